import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
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

/** A phone that is held upright. */
export const PHONE = { viewport: { width: 360, height: 740 } };

/** Wait until a loaded page is whole: until what its stylesheet left for idle moments is laid out, too. */
export async function allDrawn(page: Page): Promise<void> {
  await page.locator(':root:not([data-draw])').waitFor({ state: 'attached' });
}

/** The built report, served with its strict header, and a browser to open it in. */
export class Reader {
  readonly #site: Served;
  readonly #browser: Browser;

  private constructor(site: Served, browser: Browser) {
    this.#site = site;
    this.#browser = browser;
  }

  static async start(): Promise<Reader> {
    const site = await serve(dist);
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    });
    return new Reader(site, browser);
  }

  /** The address of a path on the site. */
  address(path: string): string {
    return new URL(path.slice(1), this.#site.url).href;
  }

  /** A fresh window, without anything that another left behind. */
  window(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    return this.#browser.newContext({
      locale: 'en-GB',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
      ...options,
    });
  }

  /** A page opened at a path, in a window of its own, and whole: nothing of it waits for an idle moment, which costs a test a second. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await this.window(options)).newPage();
    await page.goto(this.address(path));
    await page.evaluate(() => document.documentElement.removeAttribute('data-draw'));
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#site.close();
  }
}
