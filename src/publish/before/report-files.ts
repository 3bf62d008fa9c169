import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Report } from '../../report/report.ts';
import type { Interface } from '../../text/interface/en.ts';
import type { PublishedFile } from '../published-file.ts';
import { readStyles } from '../store.ts';
import { cardFiles } from './cards/card-files.ts';
import { claimFiles } from './claims/claim-files.ts';
import { dataFiles } from './data/data-files.ts';
import { feedFiles } from './feeds/feed-files.ts';
import { figureFiles } from './figures/figure-files.ts';
import { renderPng } from './figures/render-png.ts';
import { referenceFiles } from './references/reference-files.ts';

/** Makes some of the files that need only the report. */
export type Maker = () => Iterable<PublishedFile> | AsyncIterable<PublishedFile>;

/** What makes the files that need only the report: those of each figure by its id, and all others. */
export interface Makers {
  readonly ofFigures: ReadonlyMap<string, Maker>;
  readonly others: readonly Maker[];
}

/** The makers of a report: its figures one by one, then the data, the references, the feeds, the claims and the share cards. */
export function makersOf(report: Report, words: Interface): Makers {
  const styles = readStyles();
  const context = { report, words, base: '' };
  const ofFigures = [...report.figures].map(
    ([id, figure]) => [id, () => figureFiles(context, figure, styles, renderPng)] as const,
  );
  return {
    ofFigures: new Map(ofFigures),
    others: [
      () => dataFiles(report, words),
      () => referenceFiles(report, words),
      () => feedFiles(report, words),
      () => claimFiles(report, words),
      () => cardFiles(report, words, styles),
    ],
  };
}

/** Every file beside the pages that needs only the report, one after the other, so that none need be held in memory. */
export async function* reportFiles(report: Report, words: Interface): AsyncGenerator<PublishedFile> {
  const { ofFigures, others } = makersOf(report, words);
  for (const make of [...ofFigures.values(), ...others]) {
    yield* make();
    // The painter lets go of its pictures between two turns of the event loop and not before.
    await nextTurn();
  }
}
