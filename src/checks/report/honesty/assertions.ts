import type { Context } from './context.ts';
import { namesIn } from './names-in.ts';
import { isSameNumber, numbersIn } from './numbers-in.ts';
import type { Paragraph } from './paragraphs.ts';
import { countWords, partsOfQuotation, plainQuotation, quotationsIn, TERM_WORDS } from './quotations-in.ts';
import { isWithin } from './span.ts';
import { wordFinder } from './word-list.ts';

/** Numbers in letters below this count things of the text (“two ways”) more often than facts. */
const LEAST_IN_WORDS = 11;

/** What makes of a sentence an assertion that must be accounted for. */
export type AssertionKind = 'name' | 'number' | 'quotation' | 'saying' | 'answer' | 'accusation';

/** A sign in a sentence that it asserts something. */
export interface Assertion {
  readonly kind: AssertionKind;
  readonly from: number;
  /** The sign in words, for a fault: “the number 412”. */
  readonly what: string;
  /** Do the words of a record hold the number or the quotation? Of other signs no record is asked. */
  isIn(ledger: string): boolean;
}

/** A finder of assertions in paragraphs, made once for a report. */
export function assertionFinder({ words: lists, lexicon }: Context): (paragraph: Paragraph) => Assertion[] {
  const finders = (
    [
      ['saying', lists.saying],
      ['answer', lists.answering],
      ['accusation', lists.accusing],
    ] as const
  ).map(([kind, list]) => ({ kind, find: wordFinder(list, (word) => ({ word })) }));
  return ({ words }) => {
    const quotations = quotationsIn(words);
    const isQuoted = (offset: number): boolean => quotations.some((q) => isWithin(offset, q));
    const unquoted = <T extends { readonly from: number }>(all: readonly T[]): T[] =>
      all.filter(({ from }) => !isQuoted(from));
    const numbers = numbersIn(words).filter((n) => !n.inWords || n.value >= LEAST_IN_WORDS || n.scale > 1);
    return [
      ...unquoted(numbers).map(
        (n): Assertion => ({
          kind: 'number',
          from: n.from,
          what: `the number ${n.text}`,
          isIn: (ledger) => numbersIn(ledger).some((other) => isSameNumber(n, other)),
        }),
      ),
      ...quotations
        .filter((q) => countWords(q.words) > TERM_WORDS)
        .map(
          (q): Assertion => ({
            kind: 'quotation',
            from: q.from,
            what: `the quotation “${q.words}”`,
            isIn: (ledger) => {
              const known = plainQuotation(ledger);
              return partsOfQuotation(q.words).every((part) => known.includes(part));
            },
          }),
        ),
      ...unquoted(namesIn(words, lexicon)).map(
        ({ from, text }): Assertion => ({ kind: 'name', from, what: `the name ${text}`, isIn: () => true }),
      ),
      ...finders.flatMap(({ kind, find }) =>
        unquoted(find(words)).map(
          ({ from, text }): Assertion => ({ kind, from, what: `the word “${text}”`, isIn: () => true }),
        ),
      ),
    ].sort((a, b) => a.from - b.from);
  };
}
