import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FigureContext } from '../../figures/context.ts';
import { sourceEntryLinks } from '../../figures/html/cell-content.ts';
import { yearAnchor } from '../../report/addresses/anchors.ts';
import { chapterPath, timelinePath } from '../../report/addresses/page-paths.ts';
import type { ReportEvent } from '../../report/events.ts';
import { formatDate } from '../../text/dates.ts';
import { capitalize } from '../../text/numbers.ts';

function item(context: FigureContext, event: ReportEvent, isHome: boolean): Element {
  const chapter = context.report.chapters.find(({ id }) => id === event.chapter);
  const date = h('time', { dateTime: event.date }, [formatDate(event.date)]);
  // Anchors belong to the whole list; a chosen list links there, so that an event has one address.
  const place = h('a', { href: `${isHome ? '' : `${context.base}${timelinePath()}`}#${event.id}` }, [date]);
  const facts = [
    ...(event.category === undefined
      ? []
      : [{ type: 'text' as const, value: `${capitalize(event.category)}. ` }]),
    ...(chapter
      ? [
          { type: 'text' as const, value: `${context.words.toldIn} ` },
          h('a', { href: `${context.base}${chapterPath(chapter.id)}` }, [chapter.title]),
          { type: 'text' as const, value: '. ' },
        ]
      : []),
    { type: 'text' as const, value: `${context.words.sourcesOfEvent(event.sources.length)} ` },
    ...sourceEntryLinks(context, event.sources),
  ];
  return h('li', { id: isHome ? event.id : undefined, className: 'event' }, [
    h('p', {}, [place, ' ', event.words]),
    h('p', { className: 'text-facts' }, facts),
  ]);
}

/**
 * Events as a list for each year, under a heading that can be linked: date, words, the chapter that tells it, sources.
 * @param context of the page.
 * @param events in the order of time.
 * @param isHome whether this is the list of all events, to which the anchors of events belong.
 */
export function eventList(context: FigureContext, events: readonly ReportEvent[], isHome: boolean): Element {
  const years = [...Map.groupBy(events, (event) => event.year)];
  const sections = years.map(([year, members]) =>
    h('section', { ariaLabelledBy: yearAnchor(year) }, [
      h('h2', { id: yearAnchor(year) }, [year]),
      h(
        'ol',
        { className: 'events' },
        members.map((event) => item(context, event, isHome)),
      ),
    ]),
  );
  return h('div', { className: 'timeline' }, sections);
}
