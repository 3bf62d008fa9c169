import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Prepared } from '../../../../src/figures/data/prepare-rows.ts';
import { draw } from '../../../../src/figures/draw.ts';
import { textWidth } from '../../../../src/figures/parts/labels/text-width.ts';
import type { Layout } from '../../../../src/figures/parts/layout.ts';
import { en } from '../../../../src/text/interface/en.ts';

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** All elements with the place from which their own are counted. */
function placed(
  elements: readonly Element[],
  dx = 0,
  dy = 0,
): { element: Element; dx: number; dy: number }[] {
  return elements.flatMap((element) => {
    const [, x = 0, y = 0] =
      /translate\((\S+) (\S+)\)/.exec(String(element.properties['transform'] ?? '')) ?? [];
    const [ownX, ownY] = element.tagName === 'g' ? [dx + Number(x), dy + Number(y)] : [dx, dy];
    const within = element.children.filter((child) => child.type === 'element');
    return [{ element, dx, dy }, ...placed(within, ownX, ownY)];
  });
}

const isOf = ({ element }: { element: Element }, name: string): boolean =>
  Array.isArray(element.properties['className']) && element.properties['className'].includes(name);

const at = (element: Element, name: string): number => Number(element.properties[name] ?? 0);

function wordsArea(element: Element, dx: number, dy: number, size: number): Area {
  const [x, y] = [at(element, 'x') + dx, at(element, 'y') + dy];
  return {
    left: x,
    top: y - size * 0.8,
    right: x + textWidth(textOf(element), size),
    bottom: y + size * 0.2,
  };
}

/** The stretches of a path that goes straight along or down, as areas without breadth. */
function stretches(d: string): Area[] {
  return [...d.matchAll(/M[^M]*/g)].flatMap(([way]) => {
    const turns = [...way.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    return turns.slice(1).map(([x, y], index) => {
      const [fromX, fromY] = turns[index] ?? [x, y];
      return {
        left: Math.min(x, fromX),
        right: Math.max(x, fromX),
        top: Math.min(y, fromY),
        bottom: Math.max(y, fromY),
      };
    });
  });
}

function meets(a: Area, b: Area, slack: number): boolean {
  return (
    a.left < b.right - slack &&
    b.left < a.right - slack &&
    a.top < b.bottom - slack &&
    b.top < a.bottom - slack
  );
}

/** The words of a diagram that an arrow crosses, and the boxes that one runs through. */
export function crossedBy(prepared: Prepared, layout: Layout): string[] {
  const parts = placed(draw(prepared, layout, en).children);
  const lines = parts
    .filter((part) => isOf(part, 'arrow'))
    .flatMap(({ element }) => stretches(String(element.properties['d'])));
  const words = parts
    .filter(({ element }) => element.tagName === 'text')
    .map(({ element, dx, dy }) => ({
      name: textOf(element),
      area: wordsArea(element, dx, dy, layout.fontSize),
    }));
  const boxes = parts
    .filter((part) => part.element.tagName === 'rect' && (isOf(part, 'box') || isOf(part, 'box-key')))
    .map(({ element, dx, dy }) => {
      const [left, top] = [at(element, 'x') + dx, at(element, 'y') + dy];
      return {
        name: 'a box',
        area: { left, top, right: left + at(element, 'width'), bottom: top + at(element, 'height') },
      };
    });
  const crossed = words.filter(({ area }) =>
    lines.some((line) => meets(area, { ...line, right: line.right + 1, bottom: line.bottom + 1 }, 0)),
  );
  const run = boxes.filter(({ area }) =>
    lines.some((line) => meets(area, { ...line, right: line.right + 0.1, bottom: line.bottom + 0.1 }, 0.2)),
  );
  return [...crossed, ...run].map(({ name }) => name);
}

/** The words of a diagram that lie on other words. */
export function wordsOnWords(prepared: Prepared, layout: Layout): string[] {
  const areas = placed(draw(prepared, layout, en).children)
    .filter(({ element }) => element.tagName === 'text')
    .map(({ element, dx, dy }) => ({
      name: textOf(element),
      area: wordsArea(element, dx, dy, layout.fontSize),
    }));
  return areas.flatMap(({ name, area }, index) =>
    areas.slice(index + 1).some((other) => meets(area, other.area, 0.5)) ? [name] : [],
  );
}
