import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { dist } from '../product/built-site.ts';
import { CHAPTER } from './browser.ts';
import { withLateTheme } from './late-theme.ts';

// Playwright drives only a Firefox of its own making; Debian's speaks WebDriver BiDi.
let site: Served;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  site = await serve(dist);
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  complaints.length = 0;
  page = await browser.newPage();
  page.on(
    'console',
    (message) => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(String(error)));
});
afterEach(() => page.close());

async function open(path: string, width: number): Promise<void> {
  await page.setViewport({ width, height: 800 });
  await page.goto(new URL(path.slice(1), site.url).href);
}

/** Bring the fourth link of a kind to the middle of the window and give it a name to be found by. */
async function mark(selector: string): Promise<string> {
  await page.$$eval(selector, (links) => {
    links[3]?.setAttribute('data-marked', '');
    links[3]?.scrollIntoView({ block: 'center' });
  });
  return `${selector}[data-marked]`;
}

const isOpen = (holds: string): Promise<unknown> =>
  page.waitForSelector(`.note-panel ${holds}`, { visible: true, timeout: 5_000 });
const isClosed = (): Promise<unknown> =>
  page.waitForSelector('.note-panel', { hidden: true, timeout: 5_000 });
const focusIsOn = (selector: string): Promise<boolean> =>
  page.evaluate((s) => document.activeElement?.matches(s) === true, selector);

describe.each([
  ['a note', '.note-call', 'a[href^="http"]'],
  ['a term', '.term-link', '.panel-name + p'],
])('%s in Firefox', (_, selector, holds) => {
  test('opens by Enter, has the focus, and gives it back by Esc', async () => {
    await open(CHAPTER, 1280);
    const link = await mark(selector);
    await page.focus(link);
    await page.keyboard.press('Enter');
    await isOpen(holds);
    expect(await focusIsOn('.note-panel')).toBe(true);
    await page.keyboard.press('Escape');
    await isClosed();
    expect(await focusIsOn(link)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('opens by hover, can be pointed at, and closes when the pointer has left', async () => {
    await open(CHAPTER, 1280);
    await page.hover(await mark(selector));
    await isOpen(holds);
    const box = await (await page.$('.note-panel'))?.boundingBox();
    if (!box) throw new Error('no box');
    await page.mouse.move(box.x + 40, box.y + 20);
    await new Promise((done) => setTimeout(done, 600));
    await isOpen(holds);
    await page.mouse.move(1270, box.y < 400 ? 790 : 10);
    await isClosed();
  });

  test('is a sheet at the foot of a narrow window, closed by a click outside', async () => {
    await open(CHAPTER, 360);
    await page.click(await mark(selector));
    await isOpen(holds);
    const box = await (await page.$('.note-panel'))?.boundingBox();
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect(box && [box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, width, 800]);
    await page.mouse.click(20, 5);
    await isClosed();
  });
});

describe('a chosen theme in Firefox', () => {
  test('is there at the first paint, however late its file', async () => {
    const late = await withLateTheme(1500);
    await page.goto(`${late.url}privacy/`);
    await page.evaluate(() => localStorage.setItem('theme', 'dark'));
    await page.goto(`${late.url}${CHAPTER.slice(1)}`);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const [painted = 0, come = Number.POSITIVE_INFINITY, scheme] = await page.evaluate(
      () =>
        [
          performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
          performance
            .getEntriesByType('resource')
            .filter((entry) => entry instanceof PerformanceResourceTiming)
            .find(({ name }) => name.endsWith('/theme.js'))?.responseEnd,
          getComputedStyle(document.documentElement).colorScheme,
        ] as const,
    );
    expect(scheme).toBe('dark');
    expect(come).toBeGreaterThan(1400);
    expect(painted).toBeGreaterThan(come);
    await late.close();
  });
});

describe('a chapter in Firefox', () => {
  test('names its calls and ways back by words, and makes each of them 24 px wide and high at least', async () => {
    await open(CHAPTER, 360);
    const calls = await page.$$eval('.note-call', (links) =>
      links.map((a) => a.getAttribute('aria-label') ?? ''),
    );
    // Firefox itself computes the names that it is asked for here.
    const back = await page.$eval('.note-back', (a) => a.getAttribute('aria-label') ?? '');
    expect(back).toMatch(/^Back to where note 1 is used/);
    for (const name of [calls[0] ?? '', calls.find((label) => label.startsWith('Note 12: ')) ?? '', back])
      expect([name, await page.$(`aria/${name}`)]).toEqual([name, expect.anything()]);
    const small = await page.$$eval('.note-call, .note-back', (links) =>
      links.flatMap((a) => {
        const { width, height } = a.getBoundingClientRect();
        return width < 24 || height < 24 ? [`${a.getAttribute('href')} ${width} × ${height}`] : [];
      }),
    );
    expect(small).toEqual([]);
  });

  test('folds the tables of its figures, and open they make nothing scroll sideways but themselves', async () => {
    await open(CHAPTER, 360);
    await page.waitForSelector('details.figure-table:not([open])');
    const sideways = await page.$$eval('details', (all) => {
      for (const details of all) details.open = true;
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    expect(sideways).toBe(0);
    expect(await page.$$eval('details.figure-table table', (tables) => tables.length)).toBeGreaterThan(2);
  });

  test('never scrolls sideways, from left to right and from right to left', async () => {
    for (const width of [320, 1280]) {
      await open(CHAPTER, width);
      for (const dir of ['ltr', 'rtl']) {
        const seen = await page.evaluate((direction) => {
          document.documentElement.dir = direction;
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        }, dir);
        expect([dir, width, seen]).toEqual([dir, width, 0]);
      }
    }
  });
});
