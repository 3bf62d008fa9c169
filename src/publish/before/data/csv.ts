import type { Cell, Row } from '../../../report/report.ts';
import type { TableField } from '../../../report/schema/data-package.ts';

function written(cell: Cell): string {
  const words = cell === undefined ? '' : String(cell);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** Rows as CSV (RFC 4180, UTF-8): the names of the fields, then a line for each row; an empty cell is nothing. */
export function toCsv(fields: readonly TableField[], rows: readonly Row[]): string {
  const head = fields.map(({ name }) => name);
  const lines = rows.map((row) => fields.map(({ name }) => written(row.cells[name])));
  return [head, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}
