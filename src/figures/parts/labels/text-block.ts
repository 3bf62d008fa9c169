import type { Element } from 'hast';
import { type Layout, lineHeight } from '../layout.ts';
import { type TextStyle, text } from '../svg.ts';

/** Where a block of lines stands: its left edge, or what it is anchored by, and its top. */
export interface BlockPlace extends TextStyle {
  readonly x: number;
  readonly top: number;
}

/**
 * Lines of text one under the other.
 * @param place where it stands and how it is anchored.
 */
export function textBlock(layout: Layout, lines: readonly string[], place: BlockPlace): Element[] {
  const { x, top, ...style } = place;
  return lines.map((phrase, index) =>
    text(x, top + index * lineHeight(layout) + layout.fontSize, phrase, style),
  );
}

/** How high lines of text are together. */
export function blockHeight(layout: Layout, lines: readonly unknown[]): number {
  return lines.length * lineHeight(layout);
}

/** A line of a label, with the class of its text where the lines of one label differ. */
export interface LabelLine {
  readonly phrase: string;
  readonly className?: string | undefined;
}

/**
 * Lines of a label, each in the style of its own.
 * @param place where they stand; its class is that of lines without one.
 */
export function labelBlock(layout: Layout, lines: readonly LabelLine[], place: BlockPlace): Element[] {
  const { x, top, anchor } = place;
  return lines.map(({ phrase, className = place.className }, index) =>
    text(x, top + index * lineHeight(layout) + layout.fontSize, phrase, { anchor, className }),
  );
}
