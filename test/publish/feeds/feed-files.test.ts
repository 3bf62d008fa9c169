import { expect, test } from 'vitest';
import { toAtom } from '../../../src/publish/feeds/atom.ts';
import { feedFiles } from '../../../src/publish/feeds/feed-files.ts';
import { en } from '../../../src/text/interface/en.ts';
import { expectGolden } from '../../helpers/golden.ts';
import { sound } from '../../helpers/small-report.ts';

const files = new Map(feedFiles(sound(), en).map(({ path, content }) => [path, String(content)]));

test('there is a feed of the report and one of each chapter, whose first entry is the edition', () => {
  expect([...files.keys()]).toEqual(['/feeds/corrections.xml', '/feeds/first.xml']);
  expectGolden('feeds/corrections.xml', files.get('/feeds/corrections.xml') ?? '');
  expectGolden('feeds/first.xml', files.get('/feeds/first.xml') ?? '');
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
