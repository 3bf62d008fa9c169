import type { Row } from '../../../report/report.ts';
import type { SpecOf } from '../../../report/schema/figure.ts';
import { numberOf, type Prepared, shortCell, wordsOf } from '../../data/prepare-rows.ts';
import { rowsByPanel } from '../../parts/panels.ts';
import { styleOf } from '../../parts/styles.ts';

/** Dots with the rows that they draw. */
export type Dots = Prepared<SpecOf<'dots'>>;

/** A row as it is drawn: its value, or its range, open where only one end is known; nothing where the table has none. */
export interface Dot {
  readonly row: Row;
  readonly label: string;
  readonly style: number;
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** The cells of a row that are not empty, as words. */
export function cellWords(row: Row, fields: readonly string[]): string[] {
  return fields
    .map((field) => row.cells[field])
    .filter((cell) => cell !== undefined)
    .map(shortCell);
}

function dotOf(row: Row, spec: SpecOf<'dots'>): Dot {
  const label = cellWords(row, spec.label).join(', ');
  const style = spec.shape === undefined ? 1 : styleOf(spec.shapes, wordsOf(row, spec.shape)).style;
  return {
    row,
    label,
    style,
    value: numberOf(row, spec.value),
    low: numberOf(row, spec.low),
    high: numberOf(row, spec.high),
  };
}

/** The numbers of a dot as words, each in a form: `900,000 to 1,800,000`, `up to 1,000,000`. */
export function numbersOf(dot: Dot, form: (value: number) => string): string | undefined {
  const { value, low, high } = dot;
  const isRange = low !== undefined && high !== undefined && low !== high;
  const range = isRange ? `${form(low)} to ${form(high)}` : undefined;
  if (value !== undefined) return range ? `${form(value)} (${range})` : form(value);
  if (range) return range;
  if (low !== undefined && high !== undefined) return form(low);
  if (high !== undefined) return `up to ${form(high)}`;
  return low === undefined ? undefined : `at least ${form(low)}`;
}

/** The numbers that a row has: its value, and the ends of its range. */
export function valuesOf(dot: Dot): number[] {
  return [dot.value, dot.low, dot.high].filter((value) => value !== undefined);
}

/** The panels of a figure of dots; one without a heading where it asks for none. */
export function panelsOf(prepared: Dots): { label: string; dots: Dot[] }[] {
  const { spec, rows } = prepared;
  const groups =
    spec.panel === undefined ? [{ label: '', rows }] : rowsByPanel(rows, spec.panel, spec.panels);
  return groups.map((group) => ({ label: group.label, dots: group.rows.map((row) => dotOf(row, spec)) }));
}
