import { madeClaimsById } from '../evidence/claim-uses.ts';
import { perReport } from '../per-report.ts';
import type { Claim, Report } from '../report.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { FrozenClaim, FrozenEdition } from '../schema/frozen-edition.ts';
import type { LastKnown, OtherPart } from '../schema/other-side.ts';
import { checksumOf } from './checksum.ts';
import {
  type Change,
  type FrozenLastKnown,
  type FrozenPart,
  type KeptClaim,
  keepsParts,
  lastKnownChange,
  type OtherSideChange,
  otherSideChange,
  stampedBeside,
} from './other-side-changes.ts';

type FrozenFigure = FrozenClaim['figures'][number];

/** A figure of a claim that has another value, unit, bound or date now, or is there no more. */
export interface FigureChange {
  readonly name: string;
  readonly was: FrozenFigure;
  readonly is: FrozenFigure | undefined;
}

/** How a claim differs from what it was: itself, its other side, and the last known state of its affair. */
export interface ClaimChanges {
  readonly words: Change<string> | undefined;
  readonly figures: readonly FigureChange[];
  readonly confidence: Change<FrozenClaim['confidence']> | undefined;
  readonly because: Change<FrozenClaim['because']> | undefined;
  readonly otherSide: OtherSideChange | undefined;
  readonly lastKnown: Change<FrozenLastKnown | undefined> | undefined;
}

/**
 * What became of a claim of an edition: `beside` where it is the same itself, and its other side or the last known state of its
 * affair is another. Sources may be added to without changing what is claimed or answered.
 */
export type ClaimState =
  | { readonly kind: 'same' }
  | ({ readonly kind: 'beside' | 'changed' } & ClaimChanges)
  | { readonly kind: 'withdrawn' };

/** A figure without what an edition does not keep of it. */
function kept({ name, value, unit, bound, as_of }: FrozenFigure): FrozenFigure {
  return { name, value, unit, ...(bound === undefined ? {} : { bound }), as_of };
}

function frozenSources(sources: readonly Evidence[]): FrozenClaim['sources'] {
  return sources.map(({ id, locator }) => ({ id, ...(locator === undefined ? {} : { locator }) }));
}

function frozenPart({ sources, ...part }: OtherPart): FrozenPart {
  return { ...part, ...(sources === undefined ? {} : { sources: frozenSources(sources) }) };
}

function frozenLastKnown({ when, words, sources }: LastKnown): FrozenLastKnown {
  return { when, words, sources: frozenSources(sources) };
}

/** A claim of the ledger as an edition keeps it, without the places where it is made. */
export function frozenClaim(claim: Claim): KeptClaim {
  return {
    id: claim.id,
    words: claim.claim,
    figures: (claim.figures ?? []).map(kept),
    confidence: claim.confidence,
    ...(claim.because === undefined ? {} : { because: claim.because }),
    ...(claim.other_side === undefined ? {} : { other_side: claim.other_side.map(frozenPart) }),
    ...(claim.last_known === undefined ? {} : { last_known: frozenLastKnown(claim.last_known) }),
    sources: frozenSources(claim.sources),
  };
}

function change<T>(was: T, is: T): Change<T> | undefined {
  return was === is ? undefined : { was, is };
}

function figureChanges(was: readonly FrozenFigure[], is: readonly FrozenFigure[]): FigureChange[] {
  return was.flatMap((figure): FigureChange[] => {
    const other = is.find(({ name }) => name === figure.name);
    return checksumOf(figure) === checksumOf(other ?? null)
      ? []
      : [{ name: figure.name, was: figure, is: other }];
  });
}

/**
 * What became of one claim of an edition.
 * @param edition that has it.
 * @param then the claim as the edition has it.
 * @param claim of the ledger as it is.
 * @param isMade whether a text still makes it.
 */
export function claimState(
  edition: Pick<FrozenEdition, 'format'>,
  then: FrozenClaim,
  claim: Claim | undefined,
  isMade: boolean,
): ClaimState {
  if (!claim || (then.places.length > 0 && !isMade)) return { kind: 'withdrawn' };
  const now = frozenClaim(claim);
  const itself = {
    words: change(then.words, now.words),
    figures: figureChanges(then.figures, now.figures),
    confidence: change(then.confidence, now.confidence),
    because: keepsParts(edition) ? change(then.because, now.because) : undefined,
  };
  const beside = {
    otherSide: otherSideChange(edition, then, now),
    lastKnown: lastKnownChange(edition, then, now),
  };
  if (itself.words || itself.figures.length > 0 || itself.confidence || itself.because)
    return { kind: 'changed', ...itself, ...beside };
  return beside.otherSide || beside.lastKnown ? { kind: 'beside', ...itself, ...beside } : { kind: 'same' };
}

/** Was the other side of a claim built anew, out of one text? One entry of the ledger of corrections tells that of all claims. */
export function isRebuilt(state: ClaimState): boolean {
  return (state.kind === 'beside' || state.kind === 'changed') && state.otherSide?.kind === 'rebuilt';
}

/** Must the ledger of corrections tell of a claim by itself? */
export function asksForEntry(state: ClaimState): boolean {
  return state.kind !== 'same' && !(state.kind === 'beside' && isRebuilt(state));
}

/** What became of each claim of an edition, by the claim's id. */
export function claimStates(report: Report, edition: FrozenEdition): ReadonlyMap<string, ClaimState> {
  const made = madeClaimsById(report);
  return new Map(
    edition.claims.map((then) => [
      then.id,
      claimState(edition, then, report.claims.get(then.id), made.has(then.id)),
    ]),
  );
}

/** Sixteen consonants: no word, and nothing that YAML takes for a number, comes of them. */
const SIGNS = 'bcdfghjklmnpqrst';

/**
 * Eight letters that stand for what a claim says: its words, its confidence, and of its figures those that the edition had; of an
 * edition that keeps them also its other side, the reason of its confidence and the last known state of its affair.
 * An entry of the ledger of corrections names them, so that it covers this wording and no later one.
 */
export function stampOf(edition: Pick<FrozenEdition, 'format'>, then: FrozenClaim, claim: Claim): string {
  const now = frozenClaim(claim);
  const { words, figures, confidence } = now;
  const known = new Set(then.figures.map(({ name }) => name));
  const itself = { words, confidence, figures: figures.filter(({ name }) => known.has(name)) };
  const sum = checksumOf(keepsParts(edition) ? { ...itself, ...stampedBeside(now) } : itself);
  return [...sum.slice(0, 8)].map((digit) => SIGNS.charAt(Number.parseInt(digit, 16))).join('');
}

/** The letters that stand for all that a claim says now; whoever rests on the claim keeps them, and learns by them that it has changed. */
export function stampNow(claim: Claim): string {
  return stampOf({ format: 2 }, { ...frozenClaim(claim), places: [] }, claim);
}

/** The newest edition that was frozen; undefined in a report that froze none. */
export function newestEdition(report: Report): FrozenEdition | undefined {
  return report.editions.at(-1);
}

/** The edition that the report now calls itself, if it is frozen: then each of its texts has an address that keeps it as it was. */
export const frozenNow: (report: Report) => FrozenEdition | undefined = perReport((report) =>
  report.editions.find(({ edition }) => edition === report.edition.date),
);
