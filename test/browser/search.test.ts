import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist } from '../product/built-site.ts';
import { CHAPTER, Reader } from './browser.ts';
import { firstThree, searchCases, unreached } from './search-table.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

const LINK = '.search-results .search-link';
const status = (page: Page): Promise<string | null> => page.locator('.search-status').textContent();
const isFinal = (page: Page): Promise<void> =>
  expect.poll(() => status(page), { timeout: 10_000 }).toMatch(/^(?:\d+ results|One result)\.$/);

/** The size of what was asked for, as a server sends it (Brotli). */
function packed(urls: readonly string[]): number {
  return urls.reduce(
    (sum, url) => sum + brotliCompressSync(readFileSync(join(dist, new URL(url).pathname))).length,
    0,
  );
}

test('every query of the table reaches its place among the first three results', async () => {
  expect(searchCases.length).toBeGreaterThanOrEqual(100);
  const page = await reader.open('/search/');
  await page.locator('.search-filters').waitFor({ state: 'attached' });
  const found = await page.evaluate(
    firstThree,
    searchCases.map(({ query }) => query),
  );
  expect(unreached(found)).toEqual([]);
  await page.context().close();
});

describe('the first results', () => {
  test.each([
    ['of the dialog', CHAPTER],
    ['of the search page', '/search/?q=Uighur'],
  ])('%s come after three requests in a row and 25 kB, the full text’s after them', async (_, path) => {
    const wait = 250;
    const page = await reader.open('/privacy/');
    const asked: { url: string; at: number }[] = [];
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.querySelector('.search-results .search-link'))
          document.documentElement.dataset.shown ??= String(Date.now());
      }).observe(document, { childList: true, subtree: true });
    });
    await page.route('**/*', async (route) => {
      asked.push({ url: route.request().url(), at: Date.now() });
      await new Promise((done) => setTimeout(done, wait));
      await route.continue();
    });
    await page.goto(reader.address(path));
    if (path === CHAPTER) {
      asked.length = 0;
      await page.keyboard.press('/');
      await page.locator('dialog[open]').waitFor();
      await page.keyboard.insertText('Uighur');
    }
    await page.locator(LINK).first().waitFor();
    const shown = Number(await page.evaluate(() => document.documentElement.dataset.shown));
    // The scripts of the search page come with the page, as those of any page do; the dialog's come when it is asked for.
    const isScript = (url: string): boolean => /\/assets\/(?:search|preload)/.test(url);
    const isIndex = (url: string): boolean => /\/search\/.*\.(?:json|txt)$/.test(url);
    const first = asked.filter(({ url, at }) => at < shown && (isScript(url) || isIndex(url)));
    const waves = first
      .filter(({ url }) => path === CHAPTER || isIndex(url))
      .map(({ at }) => at)
      .sort((a, b) => a - b)
      .filter((at, index, all) => index === 0 || at - (all[index - 1] ?? 0) > wait / 2);
    expect(
      waves.length,
      first.map(({ url, at }) => `${Math.round(at)} ${url}`).join('\n'),
    ).toBeLessThanOrEqual(3);
    expect(packed(first.map(({ url }) => url))).toBeLessThanOrEqual(25_000);
    expect(asked.some(({ url }) => url.includes('/pagefind/'))).toBe(false);
    await isFinal(page);
    const full = asked.filter(({ url }) => url.includes('/pagefind/') || url.endsWith('full.json'));
    const rest = packed(full.map(({ url }) => url));
    console.log(
      `first results: ${first.length} requests, ${packed(first.map(({ url }) => url))} bytes; full text: ${full.length} requests, ${rest} bytes`,
    );
    expect(full.length).toBeGreaterThan(0);
    expect(rest).toBeLessThan(200_000);
    await page.context().close();
  });

  test('stay where they are when the full text comes, which adds results and passages', async () => {
    const page = await reader.open('/search/');
    const places = (): Promise<{ href: string; top: number }[]> =>
      page.locator(LINK).evaluateAll((links) =>
        links.slice(0, 5).map((link) => ({
          href: link.textContent ?? '',
          top: Math.round(link.getBoundingClientRect().top),
        })),
      );
    await page.getByLabel('Words to look for').fill('witnesses');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toMatch(/so far|results\.$/);
    const before = await places();
    await isFinal(page);
    await page.waitForTimeout(300);
    expect((await places()).slice(0, before.length)).toEqual(before);
    expect((await page.locator('.search-text mark').allInnerTexts()).join(' ').toLowerCase()).toContain(
      'witness',
    );
    await page.context().close();
  });
});

describe('a result', () => {
  test('leads to its very passage, which the browser marks, and the query stays in the address', async () => {
    const page = await reader.open('/search/');
    await page.getByLabel('Words to look for').fill('Carnegie');
    await page.keyboard.press('Enter');
    await isFinal(page);
    expect(new URL(page.url()).search).toBe('?q=Carnegie');
    expect((await page.locator('.search-results mark').allInnerTexts()).join(' ').toLowerCase()).toContain(
      'carnegie',
    );
    const hrefs = await page
      .locator(LINK)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.filter((href) => href.includes(':~:text=')).length).toBeGreaterThan(hrefs.length / 2);
    const link = page.locator(`${LINK}[href*="/chapters/"][href*=":~:text="]`).first();
    const href = (await link.getAttribute('href')) ?? '';
    const passage = decodeURIComponent(/:~:text=(.*)$/.exec(href)?.[1] ?? '');
    await link.click();
    await page.waitForURL((url) => url.pathname.startsWith('/chapters/'));
    const text = await page.evaluate(
      () => document.querySelector('article')?.textContent?.replace(/\s+/g, ' ') ?? '',
    );
    expect(text).toContain(passage);
    expect(await page.locator(':target').count()).toBe(1);
    await page.context().close();
  });

  test('that is a note leads to the note, and by its other link to the note opened in its paragraph', async () => {
    const page = await reader.open('/search/?q=Ecuador%20Tajikistan&kind=note');
    await isFinal(page);
    const note = page.locator('.search-result').first();
    expect(await note.locator('.search-link').getAttribute('href')).toMatch(
      /\/chapters\/[a-z0-9-]+\/#[a-z0-9-]+-fn-/,
    );
    await note.locator('.search-facts a').click();
    await page.waitForURL((url) => url.hash.includes('-fnref-'));
    await page.locator('.note-panel').waitFor({ state: 'visible' });
    expect((await page.locator('.note-panel').textContent())?.length).toBeGreaterThan(40);
    await page.context().close();
  });

  test('is chosen by kind, chapter, confidence and language, each choice with how many it leaves, and the choices are in the address', async () => {
    const page = await reader.open('/search/?q=huawei');
    await isFinal(page);
    await page.locator('.search-filters summary').click();
    const kind = page.getByLabel('Kind');
    const claims = (await kind.locator('option[value="claim"]').textContent()) ?? '';
    const count = Number(/\((\d+)\)/.exec(claims)?.[1]);
    expect(count).toBeGreaterThan(5);
    await kind.selectOption('claim');
    await expect.poll(() => status(page)).toBe(`${count} results.`);
    await page.getByLabel('Confidence').selectOption('contested');
    await expect.poll(() => page.url()).toContain('?q=huawei&kind=claim&confidence=contested');
    // The address is new before the results are: the words of the last status are still those of the choice before.
    await expect
      .poll(async () => [...new Set(await page.locator('.search-facts').allInnerTexts())])
      .toEqual(['Claim, confidence: contested']);
    await isFinal(page);
    await page.reload();
    await isFinal(page);
    expect(await page.getByLabel('Confidence').inputValue()).toBe('contested');
    await page.context().close();
  });
});

describe('where nothing is found', () => {
  test('the nearest names are offered', async () => {
    const page = await reader.open('/search/?q=zkynet');
    await expect.poll(() => status(page)).toBe('Nothing was found.');
    await page.locator('.search-nearest a').first().waitFor();
    expect(await page.locator('.search-nearest a').first().getAttribute('href')).toContain(
      '/glossary/#g-skynet',
    );
    // Nothing of the report begins like it: “qq” does, as an address of a source.
    await page.goto(reader.address('/search/?q=zzzxxxqqq'));
    await expect.poll(() => page.locator('.search-nearest').textContent()).toContain('from A to Z');
    await page.context().close();
  });

  const BAD = {
    spaces: '   ',
    punctuation: '…!?—()[]',
    'signs of regular expressions': '.*+?^()|[]\\',
    markup: '<img src=x onerror=alert(1)><b>camera</b>',
    'marks of direction': '\u202e\u2066\u200f',
    'mixed scripts': '新疆 شىنجاڭ Xinjiang བོད',
    emoji: '😀🇨🇳',
    'ten thousand letters': 'a'.repeat(10_000),
    'ten thousand Chinese signs': '情报'.repeat(5_000),
  };

  test('because of whatever was typed, the page says something and breaks nothing', async () => {
    const page = await reader.open('/search/');
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    await page.locator('.search-filters').waitFor({ state: 'attached' });
    for (const [name, query] of Object.entries(BAD)) {
      await page.locator('search-page input').evaluate((input: HTMLInputElement, words) => {
        document.querySelector('.search-status')?.replaceChildren();
        // A paste by script goes past the field's own limit.
        input.value = words;
        input.form?.requestSubmit();
      }, query);
      if (query.trim() === '')
        await expect.poll(() => page.locator('#a-to-z').isVisible(), { message: name }).toBe(true);
      else await expect.poll(() => status(page), { timeout: 10_000, message: name }).not.toBe('');
      expect(await page.locator('.search-results img, .search-results b').count(), name).toBe(0);
      expect(page.url().length, name).toBeLessThan(5_000);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
