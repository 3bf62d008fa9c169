import type { Element } from 'hast';
import { formatNumber } from '../../text/numbers.ts';
import type { Layout } from './layout.ts';
import { el, line, round, text } from './svg.ts';

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

/** A stretch of a drawing's height. */
export interface Band {
  readonly top: number;
  readonly height: number;
}

/**
 * A horizontal axis of numbers with grid lines, its words under the plot.
 * @param bands where grid lines are drawn, when labels stand between: no line goes through them. The whole height when not given.
 */
export function xAxis(
  scale: NumberScale,
  top: number,
  bottom: number,
  width: number,
  layout: Layout,
  options: { readonly ticks?: readonly number[]; readonly bands?: readonly Band[] } = {},
): Element[] {
  const values = options.ticks ?? scale.ticks(tickCount(width));
  const words = values.map((value, index) => {
    const x = scale(value);
    const anchor =
      index === values.length - 1 && x > width - 20 ? 'end' : index === 0 && x < 20 ? 'start' : 'middle';
    return text(x, bottom + layout.fontSize + 4, tickWords(value), { anchor, className: 'tick' });
  });
  if (!options.bands) {
    const lines = values.map((value) =>
      line(scale(value), top, scale(value), bottom, value === 0 ? 'axis-zero' : 'grid'),
    );
    return [...lines, ...words];
  }
  const lines = options.bands.map((band) => {
    const d = values.map((value) => `M${round(scale(value))} 0v${round(band.height)}`).join('');
    return el('path', { d, transform: `translate(0 ${round(band.top)})`, className: 'grid' });
  });
  return [...lines, ...words];
}

/** A vertical axis of numbers with grid lines, its words above each line at the left. */
export function yAxis(scale: NumberScale, left: number, right: number, height: number): Element[] {
  return scale.ticks(Math.max(2, Math.floor(height / 55))).flatMap((value) => {
    const y = scale(value);
    return [
      line(left, y, right, y, value === 0 ? 'axis-zero' : 'grid'),
      text(left, y - 4, tickWords(value), { className: 'tick' }),
    ];
  });
}
