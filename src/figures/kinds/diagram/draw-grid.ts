import type { Element } from 'hast';
import { lineHeight } from '../../parts/layout.ts';
import type { Drawing, Sheet } from '../../parts/sheet.ts';
import { text } from '../../parts/svg.ts';
import { arrowMarks, bundlesOf, type Turn } from './arrow-marks.ts';
import { headingMarks, itemHeight, itemMarks, PADDING, type Room } from './box-marks.ts';
import type { Arrow, Group } from './diagram-data.ts';
import {
  type Channel,
  channelOf,
  exitOf,
  type Grid,
  type GridRow,
  gridOf,
  isBelow,
  isBeside,
  rowOf,
  SIDE,
  type Slot,
  spanOf,
  TRACK,
} from './grid.ts';

/** From the top of a box to an arrow from the box beside it, which has words above. */
const BESIDE = 9;

/** A row in its place, under its channel. */
interface PlacedRow {
  readonly row: GridRow;
  readonly channel: Channel;
  readonly top: number;
  readonly height: number;
}

function placeRows(grid: Grid): PlacedRow[] {
  let y = 0;
  return grid.rows.map((row, index) => {
    const channel = channelOf(grid, index);
    const heights = row.items.map((item) => itemHeight(item, spanOf(grid, row, item).width, grid.sheet));
    const height = Math.max(row.heading.length * lineHeight(grid.sheet), ...heights);
    const top = y + channel.height;
    y = top + height;
    return { row, channel, top, height };
  });
}

/** Where the line of an arrow runs across a channel; undefined where it runs straight through. */
function trackOf({ tracks }: Channel, arrow: Arrow): number | undefined {
  return tracks.find(({ arrows }) => arrows.includes(arrow))?.y;
}

/** The way of an arrow through the channels. */
function turnsOf(grid: Grid, placed: readonly PlacedRow[], arrow: Arrow): Turn[] {
  const [start, end] = [placed[rowOf(grid, arrow.from)], placed[rowOf(grid, arrow.to)]];
  if (start === undefined || end === undefined) return [];
  if (isBeside(grid, arrow)) {
    const [left, right] = [spanOf(grid, start.row, arrow.from), spanOf(grid, end.row, arrow.to)];
    const y = start.top + (arrow.label === '' ? PADDING + lineHeight(grid.sheet) / 2 + 1 : BESIDE);
    return [
      [left.x + left.width, y],
      [right.x, y],
    ];
  }
  const exit = exitOf(grid, arrow.from);
  const entry = end.channel.slots.find(({ arrows }) => arrows.includes(arrow))?.x ?? exit;
  const bottom = start.top + start.height;
  const into = (track: number): number => end.top - end.channel.height + track;
  if (isBelow(grid, arrow)) {
    const track = trackOf(end.channel, arrow);
    const across: Turn[] =
      track === undefined || entry === exit
        ? []
        : [
            [exit, into(track)],
            [entry, into(track)],
          ];
    return [[exit, bottom], ...across, [entry, end.top]];
  }
  const below = placed[rowOf(grid, arrow.from) + 1]?.channel ?? channelOf(grid, placed.length);
  const out = bottom + (trackOf(below, arrow) ?? TRACK.first);
  const side = grid.right + SIDE + grid.beside.indexOf(arrow.to.id) * TRACK.step;
  const back = into(trackOf(end.channel, arrow) ?? TRACK.first);
  return [
    [exit, bottom],
    [exit, out],
    [side, out],
    [side, back],
    [entry, back],
    [entry, end.top],
  ];
}

function labelMarks(slot: Slot, top: number, sheet: Sheet): Element[] {
  const first = top - slot.label.length * lineHeight(sheet);
  return slot.label.map((phrase, index) =>
    text(slot.words, first + (index + 1) * lineHeight(sheet) - 8, phrase, { className: 'tick' }),
  );
}

/** Draw a diagram on a grid: headings in a column of their own, boxes in rows beside it, arrows between the rows. */
export function drawGrid(sheet: Sheet, groups: readonly Group[], arrows: readonly Arrow[]): Drawing {
  const grid = gridOf(sheet, groups, arrows);
  const placed = placeRows(grid);
  const last = placed.at(-1);
  const bottom = last === undefined ? 0 : last.top + last.height;
  const lines = bundlesOf(grid.arrows).flatMap((bundle) =>
    arrowMarks(bundle.map((arrow) => turnsOf(grid, placed, arrow))),
  );
  const marks = placed.flatMap(({ row, channel, top, height }) => [
    ...headingMarks(row.heading, 0, top + PADDING, sheet),
    ...row.items.flatMap((item) => {
      const room: Room = { ...spanOf(grid, row, item), y: top, height };
      return itemMarks(item, room, sheet);
    }),
    ...channel.slots.flatMap((slot) => labelMarks(slot, top, sheet)),
  ]);
  return { height: bottom + channelOf(grid, placed.length).height + 2, children: [...lines, ...marks] };
}
