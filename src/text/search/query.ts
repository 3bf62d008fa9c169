import { joinedForm, type Token, tokensOf } from './tokens.ts';

/** The longest key of the index; what is longer is looked for by its beginning. */
export const LONGEST_KEY = 24;
/** The most letters of a query that are read. */
export const LONGEST_QUERY = 400;
/** The most words of it that are looked for. */
const MOST_WORDS = 6;

/** What a reader looks for. */
export interface Query {
  /** The words, each once, without the small ones if there are others. */
  readonly words: readonly string[];
  /** The words written together, where there are several: `guojiaqingbaofa` however it was divided. */
  readonly joined: string | undefined;
  /** Runs of Chinese, with one form for both ways of writing. */
  readonly han: readonly string[];
}

/** Write Chinese in one of its two ways, by a table of pairs of signs. */
export type OneWay = (text: string) => string;

/** A table of signs and what is written for them, as two strings of equal length, as a function. */
export function oneWay(from: string, to: string): OneWay {
  const [left, right] = [[...from], [...to]];
  const pairs = new Map(left.map((sign, index) => [sign, right[index] ?? sign]));
  return (text) => [...text].map((sign) => pairs.get(sign) ?? sign).join('');
}

/** Each word once; of many the longest, which tell most. */
function unlike(words: readonly string[]): string[] {
  const all = [...new Set(words)];
  const kept = new Set([...all].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS));
  return all.filter((word) => kept.has(word));
}

/**
 * Read a query as it was typed; anything at all may have been.
 * @param small words that say nothing by themselves, such as “the”.
 */
export function readQuery(text: string, small: ReadonlySet<string>, toOneWay: OneWay): Query {
  const read = text.slice(0, LONGEST_QUERY);
  const tokens: readonly Token[] = tokensOf(read);
  const latin = tokens.filter(({ isHan }) => !isHan).map(({ form }) => form);
  const telling = latin.filter((word) => !small.has(word));
  const han = tokens.filter(({ isHan }) => isHan).map(({ form }) => toOneWay(form));
  const words = telling.length > 0 || han.length > 0 ? telling : latin;
  const joined = latin.length > 1 && han.length === 0 ? joinedForm(read).slice(0, LONGEST_KEY) : undefined;
  return {
    words: unlike(words.map((word) => word.slice(0, LONGEST_KEY))),
    joined,
    han: unlike(han.map((run) => run.slice(0, LONGEST_KEY))),
  };
}

/** Is there nothing to look for? */
export function isEmpty({ words, han }: Query): boolean {
  return words.length === 0 && han.length === 0;
}
