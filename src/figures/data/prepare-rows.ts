import { yearFields } from '../../report/evidence/year-fields.ts';
import type { Cell, Figure, Report, Row, Table } from '../../report/report.ts';
import type { FigureSpec } from '../../report/schema/figure.ts';
import { fieldsOfFigure } from '../../report/schema/figure-fields.ts';
import { cellText } from './cells.ts';

/**
 * A figure with the rows that it draws, ready for its kind. It knows no language: words come with the page.
 */
export interface Prepared<S extends FigureSpec = FigureSpec> {
  readonly id: string;
  readonly spec: S;
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly unit: string | undefined;
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
      filters.every(([field, values]) => values.some((value) => String(value) === cellText(row, field))),
  );
  return inOrder(kept, spec.sort ?? []);
}

/** The rows with the years that are whole numbers as text, but for fields that the figure draws as numbers. */
function withYears(rows: readonly Row[], table: Table, spec: FigureSpec): readonly Row[] {
  const drawn = new Set(
    fieldsOfFigure(spec).flatMap(({ field, needs }) => (needs === 'number' ? [field] : [])),
  );
  const years = [...yearFields(table)].filter((field) => !drawn.has(field));
  if (years.length === 0) return rows;
  const asText = (cell: Cell): Cell => (typeof cell === 'number' ? String(cell) : cell);
  return rows.map((row) => ({
    ...row,
    cells: { ...row.cells, ...Object.fromEntries(years.map((field) => [field, asText(row.cells[field])])) },
  }));
}

/** Bring a figure and its table together. @throws Error when there is no such table. */
export function prepare(report: Report, figure: Figure): Prepared {
  const table = report.tables.get(figure.spec.table);
  if (!table) throw new Error(`no table ${figure.spec.table}: run the checks first`);
  return {
    id: figure.id,
    spec: figure.spec,
    table,
    rows: withYears(rowsOf(table, figure.spec), table, figure.spec),
    unit: figure.spec.unit,
  };
}
