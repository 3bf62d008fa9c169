import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { frozenTree } from '../../../src/html/editions/weave-states.ts';
import { freezeEdition } from '../../../src/publish/after/editions/freeze-edition.ts';
import type { Report } from '../../../src/report/report.ts';
import type { FrozenText } from '../../../src/report/schema/frozen-edition.ts';
import { en } from '../../../src/text/interface/en.ts';
import { asPage } from '../../helpers/compile.ts';
import { expectGolden } from '../../helpers/golden.ts';
import { CLAIMS, chapter, sound, swap, text } from '../../helpers/small-report.ts';

const FIRST = 'content/chapters/01-first.mdx';
const ABOUT = 'content/pages/about.mdx';
const ABOUT_BODY = 'Who we are, and where [the cameras](/chapters/first/#where-they-are) are.';

const was = `They are <Claim id="cameras-in-63">in <Value of="cameras-in-63.countries" /> countries</Claim>, she found.

## Where they are

They were counted twice, by two people, who did not know of each other.[@doe-2019-cameras, p. 3]

A law asks for them. Nobody has read it in full, and nobody says so of it in public.

It was sold as 'a showcase', says the [list](/sources/#s-doe-2019-cameras) of [那些相机](/claims/law-of-2017/).

- One was never found.
- <Claim id="law-of-2017">The law was passed.</Claim>

What the sellers say is told elsewhere, in words of their own.`;

const is = `## Where they are

They were counted three times, by two people, who did not know of each other.[@doe-2019-cameras, p. 3]

They are <Claim id="cameras-in-63">in <Value of="cameras-in-63.countries" /> countries</Claim>, she found.

A law asks for them.

Nobody has read it in full, and nobody says so of it in public.

It was sold as 'a showcase', says the [list](/sources/#s-doe-2019-cameras) of 那些相机.

- One was never found.`;

const corrections = `- id: number
  when: 2026-02-03
  grade: serious
  claims: { cameras-in-63: bcdfghjk }
  what: The number was 63 and is 64.
  why: The table was read again.
- id: law
  when: 2026-02-04
  grade: slight
  claims: { law-of-2017: withdrawn }
  passages: ["/chapters/first/#p-what-the-sellers-say-is-told"]
  what: The law is not named any more.
  why: It was repealed before it came into force.
`;

// Pages as the generator built them once. It builds them otherwise by now, and an edition does not change for that.
const pages: Readonly<Record<string, string>> = {
  '/chapters/first/': 'first-chapter.html',
  '/about/': 'about.html',
};
/** The first chapter of the small report as it is without changes. */
const FIRST_PAGE =
  '<main><article class="text"><h2 id="where-they-are">Where they are</h2><p id="p-they-are-in-63-countries-she">…</p></article></main>';
const pageAt = (path: string): string => readFileSync(join(import.meta.dirname, pages[path] ?? ''), 'utf8');

const before = sound({ [FIRST]: chapter(was, 1, 'First things'), [ABOUT]: text('About', ABOUT_BODY) });
const edition = freezeEdition(before, pageAt);
const claims = swap(
  swap(CLAIMS, 'Cameras are in 63 countries.', 'Cameras are in 64 countries.'),
  'name: countries, value: 63',
  'name: countries, value: 64',
);
const today: Report = {
  ...sound({
    [FIRST]: chapter(is, 1, 'First things'),
    [ABOUT]: text('About', ABOUT_BODY),
    'data/claims/first.yaml': claims,
    'data/corrections.yaml': corrections,
  }),
  editions: [edition],
};

function frozenHtml(report: Report, id: string, base = ''): string {
  const found = edition.texts.find((each): each is FrozenText => each.id === id);
  if (!found) throw new Error(`no text ${id}`);
  return toHtml(frozenTree({ report, edition, words: en, base }, found));
}

test('each passage and each claim of a frozen text says what became of it', () => {
  expectGolden('editions/frozen-chapter.html', asPage('A frozen chapter', frozenHtml(today, 'first')));
});

test('a text whose report did not change is the same throughout', () => {
  const html = frozenHtml({ ...before, editions: [edition] }, 'first');
  expect(html.match(/>Same today</g)).toHaveLength(7);
  expect(html.match(/>This claim today: the same words, figures and confidence</g)).toHaveLength(2);
  expect(html).not.toContain('<details');
});

test('links lead to the texts of the same edition, to what there is today, and else nowhere', () => {
  expect(frozenHtml(today, 'about', '/base')).toContain(
    '<a href="/base/e/2026-01-02/first/#where-they-are">the cameras</a>',
  );
  const html = frozenHtml(today, 'first', '/base');
  expect(html).toContain('<a href="/base/sources/#s-doe-2019-cameras">list</a>');
  expect(html).toMatch(/<span class="pending"><span lang="zh-Hans">那些相机<\/span><\/span>/);
  expect([...html.matchAll(/href="(\/[^"]*)"/g)].filter(([, href]) => !href?.startsWith('/base/'))).toEqual(
    [],
  );
});

test('a table in Markdown, which has no id today, is looked for on its page', () => {
  const table = '| Where | How many |\n| --- | --- |\n| Here | Three |';
  const report = sound({ [ABOUT]: text('About', table) });
  const html =
    '<main><article class="text"><div class="table-scroll" role="region" aria-label="Table 1" tabindex="0"><table></table></div></article></main>';
  const kept = freezeEdition(report, (path) => (path === '/about/' ? html : FIRST_PAGE));
  const about = kept.texts.find(({ id }) => id === 'about');
  if (!about) throw new Error('no page');
  const tree = frozenTree(
    { report: { ...report, editions: [kept] }, edition: kept, words: en, base: '' },
    about,
  );
  expect(toHtml(tree)).toContain('</div><p class="then"><a href="/about/">Same today</a></p>');
});

test('what became of a claim stands in the body of its note, also where the note begins with the place of a former id', () => {
  const kept = today.editions[0];
  const first = kept?.texts.find(({ id }) => id === 'first');
  if (!kept || !first) throw new Error('no edition');
  const article = first.article.map((line) =>
    line.replace('<li id="first-fn-claim-cameras-in-63">', '$&<span id="first-fn-old"></span>'),
  );
  const context = { report: today, edition: kept, words: en, base: '' };
  const html = toHtml(frozenTree(context, { ...first, article }));
  expect(html).toMatch(/<span id="first-fn-old"><\/span>\s*<section class="note-body">/);
});

test('an address that would mislead today is given out by no edition, whatever stood there then', () => {
  expect(frozenHtml(today, 'first')).toContain('href="https://example.org/cameras"');
  const at = { file: 'data/links.yaml', line: 1 };
  const taken = {
    url: 'https://example.org/other',
    state: 'taken-over',
    checked: '2026-02-01',
    since: '2026-02-01',
    at,
  } as const;
  const html = frozenHtml({ ...today, links: [taken] }, 'first');
  expect(html).not.toContain('example.org');
  expect(html).toContain(`<span class="pending">[${en.links.withheld}]</span>`);
});

test('the frozen words are what they were: without the states the text is that of the edition', () => {
  const bare = frozenHtml(today, 'first')
    .replace(/<details class="then then-changed">[\s\S]*?<\/details>/g, '')
    .replace(/ ?<(span|p) class="then">[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '');
  const kept = edition.texts[0]?.article.join('\n').replace(/<[^>]+>/g, '') ?? '';
  expect(bare.replace(/\s+/g, ' ')).toBe(kept.replace(/\s+/g, ' '));
});

test('an article that lacks a passage is never shown as if it were whole', () => {
  const lacking = {
    ...edition,
    texts: edition.texts.map((each) => ({ ...each, article: each.article.slice(2) })),
  };
  const [first] = lacking.texts;
  expect(() => first && frozenTree({ report: today, edition: lacking, words: en, base: '' }, first)).toThrow(
    /has no state/,
  );
});
