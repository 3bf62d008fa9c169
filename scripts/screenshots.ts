/**
 * `npm run screenshots`: pictures of every kind of page of the built report in every way of reading it, for people to look at.
 * Words after `--` choose among them: `npm run screenshots -- chapters dark` makes those whose names hold both words.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumPath } from './chromium.ts';
import { explainIfAsked } from './help.ts';
import { pagePaths, somePages } from './page-kinds.ts';
import { serve } from './serve.ts';

explainIfAsked(`npm run screenshots [-- words]: pictures of every kind of page of the built report, in screenshots/. Words choose among them:
npm run screenshots -- chapters dark`);

const FOLDER = 'screenshots';
/** Of a long page its beginning is shown, in pixels. */
const HEIGHT = 3000;
const AT_ONCE = 3;

/** A way of reading: what the window is like, and what the reader does before the picture is taken. */
interface View {
  readonly name: string;
  readonly window: BrowserContextOptions;
  /** @returns whether there was something to do; a page without notes has no picture of an open one. */
  readonly act?: (page: Page) => Promise<boolean>;
  /** Only what is in the window: a panel belongs to its line. */
  readonly isWindow?: boolean;
  /** The first page of a visit, which is set with one font file. */
  readonly isFirst?: boolean;
}

function viewport(width: number): BrowserContextOptions {
  return { viewport: { width, height: width < 600 ? 740 : 900 }, hasTouch: width < 600 };
}

async function turnRound(page: Page): Promise<boolean> {
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  return true;
}

function opener(selector: string): (page: Page) => Promise<boolean> {
  return async (page) => {
    const call = page.locator(selector).nth(2);
    if ((await call.count()) === 0) return false;
    await call.scrollIntoViewIfNeeded();
    await call.click();
    await page.locator('.note-panel:visible').waitFor();
    return true;
  };
}

function viewsAt(width: number): View[] {
  const window = viewport(width);
  const plain = [
    { name: `${width}-light`, window },
    { name: `${width}-dark`, window: { ...window, colorScheme: 'dark' as const } },
  ];
  if (width !== 360 && width !== 1280) return plain;
  return [
    ...plain,
    { name: `${width}-first`, window, isFirst: true },
    { name: `${width}-forced-colours`, window: { ...window, forcedColors: 'active' as const } },
    { name: `${width}-no-script`, window: { ...window, javaScriptEnabled: false } },
    { name: `${width}-rtl`, window, act: turnRound },
    { name: `${width}-note`, window, act: opener('.note-call'), isWindow: true },
    { name: `${width}-term`, window, act: opener('.term-link'), isWindow: true },
  ];
}

const VIEWS = [360, 768, 1280, 1920].flatMap(viewsAt);

function nameOf(path: string): string {
  return (
    path
      .replace(/\.html$/, '')
      .split('/')
      .filter(Boolean)
      .join('-') || 'home-page'
  );
}

async function shoot(browser: Browser, address: string, view: View, file: string): Promise<boolean> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    ...view.window,
  });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    // The fonts are optional: what the second view has is what every later one has.
    if (!view.isFirst) await page.reload({ waitUntil: 'load' });
    else await page.locator(':root:not([data-draw])').waitFor({ state: 'attached' });
    if (view.act && !(await view.act(page))) return false;
    if (view.isWindow) await page.screenshot({ path: file });
    else {
      const { width, height } = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { width: scrollWidth, height: scrollHeight };
      });
      await page.screenshot({
        path: file,
        fullPage: true,
        clip: { x: 0, y: 0, width, height: Math.min(height, HEIGHT) },
      });
    }
    return true;
  } finally {
    await context.close();
  }
}

/** The page as it is printed: a PDF, and its first pages as pictures where Debian's poppler-utils are installed. */
async function print(browser: Browser, address: string, name: string): Promise<boolean> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const file = join(FOLDER, `${name}.pdf`);
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: false });
  await page.close();
  spawnSync('pdftoppm', ['-png', '-r', '60', '-l', '6', file, join(FOLDER, name)]);
  return true;
}

process.chdir(resolve(import.meta.dirname, '..'));
const dist = resolve(process.env.OUT_DIR ?? 'dist');
if (!existsSync(dist)) throw new Error(`there is nothing in ${dist}: run npm run build first`);
const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.every((word) => name.includes(word));
if (asked.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

const site = await serve(dist);
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const jobs = somePages(pagePaths(dist), 1).flatMap((path) => {
  const address = new URL(path.slice(1), site.url).href;
  const views = VIEWS.map((view) => ({ name: `${nameOf(path)}-${view.name}`, view }));
  return [
    ...views.map(({ name, view }) => ({
      name,
      run: () => shoot(browser, address, view, join(FOLDER, `${name}.png`)),
    })),
    { name: `${nameOf(path)}-print`, run: () => print(browser, address, `${nameOf(path)}-print`) },
  ].filter(({ name }) => isAsked(name));
});
let count = 0;
/** Take one job after the other until none is left. */
async function work(): Promise<void> {
  for (let job = jobs.shift(); job; job = jobs.shift()) if (await job.run()) count += 1;
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
await browser.close();
await site.close();
console.log(`${count} pictures in ${FOLDER}/`);
