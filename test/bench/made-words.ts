/** Random numbers from 0 to 1 that are the same on every machine for one seed (mulberry32, Tommy Ettinger, public domain). */
export type Random = () => number;

/** A stream of random numbers from a seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An integer from 0 to `below`, without it. */
export function integer(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** One of a list. @throws RangeError when the list is empty. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  const [first, ...rest] = list;
  if (first === undefined) throw new RangeError('nothing to choose from');
  return rest[integer(random, list.length) - 1] ?? first;
}

const SYLLABLES = [
  'ba',
  'do',
  'fen',
  'gar',
  'hil',
  'ke',
  'lom',
  'mur',
  'nas',
  'ol',
  'per',
  'qui',
  'ros',
  'sta',
  'tiv',
  'un',
  'ver',
  'wex',
  'yar',
  'zon',
];

/** 600 words of one to four syllables: about as many different ones as plain prose has in a chapter. */
const VOCABULARY: readonly string[] = (() => {
  const random = randomFrom(7);
  return Array.from({ length: 600 }, () =>
    Array.from({ length: 1 + integer(random, 4) }, () => oneOf(random, SYLLABLES)).join(''),
  );
})();

/** Some words with spaces between them. */
export function someWords(random: Random, count: number): string {
  return Array.from({ length: count }, () => oneOf(random, VOCABULARY)).join(' ');
}

/** The first letter as a capital. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A sentence of 8 to 24 words without its full stop. */
export function sentence(random: Random): string {
  return capital(someWords(random, 8 + integer(random, 17)));
}
