import { scaleLinear } from 'd3';
import type { DatedEvent } from './timeline-data.ts';

/** The years between which events lie. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** Where a time stands, and how high all of it is, in pixels. */
export interface TimeScale {
  readonly y: (time: number) => number;
  readonly height: number;
}

/** The least height of time to scale, and of a year that is as tall as its events need. */
const LEAST = 240;
const LEAST_YEAR = 15;
/** Room above the first and below the last time. */
const MARGIN = 8;

/** The whole years between which events lie, one at least; undefined where there is no event. */
export function yearsOf(events: readonly DatedEvent[]): Years | undefined {
  if (events.length === 0) return undefined;
  const low = events.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const high = events.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY);
  return { from: Math.floor(low), to: Math.max(Math.floor(low) + 1, Math.ceil(high)) };
}

/**
 * Time to scale, as high as the words of all events need.
 * @param heights of the words of each event.
 * @param ends the years between which they lie.
 * @param top where the first year begins.
 */
export function trueScale(heights: readonly number[], { from, to }: Years, top: number): TimeScale {
  const height = Math.max(LEAST, heights.reduce((sum, own) => sum + own, 0) * 1.04 + MARGIN);
  return { y: scaleLinear([from, to], [top + MARGIN, top + height - MARGIN]), height };
}

/**
 * Each year as tall as the words of its events need, each time within its year to scale.
 * @param heights of the words of each event.
 * @param ends the years between which they lie.
 */
export function scaleByYears(
  events: readonly DatedEvent[],
  heights: readonly number[],
  ends: Years,
  top: number,
): TimeScale {
  const years = Array.from({ length: ends.to - ends.from }, () => 0);
  events.forEach((event, index) => {
    const year = Math.min(years.length - 1, Math.floor(event.from) - ends.from);
    years[year] = (years[year] ?? 0) + (heights[index] ?? 0);
  });
  let bottom = top + MARGIN;
  const begins = [bottom];
  for (const own of years) {
    bottom += Math.max(LEAST_YEAR, own + 4);
    begins.push(bottom);
  }
  const y = scaleLinear(
    begins.map((_, index) => ends.from + index),
    begins,
  );
  return { y, height: bottom + MARGIN - top };
}
