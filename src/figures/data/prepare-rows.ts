import type { Cell, Figure, Report, Row, Table } from '../../report/report.ts';
import type { TableField } from '../../report/schema/data-package.ts';
import type { FigureSpec } from '../../report/schema/figure.ts';
import { formatDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';

/** A figure with the rows that it draws, ready for its kind. */
export interface Prepared<S extends FigureSpec = FigureSpec> {
  readonly id: string;
  readonly spec: S;
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly unit: string | undefined;
}

/** A row's cell as a number; undefined when it is empty. */
export function numberOf(row: Row, field: string | undefined): number | undefined {
  const cell = field === undefined ? undefined : row.cells[field];
  return typeof cell === 'number' ? cell : undefined;
}

/** A row's cell as words; empty when there is none. */
export function wordsOf(row: Row, field: string | undefined): string {
  const cell = field === undefined ? undefined : row.cells[field];
  return cell === undefined ? '' : String(cell);
}

/** The name of a row from several fields: “Berlin, 2019”. */
export function labelOf(row: Row, fields: readonly string[]): string {
  return fields
    .map((field) => wordsOf(row, field))
    .filter((words) => words !== '')
    .join(', ');
}

/** A code of a table, such as `data_localisation`. */
const CODE = /^[a-z]+(?:_[a-z]+)+$/;

/** A cell as the page prints it: grouped figures, dates in words, the words of a code apart. */
export function printCell(cell: Cell): string {
  if (cell === undefined) return '–';
  if (typeof cell === 'number') return formatNumber(cell);
  const words = String(cell);
  if (/^\d{4}-\d{2}/.test(words)) return formatDate(words);
  return CODE.test(words) ? words.replaceAll('_', ' ') : words;
}

/** A cell as a drawing prints it, where room is dear: as the page does, but months by three letters. */
export function shortCell(cell: Cell): string {
  const isDate = /^\d{4}-\d{2}/.test(String(cell));
  return isDate ? printCell(cell).replace(/[A-Z][a-z]{3,}/, (month) => month.slice(0, 3)) : printCell(cell);
}

/** A value with its unit, as a mark or a sentence tells it. */
export function withUnit(value: number, unit: string | undefined): string {
  return unit === undefined ? formatNumber(value) : `${formatNumber(value)} ${unit}`;
}

/** A mean as words, to four digits that count: more would say more than it knows. */
export function meanWords(mean: number): string {
  return formatNumber(Number(mean.toPrecision(4)));
}

function compare(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a ?? ''), String(b ?? '')];
  return left < right ? -1 : left > right ? 1 : 0;
}

function inOrder(rows: readonly Row[], sort: readonly string[]): Row[] {
  return [...rows].sort((a, b) => {
    for (const field of sort) {
      const name = field.replace(/^-/, '');
      const order = compare(a.cells[name], b.cells[name]) * (field.startsWith('-') ? -1 : 1);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** The rows of a table that a figure draws: not held, let through by its filter, in its order. */
export function rowsOf(table: Table, spec: FigureSpec): Row[] {
  const filters = Object.entries(spec.rows ?? {});
  const kept = table.rows.filter(
    (row) =>
      !row.held &&
      filters.every(([field, values]) => values.some((value) => String(value) === wordsOf(row, field))),
  );
  return inOrder(kept, spec.sort ?? []);
}

/** The field of a table by its name. @throws Error when there is none; the checks have told so before. */
export function fieldOf(table: Table, name: string): TableField {
  const field = table.resource.schema.fields.find((f) => f.name === name);
  if (!field) throw new Error(`${table.resource.name} has no field ${name}: run the checks first`);
  return field;
}

/** Bring a figure and its table together. @throws Error when there is no such table. */
export function prepare(report: Report, figure: Figure): Prepared {
  const table = report.tables.get(figure.spec.table);
  if (!table) throw new Error(`no table ${figure.spec.table}: run the checks first`);
  return {
    id: figure.id,
    spec: figure.spec,
    table,
    rows: rowsOf(table, figure.spec),
    unit: figure.spec.unit,
  };
}
