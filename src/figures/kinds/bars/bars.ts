import { scaleLinear } from 'd3';
import type { Element } from 'hast';
import type { Row } from '../../../report/report.ts';
import type { Series, SpecOf } from '../../../report/schema/figure.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { meanWords, numberOf, type Prepared, shortCell, withUnit, wordsOf } from '../../data/prepare-rows.ts';
import { type Band, xAxis } from '../../parts/axis.ts';
import type { Drawing } from '../../parts/drawing.ts';
import { type Layout, lineHeight } from '../../parts/layout.ts';
import { legend } from '../../parts/legend.ts';
import { areaStyle, patterns } from '../../parts/styles.ts';
import { el, mark, text } from '../../parts/svg.ts';
import { textWidth, wrapText } from '../../parts/text-width.ts';

type Spec = SpecOf<'bars'>;
type Bars = Prepared<Spec>;

/** A piece of a bar: from one value to another, and what it says. Nothing is drawn of a value that is missing. */
interface Segment {
  readonly series: Series;
  readonly value: number | undefined;
  readonly from: number;
  readonly to: number;
}

const BAR = 16;
const THICK = 20;
const MISSING = 'not given';

function isOnTop(spec: Spec): boolean {
  return spec.mode === 'stacked' || spec.mode === 'share';
}

/** The pieces of a row. Shares of a whole that is not known, a part being missing, are not drawn. */
function segmentsOf(row: Row, spec: Spec): Segment[] {
  const values = spec.values.map((series) => ({ series, value: numberOf(row, series.field) }));
  const total = values.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const isShare = spec.mode === 'share';
  const hasShares = values.every(({ value }) => value !== undefined) && total > 0;
  let end = 0;
  return values.map(({ series, value }) => {
    if (value === undefined) return { series, value, from: end, to: end };
    if (!isOnTop(spec)) return { series, value, from: 0, to: value };
    const from = end;
    end += isShare ? (hasShares ? (value / total) * 100 : 0) : value;
    return { series, value, from, to: end };
  });
}

/** The least and the greatest value that the axis must hold, zero among them. */
function extent({ spec, rows }: Bars): [number, number] {
  if (spec.mode === 'share') return [0, 100];
  return rows
    .flatMap((row) => segmentsOf(row, spec))
    .reduce<[number, number]>(
      ([least, greatest], { to }) => [Math.min(least, to), Math.max(greatest, to)],
      [0, 0],
    );
}

/** What a bar is called: its category, and the details that the figure asks for. */
function nameOf(row: Row, spec: Spec): string {
  const details = (spec.detail ?? []).flatMap((field) =>
    wordsOf(row, field) === '' ? [] : [shortCell(row.cells[field])],
  );
  return [wordsOf(row, spec.category), ...details].join(', ');
}

/** The sum of a stack, printed at its end; none when a part of it is missing. */
function totalOf(row: Row, spec: Spec): number | undefined {
  const values = spec.values.map((series) => numberOf(row, series.field));
  if (spec.mode !== 'stacked' || spec.values.length < 2) return undefined;
  return values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
    0,
  );
}

/** The words in or beside a bar: its value in the middle of a part that has room, else at the end of the bar. */
function valueText(
  layout: Layout,
  spec: Spec,
  value: number,
  left: number,
  right: number,
  middle: number,
): Element[] {
  const label = formatNumber(value);
  const y = middle + layout.fontSize * 0.36;
  if (!isOnTop(spec)) return [text(right + 5, y, label, { className: 'halo' })];
  if (value === 0 || textWidth(label, layout.fontSize) > right - left - 6) return [];
  return [text((left + right) / 2, y, label, { anchor: 'middle', className: 'halo strong' })];
}

/** One value of a row as a bar, or as the words for a missing one. */
function bar(
  prepared: Bars,
  layout: Layout,
  { series, value, from, to }: Segment,
  x: (value: number) => number,
  y: number,
): Element[] {
  const { spec, id } = prepared;
  const height = spec.mode === 'grouped' ? BAR : THICK;
  if (value === undefined) {
    if (isOnTop(spec)) return [];
    return [
      text(x(0) + 5, y + height / 2 + layout.fontSize * 0.36, spec.missing ?? MISSING, {
        className: 'tick halo',
      }),
    ];
  }
  const [left, right] = [x(Math.min(from, to)), x(Math.max(from, to))];
  const area = el('rect', {
    x: left,
    y,
    width: right - left,
    height,
    ...areaStyle(id, layout, series.style),
  });
  return [area, ...valueText(layout, spec, value, left, right, y + height / 2)];
}

/** A row's values in words: all of them, each with its series when there are several. */
function wordsOfRow(row: Row, { spec, unit }: Bars): string {
  const values = segmentsOf(row, spec).map(({ series, value }) => {
    const words =
      value === undefined
        ? (spec.missing ?? MISSING)
        : spec.values.length > 1
          ? formatNumber(value)
          : withUnit(value, unit);
    return spec.values.length > 1 ? `${series.label} ${words}` : words;
  });
  return `${nameOf(row, spec)}: ${values.join(', ')}`;
}

function endOfStack(
  prepared: Bars,
  layout: Layout,
  row: Row,
  x: (value: number) => number,
  y: number,
): Element[] {
  const { spec } = prepared;
  if (!isOnTop(spec)) return [];
  const segments = segmentsOf(row, spec);
  const total = totalOf(row, spec);
  const isPartial = segments.some(({ value }) => value === undefined);
  const words = isPartial ? (spec.missing ?? MISSING) : total === undefined ? '' : formatNumber(total);
  const place = { x: x(segments.at(-1)?.to ?? 0) + 5, y: y + THICK / 2 + layout.fontSize * 0.36 };
  return words === ''
    ? []
    : [text(place.x, place.y, words, { className: isPartial ? 'tick' : 'halo strong' })];
}

/**
 * Horizontal bars from zero, one row of the table after the other: single, grouped, stacked or as shares of 100. Their
 * labels stand above them on narrow screens and beside them on wide ones; values stand at the bars' ends or in them, the
 * sum of a stack at its end. A missing value is told in words.
 */
export function drawBars(prepared: Bars, layout: Layout): Drawing {
  const { spec, rows, id } = prepared;
  const isWide = layout.name === 'wide';
  const names = rows.map((row) => textWidth(nameOf(row, spec), layout.fontSize));
  const most = spec.detail ? 260 : 220;
  const left = isWide ? Math.min(most, names.reduce((a, b) => Math.max(a, b), 0) * 1.05 + 12) : 0;
  const [least, greatest] = extent(prepared);
  const roomAtEnd = spec.mode === 'share' ? 8 : textWidth(formatNumber(greatest), layout.fontSize) + 14;
  const x = scaleLinear([least, greatest || (least < 0 ? 0 : 1)], [left, layout.width - roomAtEnd]);
  const key = spec.values.length > 1 ? legend(id, spec.values, layout, 'area') : { marks: [], height: 0 };
  const children: Element[] = [];
  const bands: Band[] = [];
  let y = key.height + 4;
  for (const row of rows) {
    const lines = wrapText(
      nameOf(row, spec),
      isWide ? left - 12 : layout.width * 0.96,
      layout.fontSize,
      spec.detail ? 4 : 2,
    );
    const barsHeight = spec.mode === 'grouped' ? spec.values.length * (BAR + 2) : THICK;
    const labelHeight = lines.length * lineHeight(layout);
    const labelTop = isWide ? y + Math.max(0, (barsHeight - labelHeight) / 2) : y;
    const labels = lines.map((words, index) => {
      const baseline = labelTop + index * lineHeight(layout) + layout.fontSize;
      return isWide
        ? text(left - 10, baseline, words, { anchor: 'end' })
        : text(0, baseline, words, { className: 'halo' });
    });
    const barTop = isWide ? y + Math.max(0, (labelHeight - barsHeight) / 2) : y + labelHeight + 2;
    bands.push({ top: barTop - 2, height: barsHeight + 4 });
    const parts = segmentsOf(row, spec).flatMap((segment, index) =>
      bar(prepared, layout, segment, x, barTop + (spec.mode === 'grouped' ? index * (BAR + 2) : 0)),
    );
    const unitWords = spec.values.length > 1 && prepared.unit !== undefined ? ` (${prepared.unit})` : '';
    const words = `${wordsOfRow(row, prepared)}${unitWords}`;
    children.push(
      mark(row.key, words, [...labels, ...parts, ...endOfStack(prepared, layout, row, x, barTop)]),
    );
    y = Math.max(barTop + barsHeight, isWide ? y + labelHeight : 0) + (isWide ? 8 : 10);
  }
  const styles = spec.values.map((series) => series.style);
  const axis = xAxis(x, key.height, y, layout.width, layout, isWide ? {} : { bands });
  return {
    height: y + lineHeight(layout) + 8,
    children: [...patterns(id, layout, styles), ...axis, ...key.marks, ...children],
  };
}

/** What bars say in a sentence: each row's parts, or the first twelve and the sum when there are more. */
export function summarizeBars(prepared: Bars): string {
  const { spec, rows, unit } = prepared;
  const missing = spec.missing ?? MISSING;
  const parts = rows.map((row) => wordsOfRow(row, prepared));
  const shown = parts.slice(0, 12);
  if (parts.length === shown.length) return `${shown.join('; ')}.`;
  const overall = spec.values.map((series) => {
    const values = rows.flatMap((row) => numberOf(row, series.field) ?? []);
    const total = values.reduce((sum, value) => sum + value, 0);
    const range = `from ${withUnit(Math.min(...values), unit)} to ${withUnit(Math.max(...values), unit)}, mean ${meanWords(total / values.length)}`;
    const sum = withUnit(Math.round(total * 1e6) / 1e6, unit);
    const words = values.length === 0 ? missing : isOnTop(spec) ? `${sum} together` : range;
    return spec.values.length > 1 ? `${series.label} ${words}` : words;
  });
  return `${shown.join('; ')}; and ${parts.length - shown.length} more in the table. All ${formatNumber(rows.length)} rows: ${overall.join(', ')}.`;
}
