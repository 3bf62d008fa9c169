import { fault } from '../../../report/rules/fault.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';

/** Rule claim-used: a claim of the ledger is made in a text. */
export function claimUsed({ report, texts }: Context): Finding[] {
  const made = new Set(texts.flatMap(({ text }) => text.prose.claims.map(({ id }) => id)));
  return [...report.claims.values()]
    .filter(({ id }) => !made.has(id))
    .map(({ id, at }) => {
      const words = {
        expected: 'a claim that a text makes',
        found: `${id}, made nowhere`,
        mend: 'make the claim, or say in allow.yaml why it waits',
      };
      return { fault: fault('claim-used', at, words), within: 'claims', subject: id };
    });
}
