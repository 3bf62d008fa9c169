import { createHash } from 'node:crypto';
import { SEARCH_INDEX_PATH, searchFilePath } from '../../../report/addresses/file-paths.ts';
import type { ScriptLanguages } from '../../../text/script-runs.ts';
import { signTable } from '../../../text/search/names.ts';
import { keysFile, recordsFile } from '../../../text/search/search-files.ts';
import type { PublishedFile } from '../../published-file.ts';
import { ENTRY_KINDS, type SearchEntry } from './entry.ts';
import { type KeyWays, type KeyWorth, keysOfEntry } from './entry-keys.ts';

/** How many characters of keys a shard holds, and how many entries a file of records. */
const SHARD = 2_300;
const RECORDS = 5;
/** At most so many entries are kept for one key: those for which it is worth most. */
const MOST_OF_KEY = 600;
/** The words for how sure a claim is, in the order of their places in the file. */
const CONFIDENCE = ['high', 'medium', 'low', 'contested'] as const;

/** A group of results and its heading. */
export interface SearchGroup {
  readonly id: string;
  readonly title: string;
}

/** What the browser needs beside the entries. */
export interface FirstIndexWords {
  readonly groups: readonly SearchGroup[];
  readonly small: readonly string[];
  /** The language of what is written in each script. */
  readonly scripts: ScriptLanguages;
  /** What the search says, by name. */
  readonly words: Readonly<Record<string, unknown>>;
}

/** The entries in the order in which the index numbers them: by group, kind, confidence and language. */
export function inIndexOrder(entries: readonly SearchEntry[], groups: readonly SearchGroup[]): SearchEntry[] {
  const place = new Map(groups.map(({ id }, index) => [id, index]));
  const rank = (entry: SearchEntry): readonly (number | string)[] => [
    place.get(entry.group) ?? groups.length,
    ENTRY_KINDS.indexOf(entry.kind),
    entry.confidence === undefined ? -1 : CONFIDENCE.indexOf(entry.confidence),
    entry.languages.join(' '),
  ];
  const ranked = entries.map((entry) => ({ entry, rank: rank(entry) }));
  ranked.sort((a, b) => {
    const at = a.rank.findIndex((value, index) => value !== b.rank[index]);
    return at < 0 ? 0 : (a.rank[at] ?? 0) < (b.rank[at] ?? 0) ? -1 : 1;
  });
  return ranked.map(({ entry }) => entry);
}

type Run = readonly [start: number, kind: number, group: number, confidence: number, languages: string];

/** Stretches of entries that the same filters let through. */
function runsOf(entries: readonly SearchEntry[], groups: readonly SearchGroup[]): Run[] {
  const runs: Run[] = [];
  for (const [index, { kind, group, confidence, languages }] of entries.entries()) {
    const run = [
      ENTRY_KINDS.indexOf(kind),
      groups.findIndex(({ id }) => id === group),
      confidence === undefined ? -1 : CONFIDENCE.indexOf(confidence),
      languages.join(' '),
    ] as const;
    const last = runs.at(-1);
    if (!last || run.some((value, at) => value !== last[at + 1])) runs.push([index, ...run]);
  }
  return runs;
}

type Posting = readonly [entry: number, key: KeyWorth];

/** The entries of a key in a line: the distance from the one before, and what it is worth as a letter, a capital for a whole name: `12c3A`. */
function line(key: string, postings: readonly Posting[]): string {
  const kept = [...postings].sort((a, b) => b[1].worth - a[1].worth || a[0] - b[0]).slice(0, MOST_OF_KEY);
  kept.sort((a, b) => a[0] - b[0]);
  let before = 0;
  const parts = kept.map(([entry, { worth, isWhole }]) => {
    const part = `${entry - before}${String.fromCharCode((isWhole ? 64 : 96) + worth)}`;
    before = entry;
    return part;
  });
  return `${key}\t${parts.join('')}`;
}

function shardsOf(entries: readonly SearchEntry[], ways: KeyWays): { first: string; text: string }[] {
  const postings = new Map<string, Posting[]>();
  for (const [index, entry] of entries.entries()) {
    for (const [key, worth] of keysOfEntry(entry, ways)) {
      const known = postings.get(key);
      if (known) known.push([index, worth]);
      else postings.set(key, [[index, worth]]);
    }
  }
  const shards: { first: string; lines: string[]; size: number }[] = [];
  for (const key of [...postings.keys()].sort()) {
    const words = line(key, postings.get(key) ?? []);
    const last = shards.at(-1);
    if (last && last.size + words.length <= SHARD) {
      last.lines.push(words);
      last.size += words.length + 1;
    } else shards.push({ first: key, lines: [words], size: words.length });
  }
  return shards.map(({ first, lines }) => ({ first, text: `${lines.join('\n')}\n` }));
}

function recordsOf(entries: readonly SearchEntry[]): string[] {
  const count = Math.ceil(entries.length / RECORDS);
  return Array.from({ length: count }, (_, n) =>
    JSON.stringify(
      entries
        .slice(n * RECORDS, (n + 1) * RECORDS)
        .map(({ path, title, text, also = '' }) => [path, title, text, also]),
    ),
  );
}

function sumOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 8);
}

/** The shortest beginning of a key that still comes after the last key of the shard before. */
function shortest(first: string, before: string | undefined): string {
  const signs = [...first];
  for (let length = 1; length < signs.length; length += 1) {
    const start = signs.slice(0, length).join('');
    if (before === undefined || start > before) return start;
  }
  return first;
}

function lastKey(text: string): string {
  const lines = text.trimEnd().split('\n');
  return (lines.at(-1) ?? '').split('\t')[0] ?? '';
}

/**
 * The small index from which a search has its first results: a head, shards of a table of keys sorted by their letters, and the
 * records of the entries a few at a time. Whoever asks for two words loads the head, two shards, and the records that are shown.
 * @param ways in which words are read.
 * @param head what the browser needs beside the entries.
 * @param entries in the order of {@link inIndexOrder}; their places are their numbers.
 */
export function firstIndexFiles(
  entries: readonly SearchEntry[],
  ways: KeyWays,
  head: FirstIndexWords,
): { folder: string; files: PublishedFile[] } {
  const shards = shardsOf(entries, ways);
  const records = recordsOf(entries);
  const folder = sumOf([...shards.map(({ text }) => text), ...records]);
  const manifest = {
    folder,
    entries: entries.length,
    records: RECORDS,
    kinds: ENTRY_KINDS,
    confidence: CONFIDENCE,
    groups: head.groups,
    runs: runsOf(entries, head.groups),
    shards: shards.map(({ first }, index) =>
      shortest(first, index === 0 ? undefined : lastKey(shards[index - 1]?.text ?? '')),
    ),
    signs: signTable(shards.map(({ text }) => text)),
    small: head.small,
    scripts: head.scripts,
    words: head.words,
  };
  const files = [
    { path: SEARCH_INDEX_PATH, content: JSON.stringify(manifest) },
    ...shards.map(({ text }, index) => ({ path: searchFilePath(folder, keysFile(index)), content: text })),
    ...records.map((content, index) => ({ path: searchFilePath(folder, recordsFile(index)), content })),
  ];
  return { folder, files };
}
