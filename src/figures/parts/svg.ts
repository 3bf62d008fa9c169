import type { Element, ElementContent, Properties } from 'hast';

/** Places that SVG takes for nought where they are not given. */
const NOUGHT = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy']);

/** An element of SVG or HTML as a tree. Numbers are rounded to a tenth, which no eye can tell and every byte can; places at nought go without saying. */
export function el(
  tagName: string,
  properties: Readonly<Record<string, string | number | true | undefined>>,
  children: readonly (ElementContent | string)[] = [],
): Element {
  const clean: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    const written = typeof value === 'number' ? round(value) : value;
    if (written !== undefined && !(written === 0 && NOUGHT.has(name))) clean[name] = written;
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
  return el(
    'text',
    {
      x,
      y,
      textAnchor: options.anchor === 'start' ? undefined : options.anchor,
      className: options.className,
    },
    [words],
  );
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, className: string): Element {
  return el('line', { x1, y1, x2, y2, className });
}

const PLACED: Readonly<Record<string, readonly [x: readonly string[], y: readonly string[]]>> = {
  text: [['x'], ['y']],
  rect: [['x'], ['y']],
  circle: [['cx'], ['cy']],
  line: [
    ['x1', 'x2'],
    ['y1', 'y2'],
  ],
};

/** The places where an element stands: those of its attributes, or of its transform. Undefined for a path in coordinates of its own. */
function originOf({ tagName, properties }: Element): readonly [number, number] | undefined {
  const [x, y] = PLACED[tagName] ?? [];
  if (x && y) return [Number(properties[x[0] ?? ''] ?? 0), Number(properties[y[0] ?? ''] ?? 0)];
  const moved = /^translate\((\S+) (\S+)\)$/.exec(String(properties.transform ?? ''));
  return moved ? [Number(moved[1]), Number(moved[2])] : undefined;
}

function translate(x: number, y: number): string | undefined {
  return round(x) === 0 && round(y) === 0 ? undefined : `translate(${round(x)} ${round(y)})`;
}

function moved(element: Element, dx: number, dy: number): Element {
  const [xs, ys] = PLACED[element.tagName] ?? [];
  const at = originOf(element) ?? [0, 0];
  const properties: Record<string, string | number | undefined> = {};
  for (const [name, value] of Object.entries(element.properties)) {
    if (typeof value === 'string' || typeof value === 'number') properties[name] = value;
  }
  for (const name of xs ?? []) properties[name] = Number(properties[name] ?? 0) - dx;
  for (const name of ys ?? []) properties[name] = Number(properties[name] ?? 0) - dy;
  if (!xs) properties.transform = translate(at[0] - dx, at[1] - dy);
  const { className } = element.properties;
  return el(
    element.tagName,
    Array.isArray(className) ? { ...properties, className: className.join(' ') } : properties,
    element.children,
  );
}

/**
 * A group of one row's marks: what the pointer, the arrow keys and a link find. Its parts are placed from where the first of them
 * stands: rows of one make are then the same text but for one place, which packs to almost nothing.
 * @param row the key of the row in its table.
 * @param words what the mark says: its values with their unit.
 */
export function mark(row: string, words: string, children: readonly Element[]): Element {
  const origins = children.map(originOf);
  const [first] = origins;
  if (!first || origins.some((origin) => origin === undefined))
    return el('g', { className: 'mark', dataRow: row, dataWords: words }, children);
  const transform = translate(first[0], first[1]);
  return el(
    'g',
    { className: 'mark', dataRow: row, dataWords: words, transform },
    children.map((child) => moved(child, first[0], first[1])),
  );
}
