import type { Element } from 'hast';
import { lineHeight } from '../../parts/layout.ts';
import { mark } from '../../parts/mark.ts';
import { panelRooms } from '../../parts/panels.ts';
import type { Drawing, Sheet } from '../../parts/sheet.ts';
import type { Kind } from '../kind.ts';
import { drawPanel } from './draw-panel.ts';
import { type Lines, panelsOf } from './lines-data.ts';
import { frameOf } from './lines-frame.ts';
import { summarizeLines } from './summarize-lines.ts';

/** What is drawn of a row, and what it says. */
interface RowMark {
  readonly phrases: string[];
  readonly children: Element[];
}

/**
 * Lines or steps through time. Lines join neighbours only, and what has no neighbour is a point. Values stand
 * at the points where there is room, the names of series at their ends, or in a legend where they end at
 * different times.
 */
function drawLines(lines: Lines, sheet: Sheet): Drawing {
  const panels = panelsOf(lines);
  const marks = new Map<string, RowMark>();
  const frame = frameOf(lines, sheet, panels, (row, phrase, children) => {
    const before = marks.get(row) ?? { phrases: [], children: [] };
    before.phrases.push(phrase);
    before.children.push(...children);
    marks.set(row, before);
  });
  const { key, plotHeight } = frame;
  const { rooms, height } = panelRooms(
    sheet,
    panels.map((panel) => panel.label),
    {
      top: key.height,
      plotHeight,
      below: lineHeight(sheet) + 22,
      areSmall: lines.spec.multiples === true,
    },
  );
  const drawn = panels.flatMap((panel, index) => {
    const room = rooms[index];
    return room ? drawPanel(frame, panel, room) : [];
  });
  const rows = [...marks].map(([row, { phrases, children }]) =>
    mark(row, sheet.words.clauses(phrases), children),
  );
  return {
    height: key.height + Math.max(height, plotHeight) - 8,
    children: [...key.children, ...drawn, ...rows],
  };
}

/** The kind `lines`. */
export const lines: Kind<'lines'> = { draw: drawLines, summarize: summarizeLines };
