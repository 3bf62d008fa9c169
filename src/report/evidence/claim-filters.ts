import { perReport } from '../per-report.ts';
import type { Report } from '../report.ts';
import { placedTexts } from '../texts.ts';
import { type MadeClaim, madeClaims } from './claim-uses.ts';
import { independentOrigins } from './independence.ts';
import { partsOfOtherSide } from './other-side.ts';

/** By what claims are chosen. */
export type ClaimFilterKind = 'chapter' | 'confidence' | 'source' | 'dispute' | 'origins' | 'held';

/** A choice among claims: the last part of its page's path, and the claims that it lets through. */
export interface ClaimFilter {
  readonly kind: ClaimFilterKind;
  /** A text's id, a word for how sure a claim is, or a word of `claimFacets`. */
  readonly value: string;
  readonly slug: string;
  readonly claims: readonly MadeClaim[];
}

/** What a claim is chosen by, of each kind, in the order in which choices are offered. */
const ORDER = {
  confidence: ['high', 'medium', 'low', 'contested'],
  source: ['primary', 'secondary', 'seen'],
  dispute: ['disputed', 'answered', 'silent'],
  origins: ['one', 'several'],
  held: ['back'],
} as const;

/** The words by which a claim is chosen, of each kind but the chapter. */
function claimFacets(
  report: Report,
  { claim }: MadeClaim,
): Readonly<Record<keyof typeof ORDER, readonly string[]>> {
  const sources = claim.sources.flatMap(({ id }) => report.sources.get(id) ?? []);
  const isSeen = sources.some(({ checked }) => checked === 'seen');
  return {
    confidence: [claim.confidence],
    source: [
      sources.some(({ kind }) => kind === 'primary') ? 'primary' : 'secondary',
      ...(isSeen ? ['seen'] : []),
    ],
    dispute: [
      claim.confidence === 'contested'
        ? 'disputed'
        : partsOfOtherSide(claim).length === 0
          ? 'silent'
          : 'answered',
    ],
    origins: [independentOrigins(report, claim) === 1 ? 'one' : 'several'],
    held: claim.held ? ['back'] : [],
  };
}

/** The choices among the claims of a report: the texts that make some in their order, then the other kinds. */
export const claimFilters: (report: Report) => readonly ClaimFilter[] = perReport((report) => {
  const all = madeClaims(report);
  const chosen = new Map<string, ClaimFilter & { readonly claims: MadeClaim[] }>();
  const add = (kind: ClaimFilterKind, value: string, made: MadeClaim): void => {
    const slug = `${kind}-${value}`;
    const known = chosen.get(slug);
    if (known) known.claims.push(made);
    else chosen.set(slug, { kind, value, slug, claims: [made] });
  };
  for (const made of all) {
    for (const id of new Set(made.places.map(({ text }) => text.id))) add('chapter', id, made);
    const facets = claimFacets(report, made);
    for (const kind of ['confidence', 'source', 'dispute', 'origins', 'held'] as const) {
      for (const value of facets[kind]) add(kind, value, made);
    }
  }
  const slugs = [
    ...placedTexts(report).map(({ text }) => `chapter-${text.id}`),
    ...Object.entries(ORDER).flatMap(([kind, values]) => values.map((value) => `${kind}-${value}`)),
  ];
  return slugs.flatMap((slug) => chosen.get(slug) ?? []);
});
