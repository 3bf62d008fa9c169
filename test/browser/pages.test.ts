import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POLICY } from '../../scripts/serve.ts';
import { CHAPTER, Reader, SHORT_CHAPTER, samplePaths } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

describe('every page', () => {
  test.each(samplePaths)(
    '%s never scrolls sideways at 320 px, nor with wide letter spacing',
    async (path) => {
      const page = await reader.visit(path, { viewport: { width: 320, height: 640 }, bypassCSP: true });
      const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await width()).toBeLessThanOrEqual(320);
      // The distances of WCAG 2.2, 1.4.12.
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      });
      expect(await width()).toBeLessThanOrEqual(320);
    },
  );

  test.each(samplePaths)(
    '%s asks no other host for anything, breaks no rule of the strict header and leaves nothing behind',
    async (path) => {
      // A window of its own: what the page before was still asking for would be counted against this one.
      const window = await reader.window();
      const page = await window.newPage();
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on(
        'console',
        (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
      );
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
      const response = await page.goto(reader.address(path), { waitUntil: 'networkidle' });
      expect(response?.headers()['content-security-policy']).toBe(POLICY);
      const home = reader.address('/');
      expect(requests.length).toBeGreaterThan(1);
      expect(requests.filter((url) => !url.startsWith(home))).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await window.storageState()).toEqual({ cookies: [], origins: [] });
      await window.close();
    },
  );

  test('would be caught if it did: an inline style is stopped by the header', async () => {
    const page = await reader.open('/privacy/');
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.evaluate(() => document.querySelector('main')?.setAttribute('style', 'color: red'));
    await expect.poll(() => complaints.join()).toContain('Content Security Policy');
    await page.context().close();
  });

  test('that is not there answers with status 404 and the ways into the report', async () => {
    const page = await (await reader.window()).newPage();
    const response = await page.goto(reader.address('/chapters/nothing/'));
    expect(response?.status()).toBe(404);
    await page.locator('main a').first().click();
    expect(await page.locator('h1').count()).toBe(1);
    expect(new URL(page.url()).pathname).toMatch(/^\/chapters\/[a-z0-9-]+\/$/);
    await page.context().close();
  });
});

describe('a reader without JavaScript', () => {
  test('reads the chapter, its notes and its contents, and follows links', async () => {
    const page = await reader.open(CHAPTER, { javaScriptEnabled: false });
    expect(await page.locator('article > p').first().isVisible()).toBe(true);
    expect(((await page.locator('article').textContent()) ?? '').split(/\s+/).length).toBeGreaterThan(5_000);
    expect(await page.locator('.note-list > li').last().isVisible()).toBe(true);
    expect(await page.locator('.contents-side a').first().isVisible()).toBe(true);
    await page.locator('.contents-side a').nth(3).click();
    expect(new URL(page.url()).hash.length).toBeGreaterThan(1);
    await page.context().close();
  });
});

describe('a reader at the keyboard', () => {
  test('meets the skip link first, sees it, and by Enter is in the text', async () => {
    const page = await reader.open(SHORT_CHAPTER);
    const skip = page.locator('.skip-link');
    expect((await skip.boundingBox())?.y).toBeLessThan(0);
    await page.keyboard.press('Tab');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    const box = await skip.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.context().close();
  });

  test('always sees where the focus is', async () => {
    const page = await reader.open(SHORT_CHAPTER);
    const unseen: string[] = [];
    for (let step = 0; step < 15; step += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const element = document.activeElement;
        const { outlineStyle, outlineWidth } = element
          ? getComputedStyle(element)
          : { outlineStyle: 'none', outlineWidth: '0' };
        return {
          name: element?.textContent?.trim().slice(0, 40) ?? '',
          isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        };
      });
      if (!outline.isSeen) unseen.push(outline.name);
    }
    expect(unseen).toEqual([]);
    await page.context().close();
  });
});

describe('on paper', () => {
  test('a chapter has its text and notes, and none of the furniture', async () => {
    const page = await reader.open(SHORT_CHAPTER);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const furniture of [
      '.site-header nav',
      '.site-footer nav',
      '.skip-link',
      '.contents',
      '.way-on',
      '.note-ways-back',
    ]) {
      const shown = await page
        .locator(furniture)
        .evaluateAll((all) => all.filter((e) => e.getClientRects().length > 0).length);
      expect([furniture, await page.locator(furniture).count(), shown]).toEqual([
        furniture,
        expect.any(Number),
        0,
      ]);
      expect(await page.locator(furniture).count(), furniture).toBeGreaterThan(0);
    }
    expect(await page.locator('article > p').first().isVisible()).toBe(true);
    expect(await page.locator('.note-list > li').last().isVisible()).toBe(true);
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).color)).toBe('rgb(0, 0, 0)');
    await page.context().close();
  });
});
