import type { Row } from '../../../report/report.ts';
import type { Series, SpecOf } from '../../../report/schema/figure.ts';
import { cellNumber, cellText, shortCells } from '../../data/cells.ts';
import type { Chart } from '../kind.ts';

/** Bars with the rows that they draw. */
export type Bars = Chart<'bars'>;

type Spec = SpecOf<'bars'>;

/**
 * A piece of a bar: from one value to another, and what it says. Nothing is drawn of a value that is missing.
 */
export interface Segment {
  readonly series: Series;
  readonly value: number | undefined;
  readonly from: number;
  readonly to: number;
}

/** Do the pieces of a bar stand behind one another? */
export function isStacked(spec: Spec): boolean {
  return spec.mode === 'stacked' || spec.mode === 'share';
}

/** The pieces of a row. Shares of a whole that is not known, a part being missing, are not drawn. */
export function segmentsOf(row: Row, spec: Spec): Segment[] {
  const values = spec.values.map((series) => ({ series, value: cellNumber(row, series.field) }));
  const total = values.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const isShare = spec.mode === 'share';
  const hasShares = values.every(({ value }) => value !== undefined) && total > 0;
  let end = 0;
  return values.map(({ series, value }) => {
    if (value === undefined) return { series, value, from: end, to: end };
    if (!isStacked(spec)) return { series, value, from: 0, to: value };
    const from = end;
    end += isShare ? (hasShares ? (value / total) * 100 : 0) : value;
    return { series, value, from, to: end };
  });
}

/** The sum of a stack, printed at its end; none when a part of it is missing. */
export function stackTotal(row: Row, spec: Spec): number | undefined {
  if (spec.mode !== 'stacked' || spec.values.length < 2) return undefined;
  const numbers = spec.values.flatMap(({ field }) => cellNumber(row, field) ?? []);
  return numbers.length < spec.values.length ? undefined : numbers.reduce((sum, number) => sum + number, 0);
}

/** The least and the greatest value that the axis must hold, zero among them. */
export function extentOf({ spec, rows }: Bars): [number, number] {
  if (spec.mode === 'share') return [0, 100];
  return rows
    .flatMap((row) => segmentsOf(row, spec))
    .reduce<[number, number]>(
      ([least, greatest], { to }) => [Math.min(least, to), Math.max(greatest, to)],
      [0, 0],
    );
}

/** What a bar is called: its category, and the details that the figure asks for. */
export function barLabel(row: Row, { spec, words }: Bars): string {
  return words.list([cellText(row, spec.category), ...shortCells(row, spec.detail ?? [], words)]);
}

/** What stands where a value is missing. */
export function missingPhrase({ spec, words }: Bars): string {
  return spec.missing ?? words.notGiven;
}

/** A row and its values in words: all of them, each with its series when there are several. */
export function barPhrase(row: Row, bars: Bars): string {
  const { spec, unit, words } = bars;
  const isAlone = spec.values.length === 1;
  const values = segmentsOf(row, spec).map(({ series, value }) => {
    if (value === undefined)
      return isAlone ? missingPhrase(bars) : words.valued(series.label, missingPhrase(bars));
    return isAlone ? words.withUnit(value, unit) : words.valued(series.label, words.number(value));
  });
  return words.labelled(barLabel(row, bars), words.list(values));
}
