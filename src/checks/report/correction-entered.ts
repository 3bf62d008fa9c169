import { type ClaimState, claimState, newestEdition, stampOf } from '../../report/editions/claim-states.ts';
import { madeClaimsById } from '../../report/evidence/claim-uses.ts';
import { CORRECTIONS_FILE } from '../../report/load/load-corrections.ts';
import { isUnread } from '../../report/load/unread.ts';
import type { Claim, Correction, Report } from '../../report/report.ts';
import { type Fault, type FaultWords, fault } from '../../report/rules/fault.ts';
import { WITHDRAWN } from '../../report/schema/correction.ts';
import type { FrozenClaim, FrozenEdition } from '../../report/schema/frozen-edition.ts';

/** The value of a figure with what bounds and dates it, in words. */
function figureWords(figure: FrozenClaim['figures'][number] | undefined): string {
  if (!figure) return 'nothing';
  return [figure.bound, figure.value, figure.unit, `(as of ${figure.as_of})`]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** What the edition had and what the ledger has now, in words. */
function told(then: FrozenClaim, state: Exclude<ClaimState, { kind: 'same' }>): Omit<FaultWords, 'mend'> {
  if (state.kind === 'withdrawn')
    return {
      expected: `the claim ${then.id}: “${then.words}”`,
      found: 'no such claim in the ledger or in the texts',
    };
  const { words, figures, confidence } = state;
  const parts = (which: 'was' | 'is'): string =>
    [
      ...(words ? [`“${words[which]}”`] : []),
      ...figures.map((change) => `${change.name}: ${figureWords(change[which])}`),
      ...(confidence ? [`confidence: ${confidence[which]}`] : []),
    ].join('; ');
  return { expected: parts('was'), found: parts('is') };
}

/** The newest entry for a claim that was made after an edition was frozen. */
function entryFor(report: Report, edition: FrozenEdition, id: string): Correction | undefined {
  const known = new Set(edition.corrections);
  return report.corrections.find(
    (entry) => entry.claims?.[id] !== undefined && !known.has(entry.id) && entry.when >= edition.edition,
  );
}

function faultOf(
  report: Report,
  edition: FrozenEdition,
  then: FrozenClaim,
  claim: Claim | undefined,
): Fault[] {
  const state = claimState(then, claim, madeClaimsById(report).has(then.id));
  if (state.kind === 'same') return [];
  const stamp = state.kind === 'withdrawn' || !claim ? WITHDRAWN : stampOf(claim, then);
  const entry = entryFor(report, edition, then.id);
  if (entry?.claims?.[then.id] === stamp) return [];
  const { expected, found } = told(then, state);
  const how = `claims: { ${then.id}: ${stamp} }, what, why and grade`;
  const again = entry === undefined ? '' : ` (the entry ${entry.id} tells of another wording)`;
  const words = {
    expected: `as in the edition of ${edition.edition}: ${expected}`,
    found: `${found}${again}`,
    mend: `enter the change in ${CORRECTIONS_FILE}, dated ${edition.edition} or later, with ${how}`,
  };
  return [fault('correction-entered', claim?.at ?? { file: CORRECTIONS_FILE, line: 1 }, words)];
}

/**
 * Rule correction-entered: a claim that is not what it was in the newest frozen edition (its words, its figures, its
 * confidence, or that it is made at all) has an entry in the ledger of corrections that tells of what it now says.
 */
export function correctionEntered(report: Report): Fault[] {
  const edition = newestEdition(report);
  // What could not be read cannot be compared.
  if (!edition || [...(report.unread ?? [])].some((name) => name.startsWith('text:'))) return [];
  return edition.claims
    .filter(({ id }) => !isUnread(report, 'claim', id))
    .flatMap((then) => faultOf(report, edition, then, report.claims.get(then.id)));
}
