import { fault } from '../../../report/rules/fault.ts';
import { accountsOf } from './accounts.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';

/**
 * Rule sentence-accounted: each sentence of a chapter that holds a name, a number, a date, a quotation, a verb of saying or an accusing
 * word stands in a claim, in a part of an other side, has a note of its own, or is a remark of the report that says so. Questions,
 * headings, and sentences that only lead to another section are let be.
 */
export function sentenceAccounted(context: Context): Finding[] {
  return accountsOf(context).flatMap(({ text, paragraph, words: subject, open }): Finding[] => {
    const [first] = open;
    if (!first) return [];
    const told = {
      expected: 'a claim, an answer of the other side or a note for what the sentence says',
      found: `${open.map(({ what }) => what).join(', ')} in “${subject}”`,
      mend: 'cite its source in the sentence, put it into <Claim> or <Other>, say that it is the report’s own remark, or take it out',
    };
    return [
      { fault: fault('sentence-accounted', paragraph.place(first.from), told), within: text.id, subject },
    ];
  });
}
