import { isYear } from '../../data/dates.ts';
import { isKnown, type KnownPoint, type LinePanel, type LineSeries } from './lines-data.ts';

/** Points that a line joins: neighbours without a gap between them. */
export type Run = readonly KnownPoint[];

/** A span of time in which no series has a value. */
export interface Gap {
  readonly from: KnownPoint;
  readonly to: KnownPoint;
}

/** What sums of fractions of years may be wrong by. */
const TINY = 1e-9;

function isYearly({ points }: LineSeries): boolean {
  return points.every(({ date }) => isYear(date));
}

/**
 * The runs of a series: points are joined when no row without a value stands between them and, where dates
 * are years, when they are neighbouring years (`every` years apart at most). Whatever else lies between is
 * not known, and stays open.
 */
export function runsOf(series: LineSeries, every = 1): Run[] {
  const yearly = isYearly(series);
  const runs: KnownPoint[][] = [];
  let current: KnownPoint[] = [];
  const finish = (): void => {
    if (current.length > 0) runs.push(current);
    current = [];
  };
  for (const point of series.points) {
    if (!isKnown(point)) {
      finish();
      continue;
    }
    const before = current.at(-1);
    if (before && yearly && point.at - before.at > every + TINY) finish();
    current.push(point);
  }
  finish();
  return runs;
}

/** Spans of time between the values of a panel in which no series has one. */
export function gapsOf(panel: LinePanel, every = 1): Gap[] {
  const runs = panel.series
    .flatMap((series) => runsOf(series, every))
    .sort((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0));
  const yearly = panel.series.every(isYearly);
  const gaps: Gap[] = [];
  let end: KnownPoint | undefined;
  for (const run of runs) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    const areNeighbours = end !== undefined && yearly && first.at - end.at <= every + TINY;
    if (end && first.at > end.at && !areNeighbours) gaps.push({ from: end, to: first });
    if (!end || last.at > end.at) end = last;
  }
  return gaps;
}
