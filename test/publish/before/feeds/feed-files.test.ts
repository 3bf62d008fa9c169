import { expect, test } from 'vitest';
import { toAtom } from '../../../../src/publish/before/feeds/atom.ts';
import { feedFiles } from '../../../../src/publish/before/feeds/feed-files.ts';
import { en } from '../../../../src/text/interface/en.ts';
import { expectGolden } from '../../../helpers/golden.ts';
import { editionOf } from '../../../helpers/small-edition.ts';
import { EDITION, sound, swap, text } from '../../../helpers/small-report.ts';

const files = new Map(feedFiles(sound(), en).map(({ path, content }) => [path, String(content)]));

test('there is a feed of the report and one of each chapter, whose first entry is the edition', () => {
  expect([...files.keys()]).toEqual(['/feeds/corrections.xml', '/feeds/first.xml']);
  expectGolden('feeds/corrections.xml', files.get('/feeds/corrections.xml') ?? '');
  expectGolden('feeds/first.xml', files.get('/feeds/first.xml') ?? '');
});

const corrections = `- id: number
  when: 2026-01-02
  grade: serious
  claims: { cameras-in-63: bcdfghjk }
  what: The number of countries was given as 62 & is 63.
  why: The table was read again.
- id: somewhere-else
  when: 2026-03-04
  grade: slight
  passages: ["/about/#p-who-we-are"]
  what: A name was spelled wrong.
  why: A reader told us.
`;

test('corrections and frozen editions are entries, the newest first, each in the feed of its chapter and in that of the report', () => {
  const next = {
    'data/edition.yaml': swap(EDITION, 'date: 2026-01-02', 'date: 2026-02-03'),
    'data/corrections.yaml': corrections,
  };
  const report = {
    ...sound({ ...next, 'content/pages/corrections.mdx': text('Corrections', 'What we got wrong.') }),
    editions: [editionOf(sound())],
  };
  const made = new Map(feedFiles(report, en).map(({ path, content }) => [path, String(content)]));
  expectGolden('feeds/corrections-later.xml', made.get('/feeds/corrections.xml') ?? '');
  expectGolden('feeds/first-later.xml', made.get('/feeds/first.xml') ?? '');
});

test('an entry keeps its id when its edition is frozen', () => {
  const ids = (xml: string | undefined): string[] =>
    [...(xml ?? '').matchAll(/<entry>\s*<id>(.+?)<\/id>/g)].map(([, id]) => id ?? '');
  const frozen = { ...sound(), editions: [editionOf(sound())] };
  for (const { path, content } of feedFiles(frozen, en))
    expect(ids(String(content))).toEqual(ids(files.get(path)));
});

test('a feed is as new as its newest entry, and signs of XML and signs that it cannot hold break nothing', () => {
  const entry = {
    id: 'tag:a,2026:1',
    title: 'A <b> & "c"\u0000',
    address: 'https://a.example/?x=1&y=2',
    date: '2026-02-03',
    summary: ']]>',
  };
  const feed = {
    id: 'i',
    title: 't',
    subtitle: 's',
    language: 'en',
    author: 'a',
    rights: 'r',
    self: 'https://a.example/f',
    address: 'https://a.example/',
  };
  const xml = toAtom({ ...feed, entries: [{ ...entry, date: '2025-01-01' }, entry] });
  expect(xml).toContain('  <updated>2026-02-03T00:00:00Z</updated>\n  <author>');
  expect(xml).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;</title>');
  expect(xml).toContain('<link href="https://a.example/?x=1&amp;y=2"/>');
  expect(xml).toContain('<summary>]]&gt;</summary>');
});
