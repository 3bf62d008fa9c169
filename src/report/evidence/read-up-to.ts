import { perReport } from '../per-report.ts';
import type { Chapter, Claim, Report } from '../report.ts';
import { OURSELVES } from '../schema/other-side.ts';
import { madeClaims } from './claim-uses.ts';
import { allEvidence, partsOfOtherSide } from './other-side.ts';

/** How far the sources of a chapter run, and how many events it tells that are later than that. */
export interface ReadUpTo {
  readonly month: string;
  readonly laterEvents: number;
}

/** Something that a claim tells or cites, with its date; `source` where it is a source that was issued then. */
interface Dated {
  readonly date: string;
  readonly source?: string;
}

/** The claims that a chapter makes. */
const claimsByChapter = perReport((report) => {
  const made = new Map<string, Claim[]>();
  for (const { claim, places } of madeClaims(report)) {
    for (const id of new Set(places.map(({ text }) => text.id)))
      made.set(id, [...(made.get(id) ?? []), claim]);
  }
  return made;
});

/** The dates of a claim: of its figures, its other side, its affair and all its sources. When we remarked something is no event. */
function datesOf(report: Report, claim: Claim): Dated[] {
  const parts = partsOfOtherSide(claim).filter(({ by, kind }) => by !== OURSELVES || kind === 'later');
  const told = [
    ...(claim.figures ?? []).flatMap(({ as_of: of, unit, value }) => [
      of,
      ...(unit === 'date' ? [value] : []),
    ]),
    ...parts.map(({ when }) => when),
    claim.last_known?.when,
  ];
  return [
    ...told.flatMap((date) => (typeof date === 'string' && /^\d{4}/.test(date) ? [{ date }] : [])),
    ...allEvidence(claim).flatMap(({ id }) => {
      const date = report.sources.get(id)?.issued;
      return date === undefined ? [] : [{ date, source: id }];
    }),
  ];
}

/** The dates of a claim after a month and not after the edition; a year alone is after no month of its own. */
function datesAfter(report: Report, claim: Claim, month: string): Dated[] {
  const end = report.edition.date.slice(0, 7);
  return datesOf(report, claim).filter(({ date }) => date.slice(0, 7) > month && date.slice(0, 7) <= end);
}

/** How many groups there are, when those that have a name in common are one. */
function countGroups(named: readonly ReadonlySet<string>[]): number {
  const groups: Set<string>[] = [];
  for (const names of named) {
    const met = groups.filter((group) => !group.isDisjointFrom(names));
    const whole = new Set([...names, ...met.flatMap((group) => [...group])]);
    groups.splice(0, groups.length, ...groups.filter((group) => !met.includes(group)), whole);
  }
  return groups.length;
}

/** Events after a month: the claims with a later date, those that share a later source counted as one. */
function countEvents(report: Report, claims: readonly Claim[], month: string): number {
  const later = claims.flatMap((claim) => {
    const dates = datesAfter(report, claim, month);
    return dates.length === 0 ? [] : [new Set([claim.id, ...dates.flatMap(({ source }) => source ?? [])])];
  });
  return countGroups(later);
}

/**
 * How far the sources of a chapter run: to the month that its front matter names, and how many events it tells that are later.
 * @returns undefined where its front matter names none.
 */
export function readUpTo(report: Report, { id, readUpTo: month }: Chapter): ReadUpTo | undefined {
  if (month === undefined) return undefined;
  return { month, laterEvents: countEvents(report, claimsByChapter(report).get(id) ?? [], month) };
}

/** The last month of which a claim of a chapter tells or cites something; undefined where none has a date with a month. */
export function lastMonth(report: Report, { id }: Chapter): string | undefined {
  const dates = (claimsByChapter(report).get(id) ?? []).flatMap((claim) => datesAfter(report, claim, ''));
  return dates
    .map(({ date }) => date.slice(0, 7))
    .filter((month) => month.length === 7)
    .sort()
    .at(-1);
}
