import { wrapText } from '../../parts/labels/text-width.ts';
import { lineHeight } from '../../parts/layout.ts';
import type { Sheet } from '../../parts/sheet.ts';
import { bundlesOf } from './arrow-marks.ts';
import { GUTTER, headingLinesOf, PADDING } from './box-marks.ts';
import type { Arrow, Group, Item } from './diagram-data.ts';

/** The column of headings, and where boxes begin beside it. */
const HEADINGS = 98;
const LEFT = HEADINGS + 14;
/** Where arrows leave and enter, from the left edge of what they join. */
const INSET = 20;
/** Between two lines in a channel, and from the boxes above to the first of them. */
export const TRACK = { step: 9, first: 12 } as const;
/** Between the boxes and the nearest line beside them. */
export const SIDE = 11;
/** The least height of a channel: with arrows, between groups, and within one. */
const CHANNEL = { arrows: 30, groups: 26, rows: 16 } as const;
/** What the last stretch of an arrow needs at least. */
const STEM = 18;

/** Items beside each other, of one group; the first row of a group has its heading beside it. */
export interface GridRow {
  readonly heading: readonly string[];
  readonly items: readonly Item[];
  readonly columns: number;
}

/** A place at the upper edge of an item that arrows enter by, with the words beside it. */
export interface Slot {
  readonly to: Item;
  readonly label: readonly string[];
  readonly x: number;
  /** Where the words begin: beside the arrow, or above one from the box beside. */
  readonly words: number;
  readonly arrows: readonly Arrow[];
}

/** What is known of a grid before heights are. */
export interface Grid {
  readonly sheet: Sheet;
  readonly rows: readonly GridRow[];
  readonly arrows: readonly Arrow[];
  /** Lines beside the boxes, for arrows that pass rows by: the names of the items that they lead to. */
  readonly beside: readonly string[];
  readonly right: number;
}

function rowsOf(groups: readonly Group[], sheet: Sheet): GridRow[] {
  return groups.flatMap(({ title, items, columns }) => {
    const perRow = items.some(({ isFrame }) => isFrame) ? 1 : columns;
    return Array.from({ length: Math.ceil(items.length / perRow) }, (_, at) => ({
      heading: at === 0 ? headingLinesOf(title, HEADINGS, sheet) : [],
      items: items.slice(at * perRow, (at + 1) * perRow),
      columns: perRow,
    }));
  });
}

export function rowOf({ rows }: Pick<Grid, 'rows'>, item: Item): number {
  return rows.findIndex(({ items }) => items.includes(item));
}

/** Does an arrow lead from a box to the one right beside it? */
export function isBeside(grid: Pick<Grid, 'rows'>, { from, to }: Arrow): boolean {
  const row = grid.rows[rowOf(grid, from)];
  return row !== undefined && row.items.indexOf(to) === row.items.indexOf(from) + 1;
}

/** Does an arrow lead to the row below? */
export function isBelow(grid: Pick<Grid, 'rows'>, { from, to }: Arrow): boolean {
  return rowOf(grid, to) === rowOf(grid, from) + 1;
}

export function gridOf(sheet: Sheet, groups: readonly Group[], arrows: readonly Arrow[]): Grid {
  const rows = rowsOf(groups, sheet);
  const far = arrows.filter((arrow) => !isBeside({ rows }, arrow) && !isBelow({ rows }, arrow));
  const beside = [...new Set(far.map(({ to }) => to.id))];
  const right = sheet.width - (beside.length === 0 ? 0 : SIDE + 1 + (beside.length - 1) * TRACK.step);
  return { sheet, rows, arrows, beside, right };
}

/** The left edge and the width of an item in its row. */
export function spanOf(
  { right }: Grid,
  { items, columns }: GridRow,
  item: Item,
): { x: number; width: number } {
  const width = (right - LEFT - (columns - 1) * GUTTER) / columns;
  return { x: LEFT + items.indexOf(item) * (width + GUTTER), width };
}

/** The slots of an item: one for all arrows without words, one for each wording; those from the box beside first. */
function slotsOf(grid: Grid, row: GridRow, item: Item): Slot[] {
  const { sheet } = grid;
  const { x, width } = spanOf(grid, row, item);
  const isFromBeside = (arrows: readonly Arrow[]): boolean => arrows.every((arrow) => isBeside(grid, arrow));
  const byLabel = [
    ...Map.groupBy(
      grid.arrows.filter(({ to }) => to === item),
      ({ label }) => label,
    ),
  ].sort(([, a], [, b]) => Number(isFromBeside(b)) - Number(isFromBeside(a)));
  const room = (width - INSET) / Math.max(1, byLabel.length);
  return byLabel.map(([label, arrows], at) => {
    const left = x + INSET + at * room;
    return {
      to: item,
      label:
        label === '' ? [] : wrapText(label, room - PADDING - 6, sheet.fontSize, Number.POSITIVE_INFINITY),
      x: left,
      words: isFromBeside(arrows) ? x - GUTTER : left + 10,
      arrows,
    };
  });
}

/** The channel above a row: the arrows that run in it, and the slots below it. */
export interface Channel {
  readonly slots: readonly Slot[];
  /** Arrows that share a line across, each with the height of that line below the channel's top. */
  readonly tracks: readonly { readonly arrows: readonly Arrow[]; readonly y: number }[];
  readonly height: number;
}

/** Where an arrow leaves an item. */
export function exitOf(grid: Grid, item: Item): number {
  const row = grid.rows[rowOf(grid, item)];
  return (row === undefined ? LEFT : spanOf(grid, row, item).x) + INSET;
}

/** The channel above a row. @param index of the row; one beyond the last is the channel below all. */
export function channelOf(grid: Grid, index: number): Channel {
  const row = grid.rows[index];
  const slots = row === undefined ? [] : row.items.flatMap((item) => slotsOf(grid, row, item));
  const through = grid.arrows.filter(
    (arrow) =>
      !isBeside(grid, arrow) && (rowOf(grid, arrow.from) === index - 1 || rowOf(grid, arrow.to) === index),
  );
  const isStraight = (bundle: readonly Arrow[]): boolean =>
    bundle.every(
      (arrow) =>
        isBelow(grid, arrow) &&
        slots.some((slot) => slot.arrows.includes(arrow) && slot.x === exitOf(grid, arrow.from)),
    );
  const bent = bundlesOf(through).filter((bundle) => !isStraight(bundle));
  const tracks = bent.map((arrows, at) => ({ arrows, y: TRACK.first + at * TRACK.step }));
  const labels = Math.max(0, ...slots.map(({ label }) => label.length)) * lineHeight(grid.sheet);
  const enters = slots.some(({ arrows }) => arrows.some((arrow) => !isBeside(grid, arrow)));
  const across = tracks.length === 0 ? 0 : TRACK.first + (tracks.length - 1) * TRACK.step;
  const isNewGroup = (row?.heading.length ?? 0) > 0;
  const plain = index === 0 || row === undefined ? 0 : isNewGroup ? CHANNEL.groups : CHANNEL.rows;
  const below = Math.max(
    labels === 0 ? 0 : labels + 8,
    enters || (tracks.length > 0 && row !== undefined) ? STEM : 0,
  );
  const height = Math.max(plain, through.length > 0 && enters ? CHANNEL.arrows : 0, across + below);
  return { slots, tracks, height };
}
