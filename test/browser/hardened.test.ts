import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { dist } from '../product/built-site.ts';
import { chapterPaths } from './browser.ts';

// A browser that runs no script and draws no SVG, as the strictest setting of the Tor Browser is.
let site: Served;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  site = await serve(dist);
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: { 'svg.disabled': true, 'javascript.enabled': false },
  });
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a browser without script and without SVG', () => {
  test.each(chapterPaths)(
    '%s: every figure shows its summary and its open table, and no run of labels',
    async (path) => {
      await page.setViewport({ width: 900, height: 900 });
      await page.goto(new URL(path.slice(1), site.url).href);
      const figures = await page.evaluate(() =>
        [...document.querySelectorAll('figure[data-figure]')].map((figure) => {
          const drawing = figure.querySelector('.drawing-wide');
          const summary = drawing?.querySelector('desc');
          const seen = drawing?.getBoundingClientRect().height ?? 0;
          const table = figure.querySelector('details.figure-table');
          return {
            id: figure.id,
            isDrawn: drawing instanceof SVGElement,
            words: summary?.textContent?.length ?? 0,
            colour: summary ? getComputedStyle(summary).color : '',
            labels: drawing ? getComputedStyle(drawing).color : '',
            around: seen - (summary?.getBoundingClientRect().height ?? 0),
            isOpen: table instanceof HTMLDetailsElement && table.open,
            table: table?.querySelector('tbody tr')?.getBoundingClientRect().height ?? 0,
          };
        }),
      );
      for (const figure of figures) {
        expect(figure).toMatchObject({ isDrawn: false, isOpen: true, labels: 'rgba(0, 0, 0, 0)' });
        expect(figure.colour, figure.id).not.toBe(figure.labels);
        expect(figure.words, figure.id).toBeGreaterThan(40);
        // What is left of the labels takes no more than a few lines' room.
        expect(figure.around, figure.id).toBeLessThan(60);
        expect(figure.table, figure.id).toBeGreaterThan(20);
      }
    },
  );
});
