import type { Element } from 'hast';
import { hollow, type SignSize, sign } from '../../parts/signs.ts';
import { line } from '../../parts/svg.ts';
import { isExact, type TimelineEvent } from './timeline-data.ts';

/** The size of a sign; “no kind given” is an open ring. */
export const SIGN: SignSize = { area: 60, ring: { radius: 4 } };

/**
 * The sign of an event, hollow where no day is known.
 * @param x of its centre.
 * @param y of its centre.
 */
export function eventSign(event: TimelineEvent, x: number, y: number): Element {
  const { style } = event.lane;
  const own = sign(style, x, y, SIGN);
  return style === 0 || isExact(event) ? own : hollow(own, style);
}

/** The stretch of a drawing's height that an event takes on its lane. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** The middle of a stretch, in whole pixels. */
export function middleOf({ top, bottom }: Stretch): number {
  return Math.round((top + bottom) / 2);
}

/**
 * A date known only to its month or year: a bar over the whole of it, on which the sign stands in the middle.
 * @param x of its lane.
 */
export function dateMarks(event: TimelineEvent, x: number, stretch: Stretch): Element[] {
  const { top, bottom } = stretch;
  const bar = line({ x1: x, y1: top, x2: x, y2: bottom }, `path p${event.lane.style}`);
  return [...(isExact(event) ? [] : [bar]), eventSign(event, x, middleOf(stretch))];
}
