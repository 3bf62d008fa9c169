import type { Claim, Report } from '../report.ts';
import { didYouMean } from '../rules/did-you-mean.ts';
import type { FaultWords } from '../rules/fault.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { OtherPart } from '../schema/other-side.ts';

/** The parts of the other side of a claim, in the order of the ledger; none where nobody answered, doubted or limited anything. */
export function partsOfOtherSide(claim: Claim): readonly OtherPart[] {
  return claim.other_side ?? [];
}

/** What the other side of a claim, and the last known state of its affair, rest on. */
export function otherEvidence(claim: Claim): readonly Evidence[] {
  return [
    ...partsOfOtherSide(claim).flatMap(({ sources }) => sources ?? []),
    ...(claim.last_known?.sources ?? []),
  ];
}

/** All that a claim rests on, with its other side. */
export function allEvidence(claim: Claim): readonly Evidence[] {
  return [...claim.sources, ...otherEvidence(claim)];
}

/** The name by which texts and addresses know a part. */
export function partName(claim: Pick<Claim, 'id'>, part: Pick<OtherPart, 'id'>): string {
  return `${claim.id}.${part.id}`;
}

/** What an `<Other of="…">` names, or why it names nothing. */
export type ResolvedPart =
  | { readonly kind: 'part'; readonly claim: Claim; readonly part: OtherPart }
  | { readonly kind: 'unknown'; readonly claimId: string; readonly words: FaultWords };

/** Find the part that a text names. @param of `claim-id.part-id`. */
export function resolvePart(report: Report, of: string): ResolvedPart {
  const [claimId = '', partId = '', ...more] = of.split('.');
  const unknown = (found: string, expected: string, mend: string): ResolvedPart => ({
    kind: 'unknown',
    claimId,
    words: { expected, found, mend },
  });
  if (more.length > 0 || partId === '')
    return unknown(of, 'claim-id.part-id', 'write the id of the claim, a full stop and the id of the part');
  const claim = report.claims.get(claimId);
  if (!claim) {
    const mend = didYouMean(claimId, report.claims.keys(), 'add the claim to data/claims');
    return unknown(claimId, 'a claim of the ledger', mend);
  }
  const parts = partsOfOtherSide(claim);
  const part = parts.find(({ id }) => id === partId);
  if (part) return { kind: 'part', claim, part };
  const names = parts.map(({ id }) => id);
  const mend = didYouMean(partId, names, `add the part to other_side of ${claimId}`);
  return unknown(partId, `a part of the other side of ${claimId}`, mend);
}
