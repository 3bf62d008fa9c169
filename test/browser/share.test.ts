import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers, giveAxe } from './barriers.ts';
import { Reader, SHORT_CHAPTER } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

const WIDE = { viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] };
const NARROW = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  permissions: ['clipboard-read', 'clipboard-write'],
};
/** A paragraph that holds a claim and other words too. */
const PARAGRAPH = '.text > p[id]:has(> .claim[id])';
const MENU = '.share-menu';

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const idOf = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.id);

describe('the menu of a place', () => {
  test('opens by keys from a link in the paragraph, closes by Esc, and gives the focus back', async () => {
    const page = await reader.open(SHORT_CHAPTER, WIDE);
    const id = await idOf(page, PARAGRAPH);
    await page.locator(`#${id} a`).last().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('share-handle');
    await page.keyboard.press('Enter');
    await page.locator(MENU).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-do'))).toBe('link');
    await page.keyboard.press('Escape');
    expect(await page.locator(MENU).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('share-handle');
  });

  test('is reached by Tab at every heading of the text', async () => {
    const page = await reader.open(SHORT_CHAPTER, WIDE);
    const headings = await page.locator('.text :is(h2, h3)[id]:not(.notes *)').count();
    expect(headings).toBeGreaterThan(5);
    await expect.poll(() => page.locator(':is(h2, h3) + button.share-handle').count()).toBe(headings);
    expect(await page.locator('.notes .share-handle').count()).toBe(0);
  });

  test('opens by tap, is as large as a finger, stays in the window and lets no word move', async () => {
    const page = await reader.open(SHORT_CHAPTER, NARROW);
    const paragraph = page.locator(PARAGRAPH).first();
    const before = await paragraph.evaluate((p) => p.getBoundingClientRect().height);
    await paragraph.tap({ position: { x: 5, y: 5 } });
    const handle = page.locator(`${PARAGRAPH} > .share-handle`);
    const box = await handle.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await handle.tap();
    await page.locator(MENU).waitFor();
    expect(await paragraph.evaluate((p) => p.getBoundingClientRect().height)).toBe(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const sizes = await page
      .locator(`${MENU} :is(button, a):visible`)
      .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().height));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    await page.locator('h1').tap();
    expect(await page.locator(MENU).count()).toBe(0);
  });

  test('copies the address of the claim under the pointer, and of the whole paragraph when asked', async () => {
    const page = await reader.open(SHORT_CHAPTER, WIDE);
    const id = await idOf(page, PARAGRAPH);
    const claim = await idOf(page, `#${id} .claim`);
    await page.locator(`#${claim}`).hover();
    await page.locator(`#${id} > .share-handle`).click();
    await page.locator(`${MENU} [data-do="link"]`).click();
    await page.locator(`${MENU} [role="status"]`).filter({ hasText: /\S/ }).waitFor();
    expect(await clipboard(page)).toBe(`${reader.address(SHORT_CHAPTER)}#${claim}`);
    await page.locator(`${MENU} [data-do="whole"]`).click();
    await page.locator(`${MENU} [data-do="link"]`).click();
    await expect.poll(() => clipboard(page)).toBe(`${reader.address(SHORT_CHAPTER)}#${id}`);
  });

  test('copies the words with the citation that the build has formatted, the number of the paragraph and the address, and no number of a note', async () => {
    const page = await reader.open(SHORT_CHAPTER, WIDE);
    const id = await idOf(page, PARAGRAPH);
    const claim = await idOf(page, `#${id} .claim`);
    await page.locator(`#${claim}`).hover();
    await page.locator(`#${id} > .share-handle`).click();
    const words = await page
      .locator(`#${claim}`)
      .evaluate((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());
    await page.locator(`${MENU} [data-do="text"]`).click();
    await page.locator(`${MENU} [role="status"]`).filter({ hasText: /\S/ }).waitFor();
    const [quoted, , citation, address] = (await clipboard(page)).split('\n');
    const number = await page.locator(`#${id} > .para`).textContent();
    expect(quoted).toBe(`“${words}” (paragraph ${number})`);
    expect(citation).toMatch(/Under Watch.*\d{4}/);
    expect(address).toBe(`${reader.address(SHORT_CHAPTER)}#${claim}`);
  });

  test('shares through the sheet of the system where there is one', async () => {
    const page = await reader.open(SHORT_CHAPTER, WIDE);
    await page.evaluate(() =>
      Object.assign(navigator, { share: async (data: unknown) => Object.assign(window, { shared: data }) }),
    );
    await page.locator('h2[id] + .share-handle').first().focus();
    await page.keyboard.press('Enter');
    await page.locator(`${MENU} [data-do="share"]`).click();
    const id = await idOf(page, '.text h2[id]');
    expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toMatchObject({
      url: `${reader.address(SHORT_CHAPTER)}#${id}`,
    });
  });

  test('leads to the page that cites what it is about, at the very part', async () => {
    const page = await reader.open(SHORT_CHAPTER, WIDE);
    for (const place of ['h2[id]', 'p[id]:has(> .claim[id])', 'figure[id]']) {
      const block = page.locator(`.text ${place}`).first();
      await block.hover();
      const own = await block.evaluateHandle((e) => e.querySelector('.share-handle') ?? e.nextElementSibling);
      await own.asElement()?.evaluate((e) => e instanceof HTMLElement && e.click());
      const cite = page.locator(`${MENU} [data-do="cite"]`);
      await cite.waitFor();
      const href = await cite.evaluate((a) => (a instanceof HTMLAnchorElement ? a.href : ''));
      const other = await page.context().newPage();
      expect((await other.goto(href))?.status(), href).toBe(200);
      const { hash } = new URL(href);
      expect(await other.locator(hash.replaceAll('.', '\\.')).count(), href).toBe(1);
      await other.close();
      await page.keyboard.press('Escape');
    }
  });

  test.each(['light', 'dark'] as const)(
    'has no fault of accessibility while it is open (%s)',
    async (colorScheme) => {
      const page = await reader.open(SHORT_CHAPTER, { ...WIDE, colorScheme, bypassCSP: true });
      await page.locator('h2[id] + .share-handle').first().focus();
      await page.keyboard.press('Enter');
      await page.locator(MENU).waitFor();
      await giveAxe(page);
      expect((await findBarriers(page)).broken).toEqual([]);
    },
  );
});

test('without script each heading and paragraph has a plain link to itself', async () => {
  const page = await reader.open(SHORT_CHAPTER, { ...WIDE, javaScriptEnabled: false });
  const id = await idOf(page, PARAGRAPH);
  // Of a paragraph it is its number.
  expect(await page.locator(`#${id} > a.para`).getAttribute('href')).toBe(`#${id}`);
  expect(await page.locator(`#${id} > a.para`).isVisible()).toBe(true);
  expect(await page.locator(`#${id} > a.para`).textContent()).toMatch(/^\d+\.\d+[a-z]*$/);
  expect(await page.locator('.text h2[id]:not(.notes *) a.here').count()).toBe(
    await page.locator('.text h2[id]:not(.notes *)').count(),
  );
});
