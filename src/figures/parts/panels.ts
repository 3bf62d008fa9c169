import type { Element } from 'hast';
import type { Row } from '../../report/report.ts';
import type { PanelGroup } from '../../report/schema/figure.ts';
import { wordsOf } from '../data/prepare-rows.ts';
import { type Layout, lineHeight } from './layout.ts';
import { text } from './svg.ts';
import { wrapText } from './text-width.ts';

/** The room of one small panel: its heading, and the box of its plot. */
export interface PanelRoom {
  readonly heading: readonly Element[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Panels, and the height that they take together. */
export interface PanelRooms {
  readonly rooms: readonly PanelRoom[];
  readonly height: number;
}

const GUTTER = 28;

/**
 * Lay small panels out: two beside each other where they may be and the drawing is wide, else one under the other. Panels of a row begin
 * at one height, whatever their headings need.
 * @param labels the heading of each panel; an empty one takes no room.
 * @param plotHeight of each panel's plot, with the room that it needs above for labels.
 * @param below the room under each plot, for the words of an axis.
 * @param besides whether panels may stand beside each other.
 */
export function panelRooms(
  labels: readonly string[],
  layout: Layout,
  top: number,
  plotHeight: number,
  below: number,
  besides: boolean,
): PanelRooms {
  const columns = besides && layout.name === 'wide' && labels.length > 1 ? 2 : 1;
  const width = (layout.width - GUTTER * (columns - 1)) / columns;
  const rooms: PanelRoom[] = [];
  let y = top;
  for (let first = 0; first < labels.length; first += columns) {
    const row = labels
      .slice(first, first + columns)
      .map((label) => (label === '' ? [] : headingLines(label, width, layout)));
    const headingHeight = Math.max(...row.map((lines) => lines.length)) * lineHeight(layout);
    row.forEach((lines, column) => {
      const left = column * (width + GUTTER);
      rooms.push({
        heading: panelHeading(lines, left, y, layout),
        left,
        right: left + width,
        top: y + headingHeight,
        bottom: y + headingHeight + plotHeight,
      });
    });
    y += headingHeight + plotHeight + below;
  }
  return { rooms, height: y - top };
}

/** A panel's heading in lines that fit: bold letters are wider by up to an eighth. */
export function headingLines(label: string, width: number, layout: Layout): string[] {
  return wrapText(label, width * 0.88, layout.fontSize, 3);
}

/** The lines of a panel's heading, below a height. */
export function panelHeading(lines: readonly string[], left: number, top: number, layout: Layout): Element[] {
  return lines.map((words, index) =>
    text(left, top + index * lineHeight(layout) + layout.fontSize, words, { className: 'strong' }),
  );
}

/**
 * Rows by panel: the panels that the figure names, in its order, then one for each value that it does not name, so that
 * no row is left out unseen.
 */
export function rowsByPanel(
  rows: readonly Row[],
  field: string,
  groups: readonly PanelGroup[] | undefined,
): { readonly label: string; readonly rows: readonly Row[] }[] {
  const byValue = Map.groupBy(rows, (row) => wordsOf(row, field));
  const named = (groups ?? []).map((group) => {
    const values = new Set(group.values);
    return { label: group.label, rows: rows.filter((row) => values.has(wordsOf(row, field))) };
  });
  const known = new Set((groups ?? []).flatMap((group) => group.values));
  const others = [...byValue]
    .filter(([value]) => !known.has(value))
    .map(([value, members]) => ({ label: value, rows: members }));
  return [...named, ...others].filter((panel) => panel.rows.length > 0);
}
