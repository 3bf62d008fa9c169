import type { Element, Properties } from 'hast';
import { round, shape } from './svg.ts';

/** The attributes that hold the place of an element, by its name. */
const PLACED: Readonly<Record<string, readonly [xs: readonly string[], ys: readonly string[]]>> = {
  text: [['x'], ['y']],
  rect: [['x'], ['y']],
  circle: [['cx'], ['cy']],
  line: [
    ['x1', 'x2'],
    ['y1', 'y2'],
  ],
};

/**
 * Where an element stands: by its attributes, or by its transform. Undefined for a path in coordinates of its
 * own.
 */
function originOf({ tagName, properties }: Element): readonly [number, number] | undefined {
  const [xs, ys] = PLACED[tagName] ?? [];
  if (xs && ys) return [Number(properties[xs[0] ?? ''] ?? 0), Number(properties[ys[0] ?? ''] ?? 0)];
  const moved = /^translate\((\S+) (\S+)\)$/.exec(String(properties.transform ?? ''));
  return moved ? [Number(moved[1]), Number(moved[2])] : undefined;
}

function translate(x: number, y: number): string | undefined {
  return round(x) === 0 && round(y) === 0 ? undefined : `translate(${round(x)} ${round(y)})`;
}

/** Take a length off a place; one at nought goes without saying. @param properties are changed in place. */
function move(properties: Properties, name: string, by: number): void {
  const at = round(Number(properties[name] ?? 0) - by);
  if (at === 0) delete properties[name];
  else properties[name] = at;
}

/**
 * The same element nearer to the upper left corner.
 * @param dx how much further left.
 * @param dy how much higher.
 */
function movedBy(element: Element, dx: number, dy: number): Element {
  const properties = { ...element.properties };
  const [xs, ys] = PLACED[element.tagName] ?? [];
  for (const name of xs ?? []) move(properties, name, dx);
  for (const name of ys ?? []) move(properties, name, dy);
  const [x, y] = originOf(element) ?? [0, 0];
  const transform = xs ? undefined : translate(x - dx, y - dy);
  if (transform !== undefined) properties.transform = transform;
  else if (!xs) delete properties.transform;
  return { ...element, properties };
}

/**
 * A group of one row's marks: what the pointer, the arrow keys and a link find. Its parts are placed from
 * where the first of them stands: rows of one make are then the same text but for one place, which packs to
 * almost nothing.
 * @param row the key of the row in its table.
 * @param phrase what the mark says: its values with their unit.
 * @param children what is drawn of the row.
 */
export function mark(row: string, phrase: string, children: readonly Element[]): Element {
  const attributes = { className: 'mark', dataRow: row, dataWords: phrase };
  const origins = children.map(originOf);
  const [first] = origins;
  if (!first || origins.some((origin) => origin === undefined)) return shape('g', attributes, children);
  return shape(
    'g',
    { ...attributes, transform: translate(first[0], first[1]) },
    children.map((child) => movedBy(child, first[0], first[1])),
  );
}
