import { sourceLabel } from '../../report/evidence/source-label.ts';
import type { FigureContext } from '../context.ts';
import type { Prepared } from '../data/prepare-rows.ts';
import { sourceKeys } from '../data/source-keys.ts';
import { limitsOfKind } from '../draw.ts';

const NAMED = 3;

/**
 * The line below a figure that stands by itself: its first sources by name and how many more there are (its
 * page has them all), and what must be said of its kind.
 */
export function sourcesInBrief({ report, words }: FigureContext, prepared: Prepared): string {
  const labels = sourceKeys(prepared).flatMap((key) => {
    const source = report.sources.get(key);
    return source ? [sourceLabel(source, words)] : [];
  });
  const named = labels.slice(0, NAMED).join('; ');
  const sources = labels.length > NAMED ? words.andMore(named, labels.length - NAMED) : named;
  return words.figure.sentences([`${words.figureSource} ${sources}.`, ...limitsOfKind(prepared, words)]);
}
