/**
 * `npm run lighthouse`: Lighthouse's mobile preset (a middling phone on a slow line, simulated) on the pages that readers open
 * first. The built report is served as a host serves it, packed and by HTTP/2 over TLS, with its strict header, from this
 * machine. Exits with 1 when a page misses a mark. Words after `--` choose among the pages. The sums of a simulation lean on
 * how busy this machine is: a page that misses a mark is measured twice more, and the median of each measure counts.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import lighthouse, { type Result } from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { HOME_PATH, SEARCH_PATH, sourcesPath } from '../src/report/addresses/page-paths.ts';
import { PLACES } from '../src/report/addresses/places.ts';
import { chromiumPath } from './chromium.ts';
import { explainIfAsked } from './help.ts';
import { pagePaths, somePages } from './page-kinds.ts';
import { serveSecurely } from './secure-front.ts';
import { serve } from './serve.ts';

explainIfAsked(`npm run lighthouse [-- words]: Lighthouse's mobile preset on the pages of the built report that readers open first. Words choose
among the pages. Exits with 1 when a page misses a mark.`);

/** Lighthouse's categories, each to be 100. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Largest contentful paint and blocking time in milliseconds, shift of layout without a unit. */
const TIMES = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'] as const;
const LCP_UNDER = 1200;

/** One measuring of a page: its four scores, its three times, and what kept a score under 100. */
interface Measured {
  readonly scores: readonly number[];
  readonly times: readonly number[];
  readonly failed: readonly string[];
  /** How fast the machine was meanwhile, by Lighthouse's own benchmark: an idle desktop has 1000 and more. */
  readonly speed: number;
}

/** Home, each chapter, the lists of sources, the page of one figure, the search. */
function measuredPaths(paths: readonly string[]): string[] {
  const below = (place: string): string[] =>
    paths.filter((path) => path.startsWith(place) && path.slice(place.length).split('/').length === 2);
  const figure = somePages(below(PLACES.figures), 1);
  const lists = paths.filter((path) => path === sourcesPath() || path === sourcesPath('kind-primary'));
  return [HOME_PATH, ...below(PLACES.chapters), ...lists, ...figure, SEARCH_PATH];
}

function read({ categories, audits, environment }: Result): Measured {
  const weighed = CATEGORIES.flatMap(
    (name) => categories[name]?.auditRefs.filter(({ weight }) => weight > 0) ?? [],
  );
  const failed = weighed.flatMap(({ id }) => {
    const audit = audits[id];
    return audit?.score !== null && audit && audit.score < 0.995
      ? [`${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`]
      : [];
  });
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    times: TIMES.map((name) => audits[name]?.numericValue ?? Number.POSITIVE_INFINITY),
    failed: [...new Set(failed)],
    speed: environment.benchmarkIndex,
  };
}

function isGood({ scores, times: [lcp = 0, tbt = 0, cls = 0] }: Measured): boolean {
  return (
    scores.every((score) => score === 100) &&
    lcp < LCP_UNDER &&
    Math.round(tbt) === 0 &&
    Math.round(cls * 1000) === 0
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The median of each measure over several runs; what failed in any of them is told. */
function medianOf(runs: readonly Measured[]): Measured {
  const over = (pick: (run: Measured) => readonly number[]): number[] =>
    (runs[0] ? pick(runs[0]) : []).map((_, n) => median(runs.map((run) => pick(run)[n] ?? Number.NaN)));
  return {
    scores: over(({ scores }) => scores),
    times: over(({ times }) => times),
    failed: [...new Set(runs.flatMap(({ failed }) => failed))],
    speed: median(runs.map(({ speed }) => speed)),
  };
}

async function measure(url: string, port: number): Promise<Measured> {
  const result = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], logLevel: 'error' });
  if (!result || result.lhr.runtimeError)
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'nothing measured'}`);
  return read(result.lhr);
}

process.chdir(resolve(import.meta.dirname, '..'));
const dist = resolve(process.env.OUT_DIR ?? 'dist');
if (!existsSync(dist)) throw new Error(`there is nothing in ${dist}: run npm run build first`);
const asked = process.argv.slice(2);
const paths = measuredPaths(pagePaths(dist)).filter((path) => asked.every((word) => path.includes(word)));
const plain = await serve(dist, { isPacked: true });
const site = await serveSecurely(plain);
const browser = await puppeteer.launch({
  executablePath: chromiumPath(),
  args: [
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // The certificate is our own.
    '--ignore-certificate-errors',
  ],
});
const port = Number(new URL(browser.wsEndpoint()).port);
console.log(['perf', 'a11y', 'best', ' seo', 'LCP s', 'TBT ms', '  CLS', 'speed', 'page'].join('  '));
for (const path of paths) {
  const url = new URL(path.slice(1), site.url).href;
  // A host packs a page once, not for each reader.
  await (
    await fetch(new URL(path.slice(1), plain.url), { headers: { 'accept-encoding': 'br' } })
  ).arrayBuffer();
  const first = await measure(url, port);
  const measured = isGood(first)
    ? first
    : medianOf([first, await measure(url, port), await measure(url, port)]);
  const [lcp = 0, tbt = 0, cls = 0] = measured.times;
  const cells = [
    ...measured.scores.map((score) => String(score).padStart(4)),
    (lcp / 1000).toFixed(2).padStart(5),
  ];
  console.log(
    [
      ...cells,
      tbt.toFixed(0).padStart(6),
      cls.toFixed(3).padStart(5),
      measured.speed.toFixed(0).padStart(5),
      path,
    ].join('  '),
  );
  if (isGood(measured)) continue;
  process.exitCode = 1;
  for (const reason of measured.failed) console.log(`      under its mark: ${reason}`);
}
await browser.close();
await site.close();
await plain.close();
