import type { Element } from 'hast';
import { textBlock } from './labels/text-block.ts';
import { wrapText } from './labels/text-width.ts';
import { type Layout, lineHeight } from './layout.ts';

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

/** How panels are laid out. Lengths are pixels. */
export interface PanelPlan {
  readonly top: number;
  /** The height of each panel's plot, with the room that it needs above for labels. */
  readonly plotHeight: number;
  /** The room under each plot, for the words of an axis. */
  readonly below: number;
  /** May panels stand beside each other? */
  readonly areSmall: boolean;
}

/**
 * Lay small panels out: two beside each other where they may be and the drawing is wide, else one under the
 * other. Panels of a row begin at one height, whatever their headings need.
 * @param labels the heading of each panel; an empty one takes no room.
 */
export function panelRooms(layout: Layout, labels: readonly string[], plan: PanelPlan): PanelRooms {
  const { top, plotHeight, below } = plan;
  const columns = plan.areSmall && layout.name === 'wide' && labels.length > 1 ? 2 : 1;
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
        heading: textBlock(layout, lines, { x: left, top: y, className: 'strong' }),
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

/**
 * A panel's heading in lines that fit: bold letters are wider by up to an eighth.
 * @param width that they may take.
 */
export function headingLines(label: string, width: number, layout: Layout): string[] {
  return wrapText(label, width * 0.88, layout.fontSize, 3);
}
