import type { Figure, Report } from '../../report/report.ts';
import type { Interface } from '../../text/interface/en.ts';
import { type Prepared, prepare } from './prepare-rows.ts';
import { fillTemplate } from './templates.ts';

/** What is written around a drawing, with the values of its table in it. */
export interface FigureText {
  readonly title: string;
  readonly subtitle: string;
  readonly reading: string;
  readonly limits: readonly string[];
}

/**
 * Fill in what is written around a figure.
 * @throws Error on an expression without a value; the checks have told so before.
 */
export function figureText(prepared: Prepared, words: Interface): FigureText {
  const fill = (template: string): string => fillTemplate(template, prepared, words.figure);
  const { title, subtitle, reading, limits } = prepared.spec;
  return { title: fill(title), subtitle: fill(subtitle), reading: fill(reading), limits: limits.map(fill) };
}

/**
 * What a figure is called, with the values of its table in it.
 * @param words the words of the page that names it.
 * @throws Error as {@link figureText} does.
 */
export function figureTitles(
  report: Report,
  figure: Figure,
  words: Interface,
): { readonly title: string; readonly subtitle: string } {
  const { title, subtitle } = figureText(prepare(report, figure), words);
  return { title, subtitle };
}
