import type { Element } from 'hast';
import { spread } from '../../parts/labels/spread-labels.ts';
import { blockHeight, textBlock } from '../../parts/labels/text-block.ts';
import { textWidth, wrapText } from '../../parts/labels/text-width.ts';
import { lineHeight } from '../../parts/layout.ts';
import { mark } from '../../parts/mark.ts';
import { type Drawing, NOTHING, type Sheet } from '../../parts/sheet.ts';
import { shape, text } from '../../parts/svg.ts';
import { type TimeTick, timeTicks } from '../../parts/time-axis.ts';
import { MOST_LINES } from './draw-list.ts';
import { dateMarks, eventSign, middleOf } from './event-signs.ts';
import { type PlacedEvent, placeEvents, rightOf } from './place-events.ts';
import { type DatedEvent, eventPhrase, lanesOf, type Timeline } from './timeline-data.ts';
import { scaleByYears, type TimeScale, trueScale, type Years, yearsOf } from './years-scale.ts';

/** The room of the leaders between the lanes and the words; and of a sign before them. */
const LEAD = 34;
const SIGN_ROOM = 16;

/** Where all things stand that a drawing to scale is made of. Lengths are pixels. */
interface Plan {
  readonly years: Years;
  readonly scale: TimeScale;
  /** The width of the axis of time at the left. */
  readonly axis: number;
  readonly placed: ReadonlyMap<DatedEvent, PlacedEvent>;
  /** The lines of each event's words, the top of each, and where they begin. */
  readonly lines: readonly (readonly string[])[];
  readonly tops: readonly number[];
  readonly labelLeft: number;
  /** The width of the widest date before the words. */
  readonly dates: number;
}

/**
 * Lay a drawing to scale out; undefined where no event has a date.
 * @param events in the order of time.
 * @param top where the drawing begins.
 */
function planOf(
  timeline: Timeline,
  sheet: Sheet,
  events: readonly DatedEvent[],
  top: number,
): Plan | undefined {
  const years = yearsOf(events);
  if (!years) return undefined;
  const lanes = lanesOf(timeline, events).map((lane) => lane.label);
  const axis = Math.ceil(textWidth('2000', sheet.fontSize)) + 16;
  const widths = new Set(events.map((event) => Math.ceil(textWidth(event.date, sheet.fontSize))));
  const dates = Math.max(...widths) + 12;
  const linesFor = (left: number): string[][] => {
    const width = sheet.width - left - LEAD - SIGN_ROOM - dates;
    return events.map((event) => wrapText(event.phrase, width, sheet.fontSize, MOST_LINES));
  };
  const scaleFor = (lines: readonly string[][]): TimeScale => {
    const heights = lines.map((own) => blockHeight(sheet, own) + 5);
    return timeline.spec.scale === 'years'
      ? scaleByYears(events, heights, years, top)
      : trueScale(heights, years, top);
  };
  // The lanes' width depends on the height and the height on the lanes' width: room for four signs in a lane
  // is always enough.
  const guess = Math.min(sheet.width * 0.32, axis + lanes.length * 24);
  const first = placeEvents(events, lanes, axis + 6, scaleFor(linesFor(guess)).y);
  const right = rightOf(first, axis);
  const lines = linesFor(right);
  const scale = scaleFor(lines);
  const placed = placeEvents(events, lanes, axis + 6, scale.y);
  const byEvent = new Map(placed.map((one) => [one.event, one]));
  const wishes = events.map((event, index) => {
    const own = byEvent.get(event);
    return {
      middle: own ? (own.top + own.bottom) / 2 : top,
      height: (lines[index]?.length ?? 1) * lineHeight(sheet) + 5,
    };
  });
  return {
    years,
    scale,
    axis,
    placed: byEvent,
    lines,
    tops: spread(wishes, top, top + scale.height).map(Math.round),
    labelLeft: Math.max(right, rightOf(placed, axis)) + LEAD,
    dates,
  };
}

/**
 * The years at the left: all where each is as tall as its events need, else as many as have room.
 * @param plan where all things stand.
 */
function axisMarks(timeline: Timeline, sheet: Sheet, { years, scale, axis, labelLeft }: Plan): Element[] {
  const { from, to } = years;
  const ticks: TimeTick[] =
    timeline.spec.scale === 'years'
      ? Array.from({ length: to - from + 1 }, (_, index) => ({
          at: from + index,
          label: String(from + index),
        }))
      : timeTicks(sheet, { from, to, isYearly: true }, scale.height);
  const d = ticks.map(({ at }) => `M${axis - 8} ${Math.round(scale.y(at))}H${labelLeft - LEAD}`).join('');
  const labels = ticks.map(({ at, label }) =>
    text(0, Math.round(scale.y(at) + sheet.fontSize * 0.36), label, { className: 'tick' }),
  );
  return [shape('path', { className: 'grid', d }), ...labels];
}

/**
 * The thin line from an event on its lane to its words.
 * @param own the event on its lane.
 * @param plan where all things stand.
 * @param baseline of the first line of its words.
 */
function leader(sheet: Sheet, own: PlacedEvent, { labelLeft }: Plan, baseline: number): string {
  const down = Math.round(baseline - sheet.fontSize * 0.36) - middleOf(own);
  return `M${own.x} ${middleOf(own)}H${labelLeft - LEAD}l${LEAD - 3} ${down}`;
}

/**
 * Time runs down on a true scale at the left; each event's words stand at the right, moved as little as they
 * must be.
 * @param events in the order of time.
 * @param top where the drawing begins.
 */
export function drawToScale(
  timeline: Timeline,
  sheet: Sheet,
  events: readonly DatedEvent[],
  top: number,
): Drawing {
  const plan = planOf(timeline, sheet, events, top);
  if (!plan) return NOTHING;
  const left = plan.labelLeft + SIGN_ROOM;
  let leaders = '';
  const marks = events.map((event, index) => {
    const own = plan.placed.get(event);
    const baseline = (plan.tops[index] ?? top) + sheet.fontSize + 1;
    if (own) leaders += leader(sheet, own, plan, baseline);
    const phrase = textBlock(sheet, plan.lines[index] ?? [], {
      x: left + plan.dates,
      top: baseline - sheet.fontSize,
    });
    return mark(event.row.key, eventPhrase(event, timeline), [
      text(left, baseline, event.date, { className: 'tick' }),
      ...phrase,
      eventSign(event, plan.labelLeft + 5, baseline - sheet.fontSize * 0.36),
      ...(own ? dateMarks(event, own.x, own) : []),
    ]);
  });
  return {
    height: plan.scale.height,
    children: [
      ...axisMarks(timeline, sheet, plan),
      shape('path', { className: 'path leader faint', d: leaders }),
      ...marks,
    ],
  };
}
