import type { Row } from '../../../report/report.ts';
import type { CategoryStyle, SpecOf } from '../../../report/schema/figure.ts';
import { labelOf, type Prepared, shortCell, wordsOf } from '../../data/prepare-rows.ts';
import { styleOf } from '../../parts/styles.ts';

/** A matrix with the rows that it draws. */
export type Matrix = Prepared<SpecOf<'matrix'>>;

/** What stands in a cell: words with a sign, words alone, or nothing, which is told. */
export interface Entry {
  /** The row of the table that it comes from; undefined where the table has none. */
  readonly row: Row | undefined;
  readonly words: string;
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
export function emptyWords(spec: SpecOf<'matrix'>): string {
  return spec.empty ?? 'not given';
}

function entryOf(spec: SpecOf<'matrix'>, row: Row, field: string, plain: boolean): Entry {
  const value = wordsOf(row, field);
  if (value === '') return { row, words: emptyWords(spec), sign: undefined, isEmpty: true };
  if (plain) return { row, words: shortCell(row.cells[field]), sign: undefined, isEmpty: false };
  const sign = styleOf(spec.signs, value);
  return {
    row,
    words: spec.column === undefined ? shortCell(row.cells[field]) : sign.label,
    sign,
    isEmpty: false,
  };
}

function rowsByCell(prepared: Matrix, column: string, value: string): MatrixRow[] {
  const { spec, rows } = prepared;
  const absent: Entry = { row: undefined, words: emptyWords(spec), sign: undefined, isEmpty: true };
  const groups = Map.groupBy(rows, (row) => `${labelOf(row, spec.row)}\n${wordsOf(row, spec.note)}`);
  return [...groups.values()].flatMap((members) => {
    const first = members[0];
    if (!first) return [];
    const byFeature = Map.groupBy(members, (row) => wordsOf(row, column));
    const cells = spec.features.map((feature) => {
      const entries = (byFeature.get(feature.value) ?? []).map((row) =>
        entryOf(spec, row, value, feature.plain ?? false),
      );
      return entries.length > 0 ? entries : [absent];
    });
    return [{ label: labelOf(first, spec.row), note: wordsOf(first, spec.note), row: undefined, cells }];
  });
}

/** The rows of a matrix: one for each row of the table whose fields are the features, else one for each name. */
export function matrixRows(prepared: Matrix): MatrixRow[] {
  const { spec, rows } = prepared;
  if (spec.column !== undefined && spec.value !== undefined)
    return rowsByCell(prepared, spec.column, spec.value);
  return rows.map((row) => ({
    label: labelOf(row, spec.row),
    note: wordsOf(row, spec.note),
    row,
    cells: spec.features.map((feature) => [entryOf(spec, row, feature.value, feature.plain ?? false)]),
  }));
}

/** The signs that a matrix uses, one for each label, in the order of its file. */
export function usedSigns(spec: SpecOf<'matrix'>, rows: readonly MatrixRow[]): CategoryStyle[] {
  const used = new Set(rows.flatMap((row) => row.cells.flat().map((entry) => entry.sign?.label)));
  return [
    ...new Map(spec.signs.filter((sign) => used.has(sign.label)).map((sign) => [sign.label, sign])).values(),
  ];
}

/** A feature and its answer: a colon between them, or the feature's own question mark. */
export function asking(feature: string, answer: string): string {
  return `${feature}${feature.endsWith('?') ? '' : ':'} ${answer}`;
}
