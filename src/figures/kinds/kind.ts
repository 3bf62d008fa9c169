import type { FigureSpec, SpecOf } from '../../report/schema/figure.ts';
import type { FigureWords } from '../../text/interface/figures-en.ts';
import type { Prepared } from '../data/prepare-rows.ts';
import type { Drawing, Sheet } from '../parts/sheet.ts';

/** The name of a kind of chart, as figures' files have it. */
export type KindName = FigureSpec['kind'];

/** A figure with the rows that it draws and the words of the page that it stands on. */
export interface Chart<K extends KindName> extends Prepared<SpecOf<K>> {
  readonly words: FigureWords;
}

/** What every kind of chart can do. */
export interface Kind<K extends KindName> {
  /** Draw a chart on a sheet: marks out, all of them within its box. */
  draw(chart: Chart<K>, sheet: Sheet): Drawing;
  /** Say in words what it shows, from its data, so that the words change when a number does. */
  summarize(chart: Chart<K>): string;
  /** What must be said beside every chart of the kind, whatever its file says of its limits. */
  limit?(words: FigureWords): string;
}

/** One of each kind: a kind that the schema has and this table lacks does not compile. */
export type Kinds = { readonly [K in KindName]: Kind<K> };
