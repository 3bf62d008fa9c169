import type { Element, ElementContent, Properties } from 'hast';

/** An element of SVG or HTML as a tree. Numbers are rounded to a tenth, which no eye can tell and every byte can. */
export function el(
  tagName: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  children: readonly (ElementContent | string)[] = [],
): Element {
  const clean: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined) clean[name] = typeof value === 'number' ? round(value) : value;
  }
  return {
    type: 'element',
    tagName,
    properties: clean,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** A number to a tenth. @throws RangeError when it is none: a mark would stand outside its plot, or nowhere. */
export function round(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`a mark at ${value}`);
  return Math.round(value * 10) / 10;
}

/** How a text is anchored. */
export type Anchor = 'start' | 'middle' | 'end';

/** A line of text in a drawing. */
export function text(
  x: number,
  y: number,
  words: string,
  options: { readonly anchor?: Anchor; readonly className?: string } = {},
): Element {
  return el('text', { x, y, textAnchor: options.anchor === 'start' ? undefined : options.anchor, className: options.className }, [words]);
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, className: string): Element {
  return el('line', { x1, y1, x2, y2, className });
}

/**
 * A group of one row's marks: what the pointer, the arrow keys and a link find.
 * @param row the key of the row in its table.
 * @param words what the mark says: its values with their unit.
 */
export function mark(row: string, words: string, children: readonly Element[]): Element {
  return el('g', { className: 'mark', dataRow: row, dataWords: words }, children);
}
