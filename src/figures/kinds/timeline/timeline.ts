import { scaleLinear } from 'd3';
import type { Element } from 'hast';
import type { SpecOf } from '../../../report/schema/figure.ts';
import { timeTicks } from '../../data/dates.ts';
import type { Prepared } from '../../data/prepare-rows.ts';
import type { Drawing } from '../../parts/drawing.ts';
import { type Layout, lineHeight } from '../../parts/layout.ts';
import { signKey } from '../../parts/sign-legend.ts';
import { dodge } from '../../parts/spread-labels.ts';
import { point } from '../../parts/styles.ts';
import { el, line, mark, text } from '../../parts/svg.ts';
import { textWidth, wrapText } from '../../parts/text-width.ts';
import { besideEachOther, eventsOf, lanesOf, type TimelineEvent } from './timeline-data.ts';

type Timeline = Prepared<SpecOf<'timeline'>>;

/** The size of a sign, and the least distance of two in one lane. */
const SIGN = 60;
const STEP = 10;
const MOST_BESIDE = 4;
const MOST_LINES = 6;

/** A sign; style 0, “no kind given”, is an open ring. */
function sign(style: number, x: number, y: number): Element {
  return style === 0
    ? el('circle', { cx: x, cy: y, r: 4, className: 'sign-open' })
    : point(x, y, style, SIGN);
}

/** The sign of an event, hollow where no day is known. */
function eventSign(event: TimelineEvent, x: number, y: number): Element {
  const { style } = event.lane;
  const shape = sign(style, x, y);
  return style === 0 || isExact(event)
    ? shape
    : { ...shape, properties: { ...shape.properties, className: `path hollow p${style}` } };
}

/** Is the day known? */
function isExact(event: TimelineEvent): boolean {
  return event.from !== undefined && event.from === event.to;
}

function saying(event: TimelineEvent): string {
  return `${event.date}: ${event.words}${event.lane.label === '' ? '' : ` (${event.lane.label})`}`;
}

/** A date known only to its month or year: a bar over the whole of it, on which the sign stands in the middle. */
function dateMarks(event: TimelineEvent, x: number, top: number, bottom: number): Element[] {
  const middle = Math.round((top + bottom) / 2);
  const bar = isExact(event) ? [] : [line(x, top, x, bottom, `path p${event.lane.style}`)];
  return [...bar, eventSign(event, x, middle)];
}

interface Placed {
  readonly event: TimelineEvent;
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
}

/** Put events on their lanes: the lanes from left to right, events that would cover each other side by side. */
function place(
  events: readonly TimelineEvent[],
  lanes: readonly string[],
  left: number,
  y: (time: number) => number,
): Placed[] {
  const placed: Placed[] = [];
  let x = left;
  for (const lane of lanes) {
    const members = events.filter((event) => event.lane.label === lane && event.from !== undefined);
    const spans = members.map((event) => ({
      top: Math.round(y(event.from ?? 0)),
      bottom: Math.round(y(event.to ?? 0)),
    }));
    const columns = besideEachOther(
      spans.map(({ top, bottom }) => ({
        top: Math.min(top, (top + bottom) / 2 - 5),
        bottom: Math.max(bottom, (top + bottom) / 2 + 5),
      })),
      MOST_BESIDE,
    );
    members.forEach((event, index) => {
      const span = spans[index] ?? { top: 0, bottom: 0 };
      placed.push({ event, ...span, x: x + (columns[index] ?? 0) * STEP });
    });
    x += (Math.max(0, ...columns) + 1) * STEP + 8;
  }
  return placed;
}

/** How wide the lanes are together: the right edge of the sign that stands furthest right. */
function rightOf(placed: readonly Placed[], left: number): number {
  return placed.reduce((most, { x }) => Math.max(most, x), left) + 6;
}

function endsOf(events: readonly TimelineEvent[]): { from: number; to: number } | undefined {
  const times = events.flatMap((event) =>
    event.from === undefined || event.to === undefined ? [] : [event.from, event.to],
  );
  if (times.length === 0) return undefined;
  const low = times.reduce((a, b) => Math.min(a, b));
  const high = times.reduce((a, b) => Math.max(a, b));
  return { from: Math.floor(low), to: Math.max(Math.floor(low) + 1, Math.ceil(high)) };
}

const LEAD = 34;
/** The least height of a year that is drawn as tall as its events need. */
const YEAR = 15;

/** Where a time stands, in pixels. */
type TimeScale = (time: number) => number;

/** Time to scale over a height, or each year as tall as its words need: heights by year, each time within its year to scale. */
function timeScale(
  prepared: Timeline,
  events: readonly TimelineEvent[],
  heights: readonly number[],
  ends: { readonly from: number; readonly to: number },
  top: number,
): { readonly y: TimeScale; readonly height: number } {
  if (prepared.spec.scale !== 'years') {
    const height = Math.max(240, heights.reduce((sum, own) => sum + own, 0) * 1.04 + 8);
    return { y: scaleLinear([ends.from, ends.to], [top + 8, top + height - 8]), height };
  }
  const years = Array.from({ length: ends.to - ends.from }, () => 0);
  events.forEach((event, index) => {
    const year = Math.min(years.length - 1, Math.floor(event.from ?? ends.from) - ends.from);
    years[year] = (years[year] ?? 0) + (heights[index] ?? 0);
  });
  let sum = top + 8;
  const begins = [sum, ...years.map((own) => (sum += Math.max(YEAR, own + 4)))];
  const y = scaleLinear(
    begins.map((_, index) => ends.from + index),
    begins,
  );
  return { y, height: sum + 8 - top };
}

/** Time runs down on a true scale at the left; each event's words stand at the right, moved as little as they must be. */
function drawScaled(prepared: Timeline, layout: Layout, top: number): Drawing {
  const events = eventsOf(prepared).filter((event) => event.from !== undefined);
  const ends = endsOf(events);
  if (!ends) return { height: 0, children: [] };
  const lanes = lanesOf(prepared, events).map((lane) => lane.label);
  const step = lineHeight(layout);
  const axisWidth = Math.ceil(textWidth('2000', layout.fontSize)) + 16;
  const dateWidth =
    Math.max(...new Set(events.map((event) => Math.ceil(textWidth(event.date, layout.fontSize))))) + 12;
  // The lanes' width depends on the height and the height on the lanes' width: room for four signs in a lane is always enough.
  const guess = Math.min(layout.width * 0.32, axisWidth + lanes.length * 24);
  const linesFor = (left: number): string[][] =>
    events.map((event) =>
      wrapText(event.words, layout.width - left - LEAD - 16 - dateWidth, layout.fontSize, MOST_LINES),
    );
  const scaleFor = (lines: readonly string[][]): ReturnType<typeof timeScale> =>
    timeScale(
      prepared,
      events,
      lines.map((own) => own.length * step + 5),
      ends,
      top,
    );
  const first = place(events, lanes, axisWidth + 6, scaleFor(linesFor(guess)).y);
  const right = rightOf(first, axisWidth);
  const lines = linesFor(right);
  const { y, height } = scaleFor(lines);
  const byEvent = new Map(place(events, lanes, axisWidth + 6, y).map((placed) => [placed.event, placed]));
  const labelLeft = Math.max(right, rightOf([...byEvent.values()], axisWidth)) + LEAD;
  const wanted = events.map((event, index) => {
    const placed = byEvent.get(event);
    return {
      middle: placed ? (placed.top + placed.bottom) / 2 : top,
      height: (lines[index]?.length ?? 1) * step + 5,
    };
  });
  const tops = dodge(wanted, top, top + height);
  const all = Array.from({ length: ends.to - ends.from + 1 }, (_, index) => ({
    at: ends.from + index,
    words: String(ends.from + index),
  }));
  const ticks =
    prepared.spec.scale === 'years' ? all : timeTicks(ends.from, ends.to, true, height, layout.fontSize);
  const grid = ticks
    .map((tick) => `M${axisWidth - 8} ${Math.round(y(tick.at))}H${labelLeft - LEAD}`)
    .join('');
  const years = ticks.map((tick) =>
    text(0, Math.round(y(tick.at) + layout.fontSize * 0.36), tick.words, { className: 'tick' }),
  );
  const children: Element[] = [el('path', { className: 'grid', d: grid }), ...years];
  let leaders = '';
  const marks = events.map((event, index) => {
    const placed = byEvent.get(event);
    const labelTop = Math.round(tops[index] ?? top);
    const baseline = labelTop + layout.fontSize + 1;
    const middle = placed ? Math.round((placed.top + placed.bottom) / 2) : top;
    if (placed) {
      const down = Math.round(baseline - layout.fontSize * 0.36) - middle;
      leaders += `M${placed.x} ${middle}H${labelLeft - LEAD}l${LEAD - 3} ${down}`;
    }
    const words = (lines[index] ?? []).map((part, at) =>
      text(labelLeft + 16 + dateWidth, baseline + at * step, part),
    );
    return mark(event.row.key, saying(event), [
      text(labelLeft + 16, baseline, event.date, { className: 'tick' }),
      ...words,
      eventSign(event, labelLeft + 5, baseline - layout.fontSize * 0.36),
      ...(placed ? dateMarks(event, placed.x, placed.top, placed.bottom) : []),
    ]);
  });
  return {
    height,
    children: [...children, el('path', { className: 'path leader faint', d: leaders }), ...marks],
  };
}

/** Events in a list along a line, a heading for each year: for narrow screens, and for events without a date. */
function drawList(events: readonly TimelineEvent[], layout: Layout, top: number): Drawing {
  const step = lineHeight(layout);
  const children: Element[] = [];
  let y = top;
  for (const [year, members] of Map.groupBy(events, (event) => event.year)) {
    children.push(text(0, y + layout.fontSize + 2, year, { className: 'strong' }));
    y += step + 6;
    const begin = y;
    const marks = members.map((event) => {
      const middle = Math.round(y + layout.fontSize * 0.64);
      const words = wrapText(event.words, layout.width - 22, layout.fontSize, MOST_LINES);
      const date = text(22, y + layout.fontSize, event.date, { className: 'tick' });
      const lines = words.map((part, at) => text(22, y + (at + 1) * step + layout.fontSize, part));
      y += (words.length + 1) * step + 6;
      return mark(event.row.key, saying(event), [date, ...lines, eventSign(event, 7, middle)]);
    });
    children.push(line(7, begin, 7, y - 6, 'axis-zero'), ...marks);
    y += 4;
  }
  return { height: y - top, children };
}

/**
 * Events in lanes by date. Wide: time on a true scale downwards, a bar over the month or the year where no day is known,
 * words beside it. Narrow: a list along a line of time under headings of years, which is in order but not to scale.
 */
export function drawTimeline(prepared: Timeline, layout: Layout): Drawing {
  const events = eventsOf(prepared);
  const lanes = lanesOf(prepared, events).filter((lane) => lane.label !== '');
  const key = signKey(lanes, layout, sign);
  const top = key.height;
  if (layout.name === 'narrow') {
    const list = drawList(events, layout, top);
    return { height: top + list.height, children: [...key.children, ...list.children] };
  }
  const plot = drawScaled(prepared, layout, top);
  const undated = events.filter((event) => event.from === undefined);
  const rest =
    undated.length === 0 ? { height: 0, children: [] } : drawList(undated, layout, top + plot.height + 10);
  return {
    height: top + plot.height + rest.height + 12,
    children: [...key.children, ...plot.children, ...rest.children],
  };
}

/** What a timeline says in words: all events where they are twelve or fewer, else the first, the last, and counts. */
export function summarizeTimeline(prepared: Timeline): string {
  const events = eventsOf(prepared);
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return 'No events.';
  const countBy = (nameOf: (event: TimelineEvent) => string): string =>
    [...Map.groupBy(events, nameOf)].map(([name, members]) => `${name} ${members.length}`).join(', ');
  const kinds = prepared.spec.lane === undefined ? '' : ` By kind: ${countBy((event) => event.lane.label)}.`;
  if (events.length <= 12) return `${events.map(saying).join('; ')}.`;
  return `${events.length} events. First: ${saying(first)}. Last: ${saying(last)}.${kinds} By year: ${countBy((event) => event.year)}.`;
}
