import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'astro';
import { checkRedactions } from '../src/checks/check-honesty.ts';
import { checkReport } from '../src/checks/check-report.ts';
import { pageFaults } from '../src/checks/site/page-faults.ts';
import { bookMaker } from '../src/publish/after/books/book-files.ts';
import type { BookChapter } from '../src/publish/after/books/model.ts';
import { booksOf, readChapter } from '../src/publish/after/books/read-book.ts';
import { courseFiles } from '../src/publish/after/cartridge/course-files.ts';
import { type OfflinePage, offlinePage } from '../src/publish/after/cartridge/offline-page.ts';
import { fillSizes } from '../src/publish/after/fill-sizes.ts';
import { type ArticleWords, wordsOfArticle } from '../src/publish/after/search/article-words.ts';
import { writeSearchIndex } from '../src/publish/after/search/write-search-index.ts';
import { eachArticle } from '../src/publish/article.ts';
import { writeFonts } from '../src/publish/before/fonts/write-fonts.ts';
import { reportFiles } from '../src/publish/before/report-files.ts';
import { sizeOf } from '../src/publish/published-file.ts';
import { readPageStyle, readStyles } from '../src/publish/store.ts';
import { writeFile } from '../src/publish/write-files.ts';
import { publishedBelow } from '../src/report/addresses/published-address.ts';
import { setCurrentReport } from '../src/report/current.ts';
import { measure } from '../src/report/measure.ts';
import type { Report } from '../src/report/report.ts';
import { type Fault, formatFaults } from '../src/report/rules/fault.ts';
import { hasKit } from '../src/report/teaching.ts';
import type { Interface } from '../src/text/interface/en.ts';
import { interfaceOf } from '../src/text/interface/interface-of.ts';
import { withBuildLock } from './build-lock.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** All HTML pages of a folder, by path, sorted. */
export function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/** Put what is known last into the pages, and look them over. */
function finishPages(folder: string, sizes: ReadonlyMap<string, number>, words: Interface): Fault[] {
  return listPages(folder).flatMap((page) => {
    const html = readFileSync(join(folder, page), 'utf8');
    const finished = fillSizes(html, sizes, words);
    if (finished !== html) writeFileSync(join(folder, page), finished);
    return pageFaults(finished, page);
  });
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

/** Load and check the report. @returns nothing when it has faults, which have been printed. */
function loadChecked(root: string, basePath: string | undefined): Report | undefined {
  const { report, faults } = checkReport(root);
  const all = [...faults, ...checkRedactions(root, report)];
  if (all.length === 0) return publishedBelow(report, basePath);
  console.error(formatFaults(all));
  return undefined;
}

/** Compile the pages into a folder aside. They wait for nothing but the fonts, which Astro copies with all else in public/. */
async function compilePages(made: string, cacheDir: string): Promise<void> {
  await writeFonts('node_modules', 'public/fonts');
  await build({ outDir: made, cacheDir, logLevel: 'warn' });
}

/** Put the files that need only the report beside the pages. @returns their sizes in bytes, by path. */
async function publishBefore(made: string, report: Report): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for await (const file of reportFiles(report, interfaceOf(report.edition.language))) {
    writeFile(made, file);
    sizes.set(file.path, sizeOf(file));
  }
  return sizes;
}

/** What the outputs take of the built texts, each of which is read once. */
interface TakenTexts {
  readonly words: ReadonlyMap<string, ArticleWords>;
  readonly chapters: readonly BookChapter[];
  /** The chapters as pages that work without the net. */
  readonly pages: readonly OfflinePage[];
}

function takeTexts(made: string, report: Report): TakenTexts {
  const context = {
    report,
    base: new URL(report.edition.base_url).pathname.replace(/\/$/, ''),
    words: interfaceOf(report.edition.language),
  };
  const pageAt = (path: string): string => readFileSync(join(made, path, 'index.html'), 'utf8');
  const taken = eachArticle(report, pageAt, (article, { text }) => {
    const chapter = report.chapters.find((each) => each === text);
    return {
      words: [article.path, wordsOfArticle(article)] as const,
      chapters: chapter ? [readChapter(report, chapter, article)] : [],
      pages: chapter && hasKit(report) ? [offlinePage(context, article, chapter.id)] : [],
    };
  });
  return {
    words: new Map(taken.map(({ words }) => words)),
    chapters: taken.flatMap(({ chapters }) => chapters),
    pages: taken.flatMap(({ pages }) => pages),
  };
}

/** Make the books of the built texts: paper, reader, plain words. @returns their sizes by path, and the faults that stop the build. */
function publishBooks(
  made: string,
  report: Report,
  chapters: readonly BookChapter[],
): { sizes: ReadonlyMap<string, number>; faults: readonly Fault[] } {
  const make = bookMaker(report, readStyles(), interfaceOf(report.edition.language));
  const books = booksOf(report, chapters).map(make);
  const files = books.flatMap((book) => book.files);
  for (const file of files) writeFile(made, file);
  return {
    sizes: new Map(files.map((file) => [file.path, sizeOf(file)])),
    faults: books.flatMap((book) => book.faults),
  };
}

/** Make the report a course of links and of pages. @returns the sizes of the files by path. */
function publishCourses(
  made: string,
  report: Report,
  pages: readonly OfflinePage[],
): ReadonlyMap<string, number> {
  const fileAt = (path: string): string => readFileSync(join(made, path), 'utf8');
  const parts = { pages, style: readPageStyle(), fileAt };
  const files = [...courseFiles(report, parts, interfaceOf(report.edition.language))];
  for (const file of files) writeFile(made, file);
  return new Map(files.map((file) => [file.path, sizeOf(file)]));
}

/**
 * The way from a checked report to a site: compile the pages; publish what needs only the report, and the books and
 * courses of the built texts; put what is known last into the pages and look them over; index them for the search; and only then put it all in its place.
 * @returns whether it was built; when not, the faults have been printed.
 */
async function makeSite(report: Report, work: string, place: string, start: number): Promise<boolean> {
  const made = join(work, 'site');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    await compilePages(made, join(work, 'cache'));
    say(2, `${listPages(made).length} pages compiled`, start);
    const sizes = await publishBefore(made, report);
    const { words, chapters, pages } = takeTexts(made, report);
    const books = publishBooks(made, report, chapters);
    const courses = publishCourses(made, report, pages);
    say(3, `${sizes.size + books.sizes.size + courses.size} files to take away made`, start);
    const all = new Map([...sizes, ...books.sizes, ...courses]);
    const unfinished =
      books.faults.length > 0 ? [] : finishPages(made, all, interfaceOf(report.edition.language));
    const faults = [...books.faults, ...unfinished];
    if (faults.length > 0) {
      console.error(formatFaults(faults));
      return false;
    }
    say(4, 'pages finished and looked over', start);
    await writeSearchIndex(made, report, interfaceOf(report.edition.language), words);
    swap(made, place, join(work, 'last'));
    return true;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Build the report of REPORT_ROOT (or the folder at hand) into `dist/`, or into OUT_DIR.
 * @returns whether it was built; when not, all faults have been printed and the last `dist/` stands as it was.
 */
export async function buildSite(env: Env): Promise<boolean> {
  const start = performance.now();
  const place = resolve(env.OUT_DIR ?? 'dist');
  const work = resolve(env.OUT_DIR === undefined ? '.build' : `${place}.build`);
  const report = loadChecked(resolve(env.REPORT_ROOT ?? '.'), env.BASE_PATH);
  if (!report) return false;
  setCurrentReport(report);
  const { chapters, words, notes } = measure(report);
  const evidence = `${report.sources.size} sources and ${report.claims.size} claims`;
  say(1, `${chapters} chapters, ${words} words, ${notes} notes, ${evidence} are in order`, start);
  if (!(await withBuildLock(() => makeSite(report, work, place, start)))) return false;
  say(5, `search index written; the report is in ${relative(process.cwd(), place) || '.'}`, start);
  return true;
}
