import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHAPTER, paths, Reader } from './browser.ts';

const figurePaths = paths.filter((path) => /^\/figures\/[^/]+\/$/.test(path));
const FIGURE = figurePaths[0] ?? '';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

/** A page with a figure whose script has come. */
async function openLive(path: string): Promise<Page> {
  const page = await reader.open(path);
  await page.locator('.drawing .mark[tabindex="0"]:visible').first().waitFor();
  return page;
}

/** What the marks of the page's first figure say, in their order. */
function wordsOfMarks(page: Page): Promise<string[]> {
  return page
    .locator('.drawing-wide .mark')
    .evaluateAll((all) => all.map((mark) => mark.getAttribute('data-words') ?? ''));
}

const panel = (page: Page): Promise<string | null> => page.locator('.mark-panel').textContent();

describe('a reader at the keyboard', () => {
  test('walks the marks of a figure with the arrow keys, reads each, and leaves with Escape', async () => {
    const page = await openLive(FIGURE);
    const words = await wordsOfMarks(page);
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('data-words') ?? null);
    await page.locator('.drawing-wide .mark').first().focus();
    expect(await panel(page)).toContain(words[0]);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(words[1]);
    expect(await panel(page)).toContain(words[1]);
    expect(await page.locator('.drawing-wide .mark[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('End');
    expect(await focused()).toBe(words.at(-1));
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(words[0]);
    await page.keyboard.press('Escape');
    expect(await focused()).toBeNull();
    expect(await page.locator('.mark-panel').isVisible()).toBe(false);
    await page.context().close();
  });

  test('goes from a mark by Tab to the sources of its row and to the row itself, which has an address', async () => {
    const page = await openLive(FIGURE);
    await page.locator('.drawing-wide .mark').first().focus();
    await page.keyboard.press('ArrowRight');
    const words = (await wordsOfMarks(page))[1] ?? '?';
    expect(await page.locator('.mark-panel a[href*="/sources/#s-"]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.mark-panel') !== null)).toBe(true);
    await page.locator('.mark-panel a[href^="#f-"]').press('Enter');
    expect(await page.locator('tr:target').count()).toBe(1);
    const hash = new URL(page.url()).hash;
    expect(hash).toMatch(new RegExp(`^#${await page.locator('figure').getAttribute('id')}-.`));
    await page.context().close();
    // The address alone brings back the mark, also after the rows were put in another order.
    const again = await openLive(FIGURE + hash);
    await expect.poll(() => panel(again)).toContain(words);
    expect(await again.locator('.mark.is-chosen').getAttribute('data-words')).toBe(words);
    await again.locator('.sort').first().press('Enter');
    await again.locator('.sort').first().press('Enter');
    await again.locator('.drawing-wide .mark').first().focus();
    await again.keyboard.press('ArrowRight');
    expect(await again.locator('.mark-panel a[href^="#f-"]').getAttribute('href')).toBe(hash);
    await again.context().close();
  });

  test('puts the table in another order, up and down', async () => {
    const page = await openLive('/figures/firms-by-countries/');
    const firms = (): Promise<string[]> => page.locator('tbody th').allInnerTexts();
    const before = await firms();
    await page.locator('.sort').first().press('Enter');
    expect(await page.locator('thead th').first().getAttribute('aria-sort')).toBe('ascending');
    expect(await firms()).toEqual(before.toSorted((a, b) => a.localeCompare(b, 'en')));
    await page.locator('.sort').first().press('Enter');
    expect((await firms())[0]).toBe(before.toSorted((a, b) => a.localeCompare(b, 'en')).at(-1));
    await page.context().close();
  });
});

describe('a reader with a pointer or a finger', () => {
  test('gets the words of a mark, which stay until another is asked', async () => {
    const page = await openLive(FIGURE);
    const mark = page.locator('.drawing-wide .mark').nth(2);
    await mark.hover();
    const words = (await mark.getAttribute('data-words')) ?? '?';
    expect(await panel(page)).toContain(words);
    await page.locator('h1').hover();
    expect(await panel(page)).toContain(words);
    await page.locator('h1').click();
    expect(await page.locator('.mark-panel').isVisible()).toBe(false);
    await page.context().close();
  });

  test('on a telephone taps the narrow drawing', async () => {
    const page = await reader.open(FIGURE, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await page.locator('.drawing-narrow .mark[tabindex="0"]').first().waitFor();
    const mark = page.locator('.drawing-narrow .mark').nth(1);
    await mark.tap();
    expect(await panel(page)).toContain((await wordsOfMarks(page))[1] ?? '?');
    expect(await mark.getAttribute('aria-label')).toBe((await wordsOfMarks(page))[1]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});

describe('without script', () => {
  test('a figure has its drawing, its table and no button', async () => {
    const page = await reader.open(FIGURE, { javaScriptEnabled: false });
    expect(await page.locator('.drawing-wide').isVisible()).toBe(true);
    expect(await page.locator('tbody tr').first().isVisible()).toBe(true);
    expect(await page.locator('figure button, .mark-panel').count()).toBe(0);
    await page.context().close();
  });

  test('every table of a chapter is open, in a named window of its own that the keyboard reaches', async () => {
    for (const width of [360, 1280]) {
      const page = await reader.open(CHAPTER, { javaScriptEnabled: false, viewport: { width, height: 800 } });
      const tables = await page.locator('details.figure-table').evaluateAll((all: HTMLDetailsElement[]) =>
        all.map((details) => {
          const window = details.querySelector('.table-scroll');
          const box = window?.getBoundingClientRect();
          const name =
            document.getElementById(window?.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
          return {
            isOpen:
              details.open &&
              window?.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) === true,
            height: box?.height ?? 0,
            tab: window?.getAttribute('tabindex'),
            role: window?.getAttribute('role'),
            name,
            sideways: document.documentElement.scrollWidth,
          };
        }),
      );
      expect(tables.length).toBeGreaterThan(5);
      for (const table of tables) {
        expect(table.isOpen).toBe(true);
        expect(table.height).toBeGreaterThan(80);
        expect(table.height).toBeLessThanOrEqual(480);
        expect([table.tab, table.role, table.name.length > 5]).toEqual(['0', 'region', true]);
        expect(table.sideways).toBeLessThanOrEqual(width);
      }
      await page.context().close();
    }
  });
});

describe('with script', () => {
  test('the tables of a chapter are folded before anything could jump, and open when they are asked', async () => {
    const page = await (await reader.window()).newPage();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Reflect.set(globalThis, 'shifts', shifts);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(reader.address(CHAPTER), { waitUntil: 'networkidle' });
    const table = page.locator('details.figure-table').first();
    expect(await page.locator('details.figure-table[open]').count()).toBe(0);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'shifts'))).toEqual([]);
    await table.locator('summary').press('Enter');
    expect(await table.locator('tbody tr').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('a row of a folded table is shown when its address is asked for', async () => {
    const page = await reader.open(CHAPTER);
    const id = await page.locator('details.figure-table tbody tr').nth(2).getAttribute('id');
    await page.context().close();
    const again = await reader.open(`${CHAPTER}#${id}`);
    await expect.poll(() => again.locator(`[id="${id}"]`).isVisible()).toBe(true);
    await again.context().close();
  });

  test('that does not come, tables open after all', async () => {
    const context = await reader.window();
    await context.route(/\.js$/, (route) => route.abort());
    const page = await context.newPage();
    await page.goto(reader.address(CHAPTER));
    const row = page.locator('details.figure-table tbody tr').first();
    expect(await row.isVisible()).toBe(false);
    await expect.poll(() => row.isVisible(), { timeout: 20_000 }).toBe(true);
    await context.close();
  });
});

describe('a figure far down a chapter', () => {
  test('loads what makes it answer only when it is near', async () => {
    const page = await (await reader.window()).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(reader.address('/chapters/exports/'), { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /live-figure/.test(url))).toEqual([]);
    await page.locator('figure[data-figure]').first().scrollIntoViewIfNeeded();
    await expect.poll(() => asked.filter((url) => /live-figure/.test(url)).length).toBe(1);
    await page.context().close();
  });
});
