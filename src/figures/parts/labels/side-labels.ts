import type { Element } from 'hast';
import type { Layout } from '../layout.ts';
import { lineHeight } from '../layout.ts';
import { line, text } from '../svg.ts';
import { spread } from './spread-labels.ts';
import { blockHeight } from './text-block.ts';

/** A label beside the plot: its lines, the height of what it names, and where its leader begins. */
export interface SideLabel {
  readonly lines: readonly string[];
  readonly y: number;
  readonly from: number;
  /** Is it so far off that its leader is drawn in any case? */
  readonly isFar?: boolean;
}

/** The column that labels stand in. Lengths are pixels. */
export interface SideColumn {
  readonly side: 'left' | 'right';
  /** Where the words begin, or end at the left side; and where leaders end before them. */
  readonly x: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  /** From the top of a label to its first baseline. */
  readonly baseline: number;
  /** A label moved by more than this gets a leader. */
  readonly slack: number;
}

/**
 * Labels in a column beside the plot, moved apart as little as they must be, each with a thin line to what it
 * names where it was moved.
 * @param labels in any order.
 * @param column in which they stand.
 */
export function sideLabels(layout: Layout, labels: readonly SideLabel[], column: SideColumn): Element[] {
  const { side, x, to } = column;
  const wishes = labels.map(({ lines, y }) => ({ middle: y, height: blockHeight(layout, lines) }));
  const tops = spread(wishes, column.top, column.bottom);
  return labels.flatMap(({ lines, y, from, isFar = false }, index) => {
    const top = tops[index] ?? column.top;
    const middle = top + blockHeight(layout, lines) / 2;
    const hasRoom = side === 'left' ? from > to : to > from;
    const isMoved = isFar || Math.abs(middle - y) > column.slack;
    const leader = isMoved && hasRoom ? [line({ x1: from, y1: y, x2: to, y2: middle }, 'leader')] : [];
    const anchor = side === 'left' ? 'end' : 'start';
    const texts = lines.map((phrase, at) =>
      text(x, top + at * lineHeight(layout) + column.baseline, phrase, { anchor, className: 'halo' }),
    );
    return [...leader, ...texts];
  });
}
