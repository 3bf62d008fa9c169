import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PHONE, Reader } from './browser.ts';
import { withLateTheme } from './late-theme.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

/** When a page was first painted, in milliseconds, and in which colours; the browser says nothing of a paint that had no content. */
async function firstPaint(page: Page): Promise<{ at: number; scheme: string }> {
  return page.evaluate(
    () =>
      new Promise((done) => {
        new PerformanceObserver((list) => {
          const [first] = list.getEntries();
          if (first)
            done({ at: first.startTime, scheme: getComputedStyle(document.documentElement).colorScheme });
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

describe('a chosen theme', () => {
  const DELAY = 1500;

  test('is there at the first paint, however late its file, and is kept for the next page', async () => {
    const site = await withLateTheme(DELAY);
    const window = await reader.window({ ...PHONE, colorScheme: 'light' });
    const page = await window.newPage();
    await page.goto(`${site.url}privacy/`);
    await page.getByLabel('Colours').selectOption('dark');
    expect(await window.storageState()).toMatchObject({
      cookies: [],
      origins: [{ localStorage: [{ name: 'theme', value: 'dark' }] }],
    });
    await page.goto(`${site.url}about/`, { waitUntil: 'commit' });
    const { at, scheme } = await firstPaint(page);
    expect(scheme).toBe('dark');
    // It was waited for, and not by chance in time.
    expect(at).toBeGreaterThan(DELAY - 100);
    await window.close();
    await site.close();
  });
});
