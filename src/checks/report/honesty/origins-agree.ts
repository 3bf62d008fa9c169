import { independentOrigins } from '../../../report/evidence/independence.ts';
import { fault } from '../../../report/rules/fault.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';

/** Several are at least so many. */
const LEAST = 2;

/** Rule origins-agree: a claim whose reason is that several independent origins agree has at least two. */
export function originsAgree({ report }: Context): Finding[] {
  return [...report.claims.values()]
    .filter((claim) => claim.because === 'origins' && independentOrigins(report, claim) < LEAST)
    .map((claim) => {
      const words = {
        expected: `at least ${LEAST} sources that do not go back to one another, for because: origins`,
        found: `${claim.id}, whose sources go back to one`,
        mend: 'cite another origin, or give the reason that holds, or lower the confidence',
      };
      return { fault: fault('origins-agree', claim.at, words), within: 'claims', subject: claim.id };
    });
}
