import { madeClaimsById } from '../evidence/claim-uses.ts';
import { perReport } from '../per-report.ts';
import type { Correction, Report } from '../report.ts';
import type { FrozenEdition } from '../schema/frozen-edition.ts';

/** The corrections of a claim, the newest first. */
export function correctionsOfClaim(report: Report, id: string): readonly Correction[] {
  return report.corrections.filter(({ claims }) => claims?.[id] !== undefined);
}

/** The corrections that an edition did not know: those that were entered after it. */
export function correctionsSince(report: Report, edition: FrozenEdition): readonly Correction[] {
  const known = new Set(edition.corrections);
  return report.corrections.filter(({ id }) => !known.has(id));
}

/** The entry since an edition that tells that other sides, which it kept as one text, were built anew in parts. */
export function rebuiltOtherSides(report: Report, edition: FrozenEdition): Correction | undefined {
  return correctionsSince(report, edition).find(
    (entry) => entry.other_sides !== undefined && entry.when >= edition.edition,
  );
}

/** The places that a claim has in the report, or had in an edition: paths with anchors. */
function placesOfClaim(report: Report, id: string): readonly string[] {
  const now =
    madeClaimsById(report)
      .get(id)
      ?.places.map(({ path }) => path) ?? [];
  const was = report.editions.flatMap(({ claims }) => claims.find((claim) => claim.id === id)?.places ?? []);
  return [...new Set([...now, ...was])];
}

/** The paths of the texts that a correction touches, sorted. */
export function textsOfCorrection(report: Report, { claims, passages }: Correction): readonly string[] {
  const places = [
    ...(passages ?? []),
    ...Object.keys(claims ?? {}).flatMap((id) => placesOfClaim(report, id)),
  ];
  return [...new Set(places.map((place) => place.replace(/#.*$/, '')))].sort();
}

/** The corrections that touch each text, by the path of its page; the newest first. */
export const correctionsByText: (report: Report) => ReadonlyMap<string, readonly Correction[]> = perReport(
  (report) => {
    const byText = new Map<string, Correction[]>();
    for (const entry of report.corrections) {
      for (const path of textsOfCorrection(report, entry))
        byText.set(path, [...(byText.get(path) ?? []), entry]);
    }
    return byText;
  },
);
