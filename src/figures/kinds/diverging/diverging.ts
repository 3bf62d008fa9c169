import type { Element } from 'hast';
import type { Row } from '../../../report/report.ts';
import type { Series, SpecOf } from '../../../report/schema/figure.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { meanWords, numberOf, type Prepared, shortCell, withUnit, wordsOf } from '../../data/prepare-rows.ts';
import type { Drawing } from '../../parts/drawing.ts';
import { type Layout, lineHeight } from '../../parts/layout.ts';
import { areaStyle, patterns } from '../../parts/styles.ts';
import { el, line, mark, text } from '../../parts/svg.ts';
import { textWidth, wrapText } from '../../parts/text-width.ts';

type Spec = SpecOf<'diverging'>;
type Diverging = Prepared<Spec>;

const BAR = 20;
const MISSING = 'not given';

function nameOf(row: Row, spec: Spec): string {
  return spec.label
    .flatMap((field) => (wordsOf(row, field) === '' ? [] : [shortCell(row.cells[field])]))
    .join(', ');
}

function told(value: number | undefined, { spec, unit }: Diverging): string {
  return value === undefined ? (spec.missing ?? MISSING) : withUnit(value, unit);
}

/** Where things stand: the line between both sides, and how many pixels one is. */
interface Plot {
  readonly middle: number;
  readonly left: number;
  length(value: number): number;
}

function plotOf(prepared: Diverging, layout: Layout): Plot {
  const { spec, rows } = prepared;
  const greatest = (series: Series): number =>
    rows.reduce((most, row) => Math.max(most, numberOf(row, series.field) ?? 0), 0);
  const [left, right] = [greatest(spec.left), greatest(spec.right)];
  const isWide = layout.name === 'wide';
  const names = rows
    .map((row) => textWidth(nameOf(row, spec), layout.fontSize))
    .reduce((a, b) => Math.max(a, b), 0);
  const start = isWide ? Math.min(230, names * 1.05 + 16) : 0;
  const missing = textWidth(spec.missing ?? MISSING, layout.fontSize) + 10;
  const lacks = (series: Series): boolean => rows.some((row) => numberOf(row, series.field) === undefined);
  const [before, after] = [
    textWidth(formatNumber(left), layout.fontSize) + 12,
    textWidth(formatNumber(right), layout.fontSize) + 12,
  ];
  const atLeast = start + (lacks(spec.left) ? missing : 0);
  const atMost = layout.width - (lacks(spec.right) ? missing : 0);
  const even = start + before + ((layout.width - start - before - after) * left) / (left + right || 1);
  const middle = Math.min(atMost, Math.max(atLeast, even));
  const perOne = Math.min(
    (middle - start - before) / (left || 1),
    (layout.width - middle - after) / (right || 1),
  );
  return { left: start, middle, length: (value) => Math.max(0, value * perOne) };
}

/** One side of a row: a bar from the line outwards with its value at the end, or the words for a missing one. */
function side(
  prepared: Diverging,
  layout: Layout,
  row: Row,
  series: Series,
  plot: Plot,
  y: number,
): Element[] {
  const value = numberOf(row, series.field);
  const isLeft = series === prepared.spec.left;
  const anchor = isLeft ? 'end' : 'start';
  const baseline = y + BAR / 2 + layout.fontSize * 0.36;
  const length = plot.length(value ?? 0);
  const end = isLeft ? plot.middle - length - 5 : plot.middle + length + 5;
  if (value === undefined)
    return [text(end, baseline, prepared.spec.missing ?? MISSING, { anchor, className: 'tick' })];
  const x = isLeft ? plot.middle - length : plot.middle;
  const bar = el('rect', {
    x,
    y,
    width: length,
    height: BAR,
    ...areaStyle(prepared.id, layout, series.style),
  });
  return [bar, text(end, baseline, formatNumber(value), { anchor, className: 'halo' })];
}

/** The names of both sides with their swatches: beside each other where they fit, else one over the other. */
function heads(prepared: Diverging, layout: Layout): Drawing {
  const { spec, id } = prepared;
  const size = layout.fontSize;
  const step = lineHeight(layout);
  const linesOf = (series: Series): string[] => wrapText(series.label, layout.width * 0.92 - size, size);
  const width = (series: Series): number => size + 6 + textWidth(series.label, size) * 1.05;
  const fits = width(spec.left) + width(spec.right) + 18 <= layout.width;
  const head = (series: Series, x: number, y: number): Element[] => [
    el('rect', { x, y, width: size, height: size, ...areaStyle(id, layout, series.style) }),
    ...linesOf(series).map((words, i) => text(x + size + 6, y + size * 0.85 + i * step, words)),
  ];
  const second = fits
    ? { x: width(spec.left) + 18, y: 0 }
    : { x: 0, y: linesOf(spec.left).length * step + 5 };
  const height = second.y + linesOf(spec.right).length * step + 9;
  return { height, children: [...head(spec.left, 0, 0), ...head(spec.right, second.x, second.y)] };
}

/**
 * Two counts a row on both sides of a line, drawn to one scale. Labels stand at the left on wide screens and above the
 * bars on narrow ones. A missing count is told in words, never drawn as nothing.
 */
export function drawDiverging(prepared: Diverging, layout: Layout): Drawing {
  const { spec, rows, id } = prepared;
  const isWide = layout.name === 'wide';
  const plot = plotOf(prepared, layout);
  const key = heads(prepared, layout);
  const children: Element[] = [];
  let y = key.height + 4;
  for (const row of rows) {
    const lines = wrapText(
      nameOf(row, spec),
      isWide ? plot.left - 16 : layout.width * 0.96,
      layout.fontSize,
      3,
    );
    const labelHeight = lines.length * lineHeight(layout);
    const labelTop = isWide ? y + Math.max(0, (BAR - labelHeight) / 2) : y;
    const labels = lines.map((words, index) =>
      text(0, labelTop + index * lineHeight(layout) + layout.fontSize, words),
    );
    const barTop = isWide ? y + Math.max(0, (labelHeight - BAR) / 2) : y + labelHeight + 2;
    const both = [spec.left, spec.right];
    const words = both
      .map((series) => `${series.label} ${told(numberOf(row, series.field), prepared)}`)
      .join(', ');
    const bars = both.flatMap((series) => side(prepared, layout, row, series, plot, barTop));
    const axis = isWide ? [] : [line(plot.middle, barTop - 2, plot.middle, barTop + BAR + 2, 'axis-zero')];
    children.push(mark(row.key, `${nameOf(row, spec)}: ${words}`, [...labels, ...bars, ...axis]));
    y = (isWide ? Math.max(y + labelHeight, barTop + BAR) : barTop + BAR) + (isWide ? 8 : 10);
  }
  return {
    height: y,
    children: [
      ...patterns(id, layout, [spec.left.style, spec.right.style]),
      ...key.children,
      ...children,
      ...(isWide ? [line(plot.middle, key.height, plot.middle, y - 4, 'axis-zero')] : []),
    ],
  };
}

/** What the two sides say: both counts of each row, or the first and the last row and the greatest of each side. */
export function summarizeDiverging(prepared: Diverging): string {
  const { spec, rows } = prepared;
  const both = [spec.left, spec.right];
  const say = (row: Row): string =>
    `${nameOf(row, spec)}: ${both.map((series) => `${series.label} ${told(numberOf(row, series.field), prepared)}`).join(', ')}`;
  if (rows.length <= 12) return `${rows.map(say).join('; ')}.`;
  const [first, last] = [rows[0], rows.at(-1)];
  const most = both.map((series) => {
    const values = rows.flatMap((row) => numberOf(row, series.field) ?? []);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.length === 0
      ? `${series.label} ${told(undefined, prepared)}`
      : `${series.label} ${told(Math.max(...values), prepared)}, mean ${meanWords(mean)}`;
  });
  const ends = [first, last].flatMap((row) => (row ? [say(row)] : []));
  return `${formatNumber(rows.length)} rows. First, ${ends.join('; last, ')}. The most: ${most.join(', ')}.`;
}
