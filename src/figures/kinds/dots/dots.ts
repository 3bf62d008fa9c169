import { max, min, scaleLinear, scaleLog } from 'd3';
import type { Element } from 'hast';
import { formatNumber } from '../../../text/numbers.ts';
import { withUnit, wordsOf } from '../../data/prepare-rows.ts';
import { type Band, type NumberScale, tickWords, xAxis } from '../../parts/axis.ts';
import type { Drawing } from '../../parts/drawing.ts';
import { type Layout, lineHeight } from '../../parts/layout.ts';
import { legend } from '../../parts/legend.ts';
import { headingLines, panelHeading } from '../../parts/panels.ts';
import { pathStyle, point } from '../../parts/styles.ts';
import { el, mark, text } from '../../parts/svg.ts';
import { textWidth, wrapText } from '../../parts/text-width.ts';
import { cellWords, type Dot, type Dots, numbersOf, panelsOf, valuesOf } from './dots-data.ts';

export { summarizeDots } from './summarize-dots.ts';

const ROW = 20;

/** Positions between 0 and 1, with the ticks of the axis. On a log scale what is not above zero stands at its beginning. */
function share(
  values: readonly number[],
  kind: 'linear' | 'log',
): { of: (value: number) => number; ticks: (count: number) => number[] } {
  const [low, high] = [min(values) ?? 0, max(values) ?? 0];
  if (kind === 'log' && high > 0) {
    const positive = min(values.filter((value) => value > 0)) ?? 1;
    const from = 10 ** Math.floor(Math.log10(positive));
    const scale = scaleLog([from, Math.max(10 ** Math.ceil(Math.log10(high)), from * 10)], [0, 1]);
    const powers = (count: number): number[] => {
      const all = scale
        .ticks()
        .filter((tick) => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9);
      const every = Math.ceil(all.length / count);
      return all.filter((_, index) => index % every === 0);
    };
    return { of: (value) => (value > 0 ? scale(value) : 0), ticks: powers };
  }
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  const scale = scaleLinear([from, to === from ? from + 1 : to], [0, 1]);
  return { of: scale, ticks: (count) => scale.ticks(count) };
}

interface Axis {
  readonly left: number;
  readonly x: NumberScale;
  /** How numbers are written at the marks: in full, or shortly where that leaves no room. */
  readonly form: (value: number) => string;
}

/** A number in the short form of the axis where that loses nothing, else in full. */
function shortWords(value: number): string {
  return value % 1e4 === 0 ? tickWords(value) : formatNumber(value);
}

/** An axis as long as leaves room for every row's numbers at the right of its marks. */
function axisOf(dots: readonly Dot[], left: number, layout: Layout, kind: 'linear' | 'log'): Axis {
  const position = share(dots.flatMap(valuesOf), kind);
  const room = layout.width - left;
  const lengthFor = (form: (value: number) => string): number =>
    min(dots, (dot) => {
      const end = position.of(max(valuesOf(dot)) ?? 0);
      const words = textWidth(numbersOf(dot, form) ?? '', layout.fontSize) + 14;
      return end <= 0 ? room : (room - words) / end;
    }) ?? room;
  const full = lengthFor(formatNumber);
  const form = full >= room * 0.5 ? formatNumber : shortWords;
  const length = Math.max(
    room * 0.25,
    Math.min(room - 16, form === formatNumber ? full : lengthFor(shortWords)),
  );
  const x = (value: number): number => left + 6 + position.of(value) * (length - 6);
  return { left, x: Object.assign(x, { ticks: position.ticks }), form };
}

/** A row's label and its signs. */
function dotMark(
  prepared: Dots,
  layout: Layout,
  dot: Dot,
  axis: Axis,
  y: number,
  labels: readonly Element[],
): Element {
  const words = numbersOf(dot, (value) => withUnit(value, undefined));
  const baseline = y + layout.fontSize * 0.36;
  const said =
    words === undefined
      ? 'no number given'
      : prepared.unit === undefined
        ? words
        : `${words} ${prepared.unit}`;
  const kinds = [prepared.spec.shape, prepared.spec.panel]
    .map((field) => wordsOf(dot.row, field))
    .filter((kind) => kind !== '');
  const name = `${dot.label}: ${said}${kinds.length > 0 ? ` (${kinds.join('; ')})` : ''}`;
  if (words === undefined) {
    return mark(dot.row.key, name, [
      ...labels,
      text(axis.left + 12, baseline, 'no number given', { className: 'tick halo' }),
    ]);
  }
  const { value, low, high } = dot;
  const ends = [...new Set([low, high, value].filter((end) => end !== undefined))];
  const open = low === undefined || high === undefined;
  const isRange = value === undefined ? low !== high : low !== undefined || high !== undefined;
  const from = low === undefined ? axis.left + 2 : axis.x(low);
  const to = high === undefined ? layout.width : axis.x(high);
  const range = isRange
    ? [
        el('line', {
          ...pathStyle(dot.style),
          strokeDasharray: open ? '2 3' : undefined,
          x1: from,
          y1: y,
          x2: to,
          y2: y,
        }),
      ]
    : [];
  const shown = value === undefined ? ends : [value];
  const last = Math.max(...ends.map((end) => axis.x(end)));
  const label = numbersOf(dot, axis.form) ?? '';
  const width = textWidth(label, layout.fontSize);
  const place = last + 9 + width <= layout.width ? last + 9 : Math.max(axis.left, layout.width - width);
  return mark(dot.row.key, name, [
    ...labels,
    ...range,
    ...shown.map((end) => point(axis.x(end), y, dot.style)),
    text(place, baseline, label, { className: 'halo' }),
  ]);
}

/** A row's words: its label, and below it its note. */
function labelLines(
  dot: Dot,
  spec: Dots['spec'],
  width: number,
  layout: Layout,
): { words: string; className: string }[] {
  const note =
    spec.note === undefined
      ? []
      : wrapText(cellWords(dot.row, spec.note).join('; '), width, layout.fontSize, 5);
  return [
    ...wrapText(dot.label, width, layout.fontSize, 3).map((words) => ({ words, className: '' })),
    ...note.map((words) => ({ words, className: 'tick' })),
  ];
}

/**
 * One dot or one range a row on an axis of numbers, in panels that share the axis. Labels stand beside the marks on wide
 * screens and above them on narrow ones, numbers at the marks' right. A range of which one end is unknown is dashed
 * there; a row without a number says so.
 */
export function drawDots(prepared: Dots, layout: Layout): Drawing {
  const { spec, id } = prepared;
  const isWide = layout.name === 'wide';
  const panels = panelsOf(prepared);
  const dots = panels.flatMap((panel) => panel.dots);
  const most = spec.note === undefined ? 240 : 290;
  const widest =
    max(dots, (dot) =>
      max(labelLines(dot, spec, most, layout), ({ words }) => textWidth(words, layout.fontSize)),
    ) ?? 0;
  const left = isWide ? Math.min(layout.width / 2, widest + 16) : 0;
  const axis = axisOf(dots, left, layout, spec.scale ?? 'linear');
  const used = new Map(
    (spec.shapes ?? []).filter((s) => dots.some((dot) => dot.style === s.style)).map((s) => [s.label, s]),
  );
  const key =
    spec.shape === undefined ? { marks: [], height: 0 } : legend(id, [...used.values()], layout, 'point');
  const children: Element[] = [...key.marks];
  let y = key.height;
  for (const panel of panels) {
    if (panel.label !== '') {
      const lines = headingLines(panel.label, layout.width, layout);
      children.push(...panelHeading(lines, 0, y, layout));
      y += lines.length * lineHeight(layout) + 6;
    }
    const top = y;
    const marks: Element[] = [];
    const bands: Band[] = [];
    y += 4;
    for (const dot of panel.dots) {
      const lines = labelLines(dot, spec, isWide ? left - 16 : layout.width, layout);
      const labels = lines.map(({ words, className }, index) => {
        const baseline = y + index * lineHeight(layout) + layout.fontSize;
        return text(isWide ? left - 12 : 0, baseline, words, {
          anchor: isWide ? 'end' : 'start',
          className: `${className} halo`.trim(),
        });
      });
      const labelHeight = lines.length * lineHeight(layout);
      const middle = isWide ? y + lineHeight(layout) / 2 + 1 : y + labelHeight + ROW / 2;
      bands.push({ top: middle - ROW / 2 + 1, height: ROW - 2 });
      marks.push(dotMark(prepared, layout, dot, axis, middle, labels));
      y += isWide ? Math.max(ROW, labelHeight) + 5 : labelHeight + ROW + 6;
    }
    const hasAxis = panel.dots.some((dot) => valuesOf(dot).length > 0) || panels.length === 1;
    children.push(
      ...(hasAxis
        ? xAxis(axis.x, top, y, layout.width, layout, {
            ticks: ticksOf(axis, layout),
            ...(isWide ? {} : { bands }),
          })
        : []),
      ...marks,
    );
    y += (hasAxis ? lineHeight(layout) : 0) + (panel === panels.at(-1) ? 8 : 22);
  }
  return { height: y, children };
}

/** Ticks whose words have room between one another. */
function ticksOf(axis: Axis, layout: Layout): number[] {
  for (const count of [6, 5, 4, 3, 2]) {
    const ticks = axis.x.ticks(count);
    const fits = ticks.every((tick, index) => {
      const next = ticks[index + 1];
      const words = (value: number): number => textWidth(tickWords(value), layout.fontSize);
      // The first tick of an axis at the edge begins at its line, see xAxis.
      const right = index === 0 && axis.x(tick) < 20 ? words(tick) : words(tick) / 2;
      return next === undefined || axis.x(next) - axis.x(tick) >= words(next) / 2 + right + 10;
    });
    if (fits) return ticks;
  }
  return axis.x.ticks(2).slice(0, 1);
}
