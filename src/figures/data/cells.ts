import type { Cell, Row } from '../../report/report.ts';
import type { FigureWords } from '../../text/interface/figures-en.ts';

/** A row's cell as a number; undefined when it is empty. */
export function cellNumber(row: Row, field: string | undefined): number | undefined {
  const cell = field === undefined ? undefined : row.cells[field];
  return typeof cell === 'number' ? cell : undefined;
}

/** A row's cell as its file has it; empty when there is none. */
export function cellText(row: Row, field: string | undefined): string {
  const cell = field === undefined ? undefined : row.cells[field];
  return cell === undefined ? '' : String(cell);
}

/** A row's cells as their file has them, without those that are empty. */
export function cellTexts(row: Row, fields: readonly string[]): string[] {
  return fields.map((field) => cellText(row, field)).filter((text) => text !== '');
}

/** The numbers of rows in a field, without those that are missing. */
export function cellNumbers(rows: readonly Row[], field: string): number[] {
  return rows.flatMap((row) => cellNumber(row, field) ?? []);
}

/** The mean of numbers, to four digits that count: more would say more than it knows. */
export function meanOf(numbers: readonly number[]): number {
  const sum = numbers.reduce((before, number) => before + number, 0);
  return Number((sum / numbers.length).toPrecision(4));
}

/** A code of a table, such as `data_localisation`. */
const CODE = /^[a-z]+(?:_[a-z]+)+$/;

/** Is the text a date that is known to its month or day? */
function isFineDate(text: string): boolean {
  return /^\d{4}-\d{2}/.test(text);
}

/** A cell as the page prints it: grouped figures, dates in words, the words of a code apart. */
export function printCell(cell: Cell, words: FigureWords): string {
  if (cell === undefined) return '–';
  if (typeof cell === 'number') return words.number(cell);
  const text = String(cell);
  if (isFineDate(text)) return words.date(text);
  return CODE.test(text) ? text.replaceAll('_', ' ') : text;
}

/** A cell as a drawing prints it, where room is dear: as the page does, but months shortly. */
export function shortCell(cell: Cell, words: FigureWords): string {
  return isFineDate(String(cell)) ? words.shortDate(String(cell)) : printCell(cell, words);
}

/**
 * The cells of a row as a drawing prints them, without those that are empty.
 * @param fields whose cells are printed, in this order.
 * @param words of the page.
 */
export function shortCells(row: Row, fields: readonly string[], words: FigureWords): string[] {
  return fields.flatMap((field) => (cellText(row, field) === '' ? [] : [shortCell(row.cells[field], words)]));
}
