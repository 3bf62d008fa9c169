import type { Span } from './span.ts';

/** Words in quotation marks up to this many are terms (“working day”): they name something and are not asked of the ledger. */
export const TERM_WORDS = 3;

/** Words in quotation marks: the words between them. */
export interface Quotation extends Span {
  readonly words: string;
}

/** The quotations in words that are set as the report sets them: in “ and ”, those within others in ‘ and ’ left alone. */
export function quotationsIn(words: string): Quotation[] {
  return [...words.matchAll(/“([^“”]+)”|"([^"]+)"/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: match[1] ?? match[2] ?? '',
  }));
}

/** Does a quotation show by an ellipsis that it leaves words out? One within brackets is the report's, one without may be the source's. */
export function isCutOpen(words: string): boolean {
  return /\.\.\.|…/.test(words);
}

/** How many words a quotation has; two Han characters count as one, since Chinese is written without spaces. */
export function countWords(words: string): number {
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others =
    words.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.,-]*[\p{L}\p{N}])?/gu)
      ?.length ?? 0;
  return others + Math.ceil(han / 2);
}

/** Words as quotations are compared: without case, typography, brackets that mark a change, and signs at the ends. */
export function plainQuotation(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛′`]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\u00ad\u200b-\u200f\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The parts of a quotation that stand word for word in its source: what lies between ellipses and bracketed changes. */
export function partsOfQuotation(words: string): string[] {
  return plainQuotation(words)
    .split(/\s*(?:\.\.\.|…|\[[^\]]*\])\s*/)
    .map((part) => part.replace(/^[\s"'.,;:!?-]+|[\s"'.,;:!?-]+$/g, ''))
    .filter((part) => part !== '');
}
