import type { Row } from '../../../report/report.ts';
import type { CategoryStyle, Feature } from '../../../report/schema/figure.ts';
import { categoryOf, oneByLabel } from '../../data/categories.ts';
import { cellText, cellTexts, shortCell } from '../../data/cells.ts';
import type { Chart } from '../kind.ts';

/** A matrix with the rows that it draws. */
export type Matrix = Chart<'matrix'>;

/** What stands in a cell: words with a sign, words alone, or nothing, which is told. */
export interface Entry {
  /** The row of the table that it comes from; undefined where the table has none. */
  readonly row: Row | undefined;
  readonly phrase: string;
  readonly sign: CategoryStyle | undefined;
  readonly isEmpty: boolean;
}

/** A row of the matrix: its name, its note, and what stands under each feature. */
export interface MatrixRow {
  readonly label: string;
  readonly note: string;
  /** The row of the table whose every feature this is; undefined where each cell is a row of its own. */
  readonly row: Row | undefined;
  readonly cells: readonly (readonly Entry[])[];
}

/** What an empty cell says. */
export function emptyPhrase({ spec, words }: Matrix): string {
  return spec.empty ?? words.notGiven;
}

function emptyEntry(matrix: Matrix, row: Row | undefined): Entry {
  return { row, phrase: emptyPhrase(matrix), sign: undefined, isEmpty: true };
}

/** What stands in a cell of the table. @param field of the cell. */
function entryOf(matrix: Matrix, row: Row, field: string, feature: Feature): Entry {
  const { spec, words } = matrix;
  const value = cellText(row, field);
  if (value === '') return emptyEntry(matrix, row);
  const phrase = shortCell(row.cells[field], words);
  if (feature.plain) return { row, phrase, sign: undefined, isEmpty: false };
  const sign = categoryOf(spec.signs, value);
  return { row, phrase: spec.column === undefined ? phrase : sign.label, sign, isEmpty: false };
}

function rowLabel(row: Row, { spec, words }: Matrix): string {
  return words.list(cellTexts(row, spec.row));
}

/**
 * The rows of a matrix each of whose cells is a row of the table.
 * @param column the field whose values are the features.
 * @param field of the signs.
 */
function rowsByCell(matrix: Matrix, column: string, field: string): MatrixRow[] {
  const { spec, rows } = matrix;
  const groups = Map.groupBy(rows, (row) => `${rowLabel(row, matrix)}\n${cellText(row, spec.note)}`);
  return [...groups.values()].flatMap((members) => {
    const first = members[0];
    if (!first) return [];
    const byFeature = Map.groupBy(members, (row) => cellText(row, column));
    const cells = spec.features.map((feature) => {
      const own = byFeature.get(feature.value) ?? [];
      return own.length > 0
        ? own.map((row) => entryOf(matrix, row, field, feature))
        : [emptyEntry(matrix, undefined)];
    });
    return [{ label: rowLabel(first, matrix), note: cellText(first, spec.note), row: undefined, cells }];
  });
}

/**
 * The rows of a matrix: one for each row of the table whose fields are the features, else one for each name.
 */
export function matrixRows(matrix: Matrix): MatrixRow[] {
  const { spec, rows } = matrix;
  if (spec.column !== undefined && spec.value !== undefined)
    return rowsByCell(matrix, spec.column, spec.value);
  return rows.map((row) => ({
    label: rowLabel(row, matrix),
    note: cellText(row, spec.note),
    row,
    cells: spec.features.map((feature) => [entryOf(matrix, row, feature.value, feature)]),
  }));
}

/** The signs that a matrix uses, one for each label, in the order of its file. */
export function usedSigns({ spec }: Matrix, rows: readonly MatrixRow[]): CategoryStyle[] {
  const used = new Set(rows.flatMap((row) => row.cells.flat().map((entry) => entry.sign?.label)));
  return oneByLabel(spec.signs.filter((sign) => used.has(sign.label)));
}
