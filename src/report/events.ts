import { readDate } from '../text/dates.ts';
import { keysInCell } from '../text/keys-in-cell.ts';
import { shortName, slugify, slugOfFirstWords, UniqueIds } from '../text/slug.ts';
import { perReport } from './per-report.ts';
import type { Report, Row, Table } from './report.ts';

/** The table whose rows are the events of the timeline, and the fields that it needs. */
const TABLE = 'timeline';
const FIELDS: readonly string[] = ['date', 'event', 'chapter', 'category', 'sources'];

/** A dated event that a chapter tells. */
export interface ReportEvent {
  /** Its anchor: its date and first words. */
  readonly id: string;
  /** As exact as it is known: `2019`, `2019-09`, `2019-09-16`. */
  readonly date: string;
  readonly year: string;
  readonly words: string;
  readonly chapter: string;
  readonly category: string | undefined;
  readonly sources: readonly string[];
}

/** A choice among events: a chapter or a kind, with the last part of its page's path and how many events it has. */
export interface EventFilter {
  readonly kind: 'chapter' | 'category';
  readonly value: string;
  readonly slug: string;
  readonly count: number;
}

/** The table of events; undefined where the report has none, or none of these fields. */
export function eventTable(report: Report): Table | undefined {
  const table = report.tables.get(TABLE);
  const names = table?.resource.schema.fields.map((field) => field.name) ?? [];
  return FIELDS.every((field) => names.includes(field)) ? table : undefined;
}

function wordsIn(row: Row, field: string): string {
  return String(row.cells[field] ?? '');
}

function before(a: Row, b: Row): number {
  const [left, right] = [wordsIn(a, 'date'), wordsIn(b, 'date')];
  return left === right ? a.line - b.line : left < right ? -1 : 1;
}

/**
 * The events of the report in the order of time, a year or month before the days in it. Held rows are left out, and so
 * are rows whose date is not in the calendar.
 */
export const reportEvents: (report: Report) => readonly ReportEvent[] = perReport((report) => {
  const rows = (eventTable(report)?.rows ?? []).filter(
    (row) => !row.held && readDate(wordsIn(row, 'date')) !== undefined,
  );
  const ids = new UniqueIds();
  return [...rows].sort(before).map((row) => {
    const [date, words] = [wordsIn(row, 'date'), wordsIn(row, 'event')];
    return {
      id: ids.take(`e-${date}-${slugOfFirstWords(words, 6)}`),
      date,
      year: date.slice(0, 4),
      words,
      chapter: wordsIn(row, 'chapter'),
      category: row.cells['category'] === undefined ? undefined : wordsIn(row, 'category'),
      sources: keysInCell(row.cells['sources']),
    };
  });
});

/** The choices among events: the chapters that have some in their order, then the kinds by name. */
export function eventFilters(report: Report): EventFilter[] {
  const events = reportEvents(report);
  const chapters = report.chapters
    .map(({ id }) => id)
    .filter((id) => events.some((event) => event.chapter === id));
  const categories = [
    ...new Set(events.map((event) => event.category).filter((category) => category !== undefined)),
  ].sort();
  const slugs = new UniqueIds();
  return [
    ...chapters.map((value): EventFilter => {
      const count = events.filter((event) => event.chapter === value).length;
      return { kind: 'chapter', value, slug: slugs.take(shortName(slugify(value)) || 'other'), count };
    }),
    ...categories.map((value): EventFilter => {
      const count = events.filter((event) => event.category === value).length;
      return { kind: 'category', value, slug: slugs.take(shortName(slugify(value)) || 'other'), count };
    }),
  ];
}

/** The events that a choice lets through; all without one. */
export function chosenEvents(events: readonly ReportEvent[], filter: EventFilter | undefined): ReportEvent[] {
  return events.filter((event) => filter === undefined || event[filter.kind] === filter.value);
}
