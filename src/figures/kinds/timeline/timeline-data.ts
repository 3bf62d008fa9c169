import type { Row } from '../../../report/report.ts';
import type { CategoryStyle } from '../../../report/schema/figure.ts';
import { categoryOf } from '../../data/categories.ts';
import { cellText, cellTexts, shortCell } from '../../data/cells.ts';
import { stretchOfTime } from '../../data/dates.ts';
import type { Chart } from '../kind.ts';

/** A timeline with the rows that it draws. */
export type Timeline = Chart<'timeline'>;

/** An event: what happened, its lane, and the stretch of time within which its date lies, in years. */
export interface TimelineEvent {
  readonly row: Row;
  readonly phrase: string;
  /** The date as it is known, `27 Jun 2017`; the cell's own words where they are no date. */
  readonly date: string;
  readonly year: string;
  readonly lane: CategoryStyle;
  /** A day is a point; a month or a year is as long as it is. Undefined where the cell holds no date. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** An event whose place in time is known. */
export type DatedEvent = TimelineEvent & { readonly from: number; readonly to: number };

/** Is the event's place in time known? */
export function isDated(event: TimelineEvent): event is DatedEvent {
  return event.from !== undefined && event.to !== undefined;
}

/** Is the day known? */
export function isExact(event: TimelineEvent): boolean {
  return event.from !== undefined && event.from === event.to;
}

/**
 * The lane of a row; without a name where the figure has none, and with one that says so where the row has
 * none.
 */
function laneOf(row: Row, { spec, words }: Timeline): CategoryStyle {
  if (spec.lane === undefined) return { value: '', label: '', style: 1 };
  const lane = categoryOf(spec.lanes, cellText(row, spec.lane));
  return lane.label === '' ? { ...lane, label: words.noKind, style: 0 } : lane;
}

function eventOf(row: Row, timeline: Timeline): TimelineEvent {
  const { spec, words } = timeline;
  const value = cellText(row, spec.date);
  const stretch = stretchOfTime(value);
  const [first = '', ...others] = cellTexts(row, spec.label);
  return {
    row,
    phrase: others.reduce((before, text) => words.labelled(before, text), first),
    date: stretch ? shortCell(value, words) : value || words.noDate,
    year: stretch ? value.slice(0, 4) : words.withoutDate,
    lane: laneOf(row, timeline),
    from: stretch?.from,
    to: stretch?.to,
  };
}

/**
 * The events of a timeline in the order of time, a year before its months and days; those without a date
 * stand last.
 */
export function eventsOf(timeline: Timeline): TimelineEvent[] {
  const never = Number.POSITIVE_INFINITY;
  return timeline.rows
    .map((row, index) => ({ event: eventOf(row, timeline), index }))
    .sort((a, b) => {
      const [left, right] = [a.event.from ?? never, b.event.from ?? never];
      return left === right ? (b.event.to ?? 0) - (a.event.to ?? 0) || a.index - b.index : left - right;
    })
    .map(({ event }) => event);
}

/** The lanes of events, one for each label: those that the figure names in its order, then others. */
export function lanesOf({ spec }: Timeline, events: readonly TimelineEvent[]): CategoryStyle[] {
  const used = new Map(events.map((event) => [event.lane.label, event.lane]));
  const named = (spec.lanes ?? []).filter((lane) => used.has(lane.label)).map((lane) => lane.label);
  return [...new Set([...named, ...used.keys()])].flatMap((label) => used.get(label) ?? []);
}

/** What the mark of an event says: its date, what happened, and its kind. */
export function eventPhrase(event: TimelineEvent, { words }: Timeline): string {
  const phrase = words.labelled(event.date, event.phrase);
  return event.lane.label === '' ? phrase : words.aside(phrase, event.lane.label);
}
