import { max } from 'd3';
import type { Element } from 'hast';
import { ticksWithRoom, xAxis } from '../../parts/axis.ts';
import { blockHeight, type LabelLine, textBlock } from '../../parts/labels/text-block.ts';
import { textWidth, wrapText } from '../../parts/labels/text-width.ts';
import { lineHeight } from '../../parts/layout.ts';
import { legend, pointLook } from '../../parts/legend.ts';
import { mark } from '../../parts/mark.ts';
import { headingLines } from '../../parts/panels.ts';
import { placeRows } from '../../parts/rows.ts';
import type { Drawing, Sheet } from '../../parts/sheet.ts';
import { pathStyle, point } from '../../parts/styles.ts';
import { shape, text } from '../../parts/svg.ts';
import type { Kind } from '../kind.ts';
import {
  type Dot,
  type DotPanel,
  type Dots,
  dotPhrase,
  numbersOf,
  numbersPhrase,
  panelsOf,
  usedShapes,
} from './dots-data.ts';
import { type DotScale, scaleOf } from './dots-scale.ts';
import { summarizeDots } from './summarize-dots.ts';

const ROW = 20;

/**
 * A row's label, and below it its note.
 * @param width that they may take.
 */
function labelLines(dot: Dot, sheet: Sheet, width: number): LabelLine[] {
  const label = wrapText(dot.label, width, sheet.fontSize).map((phrase) => ({ phrase, className: 'halo' }));
  const note = wrapText(dot.note, width, sheet.fontSize, 5).map((phrase) => ({
    phrase,
    className: 'tick halo',
  }));
  return [...label, ...note];
}

/**
 * The line of a range, dashed where one of its ends is not known; nothing where there is no range.
 * @param scale of the numbers.
 * @param y the middle of the row.
 */
function rangeMarks(
  { value, low, high, category }: Dot,
  sheet: Sheet,
  scale: DotScale,
  y: number,
): Element[] {
  const isRange = value === undefined ? low !== high : low !== undefined || high !== undefined;
  if (!isRange) return [];
  const isOpen = low === undefined || high === undefined;
  return [
    shape('line', {
      ...pathStyle(category.style),
      strokeDasharray: isOpen ? '2 3' : undefined,
      x1: low === undefined ? scale.left + 2 : scale.x(low),
      y1: y,
      x2: high === undefined ? sheet.width : scale.x(high),
      y2: y,
    }),
  ];
}

/**
 * A row's signs with its numbers at their right, or the words for a row without any.
 * @param y the middle of the row.
 */
function dotMarks(dots: Dots, sheet: Sheet, dot: Dot, place: { scale: DotScale; y: number }): Element[] {
  const { scale, y } = place;
  const baseline = y + sheet.fontSize * 0.36;
  const label = numbersPhrase(dot, dots, scale.written);
  if (label === undefined)
    return [text(scale.left + 12, baseline, sheet.words.noNumber, { className: 'tick halo' })];
  const { value, low, high, category } = dot;
  const ends = [...new Set([low, high, value].filter((end) => end !== undefined))];
  const shown = value === undefined ? ends : [value];
  const last = Math.max(...ends.map((end) => scale.x(end)));
  const width = textWidth(label, sheet.fontSize);
  const x = last + 9 + width <= sheet.width ? last + 9 : Math.max(scale.left, sheet.width - width);
  return [
    ...rangeMarks(dot, sheet, scale, y),
    ...shown.map((end) => point(scale.x(end), y, category.style)),
    text(x, baseline, label, { className: 'halo' }),
  ];
}

/**
 * The rows of a panel with its heading and its axis, below a height.
 * @param place where it begins, and the scale.
 */
function drawPanel(dots: Dots, sheet: Sheet, panel: DotPanel, place: PanelPlace): Drawing {
  const { scale, isAlone } = place;
  const isWide = sheet.name === 'wide';
  const heading = panel.label === '' ? [] : headingLines(panel.label, sheet.width, sheet);
  const top = place.top + (heading.length > 0 ? blockHeight(sheet, heading) + 6 : 0);
  const width = isWide ? scale.left - 16 : sheet.width;
  const wishes = panel.dots.map((dot) => ({ lines: labelLines(dot, sheet, width), height: ROW }));
  const placed = placeRows(sheet, wishes, {
    top: top + 4,
    beside: { x: scale.left - 12, anchor: 'end' },
    level: 'first-line',
    gap: { wide: 5, narrow: 6 },
    below: 0,
    reach: -1,
  });
  const marks = panel.dots.map((dot, index) => {
    const row = placed.rows[index];
    const y = (row?.top ?? 0) + ROW / 2;
    const signs = dotMarks(dots, sheet, dot, { scale, y });
    return mark(dot.row.key, dotPhrase(dot, dots), [...(row?.labels ?? []), ...signs]);
  });
  const hasAxis = isAlone || panel.dots.some((dot) => numbersOf(dot).length > 0);
  const axis = hasAxis
    ? xAxis(sheet, scale.x, {
        top,
        bottom: placed.bottom,
        ticks: ticksWithRoom(sheet, scale.x),
        bands: isWide ? undefined : placed.bands,
      })
    : [];
  return {
    height: placed.bottom + (hasAxis ? lineHeight(sheet) : 0) - place.top,
    children: [
      ...textBlock(sheet, heading, { x: 0, top: place.top, className: 'strong' }),
      ...axis,
      ...marks,
    ],
  };
}

/** Where a panel begins, the scale that it shares with the others, and whether there are none. */
interface PanelPlace {
  readonly top: number;
  readonly scale: DotScale;
  readonly isAlone: boolean;
}

/**
 * The left edge of the marks: the room of the widest line of a label.
 * @param drawn all rows.
 */
function leftOf(dots: Dots, sheet: Sheet, drawn: readonly Dot[]): number {
  if (sheet.name === 'narrow') return 0;
  const most = dots.spec.note === undefined ? 240 : 290;
  const lines = drawn.flatMap((dot) => labelLines(dot, sheet, most));
  const widest = max(lines, ({ phrase }) => textWidth(phrase, sheet.fontSize)) ?? 0;
  return Math.min(sheet.width / 2, widest + 16);
}

/**
 * One dot or one range a row on an axis of numbers, in panels that share the axis. Labels stand beside the
 * marks on wide screens and above them on narrow ones, numbers at the marks' right. A range of which one end
 * is unknown is dashed there; a row without a number says so.
 */
function drawDots(dots: Dots, sheet: Sheet): Drawing {
  const panels = panelsOf(dots);
  const drawn = panels.flatMap((panel) => panel.dots);
  const scale = scaleOf(dots, sheet, drawn, leftOf(dots, sheet, drawn));
  const key = legend(sheet, usedShapes(dots, drawn), pointLook(sheet));
  const children: Element[] = [...key.children];
  let y = key.height;
  for (const panel of panels) {
    const drawing = drawPanel(dots, sheet, panel, { top: y, scale, isAlone: panels.length === 1 });
    children.push(...drawing.children);
    y += drawing.height + (panel === panels.at(-1) ? 8 : 22);
  }
  return { height: y, children };
}

/** The kind `dots`. */
export const dots: Kind<'dots'> = { draw: drawDots, summarize: summarizeDots };
