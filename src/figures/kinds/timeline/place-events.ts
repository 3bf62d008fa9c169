import type { Stretch } from './event-signs.ts';
import type { DatedEvent } from './timeline-data.ts';

/** The least distance of two signs in one lane, and how many stand beside one another at most. */
const STEP = 10;
const MOST_BESIDE = 4;
/** Half the height of a sign. */
const HALF_SIGN = 5;

/** An event on its lane. */
export interface PlacedEvent extends Stretch {
  readonly event: DatedEvent;
  readonly x: number;
}

/**
 * Where marks of one lane stand beside one another, because they would cover each other: the first column
 * that is free.
 * @param spans the top and bottom of each mark, in any order.
 * @param most the most columns.
 * @returns the column of each, from 0.
 */
export function besideEachOther(spans: readonly Stretch[], most: number): number[] {
  const ends: number[] = [];
  const columns: number[] = spans.map(() => 0);
  const order = spans
    .map((span, index) => ({ span, index }))
    .sort((a, b) => a.span.top - b.span.top || a.index - b.index);
  for (const { span, index } of order) {
    let column = ends.findIndex((end) => end <= span.top);
    if (column === -1) column = ends.length < most ? ends.length : ends.indexOf(Math.min(...ends));
    ends[column] = Math.max(ends[column] ?? 0, span.bottom);
    columns[index] = column;
  }
  return columns;
}

/** The stretch that a mark takes: that of its date, and no less than its sign. */
function signStretch({ top, bottom }: Stretch): Stretch {
  const middle = (top + bottom) / 2;
  return { top: Math.min(top, middle - HALF_SIGN), bottom: Math.max(bottom, middle + HALF_SIGN) };
}

/**
 * Put events on their lanes: the lanes from left to right, events that would cover each other side by side.
 * @param lanes the names of the lanes, in their order.
 * @param left where the first lane stands.
 * @param y where a time stands, in pixels.
 */
export function placeEvents(
  events: readonly DatedEvent[],
  lanes: readonly string[],
  left: number,
  y: (time: number) => number,
): PlacedEvent[] {
  const placed: PlacedEvent[] = [];
  let x = left;
  for (const lane of lanes) {
    const members = events
      .filter((event) => event.lane.label === lane)
      .map((event) => ({ event, top: Math.round(y(event.from)), bottom: Math.round(y(event.to)) }));
    const columns = besideEachOther(members.map(signStretch), MOST_BESIDE);
    members.forEach((member, index) => {
      placed.push({ ...member, x: x + (columns[index] ?? 0) * STEP });
    });
    x += (Math.max(0, ...columns) + 1) * STEP + 8;
  }
  return placed;
}

/** How wide the lanes are together: the right edge of the sign that stands furthest right. */
export function rightOf(placed: readonly PlacedEvent[], left: number): number {
  return placed.reduce((most, { x }) => Math.max(most, x), left) + 6;
}
