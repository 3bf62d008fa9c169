import { HAN_KEY } from '../../text/search/han-key.ts';
import type { Query } from '../../text/search/query.ts';
import { type Match, MISSPELLED, matchesOf, matchesOfHan } from './match.ts';
import { type Key, WHOLE } from './shard.ts';

/** What an entry is worth for a query. */
export type Scores = ReadonlyMap<number, number>;

/** The most beginnings that are looked up for one query. */
const MOST_LOOKUPS = 8;
/** What an entry is worth more, whose whole name the query is. */
const NAMED = 22;

/** The most that each entry is worth for one word, made more where few have the word. */
function scoresOf(matches: readonly Match[], entries: number): Map<number, number> {
  const best = new Map<number, number>();
  for (const { key, fit } of matches) {
    for (let at = 0; at < key.postings.length; at += 2) {
      const [entry = 0, worth = 0] = [key.postings[at], key.postings[at + 1]];
      best.set(entry, Math.max(best.get(entry) ?? 0, (worth % WHOLE) * fit));
    }
  }
  const rarity = Math.log(1 + entries / Math.max(1, best.size));
  return new Map([...best].map(([entry, score]) => [entry, score * rarity]));
}

/** The places in a run of Chinese from which it is looked for. */
function startsOf(run: string): string[] {
  return [0, 2, 4].filter((at) => at === 0 || run.length - at > 1).map((at) => run.slice(at));
}

/** What is looked up for a query: the beginnings of keys. */
export function lookups(query: Query): string[] {
  const runs = query.han.flatMap(startsOf).map((run) => run.slice(0, HAN_KEY));
  return [...new Set([...query.words, ...(query.joined === undefined ? [] : [query.joined]), ...runs])].slice(
    0,
    MOST_LOOKUPS,
  );
}

/**
 * What each entry is worth for a query: the sum over its words of what the entry is worth for them, squared down by how many of
 * them it lacks. A name that is written out whole counts by itself, however it is divided.
 * @param keysFor the keys near each of {@link lookups}.
 * @param entries how many entries there are.
 */
export function rank(query: Query, keysFor: (start: string) => readonly Key[], entries: number): Scores {
  const parts = [
    ...query.words.map((word) => matchesOf(word, keysFor(word))),
    ...query.han.map((run) => {
      const tries = startsOf(run).map((start) => matchesOfHan(start, keysFor(start.slice(0, HAN_KEY))));
      return tries[0]?.some(({ key }) => key.key.startsWith(run.slice(0, HAN_KEY)))
        ? (tries[0] ?? [])
        : tries.flat();
    }),
  ].map((matches) => scoresOf(matches, entries));
  const total = new Map<number, { sum: number; count: number }>();
  for (const part of parts) {
    for (const [entry, score] of part) {
      const known = total.get(entry) ?? { sum: 0, count: 0 };
      total.set(entry, { sum: known.sum + score, count: known.count + 1 });
    }
  }
  const scores = new Map(
    [...total].map(([entry, { sum, count }]) => [entry, sum * (count / parts.length) ** 2]),
  );
  const { joined } = query;
  if (joined !== undefined) {
    const written = matchesOf(joined, keysFor(joined)).filter(({ fit }) => fit > MISSPELLED);
    for (const [entry, score] of scoresOf(written, entries))
      scores.set(entry, (scores.get(entry) ?? 0) + score);
  }
  for (const entry of namedEntries(query, keysFor))
    scores.set(entry, (scores.get(entry) ?? 0) + NAMED * Math.log(entries));
  return scores;
}

/** The entries whose whole name the query is. */
function namedEntries({ words, joined, han }: Query, keysFor: (start: string) => readonly Key[]): number[] {
  const [name, ...more] = joined === undefined ? [...words, ...han] : [joined];
  if (name === undefined || more.length > 0) return [];
  const short = han.length > 0 ? name.slice(0, HAN_KEY) : name;
  const key = keysFor(short).find((other) => other.key === short);
  return key?.postings.filter((_, at) => at % 2 === 0 && (key.postings[at + 1] ?? 0) > WHOLE) ?? [];
}

/** The entries of a search from the best; of two that are equal, the one that the report has first. */
export function sorted(scores: Scores): number[] {
  return [...scores].sort(([a, left], [b, right]) => right - left || a - b).map(([entry]) => entry);
}
