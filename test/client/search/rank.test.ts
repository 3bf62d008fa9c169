import { describe, expect, test } from 'vitest';
import { chosen, facetsOf, grouped, optionsOf } from '../../../src/client/search/facets.ts';
import type { Head } from '../../../src/client/search/head.ts';
import { lookups, rank, sorted } from '../../../src/client/search/rank.ts';
import { type Key, readShard, WHOLE } from '../../../src/client/search/shard.ts';
import { oneWay, readQuery } from '../../../src/text/search/query.ts';

const keys: readonly Key[] = readShard(
  [
    'camera\t0k1c7b',
    'cameranetwork\t3J',
    'hikvision\t2K3c',
    'law\t1e4e5e',
    'nationalintelligencelaw\t4T',
    '国家情报法\t4T',
    '情报法\t4i',
  ].join('\n'),
);
const find = (text: string): number[] => {
  const query = readQuery(text, new Set(['of']), oneWay('國', '国'));
  return sorted(rank(query, () => keys, 100));
};

test('a shard is read: what is between entries, what a key is worth, and a capital for a whole name', () => {
  expect(keys[0]).toEqual({ key: 'camera', postings: [0, 11, 1, 3, 8, 2] });
  expect(keys[1]).toEqual({ key: 'cameranetwork', postings: [3, 10 + WHOLE] });
});

describe('a search ranks', () => {
  test('what a word is worth most for before the others', () => {
    expect(find('camera')[0]).toBe(0);
  });

  test('what has all words before what has some', () => {
    expect(find('camera law')[0]).toBe(1);
  });

  test('the entry whose whole name the query is before all others', () => {
    expect(find('national intelligence law')[0]).toBe(4);
    expect(find('camera network')[0]).toBe(3);
  });

  test('a part of a Chinese name, the name in other signs, and more than the name', () => {
    expect(find('情报')).toEqual([4]);
    expect(find('國家情报法')).toEqual([4]);
    expect(find('中国国家情报法的条文')).toEqual([4]);
  });

  test('what is spelled almost so, where nothing is spelled so', () => {
    expect(find('hikvison')).toEqual([2, 5]);
    expect(find('zzz')).toEqual([]);
  });

  test('equals in the order of the report', () => {
    expect(find('law').slice(0, 3)).toEqual([1, 5, 10]);
  });
});

test('of a query at most a few beginnings of keys are looked up, none too long', () => {
  const query = readQuery('a b c d e f g h 一二三四五六七八九十 '.repeat(50), new Set(), oneWay('', ''));
  expect(lookups(query).length).toBeLessThanOrEqual(8);
  expect(Math.max(...lookups(query).map((start) => start.length))).toBeLessThanOrEqual(24);
});

const head: Head = {
  folder: '',
  entries: 8,
  records: 8,
  kinds: ['section', 'claim', 'source'],
  confidence: ['high', 'low'],
  groups: [
    { id: 'one', title: 'One' },
    { id: 'sources', title: 'Sources' },
  ],
  runs: [
    [0, 0, 0, -1, ''],
    [2, 1, 0, 0, 'en zh'],
    [4, 1, 0, 1, 'en'],
    [5, 2, 1, -1, 'zh'],
  ],
  shards: [],
  signs: { from: '', to: '' },
  small: [],
  scripts: {},
  words: {},
};
const all = [0, 1, 2, 3, 4, 5, 6, 7];

describe('results', () => {
  test('are of a kind, a chapter, a confidence and languages, by the stretch that they are in', () => {
    expect(facetsOf(head, 1)).toEqual({
      kind: 'section',
      group: 'one',
      confidence: undefined,
      languages: [],
    });
    expect(facetsOf(head, 3)).toEqual({
      kind: 'claim',
      group: 'one',
      confidence: 'high',
      languages: ['en', 'zh'],
    });
    expect(facetsOf(head, 7)).toEqual({
      kind: 'source',
      group: 'sources',
      confidence: undefined,
      languages: ['zh'],
    });
  });

  test('are chosen by several choices at once', () => {
    expect(chosen(head, all, { language: 'zh' })).toEqual([2, 3, 5, 6, 7]);
    expect(chosen(head, all, { language: 'zh', kind: 'claim' })).toEqual([2, 3]);
    expect(chosen(head, all, { confidence: 'none' })).toEqual([]);
  });

  test('are counted for each option as they would be left, the other choices standing', () => {
    expect(optionsOf(head, all, { language: 'zh' }, 'kind')).toEqual([
      { value: 'source', count: 3 },
      { value: 'claim', count: 2 },
    ]);
    expect(optionsOf(head, [0], { kind: 'claim' }, 'kind')).toEqual([
      { value: 'section', count: 1 },
      { value: 'claim', count: 0 },
    ]);
  });

  test('stand in groups, three of each at most and none far behind the best of its group', () => {
    const scores = new Map([
      [5, 9],
      [0, 8],
      [1, 7],
      [2, 6],
      [3, 5],
      [6, 1],
    ]);
    expect(grouped(head, [5, 0, 1, 2, 3, 6], (entry) => scores.get(entry) ?? 0)).toEqual([
      { id: 'sources', shown: [5], more: [6] },
      { id: 'one', shown: [0, 1, 2], more: [3] },
    ]);
  });
});
