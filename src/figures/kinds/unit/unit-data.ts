import type { Row } from '../../../report/report.ts';
import type { CategoryStyle } from '../../../report/schema/figure.ts';
import { cellNumber, cellText } from '../../data/cells.ts';
import type { Chart } from '../kind.ts';

/** Things counted, with the rows that hold them. */
export type Unit = Chart<'unit'>;

/** A group of dots: its category and the rows in it. */
export interface Group {
  readonly category: CategoryStyle;
  readonly rows: readonly Row[];
}

/** The groups of a figure, in the order of its file. */
export function groupsOf({ spec, rows }: Unit): Group[] {
  return spec.groups.map((category) => ({
    category,
    rows: rows.filter((row) => cellText(row, spec.group) === String(category.value)),
  }));
}

/**
 * How many dots a row has: its count, in whole things; one when rows are counted, none when the count is
 * missing.
 */
export function dotsOf(row: Row, { spec }: Unit): number {
  if (spec.count === undefined) return 1;
  return Math.max(0, Math.floor(cellNumber(row, spec.count) ?? 0));
}

/** How many dots rows have together. */
export function totalOf(rows: readonly Row[], unit: Unit): number {
  return rows.reduce((sum, row) => sum + dotsOf(row, unit), 0);
}

/** The names of what is counted; empty where the table has none. */
export function namesOf(rows: readonly Row[], { spec, words }: Unit): string {
  return words.list(rows.flatMap((row) => cellText(row, spec.names) || []));
}

/** A number of things with its unit; a single thing in the words that the figure has for one. */
function countPhrase(count: number, { spec, unit, words }: Unit): string {
  return count === 1 ? spec.one : words.withUnit(count, unit);
}

/** A group and its count. A count that could not be read is told, or it would look like nought. */
export function groupPhrase({ category, rows }: Group, unit: Unit): string {
  const { spec, words } = unit;
  const isMissing = spec.count !== undefined && rows.some((row) => cellNumber(row, spec.count) === undefined);
  const count = countPhrase(totalOf(rows, unit), unit);
  return words.labelled(category.label, isMissing ? words.someNotGiven(count) : count);
}

/**
 * What the mark of a row says: its group, its count and what it names.
 * @param group that the row is in.
 */
export function rowPhrase(row: Row, { category }: Group, unit: Unit): string {
  const { spec, words } = unit;
  const phrase = words.labelled(category.label, countPhrase(dotsOf(row, unit), unit));
  const names = cellText(row, spec.names);
  return names === '' ? phrase : words.aside(phrase, names);
}
