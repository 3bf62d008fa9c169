import type { Element } from 'hast';
import { textWidth } from './labels/text-width.ts';
import type { Sheet } from './sheet.ts';
import { line, round, shape, text } from './svg.ts';

/** A scale of numbers that an axis can be drawn for. */
export interface NumberScale {
  (value: number): number;
  ticks(count: number): number[];
}

/** A stretch of a drawing's height. */
export interface Band {
  readonly top: number;
  readonly height: number;
}

/** Where a horizontal axis stands, and what it shows. */
export interface XAxis {
  readonly top: number;
  readonly bottom: number;
  /** The values that are told; as many round ones as have room when not given. */
  readonly ticks?: readonly number[];
  /**
   * Where grid lines are drawn, when labels stand between: no line goes through them. The whole height when
   * not given.
   */
  readonly bands?: readonly Band[] | undefined;
}

/** Nearer to an edge than this, words begin or end at their tick. */
const EDGE = 20;

/** How many ticks have room: one in about 90 pixels. */
function tickCount(length: number): number {
  return Math.max(2, Math.floor(length / 90));
}

/**
 * A horizontal axis of numbers with grid lines, its words under the plot.
 * @param scale of its numbers.
 * @param axis where it stands and what it shows.
 */
export function xAxis(sheet: Sheet, scale: NumberScale, axis: XAxis): Element[] {
  const { top, bottom, bands, ticks = ticksThatFit(sheet, scale, tickCount(sheet.width), 5) } = axis;
  const labels = ticks.map((value, index) => {
    const x = scale(value);
    const isLast = index === ticks.length - 1 && x > sheet.width - EDGE;
    const anchor = isLast ? 'end' : index === 0 && x < EDGE ? 'start' : 'middle';
    const phrase = sheet.words.shortNumber(value);
    return text(x, bottom + sheet.fontSize + 4, phrase, { anchor, className: 'tick' });
  });
  if (!bands) {
    const lines = ticks.map((value) => {
      const x = scale(value);
      return line({ x1: x, y1: top, x2: x, y2: bottom }, value === 0 ? 'axis-zero' : 'grid');
    });
    return [...lines, ...labels];
  }
  const lines = bands.map((band) => {
    const d = ticks.map((value) => `M${round(scale(value))} 0v${round(band.height)}`).join('');
    return shape('path', { d, transform: `translate(0 ${round(band.top)})`, className: 'grid' });
  });
  return [...lines, ...labels];
}

/** Round values of a scale, whole ones where all that is drawn is whole. @param count about how many. */
function numberTicks(
  { isWhole = false }: Pick<Sheet, 'isWhole'>,
  scale: NumberScale,
  count: number,
): number[] {
  const ticks = scale.ticks(count);
  return isWhole ? ticks.filter(Number.isInteger) : ticks;
}

/** Ticks of a horizontal axis whose words have room between one another, six at most. */
export function ticksWithRoom(sheet: Sheet, scale: NumberScale): number[] {
  return ticksThatFit(sheet, scale, 6, 10);
}

/**
 * Ticks of a horizontal axis whose words do not touch.
 * @param most of them, about.
 * @param room between the words of two, in pixels.
 */
function ticksThatFit(sheet: Sheet, scale: NumberScale, most: number, room: number): number[] {
  const widthOf = (value: number): number => textWidth(sheet.words.shortNumber(value), sheet.fontSize);
  for (let count = most; count >= 2; count -= 1) {
    const ticks = numberTicks(sheet, scale, count);
    const fits = ticks.every((tick, index) => {
      const next = ticks[index + 1];
      // The first tick of an axis at the edge begins at its line, see xAxis.
      const right = index === 0 && scale(tick) < EDGE ? widthOf(tick) : widthOf(tick) / 2;
      return next === undefined || scale(next) - scale(tick) >= widthOf(next) / 2 + right + room;
    });
    if (fits) return ticks;
  }
  return numberTicks(sheet, scale, 2).slice(0, 1);
}

/** The ticks of a vertical axis: one in about 55 pixels. */
export function yTicks(sheet: Pick<Sheet, 'isWhole'>, scale: NumberScale, height: number): number[] {
  return numberTicks(sheet, scale, Math.max(2, Math.floor(height / 55)));
}

/**
 * A vertical axis of numbers with grid lines from left to right, its words above each line at the left.
 * @param scale of its numbers.
 * @param plot the edges of the grid lines, and the height of the plot.
 */
export function yAxis(
  sheet: Sheet,
  scale: NumberScale,
  { left, right, height }: { readonly left: number; readonly right: number; readonly height: number },
): Element[] {
  return yTicks(sheet, scale, height).flatMap((value) => {
    const y = scale(value);
    return [
      line({ x1: left, y1: y, x2: right, y2: y }, value === 0 ? 'axis-zero' : 'grid'),
      text(left, y - 4, sheet.words.shortNumber(value), { className: 'tick' }),
    ];
  });
}
