import { expect, test } from 'vitest';
import { type FreeBlock, type LockedId, matchIds } from '../../../src/report/anchors/match.ts';
import { fingerprint } from '../../../src/text/fingerprint.ts';

/** Words w(n)1 … w(n)20, of which some are written otherwise. */
const words = (n: number, edited = 0): string =>
  Array.from({ length: 20 }, (_, i) => (i < edited ? `x${n}${i}` : `w${n}${i}`)).join(' ');
const locked = (id: string, text: string): LockedId => ({ id, fingerprint: fingerprint(text) });
const block = (id: string, text: string): FreeBlock => ({ id, words: text });
const settled = (ids: readonly LockedId[], blocks: readonly FreeBlock[]): string[] =>
  [...matchIds(ids, blocks).settled].sort(([a], [b]) => a - b).map(([index, id]) => `${index} ${id}`);

test.each([
  ['nothing with nothing', [], [], []],
  ['the same words', [locked('a', words(1))], [block('b', words(1))], ['0 a']],
  ['edited words', [locked('a', words(1))], [block('b', words(1, 5))], ['0 a']],
  ['other words: never', [locked('a', words(1))], [block('a', words(2))], []],
  ['the better of two', [locked('a', words(1))], [block('b', words(1, 8)), block('c', words(1, 2))], ['1 a']],
  [
    'each its own',
    [locked('a', words(1)), locked('b', words(2))],
    [block('c', words(2, 4)), block('d', words(1, 4))],
    ['0 b', '1 a'],
  ],
  [
    'the same before the like',
    [locked('a', words(1)), locked('b', words(1, 4))],
    [block('c', words(1, 4)), block('d', words(1))],
    ['0 b', '1 a'],
  ],
  [
    'equal texts by their names',
    [locked('a', 'Yes.'), locked('a-2', 'Yes.')],
    [block('a-2', 'Yes.'), block('a', 'Yes.')],
    ['0 a-2', '1 a'],
  ],
  [
    'equal texts, of which one is gone',
    [locked('a', 'Yes.'), locked('a-2', 'Yes.')],
    [block('a', 'Yes.')],
    ['0 a'],
  ],
])('%s', (_name, ids, blocks, expected) => {
  expect(settled(ids, blocks)).toEqual(expected);
  // Neither the order of the ids nor that of the blocks decides.
  expect(settled(ids.toReversed(), blocks)).toEqual(expected);
  const turned = settled(ids, blocks.toReversed()).map((line) =>
    line.replace(/^\d+/, (n) => String(blocks.length - 1 - Number(n))),
  );
  expect(turned.sort()).toEqual(expected);
});

test('a tie is no match but a doubt, with both candidates', () => {
  const halves = [words(1).split(' ').slice(0, 10).join(' '), words(1).split(' ').slice(10).join(' ')];
  const { settled: found, doubts } = matchIds(
    [locked('a', words(1))],
    halves.map((half, n) => block(`b${n}`, half)),
  );
  expect(found.size).toBe(0);
  expect(
    doubts
      .get('a')
      ?.map((candidate) => candidate.block)
      .sort(),
  ).toEqual([0, 1]);
});

test('two ids for one block are a doubt of both', () => {
  const { settled: found, doubts } = matchIds(
    [locked('a', words(1)), locked('b', words(2))],
    [block('c', `${words(1)} ${words(2)}`)],
  );
  expect(found.size).toBe(0);
  expect([...doubts.keys()].sort()).toEqual(['a', 'b']);
});

test('a weak match is a doubt, unless the first words say that it is the same', () => {
  const weak = words(1, 12);
  const ofName = (id: string): ReturnType<typeof matchIds> =>
    matchIds([locked('a', words(1))], [block(id, weak)]);
  expect(ofName('b').settled.size).toBe(0);
  expect(ofName('b').doubts.get('a')).toHaveLength(1);
  expect(matchIds([locked('a', words(1))], [block('a', words(1, 10))]).settled.get(0)).toBe('a');
});

test('what a settled pair leaves free is settled next', () => {
  // b is like both blocks; once a has its own, only one is left for b.
  const [one, both] = [words(1), `${words(1, 10)} ${words(2, 10)}`];
  const { settled: found } = matchIds(
    [locked('a', one), locked('b', both)],
    [block('c', one), block('d', words(2, 6))],
  );
  expect([...found]).toContainEqual([0, 'a']);
});

test('three hundred edited paragraphs keep their ids', () => {
  const all = Array.from({ length: 300 }, (_, n) => n);
  const { settled: found, doubts } = matchIds(
    all.map((n) => locked(`id-${n}`, words(n))),
    all.map((n) => block(`new-${n}`, words(n, 3))).toReversed(),
  );
  expect(doubts.size).toBe(0);
  expect([...found].every(([index, id]) => id === `id-${299 - index}`)).toBe(true);
  expect(found.size).toBe(300);
});
