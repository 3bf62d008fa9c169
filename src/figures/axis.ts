import type { Element } from 'hast';
import { formatNumber } from '../text/numbers.ts';
import type { Layout } from './layout.ts';
import { line, text } from './svg.ts';

/** A scale of numbers that an axis can be drawn for. */
export interface NumberScale {
  (value: number): number;
  ticks(count: number): number[];
}

/** How many ticks have room: one in about 90 pixels. */
export function tickCount(length: number): number {
  return Math.max(2, Math.floor(length / 90));
}

/** Large round numbers are told shortly: 1,500,000 is “1.5 m”. The unit stands in the subtitle and the table. */
export function tickWords(value: number): string {
  if (Math.abs(value) >= 1e6) return `${formatNumber(Math.round(value / 1e4) / 100)} m`;
  return formatNumber(value);
}

/** A horizontal axis of numbers with grid lines, its words under the plot. */
export function xAxis(
  scale: NumberScale,
  top: number,
  bottom: number,
  width: number,
  layout: Layout,
  ticks?: readonly number[],
): Element[] {
  const values = ticks ?? scale.ticks(tickCount(width));
  return values.flatMap((value, index) => {
    const x = scale(value);
    const anchor = index === values.length - 1 && x > width - 20 ? 'end' : index === 0 && x < 20 ? 'start' : 'middle';
    return [
      line(x, top, x, bottom, value === 0 ? 'axis-zero' : 'grid'),
      text(x, bottom + layout.fontSize + 4, tickWords(value), { anchor, className: 'tick' }),
    ];
  });
}

/** A vertical axis of numbers with grid lines, its words above each line at the left. */
export function yAxis(scale: NumberScale, left: number, right: number, height: number): Element[] {
  return scale.ticks(Math.max(2, Math.floor(height / 55))).flatMap((value) => {
    const y = scale(value);
    return [line(left, y, right, y, value === 0 ? 'axis-zero' : 'grid'), text(left, y - 4, tickWords(value), { className: 'tick' })];
  });
}
