import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers, giveAxe } from './barriers.ts';
import { Reader, SHORT_CHAPTER } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

const WIDE = { viewport: { width: 1280, height: 800 } };
const NARROW = { viewport: { width: 360, height: 740 }, hasTouch: true };
/** A call of a note and a link of a term, each with what its panel must hold. */
const KINDS = [
  ['a note', '.note-call', 'a[href^="http"]'],
  ['a term', '.term-link', '.panel-name + p'],
] as const;

const panelOf = (page: Page): Locator => page.locator('.note-panel');
const focusIsOn = (link: Locator): Promise<boolean> => link.evaluate((a) => a === document.activeElement);
const focusIsIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((s) => document.activeElement?.closest(s) != null, selector);

async function expectOpen(page: Page, holds: string): Promise<void> {
  await page.locator(`.note-panel:visible ${holds}`).first().waitFor({ timeout: 5_000 });
  expect(await panelOf(page).count()).toBe(1);
}

async function expectClosed(page: Page): Promise<void> {
  await panelOf(page).waitFor({ state: 'hidden', timeout: 5_000 });
}

/** The fourth link of a kind, in the middle of the window. */
async function linkIn(page: Page, selector: string, nth = 3): Promise<Locator> {
  const link = page.locator(selector).nth(nth);
  await link.evaluate((a) => a.scrollIntoView({ block: 'center' }));
  return link;
}

describe.each(KINDS)('%s in its place', (_, selector, holds) => {
  test('opens by Enter with the focus in it, is read after its words, and gives the focus back by Esc, its button and its call', async () => {
    const page = await reader.open(SHORT_CHAPTER, WIDE);
    const link = await linkIn(page, selector);
    const before = await page.evaluate(() => scrollY);
    for (const close of ['Escape', 'button', 'call'] as const) {
      await link.press('Enter');
      await expectOpen(page, holds);
      expect(await focusIsIn(page, '.note-panel')).toBe(true);
      expect(await link.getAttribute('aria-expanded')).toBe('true');
      expect(await panelOf(page).getAttribute('role')).toBe('dialog');
      expect(await panelOf(page).getAttribute('aria-label')).toMatch(
        selector === '.note-call' ? /^Note \d+: \S/ : /^\S/,
      );
      if (close === 'Escape') await page.keyboard.press('Escape');
      else if (close === 'button') await panelOf(page).locator('button').press('Enter');
      else await link.press('Enter');
      await expectClosed(page);
      expect(await focusIsOn(link), close).toBe(true);
      expect(await link.getAttribute('aria-expanded')).toBeNull();
    }
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.context().close();
  });

  test('is left by Tab for the next thing after its words, and closes behind the reader', async () => {
    const page = await reader.open(SHORT_CHAPTER, WIDE);
    const link = await linkIn(page, selector);
    await link.press('Enter');
    await expectOpen(page, holds);
    const block = await panelOf(page).evaluate(
      (panel) => panel.previousElementSibling?.id || panel.parentElement?.id,
    );
    expect(await link.evaluate((a, id) => a.closest(`[id="${id}"]`) !== null, block)).toBe(true);
    await panelOf(page).locator('button').focus();
    await page.keyboard.press('Tab');
    await expectClosed(page);
    expect(await focusIsIn(page, 'article.text')).toBe(true);
    const isAfter = await link.evaluate((a) => {
      const here = document.activeElement;
      return here !== null && (a.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
    expect(isAfter).toBe(true);
    await page.context().close();
  });

  test('opens by hover, can be pointed at and scrolled, closes when the pointer has left and by Esc (WCAG 1.4.13)', async () => {
    const page = await reader.open(SHORT_CHAPTER, WIDE);
    const link = await linkIn(page, selector);
    await link.hover();
    await expectOpen(page, holds);
    expect(await focusIsIn(page, '.note-panel')).toBe(false);
    const box = await panelOf(page).boundingBox();
    const line = await link.boundingBox();
    if (!box || !line) throw new Error('no box');
    // It covers neither its line nor the other way round, and is all in the window.
    expect(box.y >= line.y + line.height - 7 || box.y + box.height <= line.y + 7).toBe(true);
    expect(box.y + box.height).toBeLessThanOrEqual(800);
    await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 4 });
    await page.waitForTimeout(600);
    await expectOpen(page, holds);
    await panelOf(page).evaluate((panel) => panel.style.setProperty('max-block-size', '60px'));
    await page.mouse.wheel(0, 40);
    await expect.poll(() => panelOf(page).evaluate((panel) => panel.scrollTop)).toBeGreaterThan(0);
    await page.mouse.move(1270, 790);
    await expectClosed(page);
    await link.hover();
    await expectOpen(page, holds);
    await page.keyboard.press('Escape');
    await expectClosed(page);
    await page.context().close();
  });

  test('opens by a tap as a sheet that leaves its line in sight, closes by a tap outside or on it', async () => {
    const page = await reader.open(SHORT_CHAPTER, NARROW);
    const link = await linkIn(page, selector);
    for (const close of ['outside', 'call'] as const) {
      await link.tap();
      await expectOpen(page, holds);
      const box = await panelOf(page).boundingBox();
      const line = await link.boundingBox();
      if (!box || !line) throw new Error('no box');
      expect([box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, 360, 740]);
      expect(line.y).toBeGreaterThanOrEqual(0);
      expect(line.y + line.height).toBeLessThanOrEqual(box.y + 7);
      expect((await panelOf(page).locator('button').boundingBox())?.height).toBeGreaterThanOrEqual(44);
      if (close === 'outside') await page.touchscreen.tap(20, 5);
      else await link.tap();
      await expectClosed(page);
    }
    await page.context().close();
  });

  test('is left to the browser when Ctrl or Shift is held, and without script is a plain link', async () => {
    const page = await reader.open(SHORT_CHAPTER, WIDE);
    const link = await linkIn(page, selector);
    const opened = page.context().waitForEvent('page');
    await link.click({ modifiers: ['Control'] });
    const other = await opened;
    await other.waitForURL((url) => url.hash !== '');
    expect(new URL(page.url()).hash).toBe('');
    expect(await focusIsIn(page, '.note-panel')).toBe(false);
    await page.context().close();
    const plain = await reader.open(SHORT_CHAPTER, { ...WIDE, javaScriptEnabled: false });
    const href = await plain.locator(selector).nth(3).getAttribute('href');
    await plain.locator(selector).nth(3).click();
    expect(plain.url()).toBe(new URL(href ?? '', plain.url()).href);
    expect(await plain.locator(':target').count()).toBe(1);
    await plain.context().close();
  });
});

describe('notes and terms together', () => {
  test('are open one at a time, whichever is opened next', async () => {
    const page = await reader.open(SHORT_CHAPTER, WIDE);
    const term = await linkIn(page, '.term-link');
    await term.click();
    await expectOpen(page, '.panel-name');
    const call = await linkIn(page, '.note-call');
    await call.click();
    await expectOpen(page, 'a[href^="http"]');
    expect(await panelOf(page).locator('.panel-name').count()).toBe(0);
    expect(await page.locator('a[aria-expanded]').count()).toBe(1);
    await page.context().close();
  });

  test('hold links that work: to the note among all notes, and to the glossary', async () => {
    const page = await reader.open(SHORT_CHAPTER, WIDE);
    const call = await linkIn(page, '.note-call');
    const note = await call.getAttribute('href');
    await call.click();
    await panelOf(page).locator('.note-panel-foot a:visible').click();
    await expectClosed(page);
    expect(new URL(page.url()).hash).toBe(note);
    const term = await linkIn(page, '.term-link');
    const entry = await term.getAttribute('href');
    await term.click();
    await panelOf(page).locator('.note-panel-foot a:visible').click();
    await page.waitForURL((url) => url.pathname + url.hash === entry);
    expect(await page.locator('.term:target').count()).toBe(1);
    await page.context().close();
  });

  test('ask for the words of terms once, and lead to the glossary where they cannot be had', async () => {
    const page = await reader.open(SHORT_CHAPTER, WIDE);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const nth of [1, 3]) {
      await (await linkIn(page, '.term-link', nth)).click();
      await expectOpen(page, '.panel-name');
    }
    // The faces of later pages come with the reader's first act, whatever it is.
    expect(asked.filter((path) => path !== '/icon.svg' && !path.startsWith('/fonts/'))).toEqual([
      '/glossary/terms.json',
    ]);
    await page.context().close();
    const cut = await reader.window(WIDE);
    await cut.route('**/terms.json', (route) => route.abort());
    const offline = await cut.newPage();
    await offline.goto(reader.address(SHORT_CHAPTER));
    await offline.locator('.term-link').nth(1).click();
    await offline.waitForURL(/\/glossary\/#g-/);
    await cut.close();
  });

  test('raise no barrier that axe can find when open, nor when the colours are changed', async () => {
    for (const options of [WIDE, NARROW]) {
      const page = await reader.open(SHORT_CHAPTER, { ...options, bypassCSP: true });
      await giveAxe(page);
      const violations = async (): Promise<readonly string[]> => (await findBarriers(page)).broken;
      for (const [, selector, holds] of KINDS) {
        await (await linkIn(page, selector)).click();
        await expectOpen(page, holds);
        expect(await violations(), `${selector} at ${options.viewport.width} px`).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.getByLabel('Colours').selectOption('dark');
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
      await (await linkIn(page, '.term-link')).click();
      await expectOpen(page, '.panel-name');
      expect(await violations(), 'dark').toEqual([]);
      await page.context().close();
    }
  });
});
