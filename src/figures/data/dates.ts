import { readDate } from '../../text/dates.ts';

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/**
 * A date as a number of years, scaled by true time: `2019-07-01` is 2019.4959. A year or month without its
 * day stands at the beginning of it, so that years fall on their own ticks.
 * @returns undefined when the text is no date.
 */
export function placeInTime(text: string): number | undefined {
  const date = readDate(text);
  if (!date) return undefined;
  const leap = (date.year % 4 === 0 && date.year % 100 !== 0) || date.year % 400 === 0;
  const month = (date.month ?? 1) - 1;
  const day = (DAYS_BEFORE[month] ?? 0) + (leap && month > 1 ? 1 : 0) + (date.day ?? 1) - 1;
  return date.year + day / (leap ? 366 : 365);
}

/**
 * The stretch of time that a date of reduced exactness names, in years: `2019` is 2019 to 2020, a day is a
 * point.
 */
export function stretchOfTime(text: string): { readonly from: number; readonly to: number } | undefined {
  const date = readDate(text);
  const from = placeInTime(text);
  if (!date || from === undefined) return undefined;
  if (date.day !== undefined) return { from, to: from };
  if (date.month === undefined) return { from, to: date.year + 1 };
  const next = placeInTime(`${date.year}-${String(date.month + 1).padStart(2, '0')}`);
  return { from, to: next ?? date.year + 1 };
}

/** Does the text name a year alone? */
export function isYear(text: string): boolean {
  return /^\d{4}$/.test(text);
}
