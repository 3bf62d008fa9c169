import { fault } from '../../../report/rules/fault.ts';
import { wordsOfQuestion } from '../../../report/schema/teaching.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import { ledgerWords } from './ledger-words.ts';
import { isSameNumber, numbersIn } from './numbers-in.ts';

/** What is printed from the ledger cannot disagree with it. */
const PRINTED = /\{[^{}]*\}/g;

/**
 * Rule kit-number: a number in figures that is typed in a question, or in the notes for marking it, stands in the ledger's entry of one of
 * the claims that the question names.
 */
export function kitNumber({ report }: Context): Finding[] {
  return report.teaching.questions.flatMap((question) => {
    const { id, claims, at } = question;
    const named = Object.keys(claims).flatMap((claim) => report.claims.get(claim) ?? []);
    const known = named.flatMap((claim) => numbersIn(ledgerWords(report, claim)));
    return numbersIn(wordsOfQuestion(question).join('\n').replace(PRINTED, ' '))
      .filter((n) => !n.inWords && !known.some((other) => isSameNumber(n, other)))
      .map((n): Finding => {
        const words = {
          expected: `a number of ${Object.keys(claims).join(', ')}`,
          found: `${n.text} in the question ${id}`,
          mend: 'print it with {claim-id.figure}, correct it, or name the claim that has it',
        };
        return { fault: fault('kit-number', at, words), within: 'questions', subject: `${id}: ${n.text}` };
      });
  });
}
