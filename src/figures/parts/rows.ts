import type { Element } from 'hast';
import type { Band } from './axis.ts';
import { blockHeight, type LabelLine, labelBlock } from './labels/text-block.ts';
import { textWidth } from './labels/text-width.ts';
import { type Layout, lineHeight } from './layout.ts';
import type { Anchor } from './svg.ts';

/** A row before it has its place: the lines of its label, and how high its marks are. */
export interface RowWish {
  readonly lines: readonly LabelLine[];
  readonly height: number;
}

/**
 * How rows are laid out: labels stand beside their marks on wide screens, and above them on narrow ones.
 * Lengths are pixels.
 */
export interface RowPlan {
  readonly top: number;
  /** Where labels stand that are beside their marks. */
  readonly beside: { readonly x: number; readonly anchor: Anchor };
  /** What stands level with the marks beside it: the middle of the label, or its first line. */
  readonly level: 'middle' | 'first-line';
  /** Between two rows, by layout; and between a label and the marks below it. */
  readonly gap: { readonly wide: number; readonly narrow: number };
  readonly below: number;
  /** How far grid lines reach beyond the marks of a row. */
  readonly reach: number;
}

/** A row at its place: its label, and the top of its marks. */
export interface PlacedRow {
  readonly labels: readonly Element[];
  readonly top: number;
}

/** Rows at their places, the stretches of height between labels, and where the last row ends. */
export interface PlacedRows {
  readonly rows: readonly PlacedRow[];
  readonly bands: readonly Band[];
  readonly bottom: number;
}

/** Where a label and its marks begin below a height, and where the row ends. */
interface RowHeights {
  readonly label: number;
  readonly marks: number;
  readonly end: number;
}

/**
 * The heights of a row whose label stands beside its marks.
 * @param top of the row.
 * @param level what stands level with the marks.
 */
function besideMarks(layout: Layout, wish: RowWish, top: number, level: RowPlan['level']): RowHeights {
  const labelHeight = blockHeight(layout, wish.lines);
  if (level === 'first-line') {
    const marks = top + lineHeight(layout) / 2 + 1 - wish.height / 2;
    return { label: top, marks, end: top + Math.max(wish.height, labelHeight) };
  }
  const marks = top + Math.max(0, (labelHeight - wish.height) / 2);
  const label = top + Math.max(0, (wish.height - labelHeight) / 2);
  return { label, marks, end: Math.max(marks + wish.height, top + labelHeight) };
}

/**
 * The heights of a row whose label stands above its marks.
 * @param top of the row.
 * @param below the room between label and marks.
 */
function aboveMarks(layout: Layout, wish: RowWish, top: number, below: number): RowHeights {
  const marks = top + blockHeight(layout, wish.lines) + below;
  return { label: top, marks, end: marks + wish.height };
}

/**
 * Lay rows out one under the other, each as high as its label and its marks need.
 * @param wishes of the rows, in order.
 * @param plan how they are laid out.
 */
export function placeRows(layout: Layout, wishes: readonly RowWish[], plan: RowPlan): PlacedRows {
  const isWide = layout.name === 'wide';
  const place = isWide ? plan.beside : { x: 0 };
  const rows: PlacedRow[] = [];
  const bands: Band[] = [];
  let y = plan.top;
  for (const wish of wishes) {
    const heights = isWide
      ? besideMarks(layout, wish, y, plan.level)
      : aboveMarks(layout, wish, y, plan.below);
    rows.push({
      labels: labelBlock(layout, wish.lines, { ...place, top: heights.label }),
      top: heights.marks,
    });
    bands.push({ top: heights.marks - plan.reach, height: wish.height + 2 * plan.reach });
    y = heights.end + plan.gap[layout.name];
  }
  return { rows, bands, bottom: y };
}

/**
 * The room that labels need at the left of a wide drawing; none on narrow ones, where they stand above their
 * marks.
 * @param most the widest that it may be.
 * @param gap between labels and marks.
 */
export function labelRoom(
  layout: Layout,
  labels: readonly string[],
  { most, gap }: { readonly most: number; readonly gap: number },
): number {
  if (layout.name === 'narrow') return 0;
  const widest = labels.reduce((width, label) => Math.max(width, textWidth(label, layout.fontSize)), 0);
  return Math.min(most, widest * 1.05 + gap);
}
