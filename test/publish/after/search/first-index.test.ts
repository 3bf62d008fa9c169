import { describe, expect, test } from 'vitest';
import { readShard, WHOLE } from '../../../../src/client/search/shard.ts';
import type { SearchEntry } from '../../../../src/publish/after/search/entry.ts';
import { keysOfEntry } from '../../../../src/publish/after/search/entry-keys.ts';
import { firstIndexFiles, inIndexOrder } from '../../../../src/publish/after/search/first-index.ts';
import { makeSearch } from '../../../../src/publish/after/search/make-search.ts';
import { en } from '../../../../src/text/interface/en.ts';
import { toSimplified } from '../../../../src/text/search/names.ts';
import { sound } from '../../../helpers/small-report.ts';

const ways = { simplify: toSimplified(), small: new Set(['the', 'of']) };
const entry = (changes: Partial<SearchEntry>): SearchEntry => ({
  kind: 'term',
  group: 'glossary',
  path: '/glossary/#g-x',
  title: 'Sharp Eyes',
  text: '',
  languages: [],
  names: [],
  ...changes,
});
const groups = [
  { id: 'one', title: 'One' },
  { id: 'glossary', title: 'Glossary' },
];

describe('an entry is found', () => {
  const term = keysOfEntry(
    entry({
      text: 'A programme of the police.',
      names: [
        { name: '雪亮工程', share: 1 },
        { name: 'Xuěliàng Gōngchéng', share: 1, fromEachWord: true },
        { name: 'Uighur', share: 0.5 },
      ],
      keywords: ['village'],
    }),
    ways,
  );

  test('by its words, its names in any script, and the parts of those', () => {
    for (const key of [
      'sharp',
      'eye',
      'sharpeyes',
      '雪亮工程',
      '亮工程',
      '工程',
      'xueliang',
      'xuelianggongcheng',
      'gongcheng',
      'police',
      'village',
    ]) {
      expect(term.has(key), key).toBe(true);
    }
    expect(term.has('the')).toBe(false);
  });

  test('best by its whole names, which it does not share', () => {
    const whole = [...term].filter(([, { isWhole }]) => isWhole).map(([key]) => key);
    expect(whole.sort()).toEqual(['sharpeyes', 'xuelianggongcheng', '雪亮工程']);
    expect(term.get('sharp')?.worth).toBeGreaterThan(term.get('police')?.worth ?? 0);
  });

  test('of a paragraph by its whole number and by nothing else', () => {
    const paragraph = entry({
      kind: 'paragraph',
      title: '3.14',
      text: 'Lamps.',
      names: [{ name: '3.14', share: 1 }],
    });
    expect([...keysOfEntry(paragraph, ways)]).toEqual([['3.14', { worth: 26, isWhole: true }]]);
  });

  test('by the articles that its note cites', () => {
    expect([
      ...keysOfEntry(
        entry({
          kind: 'note',
          title: 'Note 3: Doe 2019',
          keywords: ['article14', 'Doe, “Law of Lamps”, arts. 14–15'],
        }),
        ways,
      ).keys(),
    ]).toEqual(expect.arrayContaining(['article14', 'lamp', 'doe']));
  });
});

describe('the files of the index', () => {
  const entries = inIndexOrder(
    [
      entry({}),
      entry({ kind: 'claim', group: 'one', confidence: 'low', title: 'Eyes see' }),
      entry({ kind: 'section', group: 'one', title: 'Sharp' }),
    ],
    groups,
  );
  const { files, folder } = firstIndexFiles(entries, ways, {
    groups,
    small: ['the'],
    scripts: {},
    words: { a: 'b' },
  });

  test('have the entries by group, kind and confidence', () => {
    expect(entries.map(({ title }) => title)).toEqual(['Sharp', 'Eyes see', 'Sharp Eyes']);
  });

  test('are a head, shards of sorted keys and records, in a folder named for what is in them', () => {
    expect(files.map(({ path }) => path)).toEqual([
      '/search/index.json',
      `/search/${folder}/k0.txt`,
      `/search/${folder}/r0.json`,
    ]);
    const keys = readShard(String(files[1]?.content));
    expect(keys.map(({ key }) => key)).toEqual(keys.map(({ key }) => key).sort());
    const sharp = keys.find(({ key }) => key === 'sharp');
    expect(sharp?.postings.filter((_, at) => at % 2 === 0)).toEqual([0, 2]);
    expect(sharp?.postings[1]).toBeGreaterThan(WHOLE);
    expect(sharp?.postings[3]).toBeLessThan(WHOLE);
    expect(JSON.parse(String(files[2]?.content))).toHaveLength(3);
  });

  test('are other files when anything in them is other', () => {
    const changed = firstIndexFiles([entry({ text: 'x' })], ways, {
      groups,
      small: [],
      scripts: {},
      words: {},
    });
    expect(changed.folder).not.toBe(folder);
    expect(
      firstIndexFiles(entries, ways, { groups, small: ['the'], scripts: {}, words: { a: 'b' } }),
    ).toEqual({ files, folder });
  });
});

test('a small report without built pages has its sources, figures and terms in the index, and a report of nothing has one too', () => {
  const { entries, files } = makeSearch(sound(), en, new Map());
  expect(entries.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/sources/doe-2019-cameras/', '/sources/npc-2017-law/']),
  );
  expect(entries.some(({ kind }) => kind === 'section')).toBe(false);
  expect(files.map(({ path }) => path.replace(/[0-9a-f]{8}/, 'x'))).toEqual(
    expect.arrayContaining(['/search/index.json', '/search/x/names.json']),
  );
});
