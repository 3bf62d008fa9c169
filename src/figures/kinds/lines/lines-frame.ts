import { max, min, scaleLinear } from 'd3';
import type { Element } from 'hast';
import { isYear } from '../../data/dates.ts';
import { yTicks } from '../../parts/axis.ts';
import { blockHeight } from '../../parts/labels/text-block.ts';
import { textWidth, wrapText } from '../../parts/labels/text-width.ts';
import { legend, pointLook } from '../../parts/legend.ts';
import { type Drawing, NOTHING, type Sheet } from '../../parts/sheet.ts';
import type { Span } from '../../parts/time-axis.ts';
import { knownPoints, type LinePanel, type LineSeries, type Lines } from './lines-data.ts';

/** What all panels of a drawing share. Lengths are pixels. */
export interface Frame {
  readonly lines: Lines;
  readonly sheet: Sheet;
  readonly span: Span;
  readonly values: readonly [number, number];
  readonly plotHeight: number;
  /** Room at the left for the words of the axis, and at the right for the names of the series. */
  readonly axisRoom: number;
  readonly nameRoom: number;
  /** The signs of the series, where their names do not stand at their ends. */
  readonly key: Drawing;
  /** Adds what is drawn of a row, with what it says. */
  add(row: string, phrase: string, children: readonly Element[]): void;
}

/** Room above the highest value of a plot for its label. */
export const ABOVE = 24;
/** The most lines of a series' name at its end. */
const MOST_LINES = 4;

/**
 * The name of a series in lines, in the room at its end.
 * @param room at the right of the plot, in pixels.
 */
export function nameLines(series: LineSeries, room: number, sheet: Sheet): string[] {
  return wrapText(series.label, room - 10, sheet.fontSize, MOST_LINES);
}

function extentOf(numbers: readonly number[], isFromZero: boolean): [number, number] {
  const [low, high] = [min(numbers) ?? 0, max(numbers) ?? 0];
  const from = isFromZero ? Math.min(0, low) : low;
  const to = isFromZero ? Math.max(0, high) : high;
  return from === to ? [from, from + 1] : [from, to];
}

function spanOf(panels: readonly LinePanel[]): Span {
  const points = panels.flatMap((panel) => panel.series.flatMap((series) => series.points));
  const from = min(points, ({ at }) => at) ?? 0;
  const to = Math.max(from + 1 / 12, max(points, ({ at }) => at) ?? 0);
  return { from, to, isYearly: points.every(({ date }) => isYear(date)) };
}

/** Do all series of a panel end near its right side, so that their names can stand there? */
function endTogether(panel: LinePanel, { from, to }: Span): boolean {
  const near = to - (to - from) * 0.15;
  return panel.series.every((series) => (knownPoints(series).at(-1)?.at ?? to) >= near);
}

/** The room that the names of the series need at the right. */
function roomForNames(panel: LinePanel, sheet: Sheet): number {
  const most = sheet.name === 'wide' ? 150 : 84;
  const lines = panel.series.flatMap(({ label }) => wrapText(label, most, sheet.fontSize, MOST_LINES));
  const widest = max(lines, (phrase) => textWidth(phrase, sheet.fontSize)) ?? 0;
  return Math.min(sheet.width * 0.45, widest + 12);
}

/**
 * The room that the words of the vertical axis need.
 * @param values at both ends of the axis.
 */
function roomForAxis(values: readonly [number, number], plotHeight: number, sheet: Sheet): number {
  const ticks = yTicks(sheet, scaleLinear(values, [plotHeight, ABOVE]), plotHeight - ABOVE);
  return (max(ticks, (tick) => textWidth(sheet.words.shortNumber(tick), sheet.fontSize)) ?? 0) + 6;
}

/**
 * How high a plot is: panels are lower, one plot is higher, and any is as high as the names at its right.
 * @param names the height of the names at its right.
 */
function plotHeightOf(lines: Lines, sheet: Sheet, panels: readonly LinePanel[], names: number): number {
  const alone = sheet.name === 'wide' ? 280 : 240;
  const wish = lines.spec.panel !== undefined ? 180 : panels.length > 1 ? 150 : alone;
  return Math.max(wish, names);
}

/**
 * Lay out what the panels share: their axes, and where the names of their series stand.
 * @param add as {@link Frame} has it.
 */
export function frameOf(lines: Lines, sheet: Sheet, panels: readonly LinePanel[], add: Frame['add']): Frame {
  const span = spanOf(panels);
  const numbers = panels.flatMap((panel) => panel.series.flatMap(knownPoints)).map(({ value }) => value);
  const [low = 0, high = 1] = scaleLinear().domain(extentOf(numbers, lines.spec.zero)).nice().domain();
  const [first] = panels;
  const hasSeveral = panels.some((panel) => panel.series.length > 1);
  const isDirect = hasSeveral && panels.length === 1 && first !== undefined && endTogether(first, span);
  const nameRoom = isDirect ? roomForNames(first, sheet) : 0;
  const named = isDirect ? first.series : [];
  const namesHeight = named.reduce(
    (sum, series) => sum + blockHeight(sheet, nameLines(series, nameRoom, sheet)),
    0,
  );
  const plotHeight = plotHeightOf(lines, sheet, panels, namesHeight);
  const series = new Map(panels.flatMap((panel) => panel.series).map((one) => [one.label, one]));
  return {
    lines,
    sheet,
    span,
    values: [low, high],
    plotHeight,
    axisRoom: roomForAxis([low, high], plotHeight, sheet),
    nameRoom,
    key: hasSeveral && !isDirect ? legend(sheet, [...series.values()], pointLook(sheet)) : NOTHING,
    add,
  };
}
