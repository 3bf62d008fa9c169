import type { Row } from '../../../report/report.ts';
import type { SpecOf } from '../../../report/schema/figure.ts';
import { rowsByPanel } from '../../data/categories.ts';
import { cellNumber, cellText } from '../../data/cells.ts';
import { placeInTime } from '../../data/dates.ts';
import type { Chart } from '../kind.ts';

/** Lines with the rows that they draw. */
export type Lines = Chart<'lines'>;

/** A value of a series at a date; no value where the table has none. */
export interface LinePoint {
  readonly row: string;
  readonly date: string;
  readonly at: number;
  readonly value: number | undefined;
}

/** A point that is drawn. */
export type KnownPoint = LinePoint & { readonly value: number };

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

function inTime(points: readonly LinePoint[]): LinePoint[] {
  return [...points].sort((a, b) => a.at - b.at);
}

/**
 * A point of a row; none where its date is no date.
 * @param field of its value.
 */
function pointOf(row: Row, date: string, field: string): LinePoint[] {
  const at = placeInTime(date);
  return at === undefined ? [] : [{ row: row.key, date, at, value: cellNumber(row, field) }];
}

/**
 * The points of one row: one, or one for each column where each column is a date.
 * @param field of the value, where a column has the date.
 */
function pointsOf(row: Row, spec: SpecOf<'lines'>, field: string | undefined): LinePoint[] {
  if (spec.wide) return spec.wide.flatMap((column) => pointOf(row, column.x, column.field));
  return field === undefined ? [] : pointOf(row, cellText(row, spec.x), field);
}

/**
 * The series of rows: one for each field, or for each value of the field that tells series apart.
 * @param isPlain whether all series that the figure names no style for look the same.
 */
function seriesOf(rows: readonly Row[], spec: SpecOf<'lines'>, isPlain: boolean): LineSeries[] {
  const { series, values = [] } = spec;
  if (series === undefined)
    return values.map(({ field, label, style }) => ({
      label,
      style,
      points: inTime(rows.flatMap((row) => pointsOf(row, spec, field))),
    }));
  const groups = Map.groupBy(rows, (row) => cellText(row, series));
  const named = spec.styles?.map(({ value }) => String(value)).filter((value) => groups.has(value)) ?? [];
  const all = [...named, ...[...groups.keys()].filter((value) => !named.includes(value))];
  return all.map((value, index) => {
    const style = spec.styles?.find((other) => String(other.value) === value);
    const points = (groups.get(value) ?? []).flatMap((row) => pointsOf(row, spec, values[0]?.field));
    return {
      label: style?.label ?? value,
      style: style?.style ?? (isPlain ? 1 : (index % 6) + 1),
      points: inTime(points),
    };
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

/** Has a point a value, and is it drawn? */
export function isKnown(point: LinePoint): point is KnownPoint {
  return point.value !== undefined;
}

/** The points of a series that have a value. */
export function knownPoints(series: LineSeries): KnownPoint[] {
  return series.points.filter(isKnown);
}
