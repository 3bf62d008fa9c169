import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers, giveAxe } from './barriers.ts';
import { Reader, SHORT_CHAPTER } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.activeElement?.closest('.search-result')?.querySelector('.search-link')?.textContent ??
      document.activeElement?.id ??
      '',
  );

async function search(page: Page, words: string): Promise<void> {
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.insertText(words);
  await expect
    .poll(() => page.locator('dialog .search-status').textContent(), { timeout: 10_000 })
    .toMatch(/results?\.$/);
}

describe('the search dialog', () => {
  test.each([
    ['the / key', (page: Page) => page.keyboard.press('/')],
    ['Control and K', (page: Page) => page.keyboard.press('Control+k')],
    ['the link in the header', (page: Page) => page.locator('a[data-search]').click()],
  ])('opens by %s, has the focus, keeps it, and gives it back by Esc', async (how, open) => {
    const page = await reader.open(SHORT_CHAPTER);
    if (!how.startsWith('the link')) await page.locator('.contents-side a').nth(2).focus();
    const before = how.startsWith('the link')
      ? 'Search'
      : await page.evaluate(() => document.activeElement?.textContent);
    await open(page);
    await page.locator('dialog[open]').waitFor();
    expect(await focused(page)).toBe('search-dialog-query');
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      // The browser's own bar comes in the round; the page behind the dialog does not.
      expect(
        await page.evaluate(
          () =>
            document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(before);
    await page.context().close();
  });

  test('is walked by the arrow keys, and Enter follows to a place of this page, which is then seen', async () => {
    const page = await reader.open('/chapters/laws/');
    await page.keyboard.press('/');
    await search(page, 'what does article 7 say');
    await page.keyboard.press('ArrowDown');
    const first = await focused(page);
    expect(first).not.toBe('search-dialog-query');
    await page.keyboard.press('ArrowDown');
    const second = await focused(page);
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('search-dialog-query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(first);
    while (!/article 7 say/i.test(await focused(page))) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#what-does-article-7-say');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.context().close();
  });

  test('is no answer to a / that is typed into a field, nor to one that was switched off', async () => {
    const page = await reader.open('/');
    await page.locator('main input[name="q"]').focus();
    await page.keyboard.press('/');
    expect(await page.locator('main input[name="q"]').inputValue()).toBe('/');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.locator('.search-slash input').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.waitForTimeout(150);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    await page.context().close();
  });

  test('leads to the same search on a page of its own', async () => {
    const page = await reader.open(SHORT_CHAPTER);
    await page.keyboard.press('/');
    await search(page, 'Ürümqi');
    await page.locator('.search-foot a').click();
    await page.waitForURL((url) => url.pathname === '/search/');
    await expect.poll(() => page.getByLabel('Words to look for').inputValue()).toBe('Ürümqi');
    await page.context().close();
  });

  test.each([360, 1280])(
    'has no barrier that axe finds, nor has the page of results, light and dark, %i px wide',
    async (width) => {
      const page = await reader.open(SHORT_CHAPTER, { bypassCSP: true, viewport: { width, height: 800 } });
      const barriers = async (part: string): Promise<string[]> => {
        const found: string[] = [];
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const { passed, broken } = await findBarriers(page, `document.querySelector("${part}")`);
          expect(passed).toBeGreaterThan(5);
          found.push(...broken.map((line) => `${colorScheme} ${line}`));
        }
        return found;
      };
      await giveAxe(page);
      await page.keyboard.press('/');
      await search(page, '国家情报法');
      await page.locator('dialog .search-filters summary').click();
      expect(await barriers('dialog')).toEqual([]);
      await page.goto(reader.address('/search/?q=ئۇيغۇر&kind=term'));
      await expect.poll(() => page.locator('.search-status').textContent()).toMatch(/results?\.$/);
      await giveAxe(page);
      expect(await barriers('search-page')).toEqual([]);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        ),
      ).toBe(true);
      await page.context().close();
    },
  );
});

describe('an address with an anchor that its page has not', () => {
  test('says so, has the focus there and offers the nearest place, also when the anchor changes', async () => {
    const page = await reader.open('/chapters/laws/#what-does-articel-7-say');
    const box = page.locator('.unknown-anchor');
    await box.waitFor();
    expect(await box.textContent()).toContain('no place named “what-does-articel-7-say”');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('unknown-anchor');
    expect(await box.locator('a').first().getAttribute('href')).toBe('#what-does-article-7-say');
    await page.evaluate(() => {
      location.hash = `#${'<img src=x>'.repeat(50)}`;
    });
    await expect.poll(() => box.textContent()).toContain('<img src=x>');
    expect(await box.locator('img').count()).toBe(0);
    expect(await box.locator('a').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('is not said of an anchor that is there, of the top, or of a passage without one', async () => {
    const page = await reader.open('/privacy/');
    for (const part of ['#main', '#top', '#:~:text=report', '#']) {
      await page.goto('about:blank');
      await page.goto(reader.address(`/privacy/${part}`));
      await page.waitForTimeout(60);
      expect(await page.locator('.unknown-anchor').count(), part).toBe(0);
    }
    await page.context().close();
  });
});

describe('a form to search with', () => {
  test('on the home page leads to the results of its query, without script to the list from A to Z', async () => {
    const page = await reader.open('/');
    await page.locator('main input[name="q"]').fill('Uighur');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search/' && url.search === '?q=Uighur');
    await page.locator('.search-results .search-link').first().waitFor();
    await page.context().close();
    const plain = await reader.open('/', { javaScriptEnabled: false });
    await plain.locator('main input[name="q"]').fill('Uighur');
    await plain.keyboard.press('Enter');
    await plain.waitForURL((url) => url.pathname === '/search/' && url.search === '?q=Uighur');
    expect(await plain.locator('#a-to-z a').first().isVisible()).toBe(true);
    await plain.context().close();
  });

  test('on the page of lost addresses holds the words of the address', async () => {
    const page = await reader.open('/chapters/social-credit-score/');
    const field = page.locator('main input[name="q"]');
    await expect.poll(() => field.inputValue()).toBe('social credit score');
    await field.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search/');
    await expect
      .poll(() => page.locator('.search-results .search-link').first().textContent())
      .toContain('Social credit');
    await page.context().close();
  });
});

describe('the search page without script', () => {
  test('is every term under all its names, every section, and the rows of figures, from A to Z, and no form that does nothing', async () => {
    const page = await reader.open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('main input').isVisible()).toBe(false);
    const names = page.locator('#a-to-z li');
    expect(await names.count()).toBeGreaterThan(400);
    expect(await names.first().isVisible()).toBe(true);
    for (const name of [
      'Uighur',
      'National Intelligence Law 国家情报法',
      'What does Article 7 say?',
      'Hikvision',
      'Urumqi',
    ]) {
      expect(
        await page.locator('#a-to-z li', { hasText: name.split(' 国')[0] ?? '' }).count(),
        name,
      ).toBeGreaterThan(0);
    }
    await page.locator('#a-to-z li a', { hasText: /^Uighur$/ }).click();
    expect(new URL(page.url()).hash).toBe('#g-uyghur');
    await page.context().close();
  });
});
