import { createServer, type Server } from 'node:http';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { dist } from '../product/built-site.ts';
import { CHAPTER, chapterPaths, Reader } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

const PHONE = { viewport: { width: 360, height: 740 } };

describe('the first view of a chapter', () => {
  test.each(chapterPaths.filter((path) => /^\/chapters\/[^/]+\/$/.test(path)))(
    '%s asks for one stylesheet, one script and the theme, one font by name, and nothing else until asked',
    async (path) => {
      const window = await reader.window(PHONE);
      const page = await window.newPage();
      const requests: Request[] = [];
      page.on('request', (request) => requests.push(request));
      await page.goto(reader.address(path), { waitUntil: 'networkidle' });
      const asked = requests.map((request) => ({ kind: request.resourceType(), path: new URL(request.url()).pathname }));
      const of = (kind: string): string[] => asked.filter((request) => request.kind === kind).map((request) => request.path);
      expect(of('document')).toEqual([path]);
      expect(of('stylesheet').length).toBe(1);
      expect(of('script').filter((script) => script !== '/theme.js').length).toBe(1);
      expect(await page.locator('link[rel="preload"][as="font"]').count()).toBe(1);
      // The other faces are named by the stylesheet, for the words that are set in them; none of them holds up a word.
      expect(of('font').length).toBeLessThanOrEqual(4);
      const rest = asked.filter(
        ({ kind, path: other }) => !['document', 'stylesheet', 'script', 'font'].includes(kind) && other !== '/icon.svg',
      );
      expect(rest).toEqual([]);
      await window.close();
    },
  );

  test('has its words at once and for good, though its fonts never come', async () => {
    const window = await reader.window(PHONE);
    const page = await window.newPage();
    await page.route('**/*.woff2', () => undefined);
    await page.goto(reader.address(CHAPTER), { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, undefined, { timeout: 10_000 });
    expect(await page.locator('.standfirst').isVisible()).toBe(true);
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => document.fonts.check('1em Literata'))).toBe(false);
    await window.close();
  });

  test('moves nothing after it was drawn: no shift of the layout, with all fonts there', async () => {
    const window = await reader.window(PHONE);
    const page = await window.newPage();
    await page.goto(reader.address(CHAPTER), { waitUntil: 'networkidle' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) => {
            done(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(0), 500);
        }),
    );
    expect(shift).toBe(0);
    await window.close();
  });
});

/** The site with a theme file that is long on the way: what a reader sees who chose a theme and whose browser has forgotten the file. */
async function withLateTheme(delay: number): Promise<{ address: string; close(): Promise<void> }> {
  const site = await serve(dist);
  const late: Server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const answer = await fetch(new URL(path, site.url), { redirect: 'manual' });
    const body = Buffer.from(await answer.arrayBuffer());
    if (path === '/theme.js') await new Promise((done) => setTimeout(done, delay));
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
  });
  await new Promise<void>((done) => late.listen(0, '127.0.0.1', done));
  const at = late.address();
  return {
    address: `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`,
    close: async () => {
      late.closeAllConnections();
      await new Promise((done) => late.close(done));
      await site.close();
    },
  };
}

/** When a page was first painted, in milliseconds, and in which colours; the browser says nothing of a paint that had no content. */
async function firstPaint(page: Page): Promise<{ at: number; scheme: string }> {
  return page.evaluate(
    () =>
      new Promise((done) => {
        new PerformanceObserver((list) => {
          const [first] = list.getEntries();
          if (first) done({ at: first.startTime, scheme: getComputedStyle(document.documentElement).colorScheme });
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
    await page.goto(`${site.address}/privacy/`);
    await page.getByLabel('Colours').selectOption('dark');
    expect(await window.storageState()).toMatchObject({ cookies: [], origins: [{ localStorage: [{ name: 'theme', value: 'dark' }] }] });
    await page.goto(`${site.address}/about/`, { waitUntil: 'commit' });
    const { at, scheme } = await firstPaint(page);
    expect(scheme).toBe('dark');
    // It was waited for, and not by chance in time.
    expect(at).toBeGreaterThan(DELAY - 100);
    await window.close();
    await site.close();
  });
});
