import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allDrawn, CHAPTER, chapterPaths, PHONE, Reader } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

/** The chapters and the longest lists. */
const LONG_PAGES = [
  ...chapterPaths.filter((path) => /^\/chapters\/[^/]+\/$/.test(path)),
  ...['/sources/', '/search/', '/glossary/', '/claims/', '/timeline/'],
];

/** How much a page has moved by itself since it was first drawn (Layout Instability, a sum of its scores). */
async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise((done) => {
        new PerformanceObserver((list) => {
          done(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(0), 300);
      }),
  );
}

describe('the first view of a chapter', () => {
  test.each(chapterPaths.filter((path) => /^\/chapters\/[^/]+\/$/.test(path)))(
    '%s asks for one stylesheet, one script and the theme, one font, and nothing else until asked',
    async (path) => {
      const window = await reader.window(PHONE);
      const page = await window.newPage();
      const requests: Request[] = [];
      page.on('request', (request) => requests.push(request));
      await page.goto(reader.address(path), { waitUntil: 'networkidle' });
      const asked = requests.map((request) => ({
        kind: request.resourceType(),
        path: new URL(request.url()).pathname,
      }));
      const of = (kind: string): string[] =>
        asked.filter((request) => request.kind === kind).map((request) => request.path);
      expect(of('document')).toEqual([path]);
      expect(of('stylesheet').length).toBe(1);
      expect(of('script').filter((script) => script !== '/theme.js').length).toBe(1);
      expect(await page.locator('link[rel="preload"][as="font"]').count()).toBe(1);
      expect(of('font')).toEqual(['/fonts/literata-400.woff2']);
      const rest = asked.filter(
        ({ kind, path: other }) =>
          !['document', 'stylesheet', 'script', 'font'].includes(kind) && other !== '/icon.svg',
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
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
      undefined,
      { timeout: 10_000 },
    );
    expect(await page.locator('.standfirst').isVisible()).toBe(true);
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => document.fonts.check('1em Literata'))).toBe(false);
    await window.close();
  });

  test.each(LONG_PAGES)(
    'moves nothing on %s after it was drawn, while the rest of the page is laid out below',
    async (path) => {
      for (const viewport of [PHONE.viewport, { width: 1920, height: 1200 }]) {
        const window = await reader.window({ viewport });
        const page = await window.newPage();
        await page.goto(reader.address(path), { waitUntil: 'load' });
        await allDrawn(page);
        expect(await shiftOf(page), `${viewport.width} px`).toBe(0);
        await window.close();
      }
    },
  );
});

describe('the faces of the report', () => {
  /** The font files that a page asks for, by name, as they are asked for. */
  function fontsOf(page: Page): string[] {
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font')
        fonts.push(new URL(request.url()).pathname.replace('/fonts/', ''));
    });
    return fonts;
  }
  const LATER = ['literata-400-italic.woff2', 'public-sans-400.woff2', 'public-sans-600.woff2'];

  test.each(['scroll', 'key'])(
    'are fetched at the first %s, and the next page is set in all of them',
    async (sign) => {
      const window = await reader.window();
      const page = await window.newPage();
      await page.goto(reader.address(CHAPTER), { waitUntil: 'load' });
      const fonts = fontsOf(page);
      if (sign === 'scroll') await page.mouse.wheel(0, 300);
      else await page.keyboard.press('Tab');
      await expect.poll(() => [...fonts].sort()).toEqual(LATER);
      await page.waitForLoadState('networkidle');
      await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Glossary' }).click();
      await page.waitForURL('**/glossary/');
      await page.evaluate(() => document.fonts.ready);
      const [text, apparatus] = await page.evaluate(() =>
        ['main p', '.site-links a'].map((selector) => {
          const element = document.querySelector(selector);
          return element
            ? getComputedStyle(element).fontFamily.split(',')[0]?.replaceAll('"', '')
            : undefined;
        }),
      );
      expect([text, apparatus]).toEqual(['Literata', 'Public Sans']);
      expect(await page.evaluate(() => document.fonts.check('1em "Public Sans"'))).toBe(true);
      await window.close();
    },
  );

  test('are left for the page that needs them when the reader asked to save data', async () => {
    const window = await reader.window();
    await window.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    const page = await window.newPage();
    const fonts = fontsOf(page);
    await page.goto(reader.address(CHAPTER), { waitUntil: 'networkidle' });
    await page.mouse.wheel(0, 300);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(300);
    expect(fonts).toEqual(['literata-400.woff2']);
    await window.close();
  });

  test('are all named by the first page where no script runs', async () => {
    const window = await reader.window({ javaScriptEnabled: false });
    const page = await window.newPage();
    const fonts = fontsOf(page);
    await page.goto(reader.address(CHAPTER), { waitUntil: 'networkidle' });
    await expect.poll(() => [...fonts].sort()).toEqual([...LATER, 'literata-400.woff2'].sort());
    await window.close();
  });
});

describe('a long page', () => {
  /** Whether anything of a page has ever been left for later. */
  async function watch(page: Page): Promise<() => Promise<boolean>> {
    await page.addInitScript(() => {
      new MutationObserver((changes) => {
        if (changes.some(({ target }) => target instanceof HTMLElement && target.dataset.draw))
          Reflect.set(window, 'wasLeft', true);
      }).observe(document, { subtree: true, attributeFilter: ['data-draw'] });
    });
    return () => page.evaluate(() => Reflect.get(window, 'wasLeft') === true);
  }

  test('is laid out from its head when it is come to there, and is whole soon after', async () => {
    const page = await (await reader.window(PHONE)).newPage();
    const wasLeft = await watch(page);
    await page.goto(reader.address(CHAPTER));
    await allDrawn(page);
    expect(await wasLeft()).toBe(true);
    const left = await page
      .locator('main *')
      .evaluateAll((all) => all.filter((e) => getComputedStyle(e).contentVisibility === 'auto').length);
    expect(left).toBe(0);
    await page.context().close();
  });

  test('is whole at once when it is read again, when it is come back to, and when a place in it is asked for', async () => {
    const page = await (await reader.window(PHONE)).newPage();
    const wasLeft = await watch(page);
    await page.goto(reader.address(CHAPTER));
    await allDrawn(page);
    await page.reload();
    expect(await wasLeft()).toBe(false);
    await page.goto(reader.address('/about/'));
    await page.goBack();
    expect(
      await page
        .locator('.note-list > li')
        .last()
        .evaluate((note) => getComputedStyle(note).contentVisibility),
    ).toBe('visible');
    await page.context().close();
    const other = await (await reader.window(PHONE)).newPage();
    const wasLeftThere = await watch(other);
    await other.goto(`${reader.address(CHAPTER)}#what-is-disputed`);
    expect(await wasLeftThere()).toBe(false);
    expect(
      await other
        .locator('#what-is-disputed')
        .evaluate((heading) => Math.abs(heading.getBoundingClientRect().top)),
    ).toBeLessThan(60);
    await other.context().close();
  });

  test('is whole on paper, however soon it is printed', async () => {
    const page = await (await reader.window()).newPage();
    await page.route('**/assets/*.js', () => undefined);
    await page.goto(reader.address(CHAPTER), { waitUntil: 'commit' });
    await page.locator('.site-footer').waitFor({ state: 'attached' });
    const read = (): Promise<string> =>
      page
        .locator('.note-list > li')
        .last()
        .evaluate((note) => getComputedStyle(note).contentVisibility);
    expect(await read()).toBe('auto');
    await page.emulateMedia({ media: 'print' });
    expect(await read()).toBe('visible');
    await page.context().close();
  });

  test('is whole before it leads to another of its places', async () => {
    const page = await (await reader.window()).newPage();
    // No idle moment ever comes.
    await page.addInitScript(() => Object.defineProperty(window, 'requestIdleCallback', { value: () => 0 }));
    await page.goto(reader.address(CHAPTER));
    await page.locator('.contents-side').getByRole('link', { name: 'What is disputed?' }).click();
    await allDrawn(page);
    expect(
      await page
        .locator('#what-is-disputed')
        .evaluate((heading) => Math.abs(heading.getBoundingClientRect().top)),
    ).toBeLessThan(60);
    await page.context().close();
  });

  /** A chapter for which no idle moment ever comes, its last paragraph with a note made the item of a list. */
  async function leftForEver(): Promise<Page> {
    const page = await (await reader.window(PHONE)).newPage();
    await page.addInitScript(() => Object.defineProperty(window, 'requestIdleCallback', { value: () => 0 }));
    await page.goto(reader.address(CHAPTER));
    await page
      .locator('.text > p:has(.note-call)')
      .last()
      .evaluate((paragraph) => {
        const list = document.createElement('ul');
        paragraph.replaceWith(list);
        list.innerHTML = `<li id="p-left">${paragraph.innerHTML}</li>`;
      });
    return page;
  }

  test('opens a note in a sheet at the foot of the window, though its block was left for later', async () => {
    const page = await leftForEver();
    await page.locator('#p-left .note-call').first().click();
    const box = await page.locator('.note-panel').boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(PHONE.viewport.height);
    await page.context().close();
  });

  test('cuts nothing off the menu of a place, though its block was left for later', async () => {
    const page = await leftForEver();
    await page.locator('#p-left').hover({ position: { x: 20, y: 10 } });
    await page.locator('#p-left .share-handle').click();
    const menu = page.locator('.share-menu');
    await menu.scrollIntoViewIfNeeded();
    const seen = await menu.locator('button').evaluateAll((buttons) =>
      buttons
        .filter((button) => button.checkVisibility())
        .map((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }),
    );
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).not.toContain(false);
    await page.context().close();
  });
});
