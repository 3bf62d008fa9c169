import { describe, expect, test } from 'vitest';
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

describe('the entries of two reports have different ids', () => {
  const idsAt = (base: string): string[] => {
    const report = sound({ 'data/edition.yaml': EDITION.replace('https://small.example/', base) });
    return feedFiles(report, en).flatMap(({ content }) =>
      [...String(content).matchAll(/<id>(.+?)<\/id>/g)].map(([, id = '']) => id),
    );
  };

  test.each([
    ['below two paths of one host', 'https://small.example/report-a/', 'https://small.example/report-b/'],
    ['of which one lies below the other', 'https://small.example/', 'https://small.example/a/'],
    ['on two ports', 'https://small.example:8080/', 'https://small.example:8081/'],
    ['on two hosts', 'https://a.example/', 'https://b.example/'],
  ])('%s', (_name, first, second) => {
    const [one, two] = [idsAt(first), idsAt(second)];
    expect(one.length).toBeGreaterThan(3);
    expect(one.filter((id) => two.includes(id))).toEqual([]);
  });

  test('but a slash at the end of the address of a report makes no other report', () => {
    expect(idsAt('https://small.example/a').filter((id) => id.startsWith('tag:'))).toEqual(
      idsAt('https://small.example/a/').filter((id) => id.startsWith('tag:')),
    );
  });

  test('and a host without a path keeps the ids that readers of its feeds know', () => {
    expect(idsAt('https://small.example/')).toContain('tag:small.example,2026-01-02:/feeds/first');
  });
});
