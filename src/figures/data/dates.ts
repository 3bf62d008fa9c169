import { readDate } from '../../text/dates.ts';
import { textWidth } from '../parts/text-width.ts';

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A tick of an axis of time: a place in years, and its words. */
export interface TimeTick {
  readonly at: number;
  readonly words: string;
}

/**
 * A date as a number of years, scaled by true time: `2019-07-01` is 2019.4959. A year or month without its day stands at
 * the beginning of it, so that years fall on their own ticks.
 * @returns undefined when the text is no date.
 */
export function timeOf(text: string): number | undefined {
  const date = readDate(text);
  if (!date) return undefined;
  const leap = (date.year % 4 === 0 && date.year % 100 !== 0) || date.year % 400 === 0;
  const month = (date.month ?? 1) - 1;
  const day = (DAYS_BEFORE[month] ?? 0) + (leap && month > 1 ? 1 : 0) + (date.day ?? 1) - 1;
  return date.year + day / (leap ? 366 : 365);
}

/** Does the text name a year alone? */
export function isYear(text: string): boolean {
  return /^\d{4}$/.test(text);
}

function yearTicks(from: number, to: number, most: number): TimeTick[] {
  const first = Math.ceil(from - 1e-9);
  const last = Math.floor(to + 1e-9);
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000].find((s) => (last - first) / s + 1 <= most) ?? 10000;
  const start = Math.ceil(first / step) * step;
  const count = Math.max(0, Math.floor((last - start) / step) + 1);
  return Array.from({ length: count }, (_, index) => ({
    at: start + index * step,
    words: String(start + index * step),
  }));
}

function monthTicks(from: number, to: number, most: number): TimeTick[] {
  const first = Math.ceil(from * 12 - 0.05);
  const last = Math.floor(to * 12 + 0.05);
  const step = [1, 2, 3, 6, 12].find((s) => (last - first) / s + 1 <= most) ?? 12;
  const months = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(
    (month) => month % step === 0,
  );
  return months.map((month) => {
    const year = Math.floor(month / 12);
    const name = String((month % 12) + 1).padStart(2, '0');
    return { at: timeOf(`${year}-${name}`) ?? year, words: `${MONTHS[month % 12] ?? ''} ${year}` };
  });
}

/**
 * Ticks of an axis of time: months where the span is under three years and dates are finer than years, else round years,
 * as many as have room for their words.
 * @param years whether the data know no more than years.
 * @param length of the axis, in pixels.
 */
export function timeTicks(
  from: number,
  to: number,
  years: boolean,
  length: number,
  fontSize: number,
): TimeTick[] {
  const room = (words: string): number => Math.max(1, Math.floor(length / (textWidth(words, fontSize) + 14)));
  const months = years || to - from >= 3 ? [] : monthTicks(from, to, room('Mmm 2000'));
  return months.length >= 2 ? months : yearTicks(from, to, room('2000'));
}
