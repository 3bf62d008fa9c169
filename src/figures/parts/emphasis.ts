import type { Element } from 'hast';

/** How many styles there are; names beyond that begin again. */
const STYLES = 6;

/** The style of things that stand back, so that others are noticed. */
export const FAINT = 0;

/**
 * The style of each thing by its name: those to be noticed get theirs in the order given, all others stand
 * back.
 * @param names of the things to be noticed.
 */
export function stylesByEmphasis(names: readonly string[]): (name: string) => number {
  const ranks = new Map(names.map((name, index) => [name, index]));
  return (name) => {
    const rank = ranks.get(name);
    return rank === undefined ? FAINT : (rank % STYLES) + 1;
  };
}

/** The things that stand back first: what is to be noticed is drawn over them. */
export function faintFirst<T extends { readonly style: number }>(things: readonly T[]): T[] {
  const isFaint = ({ style }: T): boolean => style === FAINT;
  return [...things.filter(isFaint), ...things.filter((thing) => !isFaint(thing))];
}

/** The same mark, standing back. @param className the classes that it keeps. */
export function faint(element: Element, ...className: readonly string[]): Element {
  return { ...element, properties: { ...element.properties, className: [...className, 'faint'] } };
}
