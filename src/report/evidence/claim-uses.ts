import { claimAnchor } from '../addresses/anchors.ts';
import { perReport } from '../per-report.ts';
import { paragraphsWith } from '../prose/printed-text.ts';
import type { Claim, Report, TextFile } from '../report.ts';
import { placedTexts } from '../texts.ts';

/** A place where a text makes a claim. */
export interface ClaimPlace {
  readonly text: TextFile;
  /** The path with its anchor: the claim's own where it is first made, its section's where it is made again. */
  readonly path: string;
  /** The heading of the section, where there is one. */
  readonly section: string | undefined;
  readonly again: boolean;
}

/** A claim that the texts make, with every place in which they do. */
export interface MadeClaim {
  readonly claim: Claim;
  readonly places: readonly ClaimPlace[];
  /** What it says, in paragraphs: the ledger's words, or for a claim that is held back the words of the texts, hedges and all. */
  readonly words: readonly string[];
}

function placeOf(text: TextFile, path: string, use: TextFile['prose']['claims'][number]): ClaimPlace {
  const own = claimAnchor(use.id);
  const anchor = use.again ? (use.section ?? own) : own;
  const heading = text.prose.headings.find(({ id }) => id === use.section);
  return { text, path: `${path}#${anchor}`, section: heading?.text, again: use.again };
}

function wordsOf(report: Report, claim: Claim, places: readonly ClaimPlace[]): readonly string[] {
  if (!claim.held) return [claim.claim];
  return [
    ...new Set(
      [...new Set(places.map(({ text }) => text))].flatMap((text) => paragraphsWith(report, text, claim.id)),
    ),
  ];
}

/** Every claim of the ledger that a text makes, in the order in which the texts first do: chapters, then pages. */
export const madeClaims: (report: Report) => readonly MadeClaim[] = perReport((report) => {
  const places = new Map<string, ClaimPlace[]>();
  for (const { text, path } of placedTexts(report)) {
    for (const use of text.prose.claims) {
      const known = places.get(use.id) ?? [];
      places.set(use.id, known);
      const place = placeOf(text, path, use);
      if (!known.some((other) => other.path === place.path)) known.push(place);
    }
  }
  return [...places].flatMap(([id, found]) => {
    const claim = report.claims.get(id);
    if (!claim) return [];
    // The claim's own place comes first, then other chapters that make it, then the summaries that repeat it.
    const rank = ({ again, text }: ClaimPlace): number => (again ? 2 : text.id === claim.chapter ? 0 : 1);
    const sorted = found.toSorted((a, b) => rank(a) - rank(b));
    return [{ claim, places: sorted, words: wordsOf(report, claim, sorted) }];
  });
});

/** The claims that the texts make, by id. */
export const madeClaimsById: (report: Report) => ReadonlyMap<string, MadeClaim> = perReport(
  (report) => new Map(madeClaims(report).map((made) => [made.claim.id, made])),
);
