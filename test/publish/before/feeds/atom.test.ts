import { describe, expect, test } from 'vitest';
import { type Feed, toAtom } from '../../../../src/publish/before/feeds/atom.ts';
import { feedFiles } from '../../../../src/publish/before/feeds/feed-files.ts';
import { en } from '../../../../src/text/interface/en.ts';
import { atomFaults } from '../../../helpers/atom-faults.ts';
import { readXml } from '../../../helpers/read-xml.ts';
import { sound } from '../../../helpers/small-report.ts';

const entry = {
  id: 'tag:a.example,2026-01-02:x',
  title: 'One',
  address: 'https://a.example/x/',
  date: '2026-01-02',
  summary: 'What.',
};
const feed: Feed = {
  id: 'https://a.example/feed.xml',
  title: 'A & B',
  subtitle: 'All <of> it',
  language: 'en',
  author: 'A',
  rights: 'R',
  self: 'https://a.example/feed.xml',
  address: 'https://a.example/',
  entries: [entry, { ...entry, id: 'tag:a.example,2026-01-02:y', title: '国家 “]]>” قەشقەر' }],
};
const valid = toAtom(feed);

describe('a feed is valid by RFC 4287', () => {
  test('in every element that it demands, whatever the words', () => {
    expect(atomFaults(valid)).toEqual([]);
    expect(readXml(valid).children.find(({ name }) => name === 'title')?.text).toBe('A & B');
    expect(atomFaults(toAtom({ ...feed, entries: [] }))).toEqual([]);
  });

  test('of a report and of each of its chapters', () => {
    for (const { path, content } of feedFiles(sound(), en))
      expect(atomFaults(String(content)), path).toEqual([]);
  });

  test.each([
    ['<title>A &amp; B</title>', '', 'feed: 0 of <title>'],
    ['<id>https://a.example/feed.xml</id>', '<id>/feed.xml</id>', 'is no IRI'],
    [
      '<updated>2026-01-02T00:00:00Z</updated>\n  <author>',
      '<updated>2026-01-02</updated>\n  <author>',
      'no moment of RFC 3339',
    ],
    [
      '<updated>2026-01-02T00:00:00Z</updated>\n  <author>',
      '<updated>2026-13-02T00:00:00Z</updated>\n  <author>',
      'no moment of RFC 3339',
    ],
    ['<author><name>A</name></author>', '', 'no author'],
    [
      '<link rel="self" type="application/atom+xml" href="https://a.example/feed.xml"/>',
      '',
      'no link to itself',
    ],
    ['tag:a.example,2026-01-02:y', 'tag:a.example,2026-01-02:x', 'two entries with one id'],
    ['xmlns="http://www.w3.org/2005/Atom"', '', 'namespace of Atom'],
  ])('and a test that reads it tells when “%s” becomes “%s”', (from, to, fault) => {
    expect(valid).toContain(from);
    expect(atomFaults(valid.replace(from, to)).join('\n')).toContain(fault);
  });

  test.each([
    '<a><b></a></b>',
    '<a x="1" x="2"/>',
    '<a>&nbsp;</a>',
    '<a>1 & 2</a>',
    '<a/><b/>',
    '<a>',
    'words<a/>',
  ])('and %s is not even XML', (text) => {
    expect(() => readXml(text)).toThrow();
  });
});
