import { formatDate, readDate } from './dates.ts';
import { capitalize, formatNumber, numberWords } from './numbers.ts';

/** A value as the page prints it: grouped figures, a date in words, or a number in words. */
export function printValue(value: number | string, form: string | undefined): string {
  if (typeof value === 'string') return readDate(value)?.day === undefined ? value : formatDate(value);
  if (form === 'words') return numberWords(value);
  if (form === 'Words') return capitalize(numberWords(value));
  return formatNumber(value);
}
