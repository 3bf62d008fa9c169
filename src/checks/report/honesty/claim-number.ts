import { fault } from '../../../report/rules/fault.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import { ledgerWords } from './ledger-words.ts';
import { isSameNumber, numbersIn } from './numbers-in.ts';
import type { Paragraph } from './paragraphs.ts';
import { isWithin, type Span } from './span.ts';

/** Numbers that a sentence uses without counting: “one of them”, “the two”. They are asked of the ledger only in figures. */
const LEAST_IN_WORDS = 3;

/** The words of a paragraph that make a claim or tell a part of its other side, by the claim. */
function spansOf({ claims, others }: Paragraph): readonly (Span & { readonly id: string })[] {
  return [...claims, ...others.map(({ from, to, claim }) => ({ from, to, id: claim }))];
}

/**
 * Rule claim-number: a number that is typed within the words of a claim, or of a part of its other side, stands in the ledger's entry of that claim, among its figures
 * or in its words. What `<Value>` prints cannot disagree and is not asked.
 */
export function claimNumber({ report, texts }: Context): Finding[] {
  return texts.flatMap(({ text, paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      spansOf(paragraph).flatMap(({ from, to, id }): Finding[] => {
        const claim = report.claims.get(id);
        if (!claim) return [];
        const known = numbersIn(ledgerWords(report, claim));
        return numbersIn(paragraph.words)
          .filter(
            (n) =>
              isWithin(n.from, { from, to }) && !paragraph.values.some((value) => isWithin(n.from, value)),
          )
          .filter((n) => !n.inWords || n.value >= LEAST_IN_WORDS || n.scale > 1)
          .filter((n) => !known.some((other) => isSameNumber(n, other)))
          .map((n) => {
            const figures = (claim.figures ?? []).map(({ name, value }) => `${name} ${value}`).join(', ');
            const words = {
              expected: `a number of the claim ${id}${figures === '' ? '' : ` (${figures})`}`,
              found: n.text,
              mend: 'print it with <Value>, correct it, or enter it in the ledger with its source',
            };
            return {
              fault: fault('claim-number', paragraph.place(n.from), words),
              within: text.id,
              subject: `${id}: ${n.text}`,
            };
          });
      }),
    ),
  );
}
