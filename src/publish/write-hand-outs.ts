import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DrawingStyles } from '../figures/standalone/resolve-styles.ts';
import { figurePath } from '../report/addresses/routes.ts';
import type { Report } from '../report/report.ts';
import type { Interface } from '../text/interface/en.ts';
import { cardFiles } from './cards/write-cards.ts';
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

/** What makes the files that are handed out beside the pages, each some of them: the figures one by one, then the data, the references, the feeds, the claims and the share cards. */
function makers(report: Report, words: Interface): (() => HandedFile[] | Promise<HandedFile[]>)[] {
  const styles = readStyles();
  const context = { report, words, base: '' };
  return [
    ...[...report.figures.values()].map((figure) => () => figureFiles(context, figure, styles, renderPng)),
    () => dataFiles(report),
    () => referenceFiles(report, words),
    () => feedFiles(report, words),
    () => claimFiles(report, words),
    () => cardFiles(report, words, styles),
  ];
}

/** Make every file that is handed out beside the pages. */
export async function makeHandOuts(report: Report, words: Interface): Promise<HandedFile[]> {
  const files: HandedFile[] = [];
  for (const make of makers(report, words)) files.push(...(await make()));
  return files;
}

/**
 * Hand files out on demand, as a server does for a writer: a file is made when it is first asked for, with those that are made with
 * it, and kept.
 * @returns what finds the file at a path; undefined where there is none.
 */
export function handOutsOnDemand(
  report: Report,
  words: Interface,
): (path: string) => Promise<HandedFile | undefined> {
  const made = new Map<string, HandedFile>();
  const all = makers(report, words);
  const ids = [...report.figures.keys()];
  const ofFigure = new Map(ids.map((id, index) => [id, all[index]]));
  const others = all.slice(ids.length);
  const keep = (files: readonly HandedFile[]): void => {
    for (const file of files) made.set(file.path, file);
  };
  const find = async (path: string): Promise<HandedFile | undefined> => {
    const id = ids.find((figure) => path.startsWith(`${figurePath(figure)}${figure}.`));
    if (id !== undefined) {
      keep((await ofFigure.get(id)?.()) ?? []);
      ofFigure.delete(id);
    }
    while (id === undefined && !made.has(path) && others.length > 0) keep((await others.shift()?.()) ?? []);
    return made.get(path);
  };
  // One asks after the other: what one has begun to make is there for the next.
  let turn: Promise<unknown> = Promise.resolve();
  return (path) => {
    const found = turn.then(() => find(path));
    turn = found.catch(() => undefined);
    return found;
  };
}

/** The sizes of files in bytes, by path. */
export function sizesOf(files: readonly HandedFile[]): ReadonlyMap<string, number> {
  return new Map(
    files.map(({ path, content }) => [
      path,
      typeof content === 'string' ? Buffer.byteLength(content) : content.length,
    ]),
  );
}

/** Write files into the folder of the built site. */
export function writeHandOuts(site: string, files: readonly HandedFile[]): void {
  for (const { path, content } of files) {
    const place = join(site, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}
