import { legend, signLook } from '../../parts/legend.ts';
import { type Drawing, NOTHING, type Sheet } from '../../parts/sheet.ts';
import type { Kind } from '../kind.ts';
import { drawList } from './draw-list.ts';
import { drawToScale } from './draw-to-scale.ts';
import { SIGN } from './event-signs.ts';
import { summarizeTimeline } from './summarize-timeline.ts';
import { eventsOf, isDated, lanesOf, type Timeline } from './timeline-data.ts';

/**
 * Events in lanes by date. Wide: time on a true scale downwards, a bar over the month or the year where no
 * day is known, words beside it. Narrow: a list along a line of time under headings of years, which is in
 * order but not to scale.
 */
function drawTimeline(timeline: Timeline, sheet: Sheet): Drawing {
  const events = eventsOf(timeline);
  const lanes = lanesOf(timeline, events).filter((lane) => lane.label !== '');
  const key = legend(sheet, lanes, signLook(sheet, SIGN));
  const top = key.height;
  if (sheet.name === 'narrow') {
    const list = drawList(timeline, sheet, events, top);
    return { height: top + list.height, children: [...key.children, ...list.children] };
  }
  const plot = drawToScale(timeline, sheet, events.filter(isDated), top);
  const undated = events.filter((event) => !isDated(event));
  const rest = undated.length === 0 ? NOTHING : drawList(timeline, sheet, undated, top + plot.height + 10);
  return {
    height: top + plot.height + rest.height + 12,
    children: [...key.children, ...plot.children, ...rest.children],
  };
}

/** The kind `timeline`. */
export const timeline: Kind<'timeline'> = { draw: drawTimeline, summarize: summarizeTimeline };
