import type { Report } from '../../../report/report.ts';
import { fault } from '../../../report/rules/fault.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import { ledgerWords } from './ledger-words.ts';
import { isSameNumber, numbersIn } from './numbers-in.ts';
import type { Paragraph } from './paragraphs.ts';
import { TERM_WORDS } from './quotation-known.ts';
import { countWords, partsOfQuotation, plainQuotation, quotationsIn } from './quotations-in.ts';
import { isWithin } from './span.ts';
import { wordFinder } from './word-list.ts';

/** Numbers in letters below this count things of the text (“two ways”) more often than facts. */
const LEAST_IN_WORDS = 11;
/** A note accounts for so many sentences before the one that it stands in. */
const BEFORE_A_NOTE = 1;
/** What a claim's entry in the ledger holds accounts for so many sentences before the claim. */
const BEFORE_A_CLAIM = 2;

/** Something in a sentence that must have a source, and whether words of the ledger hold it. */
interface Trigger {
  readonly from: number;
  readonly what: string;
  isIn(ledger: string): boolean;
}

function triggersOf(
  paragraph: Paragraph,
  accusing: (words: string) => { from: number; text: string }[],
): Trigger[] {
  const { words } = paragraph;
  const quotations = quotationsIn(words);
  const isQuoted = (offset: number): boolean => quotations.some((q) => isWithin(offset, q));
  const numbers = numbersIn(words).filter(
    (n) => (!n.inWords || n.value >= LEAST_IN_WORDS || n.scale > 1) && !isQuoted(n.from),
  );
  return [
    ...numbers.map(
      (n): Trigger => ({
        from: n.from,
        what: `the number ${n.text}`,
        isIn: (ledger) => numbersIn(ledger).some((other) => isSameNumber(n, other)),
      }),
    ),
    ...quotations
      .filter((q) => countWords(q.words) > TERM_WORDS)
      .map(
        (q): Trigger => ({
          from: q.from,
          what: `the quotation “${q.words}”`,
          isIn: (ledger) => partsOfQuotation(q.words).every((part) => plainQuotation(ledger).includes(part)),
        }),
      ),
    ...accusing(words)
      .filter(({ from }) => !isQuoted(from))
      .map(({ from, text }): Trigger => ({ from, what: `the word “${text}”`, isIn: () => true })),
  ].sort((a, b) => a.from - b.from);
}

/** The ledger's words on the claims that a paragraph makes, or prints a value of, up to two sentences after one of its sentences. */
function ledgerAround(report: Report, paragraph: Paragraph, index: number): string {
  const end = paragraph.sentences[Math.min(index + BEFORE_A_CLAIM, paragraph.sentences.length - 1)]?.to ?? 0;
  const made = [...paragraph.claims, ...paragraph.values].filter(({ from }) => from < end);
  const ids = new Set(made.map((span) => ('id' in span ? span.id : span.claim)));
  return [...ids]
    .flatMap((id) => report.claims.get(id ?? '') ?? [])
    .map((claim) => ledgerWords(report, claim))
    .join('\n');
}

/** Has a sentence, or the next of its paragraph, a note of its own before another claim begins? */
function hasNote(paragraph: Paragraph, index: number): boolean {
  for (const { from, to } of paragraph.sentences.slice(index, index + 1 + BEFORE_A_NOTE)) {
    const isFirst = from === paragraph.sentences[index]?.from;
    // A call stands after the full stop; it is of the sentence that it follows.
    const inSentence = (at: number): boolean => at > from && at <= to;
    if (paragraph.calls.some(({ kind, at }) => inSentence(at) && (kind !== 'link' || isFirst))) return true;
    if (!isFirst && paragraph.claims.some((claim) => claim.from >= from && claim.from < to)) return false;
  }
  return false;
}

function isAccounted(report: Report, paragraph: Paragraph, index: number, trigger: Trigger): boolean {
  if (
    paragraph.claims.some((claim) => isWithin(trigger.from, claim)) ||
    paragraph.others.some((other) => isWithin(trigger.from, other)) ||
    paragraph.values.some((v) => isWithin(trigger.from, v))
  )
    return true;
  if (hasNote(paragraph, index)) return true;
  const ledger = ledgerAround(report, paragraph, index);
  return ledger !== '' && trigger.isIn(ledger);
}

/**
 * Rule sentence-accounted: in a chapter, a number, a date, a quotation or an accusing verb is accounted for. It stands in a claim; or its
 * sentence, or the one after it in the paragraph, has a note; or the sentence links to the place of the report that has one; or the
 * ledger's entry of a claim that the paragraph has made, or makes within two sentences, holds the number or the words.
 */
export function sentenceAccounted({ report, texts, words: lists }: Context): Finding[] {
  const accusing = wordFinder(lists.accusing, (word) => ({ word }));
  return texts
    .filter(({ isChapter }) => isChapter)
    .flatMap(({ text, paragraphs }) =>
      paragraphs
        .filter(({ kind }) => kind === 'running')
        .flatMap((paragraph) => {
          const triggers = triggersOf(paragraph, accusing);
          return paragraph.sentences.flatMap((sentence, index): Finding[] => {
            const open = triggers.filter(
              (t) => isWithin(t.from, sentence) && !isAccounted(report, paragraph, index, t),
            );
            const [first] = open;
            if (!first) return [];
            const subject = paragraph.words.slice(sentence.from, sentence.to).trim();
            const told = {
              expected: 'a note or a claim for what the sentence says',
              found: `${open.map(({ what }) => what).join(', ')} in “${subject}”`,
              mend: 'cite its source, make it a claim, or take it out',
            };
            return [
              {
                fault: fault('sentence-accounted', paragraph.place(first.from), told),
                within: text.id,
                subject,
              },
            ];
          });
        }),
    );
}
