import { editDistance } from '../../text/search/edit-distance.ts';
import { HAN_KEY } from '../../text/search/han-key.ts';
import type { Key } from './shard.ts';

/** A key that matches a word, and how well: 1 for the word itself. */
export interface Match {
  readonly key: Key;
  readonly fit: number;
}

/** The most keys that the beginning of a word may stand for. */
const MOST_KEYS = 80;
/** What a key that only begins with the word is worth, at least. */
const BEGINNING = 0.4;
/** What a key that is spelled otherwise is worth. */
export const MISSPELLED = 0.4;

function isNear(word: string, key: string): boolean {
  const most = word.length >= 7 ? 2 : word.length >= 5 ? 1 : 0;
  return (
    most > 0 &&
    key.slice(0, 2) === word.slice(0, 2) &&
    Math.abs(key.length - word.length) <= most &&
    editDistance(key, word) <= most
  );
}

/** The keys that a word means: itself and those that it begins, or where there are none those that are spelled almost so. */
export function matchesOf(word: string, keys: readonly Key[]): Match[] {
  const begun = keys.filter(({ key }) => key.startsWith(word)).slice(0, MOST_KEYS);
  if (begun.length > 0) {
    const least = word.length > 3 ? BEGINNING : BEGINNING / 2;
    return begun.map((key) => ({
      key,
      fit: key.key === word ? 1 : least + (1 - least) * (word.length / key.key.length) ** 2,
    }));
  }
  return keys.filter(({ key }) => isNear(word, key)).map((key) => ({ key, fit: MISSPELLED }));
}

/** A run of Chinese means the keys that it begins, and those that it begins with: who types more than the name finds the name. */
export function matchesOfHan(run: string, keys: readonly Key[]): Match[] {
  const start = run.slice(0, HAN_KEY);
  return keys.flatMap((key) => {
    if (key.key.startsWith(start)) return [{ key, fit: 0.6 + 0.4 * (start.length / key.key.length) }];
    return key.key.length > 1 && start.startsWith(key.key)
      ? [{ key, fit: (key.key.length / run.length) ** 2 }]
      : [];
  });
}
