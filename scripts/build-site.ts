import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'astro';
import { checkRedactions } from '../src/checks/check-honesty.ts';
import { checkReport } from '../src/checks/check-report.ts';
import { pageFaults } from '../src/checks/site/page-faults.ts';
import { writeFonts } from '../src/publish/fonts/write-fonts.ts';
import type { HandedFile } from '../src/publish/handed-file.ts';
import { writeSearchIndex } from '../src/publish/search/write-search-index.ts';
import { makeHandOuts, sizesOf, writeHandOuts } from '../src/publish/write-hand-outs.ts';
import { setDownloads } from '../src/report/addresses/file-sizes.ts';
import { publishedBelow } from '../src/report/addresses/published-address.ts';
import { setCurrentReport } from '../src/report/current.ts';
import { measure } from '../src/report/measure.ts';
import type { Report } from '../src/report/report.ts';
import { type Fault, formatFaults } from '../src/report/rules/fault.ts';
import { en } from '../src/text/interface/en.ts';
import { withBuildLock } from './build-lock.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** All HTML pages of a folder, by path, sorted. */
export function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'))
    .sort();
}

function lookOver(folder: string): Fault[] {
  return listPages(folder).flatMap((page) => pageFaults(readFileSync(join(folder, page), 'utf8'), page));
}

/** Put a finished folder in the place of another in two renames, so that nobody meets a half-written one. */
function swap(made: string, place: string, aside: string): void {
  rmSync(aside, { recursive: true, force: true });
  if (existsSync(place)) renameSync(place, aside);
  try {
    renameSync(made, place);
  } catch (error) {
    if (existsSync(aside)) renameSync(aside, place);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

function say(step: number, words: string, since: number): void {
  console.log(`[${step}/5] ${words} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
}

/** Compile into a folder aside, put the files to take away beside the pages, and index it. */
async function compile(
  report: Report,
  work: string,
  made: string,
  files: readonly HandedFile[],
  start: number,
): Promise<void> {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  await writeFonts('node_modules', 'public/fonts');
  await build({ outDir: made, cacheDir: join(work, 'cache'), logLevel: 'warn' });
  writeHandOuts(made, files);
  say(3, `${listPages(made).length} pages compiled`, start);
  await writeSearchIndex(made, report, en);
  say(4, 'search index written', start);
}

/**
 * Build the report of REPORT_ROOT (or the folder at hand) into `dist/`, or into OUT_DIR.
 * @returns whether it was built; when not, all faults have been printed and the last `dist/` stands as it was.
 */
export async function buildSite(env: Env): Promise<boolean> {
  const start = performance.now();
  const root = resolve(env.REPORT_ROOT ?? '.');
  const place = resolve(env.OUT_DIR ?? 'dist');
  const work = resolve(env.OUT_DIR === undefined ? '.build' : `${place}.build`);
  const { report: loaded, faults: broken } = checkReport(root);
  const faults = [...broken, ...checkRedactions(root, loaded)];
  if (faults.length > 0) {
    console.error(formatFaults(faults));
    return false;
  }
  const report = publishedBelow(loaded, env.BASE_PATH);
  const size = measure(report);
  say(
    1,
    `${size.chapters} chapters, ${size.words} words, ${size.notes} notes, ${report.sources.size} sources and ${report.claims.size} claims are in order`,
    start,
  );
  setCurrentReport(report);
  const files = await makeHandOuts(report, en);
  setDownloads(sizesOf(files));
  say(2, `${files.length} files to take away made`, start);
  const made = join(work, 'site');
  try {
    await withBuildLock(() => compile(report, work, made, files, start));
    const found = lookOver(made);
    if (found.length > 0) {
      console.error(formatFaults(found));
      return false;
    }
    swap(made, place, join(work, 'last'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(5, `pages looked over; the report is in ${relative(process.cwd(), place) || '.'}`, start);
  return true;
}
