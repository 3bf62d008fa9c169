import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectGolden } from '../helpers/golden.ts';
import { Reader } from './browser.ts';

/** A section with a claim, calls of notes, terms, Chinese words, and a figure with its table. */
const CHAPTER = '/chapters/laws/';
const SECTION = 'which-laws-put-a-price-on-refusing';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

/**
 * Read a section from its heading to the next one, thing by thing, with a simulated screen reader (the browser build of
 * @guidepup/virtual-screen-reader): what it says, before it in brackets the language in which it says it where that is not the
 * page's. It is helped where it knows less than browsers do: it reads `<noscript>`, and the parts of an image.
 */
const READING = `(async () => {
  const { virtual } = await import('/virtual-screen-reader.js');
  for (const unseen of document.querySelectorAll('noscript')) unseen.remove();
  for (const image of document.querySelectorAll('svg[role="img"]')) {
    const name = image.getAttribute('aria-labelledby').split(' ').map((id) => document.getElementById(id).textContent).join(' ');
    image.setAttribute('aria-label', name);
    image.removeAttribute('aria-labelledby');
  }
  for (const image of document.querySelectorAll('svg[role="img"]')) image.replaceChildren();
  const heading = document.getElementById(${JSON.stringify(SECTION)});
  const section = document.createElement('div');
  heading.before(section);
  for (let node = heading, next; node && (node === heading || node.tagName !== 'H2'); node = next) {
    next = node.nextSibling;
    section.append(node);
  }
  await virtual.start({ container: section });
  const said = [];
  const first = virtual.activeNode;
  do {
    const node = virtual.activeNode;
    const language = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest('[lang]').lang;
    said.push((language === document.documentElement.lang ? '' : '[' + language + '] ') + (await virtual.lastSpokenPhrase()));
    await virtual.next();
  } while (virtual.activeNode !== first && said.length < 5000);
  await virtual.stop();
  return said;
})()`;

/** What is only the end of something is left out, but for the large things; so is what a call is set in. */
const isTold = (phrase: string): boolean =>
  !/^(?:\[.*\] )?(?:end of (?!figure|table|heading)|superscript$|paragraph$|¶$)/.test(phrase);

async function spoken(): Promise<string[]> {
  const page = await reader.open(CHAPTER);
  const file = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'));
  await page.route('**/virtual-screen-reader.js', (route) =>
    route.fulfill({ path: file, contentType: 'text/javascript' }),
  );
  const said: unknown = await page.evaluate(READING);
  await page.context().close();
  return Array.isArray(said) ? said.map(String) : [];
}

test('a section is spoken in the order of its sense, as the golden has it', async () => {
  const said = await spoken();
  expectGolden('spoken/section.txt', `${said.filter(isTold).join('\n')}\n`);
  // What the golden must not have, whoever renews it: a link named by a bare number, an arrow read aloud.
  expect(
    said.filter((phrase) => /^(?:link|doc-noteref|doc-backlink), (?:\d+|here)$|^[←↑→↓↩]$/.test(phrase)),
  ).toEqual([]);
  // A figure is named by its finding; its image then says what it shows, and not the finding once more.
  const figure = said.find((phrase) => phrase.startsWith('figure, '))?.slice('figure, '.length) ?? '';
  const image = said.find((phrase) => phrase.startsWith('image, ')) ?? '';
  expect(figure.length).toBeGreaterThan(20);
  expect(image.length).toBeGreaterThan(20);
  expect(image).not.toContain(figure);
  expect(said.some((phrase) => phrase.startsWith('[zh'))).toBe(true);
  expect(said.some((phrase) => /^\p{Script=Han}{4}/u.test(phrase))).toBe(false);
});
