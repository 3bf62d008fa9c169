import { allEvidence } from '../../../report/evidence/other-side.ts';
import { fault, type Place } from '../../../report/rules/fault.ts';
import { type Context, looseWords } from './context.ts';
import type { Finding } from './finding.ts';
import { countWords, quotationsIn } from './quotations-in.ts';

const MOST = 25;

function tooLong(words: string, at: Place, within: string, subject: string): Finding[] {
  const count = countWords(words);
  if (count <= MOST) return [];
  const told = {
    expected: `at most ${MOST} words`,
    found: `${count}: “${words}”`,
    mend: 'quote the words that matter and tell the rest',
  };
  return [{ fault: fault('quotation-length', at, told), within, subject }];
}

/** Rule quotation-length: a quotation has at most 25 words, in the texts and in the ledger. */
export function quotationLength(context: Context): Finding[] {
  const { report, texts } = context;
  return [
    ...texts.flatMap(({ text, paragraphs }) =>
      paragraphs.flatMap((paragraph) =>
        quotationsIn(paragraph.words).flatMap((q) =>
          tooLong(q.words, paragraph.place(q.from), text.id, q.words),
        ),
      ),
    ),
    ...looseWords(context).flatMap(({ words, at, within, subject }) =>
      quotationsIn(words).flatMap((q) => tooLong(q.words, at, within, subject)),
    ),
    ...[...report.claims.values()].flatMap((claim) =>
      allEvidence(claim).flatMap(({ quote }) =>
        quote === undefined ? [] : tooLong(quote, claim.at, 'claims', claim.id),
      ),
    ),
  ];
}
