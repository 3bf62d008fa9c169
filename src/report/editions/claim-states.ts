import { madeClaimsById } from '../evidence/claim-uses.ts';
import { perReport } from '../per-report.ts';
import type { Claim, Report } from '../report.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { FrozenClaim, FrozenEdition } from '../schema/frozen-edition.ts';
import type { LastKnown, OtherPart } from '../schema/other-side.ts';
import { checksumOf } from './checksum.ts';

/** Something that was one thing in an edition and is another now. */
export interface Change<T> {
  readonly was: T;
  readonly is: T;
}

type FrozenFigure = FrozenClaim['figures'][number];
type FrozenPart = NonNullable<FrozenClaim['other_side']>[number];

/** A figure of a claim that has another value, unit, bound or date now, or is there no more. */
export interface FigureChange {
  readonly name: string;
  readonly was: FrozenFigure;
  readonly is: FrozenFigure | undefined;
}

/** What became of a claim of an edition. Sources and other sides may be added to without changing what is claimed. */
export type ClaimState =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'changed';
      readonly words: Change<string> | undefined;
      readonly figures: readonly FigureChange[];
      readonly confidence: Change<FrozenClaim['confidence']> | undefined;
    }
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

function frozenLastKnown({ when, words, sources }: LastKnown): FrozenClaim['last_known'] {
  return { when, words, sources: frozenSources(sources) };
}

/** A claim of the ledger as an edition keeps it, without the places where it is made. */
export function frozenClaim(claim: Claim): Omit<FrozenClaim, 'places' | 'said'> {
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

/** What became of one claim of an edition. @param isMade whether a text still makes it. */
export function claimState(then: FrozenClaim, claim: Claim | undefined, isMade: boolean): ClaimState {
  if (!claim || (then.places.length > 0 && !isMade)) return { kind: 'withdrawn' };
  const now = frozenClaim(claim);
  const figures = then.figures.flatMap((figure): FigureChange[] => {
    const other = now.figures.find(({ name }) => name === figure.name);
    return checksumOf(figure) === checksumOf(other ?? null)
      ? []
      : [{ name: figure.name, was: figure, is: other }];
  });
  const words = then.words === now.words ? undefined : { was: then.words, is: now.words };
  const confidence =
    then.confidence === now.confidence ? undefined : { was: then.confidence, is: now.confidence };
  if (!words && !confidence && figures.length === 0) return { kind: 'same' };
  return { kind: 'changed', words, figures, confidence };
}

/** What became of each claim of an edition, by the claim's id. */
export function claimStates(report: Report, edition: FrozenEdition): ReadonlyMap<string, ClaimState> {
  const made = madeClaimsById(report);
  return new Map(
    edition.claims.map((then) => [then.id, claimState(then, report.claims.get(then.id), made.has(then.id))]),
  );
}

/** Sixteen consonants: no word, and nothing that YAML takes for a number, comes of them. */
const SIGNS = 'bcdfghjklmnpqrst';

/**
 * Eight letters that stand for what a claim says: its words, its confidence, and of its figures those that the edition had.
 * An entry of the ledger of corrections names them, so that it covers this wording and no later one.
 */
export function stampOf(claim: Claim, then: FrozenClaim): string {
  const { words, figures, confidence } = frozenClaim(claim);
  const known = new Set(then.figures.map(({ name }) => name));
  const sum = checksumOf({ words, confidence, figures: figures.filter(({ name }) => known.has(name)) });
  return [...sum.slice(0, 8)].map((digit) => SIGNS.charAt(Number.parseInt(digit, 16))).join('');
}

/** The newest edition that was frozen; undefined in a report that froze none. */
export function newestEdition(report: Report): FrozenEdition | undefined {
  return report.editions.at(-1);
}

/** The edition that the report now calls itself, if it is frozen: then each of its texts has an address that keeps it as it was. */
export const frozenNow: (report: Report) => FrozenEdition | undefined = perReport((report) =>
  report.editions.find(({ edition }) => edition === report.edition.date),
);
