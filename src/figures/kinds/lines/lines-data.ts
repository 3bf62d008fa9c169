import type { Row } from '../../../report/report.ts';
import type { SpecOf } from '../../../report/schema/figure.ts';
import { isYear, timeOf } from '../../data/dates.ts';
import { numberOf, type Prepared, wordsOf } from '../../data/prepare-rows.ts';
import { rowsByPanel } from '../../parts/panels.ts';

/** Lines with the rows that they draw. */
export type Lines = Prepared<SpecOf<'lines'>>;

/** A value of a series at a date; no value where the table has none. */
export interface LinePoint {
  readonly row: string;
  readonly date: string;
  readonly at: number;
  readonly value: number | undefined;
}

/** A series: its name, style, and its points in the order of time. */
export interface LineSeries {
  readonly label: string;
  readonly style: number;
  readonly points: readonly LinePoint[];
}

/** A panel: its heading, empty for a figure of one, and its series. */
export interface LinePanel {
  readonly label: string;
  readonly series: readonly LineSeries[];
}

/** A point that is drawn. */
export type KnownPoint = LinePoint & { readonly value: number };

/** Points that a line joins: neighbours without a gap between them. */
export type Run = readonly KnownPoint[];

function sorted(points: readonly LinePoint[]): LinePoint[] {
  return [...points].sort((a, b) => a.at - b.at);
}

function pointOf(row: Row, date: string, field: string): LinePoint[] {
  const at = timeOf(date);
  return at === undefined ? [] : [{ row: row.key, date, at, value: numberOf(row, field) }];
}

/** The points of one row: one, or one for each column where each column is a date. */
function pointsOf(row: Row, spec: SpecOf<'lines'>, field: string | undefined): LinePoint[] {
  if (spec.wide) return spec.wide.flatMap((column) => pointOf(row, column.x, column.field));
  return field === undefined ? [] : pointOf(row, wordsOf(row, spec.x), field);
}

function seriesOf(rows: readonly Row[], spec: SpecOf<'lines'>, plain: boolean): LineSeries[] {
  const { series, values = [] } = spec;
  if (series === undefined)
    return values.map(({ field, label, style }) => ({
      label,
      style,
      points: sorted(rows.flatMap((row) => pointsOf(row, spec, field))),
    }));
  const groups = Map.groupBy(rows, (row) => wordsOf(row, series));
  const names = spec.styles?.map((style) => String(style.value)).filter((name) => groups.has(name)) ?? [];
  const all = [...names, ...[...groups.keys()].filter((name) => !names.includes(name))];
  return all.map((name, index) => {
    const named = spec.styles?.find((style) => String(style.value) === name);
    const points = sorted((groups.get(name) ?? []).flatMap((row) => pointsOf(row, spec, values[0]?.field)));
    return { label: named?.label ?? name, style: named?.style ?? (plain ? 1 : (index % 6) + 1), points };
  });
}

/** The panels of a figure of lines; one without a heading where the figure asks for none. */
export function panelsOf({ spec, rows }: Lines): LinePanel[] {
  if (spec.panel !== undefined)
    return rowsByPanel(rows, spec.panel, spec.panels).map((panel) => ({
      label: panel.label,
      series: seriesOf(panel.rows, spec, false),
    }));
  const series = seriesOf(rows, spec, spec.multiples === true);
  return spec.multiples
    ? series.map((one) => ({ label: one.label, series: [one] }))
    : [{ label: '', series }];
}

function isKnown(point: LinePoint): point is KnownPoint {
  return point.value !== undefined;
}

/** The points of a series that have a value. */
export function knownPoints(series: LineSeries): KnownPoint[] {
  return series.points.filter(isKnown);
}

/**
 * The runs of a series: points are joined when no row without a value stands between them and, where dates are years,
 * when they are neighbouring years (`every` years apart at most). Whatever else lies between is not known, and stays open.
 */
export function runsOf(series: LineSeries, every = 1): Run[] {
  const yearly = series.points.every((point) => isYear(point.date));
  const runs: KnownPoint[][] = [];
  let current: KnownPoint[] = [];
  for (const point of series.points) {
    const before = current.at(-1);
    if (!isKnown(point)) {
      if (current.length > 0) runs.push(current);
      current = [];
      continue;
    }
    if (before && yearly && point.at - before.at > every + 1e-9) {
      runs.push(current);
      current = [];
    }
    current.push(point);
  }
  if (current.length > 0) runs.push(current);
  return runs;
}

/** Spans of time between the values of a panel in which no series has one. */
export function gapsOf(
  panel: LinePanel,
  every = 1,
): { readonly from: KnownPoint; readonly to: KnownPoint }[] {
  const runs = panel.series
    .flatMap((series) => runsOf(series, every))
    .sort((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0));
  const yearly = panel.series.every((series) => series.points.every((point) => isYear(point.date)));
  const gaps: { from: KnownPoint; to: KnownPoint }[] = [];
  let end: KnownPoint | undefined;
  for (const run of runs) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    const neighbours = end !== undefined && yearly && first.at - end.at <= every + 1e-9;
    if (end && first.at > end.at && !neighbours) gaps.push({ from: end, to: first });
    if (!end || last.at > end.at) end = last;
  }
  return gaps;
}
