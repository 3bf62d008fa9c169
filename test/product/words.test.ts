import type { Element, Text } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { describe, expect, test } from 'vitest';
import { attributeOf, type BuiltPage, builtPages, select, textOf } from './built-site.ts';

const pages = builtPages();

interface PlacedText {
  readonly value: string;
  readonly ancestors: readonly Element[];
}

const textsByPage = new Map(pages.map((page) => [page.path, textsOf(page)]));

function textsOf(page: BuiltPage): PlacedText[] {
  const found: PlacedText[] = [];
  visitParents(page.tree, 'text', (node: Text, ancestors) => {
    found.push({ value: node.value, ancestors: ancestors.filter((a): a is Element => a.type === 'element') });
  });
  return found;
}

function allTexts(isWanted: (value: string) => boolean): (PlacedText & { page: string })[] {
  return [...textsByPage].flatMap(([page, texts]) =>
    texts
      .filter(
        ({ value, ancestors }) =>
          isWanted(value) && !ancestors.some((a) => ['title', 'textarea', 'script'].includes(a.tagName)),
      )
      .map((text) => ({ ...text, page })),
  );
}

/** Each place of a text that a pattern finds, with the sixty letters before it. */
function around(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((m) => text.slice(Math.max(0, m.index - 60), m.index) + m[0]);
}

function nearest(text: PlacedText, name: string): string | undefined {
  const holder = text.ancestors.findLast((a) => attributeOf(a, name) !== undefined);
  return holder && attributeOf(holder, name);
}

/** Which languages may mark letters of each script. */
const SCRIPTS = [
  {
    name: 'Han',
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    languages: /^(?:zh|ja)(?!.*Latn)/,
  },
  { name: 'Arabic', letters: /\p{Script=Arabic}/u, languages: /^(?:ug|ar|fa|ur|kk)(?!.*Latn)/ },
  { name: 'Tibetan', letters: /\p{Script=Tibetan}/u, languages: /^bo(?!.*Latn)/ },
];

describe('the words of the built report', () => {
  test('hold nothing that an author wrote for the compiler: no [@, no [^, no component', () => {
    const left = pages.flatMap((page) =>
      [...page.html.matchAll(/\[@|\[\^|<\/?(?:Claim|Value|Figure|DataTable)\b|\]\(https?:/g)].map(
        ([m]) => `${page.path}: ${m}`,
      ),
    );
    expect(left).toEqual([]);
    const inText = allTexts((value) => /\[@|\[\^|<Claim|<Value|\*\*\w|\{[a-z.]+\}/.test(value)).map(
      ({ page, value }) => `${page}: ${value.slice(0, 80)}`,
    );
    expect(inText).toEqual([]);
  });

  test('hold no value that is none, and no sign of punctuation astray', () => {
    const odd = allTexts((value) =>
      /^\s*(?:undefined|null|NaN)\s*$|\[object |,,|(?<!\.)\.\.(?!\.)|\w\s[,;](?:\s|$)/.test(value),
    );
    expect(odd.map(({ page, value }) => `${page}: ${value.trim().slice(0, 120)}`)).toEqual([]);
    const afterLink = pages.flatMap((page) =>
      around(page.html, /<\/(?:a|cite|em|span|data|q)>\s+[,;.](?:\s|<)/g).map((m) => `${page.path}: ${m}`),
    );
    expect(afterLink).toEqual([]);
    const blocks = pages.flatMap((page) =>
      select(page, (e) => ['p', 'li', 'dd', 'td', 'h2', 'h3'].includes(e.tagName)).map(
        (e) => `${page.path}: ${textOf(e)}`,
      ),
    );
    const doubled = blocks.flatMap((text) => around(text, /,,|;;|(?<!\.)\.\.(?!\.)|\.,\.|, \./g)[0] ?? []);
    expect([...new Set(doubled)]).toEqual([]);
  });

  test.each(SCRIPTS)('in $name letters stand in an element with their language', ({ letters, languages }) => {
    const bare = allTexts((value) => letters.test(value)).filter(
      (text) => !languages.test(nearest(text, 'lang') ?? ''),
    );
    expect(
      bare.map(
        ({ page, value, ancestors }) => `${page} <${ancestors.at(-1)?.tagName}>: ${value.slice(0, 60)}`,
      ),
    ).toEqual([]);
  });

  test('are read in Chinese somewhere, so that the rule above has something to hold', () => {
    expect(allTexts((value) => /\p{Script=Han}/u.test(value)).length).toBeGreaterThan(50);
  });

  test('in Arabic letters run from right to left', () => {
    const wrong = allTexts((value) => /\p{Script=Arabic}/u.test(value)).filter(
      (text) => nearest(text, 'dir') !== 'rtl',
    );
    expect(wrong.map(({ page, value }) => `${page}: ${value.slice(0, 60)}`)).toEqual([]);
  });

  test('have a language on every page, and a title, a description and one main heading of its own', () => {
    const facts = pages.map((page) => ({
      language: select(page, (e) => e.tagName === 'html').map((e) => attributeOf(e, 'lang')),
      title: select(page, (e) => e.tagName === 'title')
        .map(textOf)
        .join('|'),
      headings: select(page, (e) => e.tagName === 'h1').length,
      described: select(page, (e) => attributeOf(e, 'name') === 'description').filter(
        (e) => (attributeOf(e, 'content') ?? '').length > 20,
      ).length,
    }));
    expect(facts.filter((f) => f.language.join() !== 'en' || f.headings !== 1 || f.described !== 1)).toEqual(
      [],
    );
    expect(new Set(facts.map((f) => f.title)).size).toBe(pages.length);
  });

  test('stand under headings whose levels never skip one', () => {
    const skips = pages.flatMap((page) => {
      const levels = select(page, (e) => /^h[1-6]$/.test(e.tagName)).map((e) => Number(e.tagName.slice(1)));
      return levels.flatMap((level, i) =>
        level > (levels[i - 1] ?? 0) + 1 ? [`${page.path}: heading ${i + 1}`] : [],
      );
    });
    expect(skips).toEqual([]);
  });

  test('never leave a space before a note call', () => {
    const spaced = pages.flatMap((page) =>
      around(page.html, /\s<sup><a href="#[^"]*" id="[^"]*-fnref-/g).map((m) => `${page.path}: ${m}`),
    );
    expect(spaced).toEqual([]);
  });
});
