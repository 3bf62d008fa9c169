import { scaleLinear } from 'd3';
import type { Element } from 'hast';
import type { Row } from '../../../report/report.ts';
import { xAxis } from '../../parts/axis.ts';
import { textWidth, wrapText } from '../../parts/labels/text-width.ts';
import { lineHeight } from '../../parts/layout.ts';
import { areaLook, legend } from '../../parts/legend.ts';
import { mark } from '../../parts/mark.ts';
import { labelRoom, placeRows } from '../../parts/rows.ts';
import { type Drawing, NOTHING, type Sheet } from '../../parts/sheet.ts';
import { areaStyle, patterns } from '../../parts/styles.ts';
import { shape, text } from '../../parts/svg.ts';
import type { Kind } from '../kind.ts';
import {
  type Bars,
  barLabel,
  barPhrase,
  extentOf,
  isStacked,
  missingPhrase,
  type Segment,
  segmentsOf,
  stackTotal,
} from './bars-data.ts';
import { summarizeBars } from './summarize-bars.ts';

/**
 * The height of a bar that stands beside others of its row, and of one that does not; and what lies between
 * bars of a row.
 */
const BESIDE = 16;
const ALONE = 20;
const BETWEEN = 2;

/** Where the values of a drawing stand. */
type Scale = (value: number) => number;

/**
 * The words in or beside a bar: its value in the middle of a part that has room, else at the end of the bar.
 * @param value to be written.
 * @param box of its bar.
 */
function valueText(bars: Bars, sheet: Sheet, value: number, box: Box): Element[] {
  const label = sheet.words.number(value);
  const y = box.middle + sheet.fontSize * 0.36;
  if (!isStacked(bars.spec)) return [text(box.right + 5, y, label, { className: 'halo' })];
  const hasRoom = textWidth(label, sheet.fontSize) <= box.right - box.left - 6;
  if (value === 0 || !hasRoom) return [];
  return [text((box.left + box.right) / 2, y, label, { anchor: 'middle', className: 'halo strong' })];
}

/** Where a bar begins and ends, and the middle of its height. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/**
 * One value of a row as a bar, or as the words for a missing one.
 * @param place the scale of values, and the top of the bars.
 */
function segmentMarks(bars: Bars, sheet: Sheet, segment: Segment, place: { x: Scale; y: number }): Element[] {
  const { series, value, from, to } = segment;
  const { x, y } = place;
  const height = bars.spec.mode === 'grouped' ? BESIDE : ALONE;
  if (value === undefined) {
    if (isStacked(bars.spec)) return [];
    const baseline = y + height / 2 + sheet.fontSize * 0.36;
    return [text(x(0) + 5, baseline, missingPhrase(bars), { className: 'tick halo' })];
  }
  const box = { left: x(Math.min(from, to)), right: x(Math.max(from, to)), middle: y + height / 2 };
  const width = box.right - box.left;
  const area = shape('rect', { x: box.left, y, width, height, ...areaStyle(sheet, series.style) });
  return [area, ...valueText(bars, sheet, value, box)];
}

/**
 * What stands at the end of a stack: its sum, or that a part of it is missing.
 * @param place the scale of values, and the top of the bars.
 */
function endOfStack(bars: Bars, sheet: Sheet, row: Row, place: { x: Scale; y: number }): Element[] {
  const { spec, words } = bars;
  if (!isStacked(spec)) return [];
  const segments = segmentsOf(row, spec);
  const total = stackTotal(row, spec);
  const x = place.x(segments.at(-1)?.to ?? 0) + 5;
  const y = place.y + ALONE / 2 + sheet.fontSize * 0.36;
  if (segments.some(({ value }) => value === undefined))
    return [text(x, y, missingPhrase(bars), { className: 'tick' })];
  return total === undefined ? [] : [text(x, y, words.number(total), { className: 'halo strong' })];
}

/**
 * All that is drawn of a row beside its label.
 * @param place the scale of values, and the top of the bars.
 */
function rowMarks(bars: Bars, sheet: Sheet, row: Row, place: { x: Scale; y: number }): Element[] {
  const step = bars.spec.mode === 'grouped' ? BESIDE + BETWEEN : 0;
  const segments = segmentsOf(row, bars.spec).flatMap((segment, index) =>
    segmentMarks(bars, sheet, segment, { x: place.x, y: place.y + index * step }),
  );
  return [...segments, ...endOfStack(bars, sheet, row, place)];
}

/** What the mark of a row says, with the unit where several series share it. */
function markPhrase(bars: Bars, row: Row): string {
  const { spec, unit, words } = bars;
  const phrase = barPhrase(row, bars);
  return spec.values.length > 1 && unit !== undefined ? words.aside(phrase, unit) : phrase;
}

/**
 * Horizontal bars from zero, one row of the table after the other: single, grouped, stacked or as shares of
 * 100. Their labels stand above them on narrow screens and beside them on wide ones; values stand at the
 * bars' ends or in them, the sum of a stack at its end. A missing value is told in words.
 */
function drawBars(bars: Bars, sheet: Sheet): Drawing {
  const { spec, rows } = bars;
  const isWide = sheet.name === 'wide';
  const labels = rows.map((row) => barLabel(row, bars));
  const left = labelRoom(sheet, labels, { most: spec.detail ? 260 : 220, gap: 12 });
  const [least, greatest] = extentOf(bars);
  const roomAtEnd = spec.mode === 'share' ? 8 : textWidth(sheet.words.number(greatest), sheet.fontSize) + 14;
  const x = scaleLinear([least, greatest || (least < 0 ? 0 : 1)], [left, sheet.width - roomAtEnd]);
  const key = spec.values.length > 1 ? legend(sheet, spec.values, areaLook(sheet)) : NOTHING;
  const width = isWide ? left - 12 : sheet.width * 0.96;
  const className = isWide ? undefined : 'halo';
  const height = spec.mode === 'grouped' ? spec.values.length * (BESIDE + BETWEEN) : ALONE;
  const wishes = labels.map((label) => ({
    lines: wrapText(label, width, sheet.fontSize, spec.detail ? 4 : 2).map((phrase) => ({
      phrase,
      className,
    })),
    height,
  }));
  const placed = placeRows(sheet, wishes, {
    top: key.height + 4,
    beside: { x: left - 10, anchor: 'end' },
    level: 'middle',
    gap: { wide: 8, narrow: 10 },
    below: 2,
    reach: 2,
  });
  const marks = rows.map((row, index) => {
    const { labels: own = [], top = 0 } = placed.rows[index] ?? {};
    return mark(row.key, markPhrase(bars, row), [...own, ...rowMarks(bars, sheet, row, { x, y: top })]);
  });
  const bands = isWide ? undefined : placed.bands;
  const axis = xAxis(sheet, x, { top: key.height, bottom: placed.bottom, bands });
  const styles = spec.values.map((series) => series.style);
  return {
    height: placed.bottom + lineHeight(sheet) + 8,
    children: [...patterns(sheet, styles), ...axis, ...key.children, ...marks],
  };
}

/** The kind `bars`. */
export const bars: Kind<'bars'> = { draw: drawBars, summarize: summarizeBars };
