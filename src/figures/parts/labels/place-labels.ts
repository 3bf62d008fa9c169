import type { Element } from 'hast';
import { type Ends, text } from '../svg.ts';
import { textWidth } from './text-width.ts';

/** An area of a drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Finds places for short labels beside points, so that no label lies on another, on a point or outside the
 * plot.
 */
export interface LabelPlacer {
  /** Keep labels off an area. */
  block(box: Box): void;
  /**
   * Keep labels off a straight line where another place is free; a label's halo may cross it where none is.
   */
  avoid(ends: Ends): void;
  /**
   * A label around a point; undefined when no place is free, or when it must not cross a line and every place
   * does.
   */
  place(x: number, y: number, label: PointLabel): Element | undefined;
  /** A label with its middle at a place; undefined when that is not free. */
  centre(x: number, y: number, label: Omit<PointLabel, 'mayCross'>): Element | undefined;
}

/** What a label says, in which class, and whether it may cross a line. */
export interface PointLabel {
  readonly phrase: string;
  readonly className: string;
  readonly mayCross: boolean;
}

const GAP = 2;
/** What sums of fractions may be wrong by. */
const TINY = 1e-6;
/** How much further off a label may stand where there is no room beside its point. */
const FURTHER = 7;

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
  const lines: Box[] = [];
  const boxAt = (cx: number, cy: number, half: number): Box => ({
    left: cx - half - GAP,
    right: cx + half + GAP,
    top: cy - fontSize * 0.55,
    bottom: cy + fontSize * 0.55,
  });
  const isFree = (box: Box, others: readonly Box[]): boolean =>
    box.left >= bounds.left - TINY &&
    box.right <= bounds.right + TINY &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom &&
    !others.some((other) => overlap(box, other));
  const put = (
    centres: readonly (readonly [number, number])[],
    { phrase, className, mayCross }: PointLabel,
  ): Element | undefined => {
    const half = textWidth(phrase, fontSize) / 2;
    const free = centres.filter(([cx, cy]) => isFree(boxAt(cx, cy, half), taken));
    const best =
      free.find(([cx, cy]) => isFree(boxAt(cx, cy, half), lines)) ?? (mayCross ? free[0] : undefined);
    if (!best) return undefined;
    taken.push(boxAt(best[0], best[1], half));
    return text(best[0], best[1] + fontSize * 0.36, phrase, { anchor: 'middle', className });
  };
  return {
    block(box): void {
      taken.push(box);
    },
    avoid({ x1, y1, x2, y2 }): void {
      const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4));
      for (let i = 0; i <= steps; i++) {
        const [x, y] = [x1 + ((x2 - x1) * i) / steps, y1 + ((y2 - y1) * i) / steps];
        lines.push({ left: x - 2, top: y - 2, right: x + 2, bottom: y + 2 });
      }
    },
    place(x, y, label): Element | undefined {
      const half = textWidth(label.phrase, fontSize) / 2;
      const [above, below] = [y - fontSize * 0.55 - 7, y + fontSize * 0.55 + 7];
      const middle = Math.max(bounds.left + half + GAP, Math.min(bounds.right - half - GAP, x));
      const [right, left] = [x + half + 8, x - half - 8];
      const near = [above, below].map((cy): [number, number] => [middle, cy]);
      // A label further off is of this point only where nothing else stands between both.
      const isClear = (top: number, bottom: number): boolean =>
        isFree({ left: x - 6, right: x + 6, top, bottom }, taken);
      const further = [
        ...(isClear(above - FURTHER, y - 5) ? [above - FURTHER] : []),
        ...(isClear(y + 5, below + FURTHER) ? [below + FURTHER] : []),
      ].map((cy): [number, number] => [middle, cy]);
      const corners = [right - 5, left + 5].flatMap((cx) =>
        [above, below].map((cy): [number, number] => [cx, cy]),
      );
      return put([...near, [right, y], [left, y], ...corners, ...further], label);
    },
    centre(x, y, label): Element | undefined {
      return put([[x, y]], { ...label, mayCross: false });
    },
  };
}
