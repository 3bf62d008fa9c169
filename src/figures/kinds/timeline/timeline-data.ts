import type { Row } from '../../../report/report.ts';
import type { CategoryStyle, SpecOf } from '../../../report/schema/figure.ts';
import { readDate } from '../../../text/dates.ts';
import { timeOf } from '../../data/dates.ts';
import { type Prepared, shortCell, wordsOf } from '../../data/prepare-rows.ts';
import { styleOf } from '../../parts/styles.ts';

type Timeline = Prepared<SpecOf<'timeline'>>;

/** An event: its words, its lane, and the stretch of time within which its date lies, in years. */
export interface TimelineEvent {
  readonly row: Row;
  readonly words: string;
  /** The date as it is known, `27 Jun 2017`; the cell's own words where they are no date. */
  readonly date: string;
  readonly year: string;
  readonly lane: CategoryStyle;
  /** A day is a point; a month or a year is as long as it is. Undefined where the cell holds no date. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** The stretch of time that a date of reduced exactness names: `2019` is 2019 to 2020. */
export function stretchOf(text: string): { from: number; to: number } | undefined {
  const date = readDate(text);
  const from = timeOf(text);
  if (!date || from === undefined) return undefined;
  if (date.day !== undefined) return { from, to: from };
  if (date.month === undefined) return { from, to: date.year + 1 };
  const next = timeOf(`${date.year}-${String(date.month + 1).padStart(2, '0')}`);
  return { from, to: next ?? date.year + 1 };
}

function eventOf(row: Row, spec: SpecOf<'timeline'>): TimelineEvent {
  const value = wordsOf(row, spec.date);
  const stretch = stretchOf(value);
  const words = spec.label
    .map((field) => wordsOf(row, field))
    .filter((part) => part !== '')
    .join(': ');
  const laneValue = wordsOf(row, spec.lane);
  const lane = spec.lane === undefined ? { value: '', label: '', style: 1 } : styleOf(spec.lanes, laneValue);
  return {
    row,
    words,
    date: stretch ? shortCell(value) : value || 'no date',
    year: stretch ? value.slice(0, 4) : 'Without a date',
    lane: lane.label === '' && spec.lane !== undefined ? { ...lane, label: 'no kind given', style: 0 } : lane,
    from: stretch?.from,
    to: stretch?.to,
  };
}

/** The events of a timeline in the order of time, a year before its months and days; those without a date stand last. */
export function eventsOf(prepared: Timeline): TimelineEvent[] {
  const never = Number.POSITIVE_INFINITY;
  return prepared.rows
    .map((row, index) => ({ event: eventOf(row, prepared.spec), index }))
    .sort((a, b) => {
      const [left, right] = [a.event.from ?? never, b.event.from ?? never];
      return left === right ? (b.event.to ?? 0) - (a.event.to ?? 0) || a.index - b.index : left - right;
    })
    .map(({ event }) => event);
}

/** The lanes of events, one for each label: those that the figure names in its order, then others. */
export function lanesOf(prepared: Timeline, events: readonly TimelineEvent[]): CategoryStyle[] {
  const used = new Map(events.map((event) => [event.lane.label, event.lane]));
  const named = (prepared.spec.lanes ?? []).filter((lane) => used.has(lane.label)).map((lane) => lane.label);
  return [...new Set([...named, ...used.keys()])].flatMap((label) => used.get(label) ?? []);
}

/**
 * Where marks of one lane stand beside one another, because they would cover each other: the first column that is free.
 * @param spans the top and bottom of each mark, in any order.
 * @returns the column of each, from 0.
 */
export function besideEachOther(spans: readonly { top: number; bottom: number }[], most: number): number[] {
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
