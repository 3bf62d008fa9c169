import { yearFields } from '../../report/evidence/year-fields.ts';
import type { Row } from '../../report/report.ts';
import type { FigureWords } from '../../text/interface/figures-en.ts';
import { cellNumbers, cellText, printCell } from './cells.ts';
import type { Prepared } from './prepare-rows.ts';

// A figure's title and other words may hold expressions in braces, whose values come from its table, so that
// they cannot disagree with its data: `{count}`, `{count kind=estimate}` (a plus sign for a space in a value,
// `a|b` for one of two), `{sum field}`, `{max field}`, `{min field}`, each with conditions, and
// `{[row key].field}` for a cell; `|words` or `|Words` at its end writes a number to 100 in words.
const EXPRESSION = /\{([^{}]*)\}/g;

/** The rows that conditions let through; undefined where one is not a condition. */
function rowsWhere(rows: readonly Row[], conditions: readonly string[]): Row[] | undefined {
  let kept = [...rows];
  for (const condition of conditions) {
    const match = /^([a-z][a-z0-9_]*)(!?=)(.+)$/.exec(condition);
    if (!match?.[1] || match[3] === undefined) return undefined;
    const [, field, sign, value] = match;
    const values = value.replaceAll('+', ' ').split('|');
    kept = kept.filter((row) => values.includes(cellText(row, field)) === (sign === '='));
  }
  return kept;
}

/** The value of an expression in the table; undefined when it has none. */
function findValue(prepared: Prepared, expression: string): number | string | undefined {
  const cell = /^\[(.+)\]\.([a-z0-9_]+)$/.exec(expression);
  if (cell?.[1] && cell[2]) {
    const value = prepared.table.rows.find((row) => row.key === cell[1])?.cells[cell[2]];
    const isYear = yearFields(prepared.table).has(cell[2]);
    return value === undefined || (typeof value === 'number' && !isYear) ? value : String(value);
  }
  const [verb = '', ...rest] = expression.split(/\s+/);
  if (verb === 'count') return rowsWhere(prepared.rows, rest)?.length;
  const [field = '', ...conditions] = rest;
  const rows = rowsWhere(prepared.rows, conditions) ?? [];
  if (yearFields(prepared.table).has(field)) {
    const years = rows
      .map((row) => cellText(row, field))
      .filter((year) => year !== '')
      .sort();
    return verb === 'max' ? years.at(-1) : verb === 'min' ? years[0] : undefined;
  }
  const numbers = cellNumbers(rows, field);
  if (numbers.length === 0) return undefined;
  if (verb === 'sum') return Math.round(numbers.reduce((a, b) => a + b, 0) * 1e6) / 1e6;
  if (verb === 'max') return Math.max(...numbers);
  if (verb === 'min') return Math.min(...numbers);
  return undefined;
}

/**
 * A value as a text prints it.
 * @param form `words` or `Words` for a number in words, else figures.
 * @param words of the page.
 */
function print(value: number | string, form: string | undefined, words: FigureWords): string {
  if (typeof value === 'string') return printCell(value, words);
  const isSpelt = form !== undefined && Number.isInteger(value) && value >= 0 && value <= 100;
  return isSpelt ? words.spelt(value, form === 'Words') : words.number(value);
}

/** An expression without its braces, and the form that it asks for. */
function splitForm(inner: string): { readonly expression: string; readonly form: string | undefined } {
  const [expression = '', form] = inner.split(/\|(?=[Ww]ords$)/);
  return { expression: expression.trim(), form };
}

/** The expressions of a template that have no value in the table of its figure. */
export function emptyExpressions(template: string, prepared: Prepared): string[] {
  return [...template.matchAll(EXPRESSION)]
    .map(([, inner = '']) => inner)
    .filter((inner) => findValue(prepared, splitForm(inner).expression) === undefined);
}

/**
 * Put the values of a figure's table into one of its texts.
 * @param template a text with expressions in braces.
 * @param prepared the figure, whose table has the values.
 * @param words of the page.
 * @throws Error on an expression without a value; the checks have told so before.
 * @example
 * fillTemplate('{count verdict=holds|Words} statements held', prepared, words) // Eleven statements held
 */
export function fillTemplate(template: string, prepared: Prepared, words: FigureWords): string {
  return template.replace(EXPRESSION, (_all, inner: string) => {
    const { expression, form } = splitForm(inner);
    const value = findValue(prepared, expression);
    if (value === undefined) throw new Error(`${prepared.id}: {${inner}} gives no value of the table`);
    return print(value, form, words);
  });
}
