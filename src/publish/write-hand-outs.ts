import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DrawingStyles } from '../figures/resolve-styles.ts';
import type { Report } from '../report/report.ts';
import type { Interface } from '../text/interface/en.ts';
import { claimFiles } from './claims/claim-files.ts';
import { dataFiles } from './data/data-files.ts';
import { feedFiles } from './feeds/feed-files.ts';
import { figureFiles } from './figures/figure-files.ts';
import { renderPng } from './figures/render-png.ts';
import type { HandedFile } from './handed-file.ts';
import { referenceFiles } from './references/reference-files.ts';

/** The style sheets that drawings depend on. The project root is where every command runs. */
function readStyles(): DrawingStyles {
  const read = (name: string): string => readFileSync(join(process.cwd(), 'src/styles', name), 'utf8');
  return { tokens: read('tokens.css'), figures: read('figures.css') };
}

/** Make every file that is handed out beside the pages: the figures one by one, then the data, the references, the feeds and the claims. */
export function makeHandOuts(report: Report, words: Interface): HandedFile[] {
  const styles = readStyles();
  const context = { report, words, base: '' };
  return [
    ...[...report.figures.values()].flatMap((figure) => figureFiles(context, figure, styles, renderPng)),
    ...dataFiles(report),
    ...referenceFiles(report, words),
    ...feedFiles(report, words),
    ...claimFiles(report, words),
  ];
}

/** The sizes of files in bytes, by path. */
export function sizesOf(files: readonly HandedFile[]): ReadonlyMap<string, number> {
  return new Map(files.map(({ path, content }) => [path, typeof content === 'string' ? Buffer.byteLength(content) : content.length]));
}

/** Write files into the folder of the built site. */
export function writeHandOuts(site: string, files: readonly HandedFile[]): void {
  for (const { path, content } of files) {
    const place = join(site, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}
