import type { Element } from 'hast';
import type { Row } from '../../../report/report.ts';
import type { Series } from '../../../report/schema/figure.ts';
import { cellNumber } from '../../data/cells.ts';
import { textWidth, wrapText } from '../../parts/labels/text-width.ts';
import { areaLook, legend } from '../../parts/legend.ts';
import { mark } from '../../parts/mark.ts';
import { labelRoom, placeRows } from '../../parts/rows.ts';
import type { Drawing, Sheet } from '../../parts/sheet.ts';
import { areaStyle, patterns } from '../../parts/styles.ts';
import { line, shape, text } from '../../parts/svg.ts';
import type { Kind } from '../kind.ts';
import { type Diverging, missingPhrase, rowLabel, rowPhrase, sidesOf } from './diverging-data.ts';
import { summarizeDiverging } from './summarize-diverging.ts';

const BAR = 20;

/**
 * Where things stand: the left edge of the bars' room, the line between both sides, and how long a count is.
 */
interface Plot {
  readonly left: number;
  readonly middle: number;
  length(count: number): number;
}

/**
 * What a side of the line needs: its greatest count, the room of that count's words, and of those for a
 * missing one.
 */
interface Need {
  readonly greatest: number;
  readonly label: number;
  readonly missing: number;
}

/**
 * What a side needs.
 * @param series of the side, by its field.
 */
function needOf(diverging: Diverging, sheet: Sheet, { field }: Series): Need {
  const counts = diverging.rows.map((row) => cellNumber(row, field));
  const greatest = counts.reduce<number>((most, count) => Math.max(most, count ?? 0), 0);
  return {
    greatest,
    label: textWidth(sheet.words.number(greatest), sheet.fontSize) + 12,
    missing: counts.includes(undefined) ? textWidth(missingPhrase(diverging), sheet.fontSize) + 10 : 0,
  };
}

function plotOf(diverging: Diverging, sheet: Sheet): Plot {
  const labels = diverging.rows.map((row) => rowLabel(row, diverging));
  const left = labelRoom(sheet, labels, { most: 230, gap: 16 });
  const before = needOf(diverging, sheet, diverging.spec.left);
  const after = needOf(diverging, sheet, diverging.spec.right);
  const room = sheet.width - left - before.label - after.label;
  const even = left + before.label + (room * before.greatest) / (before.greatest + after.greatest || 1);
  const middle = Math.min(sheet.width - after.missing, Math.max(left + before.missing, even));
  const perOne = Math.min(
    (middle - left - before.label) / (before.greatest || 1),
    (sheet.width - middle - after.label) / (after.greatest || 1),
  );
  return { left, middle, length: (count) => Math.max(0, count * perOne) };
}

/**
 * One side of a row: a bar from the line outwards with its value at the end, or the words for a missing one.
 * @param side where it stands.
 */
function sideMarks(diverging: Diverging, sheet: Sheet, row: Row, side: Side): Element[] {
  const { series, plot, y } = side;
  const count = cellNumber(row, series.field);
  const isLeft = series === diverging.spec.left;
  const anchor = isLeft ? 'end' : 'start';
  const baseline = y + BAR / 2 + sheet.fontSize * 0.36;
  const width = plot.length(count ?? 0);
  const end = isLeft ? plot.middle - width - 5 : plot.middle + width + 5;
  if (count === undefined)
    return [text(end, baseline, missingPhrase(diverging), { anchor, className: 'tick' })];
  const x = isLeft ? plot.middle - width : plot.middle;
  const bar = shape('rect', { x, y, width, height: BAR, ...areaStyle(sheet, series.style) });
  return [bar, text(end, baseline, sheet.words.number(count), { anchor, className: 'halo' })];
}

/** A side of the line at a row. */
interface Side {
  readonly series: Series;
  readonly plot: Plot;
  readonly y: number;
}

/**
 * Two counts a row on both sides of a line, drawn to one scale. Labels stand at the left on wide screens and
 * above the bars on narrow ones. A missing count is told in words, never drawn as nothing.
 */
function drawDiverging(diverging: Diverging, sheet: Sheet): Drawing {
  const { spec, rows } = diverging;
  const isWide = sheet.name === 'wide';
  const plot = plotOf(diverging, sheet);
  const look = { ...areaLook(sheet), slack: 1.05, wrapAt: sheet.width * 0.92 - sheet.fontSize };
  const key = legend(sheet, [spec.left, spec.right], look);
  const width = isWide ? plot.left - 16 : sheet.width * 0.96;
  const wishes = rows.map((row) => ({
    lines: wrapText(rowLabel(row, diverging), width, sheet.fontSize).map((phrase) => ({ phrase })),
    height: BAR,
  }));
  const placed = placeRows(sheet, wishes, {
    top: key.height + 4,
    beside: { x: 0, anchor: 'start' },
    level: 'middle',
    gap: { wide: 8, narrow: 10 },
    below: 2,
    reach: 2,
  });
  const zero = (top: number, bottom: number): Element =>
    line({ x1: plot.middle, y1: top, x2: plot.middle, y2: bottom }, 'axis-zero');
  const marks = rows.map((row, index) => {
    const { labels = [], top: y = 0 } = placed.rows[index] ?? {};
    const bars = sidesOf(diverging).flatMap((series) =>
      sideMarks(diverging, sheet, row, { series, plot, y }),
    );
    const axis = isWide ? [] : [zero(y - 2, y + BAR + 2)];
    return mark(row.key, rowPhrase(row, diverging), [...labels, ...bars, ...axis]);
  });
  return {
    height: placed.bottom,
    children: [
      ...patterns(sheet, [spec.left.style, spec.right.style]),
      ...key.children,
      ...marks,
      ...(isWide ? [zero(key.height, placed.bottom - 4)] : []),
    ],
  };
}

/** The kind `diverging`. */
export const diverging: Kind<'diverging'> = { draw: drawDiverging, summarize: summarizeDiverging };
