import {
  asksForEntry,
  type ClaimChanges,
  type ClaimState,
  claimState,
  claimStates,
  isRebuilt,
  newestEdition,
  stampOf,
} from '../../../report/editions/claim-states.ts';
import { correctionsSince, rebuiltOtherSides } from '../../../report/editions/corrections.ts';
import type { FrozenLastKnown, FrozenPart } from '../../../report/editions/other-side-changes.ts';
import { madeClaimsById } from '../../../report/evidence/claim-uses.ts';
import { CORRECTIONS_FILE } from '../../../report/load/load-corrections.ts';
import { isUnread } from '../../../report/load/unread.ts';
import type { Claim, Correction, Report } from '../../../report/report.ts';
import { type Fault, type FaultWords, fault } from '../../../report/rules/fault.ts';
import { WITHDRAWN } from '../../../report/schema/correction.ts';
import type { FrozenClaim, FrozenEdition } from '../../../report/schema/frozen-edition.ts';

/** The value of a figure with what bounds and dates it, in words. */
function figureWords(figure: FrozenClaim['figures'][number] | undefined): string {
  if (!figure) return 'nothing';
  return [figure.bound, figure.value, figure.unit, `(as of ${figure.as_of})`]
    .filter((part) => part !== undefined)
    .join(' ');
}

function partWords(id: string, part: FrozenPart | undefined): string {
  if (!part) return `${id}: nothing`;
  const head = [part.kind, part.by, ...(part.when === undefined ? [] : [part.when])].join(', ');
  return `${id} (${head}): “${part.words}”`;
}

function lastKnownWords(known: FrozenLastKnown | undefined): string {
  return known ? `last known ${known.when}: “${known.words}”` : 'last known: nothing';
}

/** What has changed of a claim, as it was or as it is, in words. */
function changesTold(changes: ClaimChanges, which: 'was' | 'is'): string {
  const { words, figures, confidence, because, otherSide, lastKnown } = changes;
  return [
    ...(words ? [`“${words[which]}”`] : []),
    ...figures.map((change) => `${change.name}: ${figureWords(change[which])}`),
    ...(confidence ? [`confidence: ${confidence[which]}`] : []),
    ...(because ? [`because: ${because[which] ?? 'nothing'}`] : []),
    ...(otherSide?.kind === 'parts'
      ? otherSide.parts.map((change) => partWords(change.id, change[which]))
      : []),
    ...(lastKnown ? [lastKnownWords(lastKnown[which])] : []),
  ].join('; ');
}

/** What the edition had and what the ledger has now, in words. */
function told(then: FrozenClaim, state: Exclude<ClaimState, { kind: 'same' }>): Omit<FaultWords, 'mend'> {
  if (state.kind === 'withdrawn')
    return {
      expected: `the claim ${then.id}: “${then.words}”`,
      found: 'no such claim in the ledger or in the texts',
    };
  return { expected: changesTold(state, 'was'), found: changesTold(state, 'is') };
}

/** The newest entry for a claim that was made after an edition was frozen. */
function entryFor(report: Report, edition: FrozenEdition, id: string): Correction | undefined {
  return correctionsSince(report, edition).find(
    (entry) => entry.claims?.[id] !== undefined && entry.when >= edition.edition,
  );
}

function faultOf(
  report: Report,
  edition: FrozenEdition,
  then: FrozenClaim,
  claim: Claim | undefined,
): Fault[] {
  const state = claimState(edition, then, claim, madeClaimsById(report).has(then.id));
  if (state.kind === 'same' || !asksForEntry(state)) return [];
  const stamp = state.kind === 'withdrawn' || !claim ? WITHDRAWN : stampOf(edition, then, claim);
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

/** The fault of a report whose other sides were built anew since an edition that kept them as one text, which no entry tells. */
function untoldRebuilding(report: Report, edition: FrozenEdition): Fault[] {
  const rebuilt = [...claimStates(report, edition).values()].filter(isRebuilt);
  if (rebuilt.length === 0 || rebuiltOtherSides(report, edition)) return [];
  const words = {
    expected: `one entry that tells that other sides are no more what they were in the edition of ${edition.edition}`,
    found: `${rebuilt.length} claims with another other side, and no such entry`,
    mend: `enter it in ${CORRECTIONS_FILE}, dated ${edition.edition} or later, with other_sides: rebuilt, what, why and grade`,
  };
  return [fault('correction-entered', { file: CORRECTIONS_FILE, line: 1 }, words)];
}

/**
 * Rule correction-entered: a claim that is not what it was in the newest frozen edition (its words, its figures, its
 * confidence with the reason, its other side, the last known state of its affair, or that it is made at all) has an entry in the
 * ledger of corrections that tells of what it now says. Where the edition kept other sides as one text, one entry tells that they
 * were built anew.
 */
export function correctionEntered(report: Report): Fault[] {
  const edition = newestEdition(report);
  // What could not be read cannot be compared.
  if (!edition || [...(report.unread ?? [])].some((name) => name.startsWith('text:'))) return [];
  const single = edition.claims
    .filter(({ id }) => !isUnread(report, 'claim', id))
    .flatMap((then) => faultOf(report, edition, then, report.claims.get(then.id)));
  return [...single, ...untoldRebuilding(report, edition)];
}
