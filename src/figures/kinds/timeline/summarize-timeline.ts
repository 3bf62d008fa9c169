import { eventPhrase, eventsOf, type Timeline, type TimelineEvent } from './timeline-data.ts';

/** More events than this are not told one by one. */
const MOST = 12;

/**
 * What a timeline says in words: all events where they are twelve or fewer, else the first, the last, and
 * counts.
 */
export function summarizeTimeline(timeline: Timeline): string {
  const { spec, words } = timeline;
  const events = eventsOf(timeline);
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return words.noEvents;
  if (events.length <= MOST)
    return words.sentence(words.clauses(events.map((event) => eventPhrase(event, timeline))));
  const countBy = (keyOf: (event: TimelineEvent) => string): string =>
    words.list([...Map.groupBy(events, keyOf)].map(([key, members]) => words.counted(key, members.length)));
  return words.sentences([
    words.events(events.length),
    words.firstEvent(eventPhrase(first, timeline)),
    words.lastEvent(eventPhrase(last, timeline)),
    ...(spec.lane === undefined ? [] : [words.byKind(countBy((event) => event.lane.label))]),
    words.byYear(countBy((event) => event.year)),
  ]);
}
