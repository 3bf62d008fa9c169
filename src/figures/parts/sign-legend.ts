import type { Element } from 'hast';
import type { Drawing } from './drawing.ts';
import { type Layout, lineHeight } from './layout.ts';
import type { LegendItem } from './legend.ts';
import { text } from './svg.ts';
import { textWidth } from './text-width.ts';

/** The room of a sign before its words. */
export const SIGN_ROOM = 19;

/** Where a sign stands in its room. */
export const SIGN_CENTRE = 7.5;

/**
 * A key of signs in as many lines as it needs, for kinds whose signs are their own.
 * @param sign draws the sign of a style about a centre.
 */
export function signKey(
  items: readonly LegendItem[],
  layout: Layout,
  sign: (style: number, x: number, y: number) => Element,
): Drawing {
  if (items.length === 0) return { height: 0, children: [] };
  const step = lineHeight(layout) + 5;
  let x = 0;
  let y = 0;
  const children = items.flatMap(({ label, style }) => {
    const width = SIGN_ROOM + textWidth(label, layout.fontSize);
    if (x > 0 && x + width > layout.width) {
      x = 0;
      y += step;
    }
    const item = [
      sign(style, x + SIGN_CENTRE, y + layout.fontSize * 0.64),
      text(x + SIGN_ROOM, y + layout.fontSize, label),
    ];
    x += width + 20;
    return item;
  });
  return { height: y + step + 8, children };
}
