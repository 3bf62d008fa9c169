import { fold } from '../../../text/search/fold.ts';
import { hanKeys, hanRuns, joinedKeys } from '../../../text/search/names.ts';
import { LONGEST_KEY, type OneWay } from '../../../text/search/query.ts';
import { tokensOf } from '../../../text/search/tokens.ts';
import type { EntryName, SearchEntry } from './entry.ts';

/** What a key is worth, from 1 to 26: a letter of the alphabet in the file. */
const PART_OF_NAME = 10;
const HAN_PART = 9;
const TEXT = 3;
const MOST = 26;
/** What the words are worth by which an entry is found beside its own: the first tell most. */
const KEYWORDS: readonly (readonly [upTo: number, worth: number])[] = [
  [6, 5],
  [16, 3],
  [Number.POSITIVE_INFINITY, 2],
];

/** What a key is worth for an entry, and whether it is a whole name of it: who types nothing else means it. */
export interface KeyWorth {
  readonly worth: number;
  readonly isWhole: boolean;
}

/** The keys of one entry, each with the most that it is worth. */
class Keys {
  readonly found = new Map<string, KeyWorth>();
  readonly #boost: number;
  constructor(boost: number) {
    this.#boost = boost;
  }
  add(key: string, worth: number, isWhole = false): void {
    const short = key.slice(0, LONGEST_KEY);
    if (short === '') return;
    const known = this.found.get(short);
    const whole = Math.min(MOST, Math.max(1, Math.round(worth * this.#boost)));
    this.found.set(short, {
      worth: Math.max(known?.worth ?? 0, whole),
      isWhole: isWhole || known?.isWhole === true,
    });
  }
}

/** A name of more words is a title. */
const LONGEST_NAME = 6;
/** From this share on a name is an entry's own. */
const OWN = 0.8;

/** How the words of a text are read when it is indexed. */
export interface KeyWays {
  readonly simplify: OneWay;
  readonly small: ReadonlySet<string>;
}

function tellingWords(text: string, { small }: KeyWays): string[] {
  const forms = tokensOf(text).flatMap(({ form, isHan }) => (isHan ? [] : [form]));
  const telling = forms.filter((form) => !small.has(form));
  return telling.length > 0 ? telling : forms;
}

/** A word of a short name tells more than one of a long title. */
function worthOfWord(count: number): number {
  return Math.max(4, Math.min(11, 14 / Math.sqrt(count)));
}

function addHan(
  keys: Keys,
  text: string,
  { simplify }: KeyWays,
  { worth, isName = false }: { readonly worth: number; readonly isName?: boolean },
): void {
  const runs = hanRuns(text, simplify);
  const isWhole = isName && runs.length === 1 && tokensOf(text).length === 1;
  for (const run of runs)
    for (const [at, key] of hanKeys(run).entries()) keys.add(key, worth, at === 0 && isWhole);
}

function addName(keys: Keys, { name, share, fromEachWord }: EntryName, ways: KeyWays): void {
  const words = tellingWords(name, ways);
  for (const word of words) keys.add(word, worthOfWord(words.length) * share);
  // A name that another entry lends is not the whole name of this one.
  const isOwn = share >= OWN;
  const joined = joinedKeys(name);
  // Nobody types a long title as one word; the parts of pinyin are short.
  for (const [at, key] of joined.length <= LONGEST_NAME || fromEachWord ? joined.entries() : []) {
    if (at === 0) keys.add(key, PART_OF_NAME * share, isOwn);
    else if (fromEachWord) keys.add(key, PART_OF_NAME * share);
  }
  if (isOwn && words.length === 1) keys.add(words[0] ?? '', PART_OF_NAME * share, true);
  addHan(keys, name, ways, { worth: HAN_PART * share, isName: isOwn });
}

/** The keys under which an entry is found, each with what it is worth. */
export function keysOfEntry(entry: SearchEntry, ways: KeyWays): ReadonlyMap<string, KeyWorth> {
  const keys = new Keys(entry.boost ?? 1);
  if (entry.kind === 'paragraph') {
    // Its words are those of its section: it is found by its number alone, in one piece, or every 314 would find 3.14.
    for (const { name } of entry.names) keys.add(fold(name), MOST, true);
    return keys.found;
  }
  // The words of a claim or a note are a text, not a name; the title of a source is not its own as its key is.
  const share = entry.kind === 'claim' || entry.kind === 'note' ? 0 : entry.kind === 'source' ? 0.79 : 1;
  if (share > 0) addName(keys, { name: entry.title, share }, ways);
  for (const name of entry.names) addName(keys, name, ways);
  for (const text of [entry.title, entry.text]) {
    for (const word of tellingWords(text, ways)) keys.add(word, TEXT);
    addHan(keys, text, ways, { worth: TEXT });
  }
  const words = (entry.keywords ?? []).flatMap((text) => tellingWords(text, ways));
  for (const [at, word] of words.entries()) keys.add(word, KEYWORDS.find(([upTo]) => at < upTo)?.[1] ?? 1);
  // The words of a section by which it is found with others, so that no part of a question goes unheard.
  if (entry.kind === 'section') {
    for (const [word, uses] of Map.groupBy(tellingWords(entry.full ?? '', ways), (form) => form))
      keys.add(word, 1 + Math.log2(uses.length));
  }
  addHan(keys, [entry.full ?? '', ...(entry.keywords ?? [])].join(' '), ways, { worth: 2 });
  return keys.found;
}
