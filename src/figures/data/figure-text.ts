import type { Figure, Report } from '../../report/report.ts';
import { evaluateWords } from './expressions.ts';
import { type Prepared, prepare } from './prepare-rows.ts';

/** The words of a figure with the values of its table in them. */
export interface FigureWords {
  readonly title: string;
  readonly subtitle: string;
  readonly reading: string;
  readonly limits: readonly string[];
}

/** Fill in a figure's words. @throws Error on an expression without a value; the checks have told so before. */
export function wordsOfFigure(prepared: Prepared): FigureWords {
  const fill = (words: string): string => {
    const result = evaluateWords(words, prepared);
    if (result.kind === 'fault')
      throw new Error(`${prepared.id}: {${result.expression}} gives ${result.reason}`);
    return result.text;
  };
  const { title, subtitle, reading, limits } = prepared.spec;
  return { title: fill(title), subtitle: fill(subtitle), reading: fill(reading), limits: limits.map(fill) };
}

/** What a figure is called, with the values of its table in it. @throws Error as {@link wordsOfFigure} does. */
export function titlesOfFigure(
  report: Report,
  figure: Figure,
): { readonly title: string; readonly subtitle: string } {
  const { title, subtitle } = wordsOfFigure(prepare(report, figure));
  return { title, subtitle };
}
