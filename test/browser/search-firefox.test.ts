import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { dist } from '../product/built-site.ts';
import { firstThree, searchCases, unreached } from './search-table.ts';

let site: Served;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  site = await serve(dist);
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
  });
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('every query of the table reaches its place in Firefox too', async () => {
  await page.goto(`${site.url}search/`);
  await page.waitForSelector('.search-filters');
  const found = await page.evaluate(
    firstThree,
    searchCases.map(({ query }) => query),
  );
  expect(unreached(found)).toEqual([]);
});

test('the dialog opens in Firefox, finds, and a result leads to its place', async () => {
  await page.goto(`${site.url}chapters/laws/`);
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.type('IJOP');
  await page.waitForSelector('dialog .search-link');
  await page.keyboard.press('ArrowDown');
  const href = await page.evaluate(() =>
    document.activeElement instanceof HTMLAnchorElement ? document.activeElement.href : '',
  );
  expect(href).toContain('#');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(page.url().split(':~:')[0]).toBe(href.split(':~:')[0]);
});
