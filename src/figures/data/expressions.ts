import type { Row } from '../../report/report.ts';
import { capitalize, formatNumber, numberWords } from '../../text/numbers.ts';
import { numberOf, type Prepared, printCell, wordsOf } from './prepare-rows.ts';

/** What an expression gave: its text, or why it gives none. */
export type Evaluated =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly expression: string; readonly reason: string };

const EXPRESSION = /\{([^{}]*)\}/g;

type Result = number | string | undefined;

function numbers(rows: readonly Row[], field: string): number[] {
  return rows.map((row) => numberOf(row, field)).filter((value) => value !== undefined);
}

function where(rows: readonly Row[], conditions: readonly string[]): Row[] | undefined {
  let kept = [...rows];
  for (const condition of conditions) {
    const match = /^([a-z][a-z0-9_]*)(!?=)(.+)$/.exec(condition);
    if (!match?.[1] || match[3] === undefined) return undefined;
    const [, field, sign, value] = match;
    const values = value.replaceAll('+', ' ').split('|');
    kept = kept.filter((row) => values.includes(wordsOf(row, field)) === (sign === '='));
  }
  return kept;
}

function evaluate(prepared: Prepared, expression: string): Result {
  const cell = /^\[(.+)\]\.([a-z0-9_]+)$/.exec(expression);
  if (cell?.[1] && cell[2]) {
    const row = prepared.table.rows.find((r) => r.key === cell[1]);
    const value = row?.cells[cell[2]];
    return value === undefined ? undefined : typeof value === 'number' ? value : printCell(value);
  }
  const [verb = '', ...rest] = expression.split(/\s+/);
  if (verb === 'count') {
    return where(prepared.rows, rest)?.length;
  }
  const [field = '', ...conditions] = rest;
  const values = numbers(where(prepared.rows, conditions) ?? [], field);
  if (values.length === 0) return undefined;
  if (verb === 'sum') return Math.round(values.reduce((a, b) => a + b, 0) * 1e6) / 1e6;
  if (verb === 'max') return Math.max(...values);
  if (verb === 'min') return Math.min(...values);
  return undefined;
}

function print(value: number | string, form: string | undefined): string {
  if (typeof value === 'string') return value;
  const isWord = form !== undefined && Number.isInteger(value) && value >= 0 && value <= 100;
  if (!isWord) return formatNumber(value);
  return form === 'Words' ? capitalize(numberWords(value)) : numberWords(value);
}

/**
 * Put values of the table into a figure's words, so that a title cannot disagree with its data. An expression stands in
 * braces: `{count}`, `{count kind=estimate}` (a plus sign for a space in a value, `a|b` for one of two), `{sum field}`, `{max field}`,
 * `{min field}`, each with conditions, and `{[row key].field}` for a cell; `|words` or `|Words` at its end writes a number
 * to 100 in words.
 * @example evaluateWords('{count verdict=holds|Words} statements held', prepared) // Eleven statements held
 */
export function evaluateWords(words: string, prepared: Prepared): Evaluated {
  let bad: Evaluated | undefined;
  const text = words.replace(EXPRESSION, (_all, inner: string) => {
    const [expression = '', form] = inner.split(/\|(?=[Ww]ords$)/);
    const value = evaluate(prepared, expression.trim());
    if (value === undefined) {
      bad = { kind: 'fault', expression: inner, reason: 'no value of the table' };
      return '';
    }
    return print(value, form);
  });
  return bad ?? { kind: 'text', text };
}
