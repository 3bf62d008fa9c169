import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths, Reader } from './browser.ts';

const figurePaths = paths.filter((path) => /^\/figures\/[^/]+\/$/.test(path));
const embedPaths = paths.filter((path) => path.startsWith('/embed/'));
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

const panel = (page: Page): Promise<string | null> => page.locator('.mark-panel').textContent();

describe('a reader at the keyboard', () => {
  test('walks the marks of a figure with the arrow keys, reads each, and leaves with Escape', async () => {
    const page = await openLive(FIGURE);
    const words = await page.locator('.drawing-wide .mark').evaluateAll((all) => all.map((mark) => mark.getAttribute('data-words') ?? ''));
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('data-words') ?? null);
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
    const mark = page.locator('.drawing-wide .mark').nth(1);
    expect(await page.locator('.mark-panel a[href*="/sources/#s-"]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.mark-panel') !== null)).toBe(true);
    await page.locator('.mark-panel a[href^="#f-"]').press('Enter');
    expect(await page.locator('tr:target').count()).toBe(1);
    const hash = new URL(page.url()).hash;
    expect(hash).toBe(`#${await page.locator('figure').getAttribute('id')}-${await mark.getAttribute('data-row')}`);
    await page.context().close();
    const again = await openLive(FIGURE + hash);
    await expect.poll(() => again.locator('.mark-panel').isVisible()).toBe(true);
    expect(hash.endsWith(`-${await again.locator('.mark.is-chosen').getAttribute('data-row')}`)).toBe(true);
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
    expect(await panel(page)).toContain((await mark.getAttribute('data-words')) ?? '?');
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

describe('a figure on somebody else’s page', () => {
  test.each(figurePaths)('%s as plain HTML fits 320, 600 and 1200 px, reads, and asks for nothing', async (path) => {
    const source = await reader.open(path);
    const code = await source.locator('.embed-codes textarea').first().inputValue();
    await source.context().close();
    expect(code).not.toMatch(/<(?:script|iframe|style|img|link)\b|\s(?:class|style|on\w+)=/);
    const page = await (await reader.window()).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const width of [320, 600, 1200]) {
      await page.setViewportSize({ width, height: 900 });
      await page.setContent(
        `<!doctype html><html lang="en"><title>Bare</title><body>${code.replace('<figure', '<figure style="margin: 0"')}</body></html>`,
      );
      const seen = await page.evaluate(() => {
        const svg = document.querySelector('svg');
        const box = svg?.getBoundingClientRect();
        const texts = [...document.querySelectorAll('svg text')].map((text) => text.getBoundingClientRect());
        const scale = svg?.getScreenCTM()?.a ?? 0;
        return {
          sideways: document.documentElement.scrollWidth,
          out: box
            ? texts.filter((t) => t.left < box.left - 1 || t.right > box.right + 1 || t.top < box.top - 1 || t.bottom > box.bottom + 1)
                .length
            : -1,
          size: Number(svg?.getAttribute('font-size')) * scale,
        };
      });
      expect(seen.sideways, `${width} px`).toBeLessThanOrEqual(width);
      expect(seen.out, `${width} px`).toBe(0);
      expect(seen.size, `${width} px`).toBeGreaterThanOrEqual(11);
    }
    expect(asked.filter((url) => url !== 'about:blank')).toEqual([]);
    await page.context().close();
  });

  test.each(embedPaths)('%s in a frame never scrolls in it, in a narrow and in a wide column', async (path) => {
    const id = path.split('/')[2] ?? '';
    const source = await reader.open(`/figures/${id}/`);
    const codes = { narrow: await source.locator('#frame-narrow').inputValue(), wide: await source.locator('#frame-wide').inputValue() };
    await source.context().close();
    const page = await (await reader.window({ bypassCSP: true })).newPage();
    await page.goto(reader.address('/privacy/'));
    for (const [width, column] of [
      [320, 'narrow'],
      [559, 'narrow'],
      [560, 'wide'],
      [600, 'wide'],
      [1200, 'wide'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      const code = codes[column].replace(/src="[^"]*"/, `src="${path}"`).replace('loading="lazy"', '');
      await page.setContent(`<!doctype html><html lang="en"><title>Bare</title><body style="margin: 0">${code}</body></html>`, {
        waitUntil: 'networkidle',
      });
      const inner = page.frames().find((frame) => frame.url().endsWith(path));
      const seen = await inner?.evaluate(() => {
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
        return { down: scrollHeight - clientHeight, sideways: scrollWidth - clientWidth };
      });
      expect([column, width, seen]).toEqual([column, width, { down: 0, sideways: 0 }]);
    }
    await page.context().close();
  });
});
