import type { Element } from 'hast';
import { text } from './svg.ts';
import { textWidth } from './text-width.ts';

/** An area of a drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Finds places for short labels beside points, so that no label lies on another, on a point or outside the plot. */
export interface LabelPlacer {
  /** Keep labels off an area. */
  block(box: Box): void;
  /** A label above, below, right or left of a point; undefined when none of these places is free. */
  place(x: number, y: number, words: string, className: string): Element | undefined;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The area of a point's sign. */
export function aroundPoint(x: number, y: number): Box {
  return { left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 };
}

/** A placer of labels within an area. */
export function labelPlacer(bounds: Box, fontSize: number): LabelPlacer {
  const taken: Box[] = [];
  const isFree = (box: Box): boolean =>
    box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
  return {
    block(box): void {
      taken.push(box);
    },
    place(x, y, words, className): Element | undefined {
      const width = textWidth(words, fontSize);
      const half = width / 2;
      const middle = Math.max(bounds.left + half, Math.min(bounds.right - half, x));
      const centres: readonly (readonly [number, number])[] = [
        [middle, y - fontSize * 0.55 - 7],
        [middle, y + fontSize * 0.55 + 7],
        [x + half + 8, y],
        [x - half - 8, y],
      ];
      for (const [cx, cy] of centres) {
        const box = { left: cx - half, right: cx + half, top: cy - fontSize * 0.55, bottom: cy + fontSize * 0.55 };
        if (!isFree(box) || taken.some((other) => overlap(box, other))) continue;
        taken.push(box);
        return text(cx, cy + fontSize * 0.36, words, { anchor: 'middle', className });
      }
      return undefined;
    },
  };
}
