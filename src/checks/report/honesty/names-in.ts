import type { Span } from './span.ts';

/** A name in words: a word with a capital, or a run of letters that have none (北京). */
export interface WrittenName extends Span {
  readonly text: string;
}

/** What the texts of a report show of its words: which stand without a capital, and which have one within a sentence. */
export interface Lexicon {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

const WORD = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** After these a word begins anew, and its capital says nothing. */
const BEGINS = /(?:^|[.!?…:]["'”’)\]]*\s+|[“‘"(]|•\s*)$/u;

/** Does a word begin with a capital, or hold one, as iFlytek does? */
function isCapital(word: string): boolean {
  return /^\p{Lu}|\p{Ll}\p{Lu}/u.test(word);
}

/** Of one word of several letters, all of them capitals: an abbreviation. */
function isAbbreviation(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.&-]+s?$/u.test(word);
}

function wordsWithPlace(words: string): { text: string; from: number; isFirst: boolean }[] {
  return [...words.matchAll(WORD)].map((match) => ({
    text: match[0],
    from: match.index,
    isFirst: BEGINS.test(words.slice(Math.max(0, match.index - 4), match.index)),
  }));
}

/** A word as the lexicon has it: small, and without the sign of the genitive. */
function entryOf(word: string): string {
  return word.replace(/['’]s?$/u, '').toLowerCase();
}

/** Learn from texts which of their words are names. */
export function lexiconOf(texts: readonly string[]): Lexicon {
  const [small, capital] = [new Set<string>(), new Set<string>()];
  for (const words of texts) {
    for (const { text, isFirst } of wordsWithPlace(words)) {
      if (!isCapital(text)) small.add(entryOf(text));
      else if (!isFirst) capital.add(entryOf(text));
    }
  }
  return { small, capital };
}

/**
 * The names in words. Within a sentence a capital makes a name; at its beginning only of a word that the report writes with a
 * capital within sentences too, and never without.
 */
export function namesIn(words: string, { small, capital }: Lexicon): WrittenName[] {
  const latin = wordsWithPlace(words).filter(({ text, isFirst }) => {
    if (!isCapital(text) || text === 'I') return false;
    if (!isFirst || isAbbreviation(text) || /\p{Ll}\p{Lu}/u.test(text)) return true;
    return capital.has(entryOf(text)) && !small.has(entryOf(text));
  });
  const others = [...words.matchAll(/[\p{Script=Han}\p{Script=Arabic}\p{Script=Tibetan}]+/gu)].map(
    (match) => ({
      text: match[0],
      from: match.index,
    }),
  );
  return [...latin, ...others]
    .map(({ text, from }) => ({ text, from, to: from + text.length }))
    .sort((a, b) => a.from - b.from);
}
