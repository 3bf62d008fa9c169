import { fault } from '../../../report/rules/fault.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';

/** Rule high-claim-read: a claim of high confidence rests on at least one source that was read, not only seen quoted. */
export function highClaimRead({ report }: Context): Finding[] {
  return [...report.claims.values()]
    .filter(
      ({ confidence, sources }) =>
        confidence === 'high' && !sources.some(({ id }) => report.sources.get(id)?.checked === 'read'),
    )
    .map(({ id, at }) => {
      const words = {
        expected: 'a source that was read under a claim of high confidence',
        found: `${id}, whose sources were only seen quoted`,
        mend: 'read one of its sources and record it, or lower the confidence',
      };
      return { fault: fault('high-claim-read', at, words), within: 'claims', subject: id };
    });
}
