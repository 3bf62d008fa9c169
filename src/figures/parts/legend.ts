import type { Element } from 'hast';
import { textWidth, wrapText } from './labels/text-width.ts';
import { type Layout, lineHeight } from './layout.ts';
import { type Drawing, NOTHING, type Sheet } from './sheet.ts';
import { type SignSize, sign } from './signs.ts';
import { areaStyle, point } from './styles.ts';
import { shape, text } from './svg.ts';

/** One entry of a legend: what it says, and the style of its sign. */
export interface LegendItem {
  readonly label: string;
  readonly style: number;
}

/** How a legend looks. Lengths are pixels. */
export interface LegendLook {
  /** What is drawn before the words of an entry whose place is its upper left corner. */
  sign(style: number, x: number, y: number): Element[];
  /** From the left of an entry to its words, and from its top to their baseline. */
  readonly indent: number;
  readonly baseline: number;
  /** Between two entries of a line, and between two lines beyond the height of a line of text. */
  readonly gap: number;
  readonly leading: number;
  /** Below the last line. */
  readonly after: number;
  /** How much wider than measured words may be, as a factor, and what stands behind them. */
  readonly slack?: number;
  readonly behind?: number;
  /** Has every entry a line of its own? */
  readonly isList?: boolean;
  /** The width at which the words of one entry are broken; they stay on one line when not given. */
  readonly wrapAt?: number;
}

/**
 * A legend in as many lines as it needs, below a height.
 * @param look how its entries look, one of those below or a kind's own.
 * @param top where it begins.
 * @returns its marks, and the height from its top to where the drawing goes on.
 */
export function legend(sheet: Sheet, items: readonly LegendItem[], look: LegendLook, top = 0): Drawing {
  if (items.length === 0) return NOTHING;
  const { indent, gap, slack = 1, behind = 0, wrapAt } = look;
  let x = 0;
  let y = top;
  let height = 0;
  const children = items.flatMap(({ label, style }) => {
    // A name that is longer than the drawing is wide is broken in any case.
    const most = wrapAt ?? (sheet.width - indent - behind) / slack;
    const isLong = wrapAt !== undefined || textWidth(label, sheet.fontSize) > most;
    const lines = isLong ? wrapText(label, most, sheet.fontSize) : [label];
    const width = Math.min(indent + behind + textWidth(label, sheet.fontSize) * slack, sheet.width);
    if (x > 0 && (look.isList || x + width > sheet.width)) {
      x = 0;
      y += height;
    }
    const own = lines.length * lineHeight(sheet) + look.leading;
    height = x === 0 ? own : Math.max(height, own);
    const left = x;
    x += width + gap;
    return [
      ...look.sign(style, left, y),
      ...lines.map((phrase, index) =>
        text(left + indent, y + look.baseline + index * lineHeight(sheet), phrase),
      ),
    ];
  });
  return { height: y + height + look.after - top, children };
}

/** What the looks of areas and of points share: a sign as high as its words. */
function besideWords(layout: Layout): Omit<LegendLook, 'sign'> {
  const { fontSize } = layout;
  return { indent: fontSize + 6, baseline: fontSize * 0.85, gap: 18, leading: 5, after: 4 };
}

/** Swatches in the pattern of their areas. */
export function areaLook(sheet: Sheet): LegendLook {
  const size = sheet.fontSize;
  return {
    ...besideWords(sheet),
    sign: (style, x, y) => [shape('rect', { x, y, width: size, height: size, ...areaStyle(sheet, style) })],
  };
}

/** The shapes of points. */
export function pointLook(sheet: Sheet): LegendLook {
  const half = sheet.fontSize / 2;
  return { ...besideWords(sheet), sign: (style, x, y) => [point(x + half, y + half, style)] };
}

/** The room of a sign before its words, and where its centre stands in it. */
export const SIGN_ROOM = 19;
export const SIGN_CENTRE = { x: 7.5, y: 0.64 } as const;

/** Signs of a size that is the kind's own. */
export function signLook(sheet: Sheet, size: SignSize): LegendLook {
  const { fontSize } = sheet;
  return {
    sign: (style, x, y) => [sign(style, x + SIGN_CENTRE.x, y + fontSize * SIGN_CENTRE.y, size)],
    indent: SIGN_ROOM,
    baseline: fontSize,
    gap: 20,
    leading: 5,
    after: 8,
  };
}
