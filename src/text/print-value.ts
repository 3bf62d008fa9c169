import { formatDate, readDate } from './dates.ts';
import type { Interface } from './interface/en.ts';
import { capitalize, formatNumber } from './numbers.ts';

/**
 * A value as the page prints it: grouped figures, a date in words, or a number in words.
 * @param value of the ledger or of a table.
 * @param form in which the text asks for it: `words`, `Words`, or none.
 * @param words of the page's language.
 */
export function printValue(value: number | string, form: string | undefined, words: Interface): string {
  if (typeof value === 'string') return readDate(value)?.day === undefined ? value : formatDate(value);
  if (form === 'words') return words.numberInWords(value);
  if (form === 'Words') return capitalize(words.numberInWords(value));
  return formatNumber(value);
}
