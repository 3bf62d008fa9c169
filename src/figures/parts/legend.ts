import type { Element } from 'hast';
import { type Layout, lineHeight } from './layout.ts';
import { areaStyle, point } from './styles.ts';
import { el, text } from './svg.ts';
import { textWidth } from './text-width.ts';

/** One sign of a legend. */
export interface LegendItem {
  readonly label: string;
  readonly style: number;
}

/** A legend and the height that it takes. */
export interface Legend {
  readonly marks: readonly Element[];
  readonly height: number;
}

const GAP = 18;

/**
 * A legend in as many lines as it needs, at the top of a drawing.
 * @param shape `area` shows a swatch with the pattern, `point` the shape.
 */
export function legend(
  figure: string,
  items: readonly LegendItem[],
  layout: Layout,
  shape: 'area' | 'point',
): Legend {
  if (items.length === 0) return { marks: [], height: 0 };
  const step = lineHeight(layout) + 5;
  const swatch = layout.fontSize;
  let x = 0;
  let y = 0;
  const marks = items.flatMap((item) => {
    const width = swatch + 6 + textWidth(item.label, layout.fontSize);
    if (x > 0 && x + width > layout.width) {
      x = 0;
      y += step;
    }
    const sign =
      shape === 'area'
        ? el('rect', { x, y, width: swatch, height: swatch, ...areaStyle(figure, layout, item.style) })
        : point(x + swatch / 2, y + swatch / 2, item.style);
    const label = text(x + swatch + 6, y + layout.fontSize * 0.85, item.label);
    x += width + GAP;
    return [sign, label];
  });
  return { marks, height: y + step + 4 };
}
