import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';

/** What an element of a drawing is made with; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Places that SVG takes for nought where they are not given. */
const NOUGHT = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy']);

/**
 * A number to a tenth.
 * @throws RangeError when it is none: a mark would stand outside its plot, or nowhere.
 */
export function round(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`a mark at ${value}`);
  return Math.round(value * 10) / 10;
}

/**
 * An element of a drawing. Numbers are rounded to a tenth, which no eye can tell and every byte can; places
 * at nought go without saying.
 * @param attributes by the names that hast gives them; what is undefined is left out.
 * @param children elements and texts.
 * @example shape('rect', { x: 0, y: 1.26, width: 10 }) // <rect y="1.3" width="10"/>
 */
export function shape(
  tagName: string,
  attributes: Attributes,
  children: readonly (ElementContent | string)[] = [],
): Element {
  const rounded = Object.entries(attributes).flatMap(([name, value]): [string, string | number][] => {
    const written = typeof value === 'number' ? round(value) : value;
    return written === undefined || (written === 0 && NOUGHT.has(name)) ? [] : [[name, written]];
  });
  return s(tagName, Object.fromEntries(rounded), [...children]);
}

/** How a text is anchored. */
export type Anchor = 'start' | 'middle' | 'end';

/** How a text stands: where its place lies in it, and its class. */
export interface TextStyle {
  readonly anchor?: Anchor | undefined;
  readonly className?: string | undefined;
}

/** A line of text in a drawing. @param y of its baseline. */
export function text(x: number, y: number, phrase: string, { anchor, className }: TextStyle = {}): Element {
  return shape('text', { x, y, textAnchor: anchor === 'start' ? undefined : anchor, className }, [phrase]);
}

/** The two ends of a straight line. */
export interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A straight line. */
export function line({ x1, y1, x2, y2 }: Ends, className: string): Element {
  return shape('line', { x1, y1, x2, y2, className });
}
