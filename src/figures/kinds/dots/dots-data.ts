import type { Row } from '../../../report/report.ts';
import type { CategoryStyle } from '../../../report/schema/figure.ts';
import { categoryOf, oneByLabel, rowsByPanel } from '../../data/categories.ts';
import { cellNumber, cellText, shortCells } from '../../data/cells.ts';
import type { Chart } from '../kind.ts';

/** Dots with the rows that they draw. */
export type Dots = Chart<'dots'>;

/**
 * A row as it is drawn: its value, or its range, open where only one end is known; nothing where the table
 * has none.
 */
export interface Dot {
  readonly row: Row;
  readonly label: string;
  /** What stands below the label; empty where the figure asks for nothing. */
  readonly note: string;
  readonly category: CategoryStyle;
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** A panel of dots: its heading, empty for a figure of one. */
export interface DotPanel {
  readonly label: string;
  readonly dots: readonly Dot[];
}

function dotOf(row: Row, { spec, words }: Dots): Dot {
  return {
    row,
    label: words.list(shortCells(row, spec.label, words)),
    note: words.clauses(shortCells(row, spec.note ?? [], words)),
    category:
      spec.shape === undefined
        ? { value: '', label: '', style: 1 }
        : categoryOf(spec.shapes, cellText(row, spec.shape)),
    value: cellNumber(row, spec.value),
    low: cellNumber(row, spec.low),
    high: cellNumber(row, spec.high),
  };
}

/** The panels of a figure of dots; one without a heading where it asks for none. */
export function panelsOf(dots: Dots): DotPanel[] {
  const { spec, rows } = dots;
  const panels =
    spec.panel === undefined ? [{ label: '', rows }] : rowsByPanel(rows, spec.panel, spec.panels);
  return panels.map((panel) => ({ label: panel.label, dots: panel.rows.map((row) => dotOf(row, dots)) }));
}

/** The numbers that a row has: its value, and the ends of its range. */
export function numbersOf({ value, low, high }: Dot): number[] {
  return [value, low, high].filter((number) => number !== undefined);
}

/**
 * The numbers of a row as words: `900,000 to 1,800,000`, `up to 1,000,000`; undefined when it has none.
 * @param written how a number is written.
 */
export function numbersPhrase(
  { value, low, high }: Dot,
  { words }: Dots,
  written: (number: number) => string,
): string | undefined {
  const isRange = low !== undefined && high !== undefined && low !== high;
  const range = isRange ? words.range(written(low), written(high)) : undefined;
  if (value !== undefined) return range ? words.aside(written(value), range) : written(value);
  if (range) return range;
  if (low !== undefined && high !== undefined) return written(low);
  if (high !== undefined) return words.upTo(written(high));
  return low === undefined ? undefined : words.atLeast(written(low));
}

/** What the mark of a row says: its numbers with their unit, its kind and its panel. */
export function dotPhrase(dot: Dot, dots: Dots): string {
  const { spec, unit, words } = dots;
  const numbers = numbersPhrase(dot, dots, words.number);
  const said =
    numbers === undefined ? words.noNumber : unit === undefined ? numbers : words.inUnit(numbers, unit);
  const kinds = [spec.shape, spec.panel]
    .map((field) => cellText(dot.row, field))
    .filter((kind) => kind !== '');
  const phrase = words.labelled(dot.label, said);
  return kinds.length > 0 ? words.aside(phrase, words.clauses(kinds)) : phrase;
}

/** The kinds of dots that are drawn, one for each label, in the order of the figure's file. */
export function usedShapes({ spec }: Dots, drawn: readonly Dot[]): CategoryStyle[] {
  if (spec.shape === undefined) return [];
  const styles = new Set(drawn.map(({ category }) => category.style));
  return oneByLabel((spec.shapes ?? []).filter(({ style }) => styles.has(style)));
}
