import { scaleLinear } from 'd3';
import type { Element } from 'hast';
import type { Row } from '../../report/report.ts';
import type { Series, SpecOf } from '../../report/schema/figure.ts';
import { formatNumber } from '../../text/numbers.ts';
import { xAxis } from '../axis.ts';
import type { Drawing } from '../drawing.ts';
import { type Layout, lineHeight } from '../layout.ts';
import { legend } from '../legend.ts';
import { numberOf, type Prepared, withUnit, wordsOf } from '../prepare.ts';
import { areaStyle, patterns } from '../styles.ts';
import { el, mark, text } from '../svg.ts';
import { textWidth, wrapText } from '../text-width.ts';

type Bars = Prepared<SpecOf<'bars'>>;

/** A piece of a bar: from one value to another, and what it says. */
interface Segment {
  readonly series: Series;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const BAR = 16;

function segmentsOf(row: Row, spec: SpecOf<'bars'>): Segment[] {
  const values = spec.values.flatMap((series) => {
    const value = numberOf(row, series.field);
    return value === undefined ? [] : [{ series, value }];
  });
  const total = values.reduce((sum, { value }) => sum + value, 0);
  let end = 0;
  return values.map(({ series, value }) => {
    if (spec.mode === 'single' || spec.mode === 'grouped') return { series, value, from: 0, to: value };
    const share = spec.mode === 'share' ? (total === 0 ? 0 : (value / total) * 100) : value;
    const from = end;
    end += share;
    return { series, value, from, to: end };
  });
}

function greatest(prepared: Bars): number {
  if (prepared.spec.mode === 'share') return 100;
  const ends = prepared.rows.flatMap((row) => segmentsOf(row, prepared.spec).map((s) => s.to));
  return Math.max(0, ...ends);
}

function barMark(
  prepared: Bars,
  layout: Layout,
  row: Row,
  segment: Segment,
  x: (value: number) => number,
  y: number,
  height: number,
): Element {
  const { spec, unit, id } = prepared;
  const name = spec.values.length > 1 ? `${wordsOf(row, spec.category)}, ${segment.series.label}` : wordsOf(row, spec.category);
  const [left, right] = [x(Math.min(segment.from, segment.to)), x(Math.max(segment.from, segment.to))];
  const bar = el('rect', { x: left, y, width: right - left, height, ...areaStyle(id, layout, segment.series.style) });
  const label = formatNumber(segment.value);
  const room = right - left - 6;
  const stacked = spec.mode === 'stacked' || spec.mode === 'share';
  const place = stacked ? (left + right) / 2 : right + 5;
  const fits = !stacked || textWidth(label, layout.fontSize) < room;
  const words = fits
    ? [
        text(
          place,
          y + height / 2 + layout.fontSize * 0.36,
          label,
          stacked ? { anchor: 'middle', className: 'on-mark' } : { className: 'halo' },
        ),
      ]
    : [];
  return mark(row.key, `${name}: ${withUnit(segment.value, unit)}`, [bar, ...words]);
}

/**
 * Horizontal bars from zero, one row of the table after the other: single, grouped, stacked or as shares of 100. Their
 * labels stand above them on narrow screens and beside them on wide ones; values stand at the bars' ends or in them.
 */
export function drawBars(prepared: Bars, layout: Layout): Drawing {
  const { spec, rows, id } = prepared;
  const isWide = layout.name === 'wide';
  const left = isWide ? Math.min(220, Math.max(...rows.map((row) => textWidth(wordsOf(row, spec.category), layout.fontSize))) + 12) : 0;
  const valueRoom =
    spec.mode === 'single' || spec.mode === 'grouped' ? textWidth(formatNumber(greatest(prepared)), layout.fontSize) + 12 : 8;
  const x = scaleLinear([0, greatest(prepared) || 1], [left, layout.width - valueRoom]);
  const key = spec.values.length > 1 ? legend(id, spec.values, layout, 'area') : { marks: [], height: 0 };
  const children: Element[] = [];
  const top = key.height;
  let y = top + 4;
  for (const row of rows) {
    const segments = segmentsOf(row, spec);
    const lines = wrapText(wordsOf(row, spec.category), isWide ? left - 12 : layout.width, layout.fontSize, 2);
    const barsHeight = spec.mode === 'grouped' ? Math.max(1, segments.length) * (BAR + 2) : BAR + 4;
    const labelHeight = lines.length * lineHeight(layout);
    const labelTop = isWide ? y + Math.max(0, (barsHeight - labelHeight) / 2) : y;
    lines.forEach((words, index) => {
      const baseline = labelTop + index * lineHeight(layout) + layout.fontSize;
      children.push(isWide ? text(left - 10, baseline, words, { anchor: 'end' }) : text(0, baseline, words));
    });
    const barTop = isWide ? y : y + labelHeight + 2;
    segments.forEach((segment, index) => {
      const offset = spec.mode === 'grouped' ? index * (BAR + 2) : 0;
      children.push(barMark(prepared, layout, row, segment, x, barTop + offset, spec.mode === 'grouped' ? BAR : BAR + 4));
    });
    y = Math.max(barTop + barsHeight, isWide ? y + labelHeight : 0) + (isWide ? 8 : 10);
  }
  const axis = xAxis(x, top, y, layout.width, layout);
  return {
    height: y + lineHeight(layout) + 8,
    children: [
      ...patterns(
        id,
        layout,
        spec.values.map((s) => s.style),
      ),
      ...axis,
      ...key.marks,
      ...children,
    ],
  };
}

/** What bars say in a sentence: the longest and the shortest, or each row's parts when they are few. */
export function summarizeBars(prepared: Bars): string {
  const { spec, rows, unit } = prepared;
  const parts = rows.map((row) => {
    const values = segmentsOf(row, spec).map((s) =>
      spec.values.length > 1 ? `${s.series.label} ${formatNumber(s.value)}` : withUnit(s.value, unit),
    );
    return `${wordsOf(row, spec.category)}: ${values.join(', ') || 'not given'}`;
  });
  const shown = parts.slice(0, 12);
  const rest = parts.length > shown.length ? `; and ${parts.length - shown.length} more in the table` : '';
  return `${shown.join('; ')}${rest}.`;
}
