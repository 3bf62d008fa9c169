import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3';
import type { Element } from 'hast';
import type { Sheet } from './sheet.ts';
import { type Attributes, round, shape } from './svg.ts';

// Six styles, each a colour (in the style sheet, as .s1 to .s6, so that light, dark, print and forced colours
// can change it), a pattern for areas and a shape for points, so that nothing is told by colour alone. Style
// 0 is “nothing here”.
const LINES: Readonly<Record<number, string>> = {
  2: 'M0 6L6 0M-1 1L1 -1M5 7L7 5',
  3: 'M0 3H6',
  4: 'M3 0V6',
  5: 'M0 0L6 6M0 6L6 0',
  6: 'M1.5 1.5h1v1h-1zM4.5 4.5h1v1h-1z',
};

const SHAPES = [
  symbolCircle,
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
];

/** The name of a style's pattern within one drawing. */
function patternId(sheet: Sheet, style: number): string {
  return `${sheet.figure}-${sheet.name}-p${style}`;
}

/** The patterns of the styles that a drawing uses; a style without lines needs none. */
export function patterns(sheet: Sheet, styles: readonly number[]): Element[] {
  const used = [...new Set(styles)].filter((style) => LINES[style] !== undefined).sort();
  if (used.length === 0) return [];
  const make = (style: number): Element =>
    shape('pattern', { id: patternId(sheet, style), width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, [
      shape('rect', { width: 6, height: 6, className: `s${style}` }),
      shape('path', { d: LINES[style], className: 'pattern-line' }),
    ]);
  return [shape('defs', {}, used.map(make))];
}

/** The attributes of an area in a style. */
export function areaStyle(sheet: Sheet, style: number): Attributes {
  return LINES[style] === undefined
    ? { className: `s${style}` }
    : { fill: `url(#${patternId(sheet, style)})`, className: `o${style}` };
}

/**
 * A point in the shape of its style, centred at a place; `size` is its area in square pixels.
 * @param style whose shape and colour it has.
 */
export function point(x: number, y: number, style: number, size = 60): Element {
  const d = symbol(SHAPES[style] ?? symbolCircle, size)() ?? '';
  const rounded = d.replace(/-?\d+\.\d+/g, (number) => String(round(Number(number))));
  return shape('path', {
    d: rounded,
    transform: `translate(${round(x)} ${round(y)})`,
    className: `s${style}`,
  });
}

const DASHES: Readonly<Record<number, string>> = {
  2: '7 4',
  3: '2 3',
  4: '9 3 2 3',
  5: '13 4',
  6: '4 2 1 2',
};

/** The attributes of a line in a style: its colour by class, its dashes so that greyscale tells it too. */
export function pathStyle(style: number): Attributes {
  return { className: `path p${style}`, strokeDasharray: DASHES[style] };
}
