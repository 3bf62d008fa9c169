import type { Element } from 'hast';
import { blockHeight, textBlock } from '../../parts/labels/text-block.ts';
import { wrapText } from '../../parts/labels/text-width.ts';
import { lineHeight } from '../../parts/layout.ts';
import { mark } from '../../parts/mark.ts';
import type { Drawing, Sheet } from '../../parts/sheet.ts';
import { line, text } from '../../parts/svg.ts';
import { eventSign } from './event-signs.ts';
import { eventPhrase, type Timeline, type TimelineEvent } from './timeline-data.ts';

/** The most lines of an event's words. */
export const MOST_LINES = 6;

/** Where the line of time stands, and the words right of it. */
const LINE = 7;
const INDENT = 22;

/**
 * An event in the list: its date, its words below it, its sign on the line.
 * @param top where it begins.
 */
function eventMark(timeline: Timeline, sheet: Sheet, event: TimelineEvent, top: number): Drawing {
  const step = lineHeight(sheet);
  const lines = wrapText(event.phrase, sheet.width - INDENT, sheet.fontSize, MOST_LINES);
  const children = [
    text(INDENT, top + sheet.fontSize, event.date, { className: 'tick' }),
    ...textBlock(sheet, lines, { x: INDENT, top: top + step }),
    eventSign(event, LINE, Math.round(top + sheet.fontSize * 0.64)),
  ];
  return {
    height: step + blockHeight(sheet, lines) + 6,
    children: [mark(event.row.key, eventPhrase(event, timeline), children)],
  };
}

/**
 * Events in a list along a line, a heading for each year: for narrow screens, and for events without a date.
 * @param top where it begins.
 */
export function drawList(
  timeline: Timeline,
  sheet: Sheet,
  events: readonly TimelineEvent[],
  top: number,
): Drawing {
  const children: Element[] = [];
  let y = top;
  for (const [year, members] of Map.groupBy(events, (event) => event.year)) {
    children.push(text(0, y + sheet.fontSize + 2, year, { className: 'strong' }));
    y += lineHeight(sheet) + 6;
    const begin = y;
    const marks = members.flatMap((event) => {
      const drawing = eventMark(timeline, sheet, event, y);
      y += drawing.height;
      return drawing.children;
    });
    children.push(line({ x1: LINE, y1: begin, x2: LINE, y2: y - 6 }, 'axis-zero'), ...marks);
    y += 4;
  }
  return { height: y - top, children };
}
