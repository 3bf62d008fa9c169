import { sourcesLabel } from '../report/source-label.ts';
import type { FigureContext } from './context.ts';
import { sourceKeys } from './figure-html.ts';
import type { Prepared } from './prepare.ts';

/** The sources of a figure where there is room for a line only: “Feldstein 2019 and 3 more”; the figure's page has them all. */
export function sourcesInBrief(context: FigureContext, prepared: Prepared): string {
  const sources = sourceKeys(prepared).flatMap((key) => context.report.sources.get(key) ?? []);
  return sourcesLabel(sources, context.words);
}
