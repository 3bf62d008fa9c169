import type { Element } from 'hast';
import type { FigureWords } from '../../text/interface/figures-en.ts';
import { placeInTime } from '../data/dates.ts';
import { textWidth } from './labels/text-width.ts';
import type { Sheet } from './sheet.ts';
import { line, text } from './svg.ts';

/** A tick of an axis of time: a place in years, and what it is called. */
export interface TimeTick {
  readonly at: number;
  readonly label: string;
}

/** A stretch of time that an axis shows, in years. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Do the data know no more than years? */
  readonly isYearly: boolean;
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000];
const MONTH_STEPS = [1, 2, 3, 6, 12];

function yearTicks({ from, to }: Span, most: number): TimeTick[] {
  const first = Math.ceil(from - 1e-9);
  const last = Math.floor(to + 1e-9);
  const step = YEAR_STEPS.find((years) => (last - first) / years + 1 <= most) ?? 10000;
  const start = Math.ceil(first / step) * step;
  const count = Math.max(0, Math.floor((last - start) / step) + 1);
  return Array.from({ length: count }, (_, index) => ({
    at: start + index * step,
    label: String(start + index * step),
  }));
}

/**
 * Ticks at months, as many as have room.
 * @param most ticks that have room.
 * @param words of the page.
 */
function monthTicks({ from, to }: Span, most: number, words: FigureWords): TimeTick[] {
  const first = Math.ceil(from * 12 - 0.05);
  const last = Math.floor(to * 12 + 0.05);
  const step = MONTH_STEPS.find((months) => (last - first) / months + 1 <= most) ?? 12;
  const months = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(
    (month) => month % step === 0,
  );
  return months.map((month) => {
    const year = Math.floor(month / 12);
    const date = `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
    return { at: placeInTime(date) ?? year, label: words.shortDate(date) };
  });
}

/**
 * Ticks of an axis of time: months where the span is under three years and dates are finer than years, else
 * round years, as many as have room for their words.
 * @param length of the axis, in pixels.
 */
export function timeTicks(sheet: Sheet, span: Span, length: number): TimeTick[] {
  const room = (label: string): number =>
    Math.max(1, Math.floor(length / (textWidth(label, sheet.fontSize) + 14)));
  const isLong = span.isYearly || span.to - span.from >= 3;
  const months = isLong ? [] : monthTicks(span, room(sheet.words.widestMonth), sheet.words);
  return months.length >= 2 ? months : yearTicks(span, room('2000'));
}

/**
 * A horizontal axis of time: short ticks under a plot, each with its words, which stay within the panel.
 * @param scale where a time stands.
 * @param panel the edges within which words stand, and the bottom of the plot.
 */
export function timeAxis(
  sheet: Sheet,
  ticks: readonly TimeTick[],
  scale: (time: number) => number,
  panel: { readonly left: number; readonly right: number; readonly bottom: number },
): Element[] {
  return ticks.flatMap(({ at, label }) => {
    const half = textWidth(label, sheet.fontSize) / 2;
    const x = Math.max(panel.left + half, Math.min(panel.right - half, scale(at)));
    return [
      line({ x1: scale(at), y1: panel.bottom, x2: scale(at), y2: panel.bottom + 4 }, 'axis-zero'),
      text(x, panel.bottom + sheet.fontSize + 6, label, { anchor: 'middle', className: 'tick' }),
    ];
  });
}
