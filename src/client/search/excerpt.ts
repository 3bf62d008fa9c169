import type { OneWay, Query } from '../../text/search/query.ts';
import { blocksOf, passageOf, type Range, rangesOf } from './marks.ts';

/** The part of a text that is shown with a result. */
export interface Excerpt {
  readonly text: string;
  readonly ranges: readonly Range[];
  /** What the address of the result ends with, so that the words are marked on arrival. */
  readonly passage: string | undefined;
}

const LENGTH = 170;
/** A small screen shows little more than what stands before the first marked word and the word itself. */
const BEFORE = 40;

/** Cut a block to about as many letters as are shown, with the first marked words in it. */
function cut(block: string, ranges: readonly Range[]): { text: string; ranges: Range[] } {
  const first = ranges[0]?.start ?? 0;
  const from = block.length <= LENGTH || first <= BEFORE ? 0 : block.indexOf(' ', first - BEFORE) + 1;
  const to =
    block.length - from <= LENGTH
      ? block.length
      : Math.max(block.lastIndexOf(' ', from + LENGTH), ranges[0]?.end ?? 0);
  const before = from > 0 ? '… ' : '';
  const shift = before.length - from;
  return {
    text: `${before}${block.slice(from, to)}${to < block.length ? ' …' : ''}`,
    ranges: ranges
      .filter(({ end }) => end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

function different(block: string, ranges: readonly Range[]): number {
  return new Set(ranges.map(({ start, end }) => block.slice(start, end).toLowerCase())).size;
}

/**
 * The block of a text that has most of the query's words, cut to what is shown; the beginning where none has any.
 * @param also where further words are meant, by their place among the words of the text, as the full text's index knows them.
 * @param skipped how many blocks are passed over: the title stands before the full text.
 */
export function excerptOf(
  text: string,
  query: Query,
  toOneWay: OneWay,
  { also = [], skipped = 0 }: { readonly also?: readonly number[]; readonly skipped?: number } = {},
): Excerpt {
  const all = blocksOf(withSigns(text, also));
  const blocks = all.slice(skipped).map((signed) => {
    const block = signed.replaceAll(SIGN, '');
    const ranges = rangesOf(block, query, toOneWay);
    return { block, ranges: ranges.length > 0 ? ranges : signedRanges(signed) };
  });
  const best = blocks.reduce<(typeof blocks)[number] | undefined>(
    (known, next) =>
      known && different(known.block, known.ranges) >= different(next.block, next.ranges) ? known : next,
    undefined,
  );
  if (!best) return { text: '', ranges: [], passage: undefined };
  return { ...cut(best.block, best.ranges), passage: passageOf(best.block, best.ranges) };
}

/** A sign that no text has: it stands before a word that the full text's index found. */
const SIGN = '\u{f0000}';

function withSigns(text: string, places: readonly number[]): string {
  if (places.length === 0) return text;
  const wanted = new Set(places);
  let at = -1;
  return text.replace(/\S+/g, (word) => {
    at += 1;
    return wanted.has(at) ? `${SIGN}${word}` : word;
  });
}

/** Where the words with a sign stand once the signs are gone. */
function signedRanges(signed: string): Range[] {
  return [...signed.matchAll(new RegExp(`${SIGN}[^\\p{L}\\p{N}]*([\\p{L}\\p{N}\\p{M}]+)`, 'gu'))].map(
    (match, count) => {
      const [whole, word = ''] = match;
      const start = match.index + whole.length - word.length - (count + 1) * SIGN.length;
      return { start, end: start + word.length };
    },
  );
}
