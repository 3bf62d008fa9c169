import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { headlessChromium } from '../../scripts/chromium.ts';
import { pagePaths, somePages } from '../../scripts/page-kinds.ts';
import { type Served, serve } from '../../scripts/serve.ts';
import { dist } from '../product/built-site.ts';

/** The paths of all pages, such as `/chapters/exports/`. */
export const paths: readonly string[] = pagePaths(dist);

export const chapterPaths: readonly string[] = paths.filter((path) => /^\/chapters\/[^/]+\/$/.test(path));

/** Every chapter, and a few pages of each other kind: a browser has not the time for all. */
export const samplePaths: readonly string[] = [...new Set([...chapterPaths, ...somePages(paths, 3)])];

/** The chapter that the single-page tests read: the one with the most notes asked of it. */
export const CHAPTER = '/chapters/exports/';

/** The shortest chapter, for what is alike in all of them: a long one takes three times as long to lay out and to look over. */
export const SHORT_CHAPTER = '/chapters/what-was-said-in-2019/';

/** A phone that is held upright. */
export const PHONE = { viewport: { width: 360, height: 740 } };

/** A window on a desk. */
const WIDE = { width: 1280, height: 800 };

/** Lay out at once what the stylesheet of a page leaves for idle moments. */
function makeWhole(page: Page): Promise<void> {
  return page.evaluate(() => document.documentElement.removeAttribute('data-draw'));
}

/** Wait until a loaded page is whole: until what its stylesheet left for idle moments is laid out, too. */
export async function allDrawn(page: Page): Promise<void> {
  await page.locator(':root:not([data-draw])').waitFor({ state: 'attached' });
}

/** One browser for all files of tests that run in a process; it ends with the process. */
let browser: Promise<Browser> | undefined;

/** The built report, served with its strict header, and a browser to open it in. */
export class Reader {
  readonly #site: Served;
  readonly #browser: Browser;
  readonly #windows: BrowserContext[] = [];
  readonly #kept = new Map<string, Promise<Page>>();

  private constructor(site: Served, browser: Browser) {
    this.#site = site;
    this.#browser = browser;
  }

  static async start(): Promise<Reader> {
    const site = await serve(dist);
    browser ??= chromium.launch({
      executablePath: headlessChromium(),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    });
    return new Reader(site, await browser);
  }

  /** The address of a path on the site. */
  address(path: string): string {
    return new URL(path.slice(1), this.#site.url).href;
  }

  /** A fresh window, without anything that another left behind. */
  async window(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const window = await this.#browser.newContext({
      locale: 'en-GB',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
      viewport: WIDE,
      ...options,
    });
    this.#windows.push(window);
    return window;
  }

  /** A page opened at a path, in a window of its own, and whole: nothing of it waits for an idle moment, which costs a test a second. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await this.window(options)).newPage();
    await page.goto(this.address(path));
    await makeWhole(page);
    return page;
  }

  /**
   * The page of a window that is kept for all who ask with the same options, for tests that neither ask what a fresh reader has nor
   * leave anything behind: a fresh window costs half a second of work, more than most pages.
   */
  #keptPage(options: BrowserContextOptions): Promise<Page> {
    const key = JSON.stringify(options);
    const page = this.#kept.get(key) ?? this.window(options).then((window) => window.newPage());
    this.#kept.set(key, page);
    return page;
  }

  /** A kept page, led to a path and whole. */
  async visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.#keptPage(options);
    await page.setViewportSize(options.viewport ?? WIDE);
    await page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? 'light' });
    await page.goto(this.address(path));
    await makeWhole(page);
    return page;
  }

  async close(): Promise<void> {
    await Promise.all(this.#windows.map((window) => window.close()));
    await this.#site.close();
  }
}
