import type { Claim, Report, Source } from '../report.ts';
import { didYouMean } from '../rules/did-you-mean.ts';
import type { FaultWords } from '../rules/fault.ts';
import type { Evidence } from '../schema/evidence.ts';
import { allEvidence } from './other-side.ts';

/** What a passage of the teaching kit names, or why it names nothing. */
export type ResolvedQuoted =
  | {
      readonly kind: 'quoted';
      readonly claim: Claim;
      readonly source: Source;
      readonly evidence: Evidence & { readonly quote: string };
    }
  | { readonly kind: 'unknown'; readonly words: FaultWords };

/**
 * Find a quotation of the ledger: the first that a claim, with its other side, has of a source.
 * @param of `claim-id.source-key`.
 */
export function resolveQuoted(report: Report, of: string): ResolvedQuoted {
  const [claimId = '', key = ''] = of.split('.');
  const unknown = (
    expected: string,
    found: string,
    known: Iterable<string>,
    mend: string,
  ): ResolvedQuoted => ({
    kind: 'unknown',
    words: { expected, found, mend: didYouMean(found, known, mend) },
  });
  const claim = report.claims.get(claimId);
  if (!claim)
    return unknown(
      'a claim of the ledger',
      claimId,
      report.claims.keys(),
      'name the claim as data/claims has it',
    );
  const quoted = allEvidence(claim).filter(({ quote }) => quote !== undefined);
  const evidence = quoted.find(({ id }) => id === key);
  const source = report.sources.get(key);
  if (evidence?.quote === undefined || !source) {
    const known = quoted.map(({ id }) => id);
    return unknown(
      `a source of which ${claimId} has a quotation`,
      key,
      known,
      'enter the quotation in the ledger',
    );
  }
  return { kind: 'quoted', claim, source, evidence: { ...evidence, quote: evidence.quote } };
}
