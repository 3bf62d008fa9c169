import type { Element } from 'hast';
import type { FigureWords } from '../../text/interface/figures-en.ts';
import type { Layout } from './layout.ts';

/**
 * What a figure is drawn on: its room, the words of its page, and the figure's name, which tells its patterns
 * from those of others.
 */
export interface Sheet extends Layout {
  readonly figure: string;
  readonly words: FigureWords;
  /** Are all numbers that are drawn whole? Then an axis has no parts of one. */
  readonly isWhole?: boolean;
}

/** Marks and the height that they take. The width is that of the sheet. */
export interface Drawing {
  readonly height: number;
  readonly children: readonly Element[];
}

/** A drawing of nothing. */
export const NOTHING: Drawing = { height: 0, children: [] };
