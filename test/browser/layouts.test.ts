import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somePages } from '../../scripts/page-kinds.ts';
import { CHAPTER, paths, Reader } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

const KINDS = somePages(paths, 1).filter((path) => path !== '/404.html');
const SIZES: readonly BrowserContextOptions[] = [
  { viewport: { width: 320, height: 640 } },
  { viewport: { width: 1280, height: 800 } },
];

/** How far a page can be scrolled sideways, and what of its text stands beyond the edges of the window or is cut off by a box. */
function faults(page: Page): Promise<{ sideways: number; lost: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const lost: string[] = [];
    for (const element of document.querySelectorAll('main *, header *, footer *')) {
      // Its own words: those of elements within it are looked at by themselves.
      const texts = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      // What can be scrolled, what is hidden from the eye on purpose and what is drawn to scale is not lost.
      if (
        texts.length === 0 ||
        element.closest('.table-scroll, .visually-hidden, thead, svg, textarea, select, pre, [hidden]')
      )
        continue;
      const boxes = texts
        .flatMap((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()];
        })
        .filter(({ width }) => width > 0);
      const isBeyond = boxes.some(({ left, right }) => left < -1 || right > clientWidth + 1);
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut =
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
      if (isBeyond || isCut)
        lost.push(`${element.tagName} ${element.className}: ${element.textContent?.trim().slice(0, 40)}`);
    }
    return { sideways: scrollWidth - clientWidth, lost: lost.slice(0, 5) };
  });
}

describe('nothing is lost at the edges', () => {
  test.each(KINDS)(
    'of %s: as it is, from right to left, with wide spacing, and with text twice as large',
    async (path) => {
      for (const size of SIZES) {
        const page = await reader.visit(path, { ...size, bypassCSP: true });
        const look = async (name: string): Promise<void> => {
          expect([name, size.viewport?.width, await faults(page)]).toEqual([
            name,
            size.viewport?.width,
            { sideways: 0, lost: [] },
          ]);
        };
        await look('as it is');
        await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
        await look('from right to left');
        await page.evaluate(() => document.documentElement.removeAttribute('dir'));
        // WCAG 2.2, 1.4.12; then 1.4.4, on a window as wide as the text needs: 320 px of a text twice as large are 640.
        const spacing = await page.addStyleTag({
          content:
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
        });
        await look('with wide spacing');
        await spacing.evaluate((style) => style.parentElement?.removeChild(style));
        await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
        await page.setViewportSize({ width: Math.max(640, size.viewport?.width ?? 0), height: 800 });
        const { sideways, lost } = await faults(page);
        expect(['at 200 %', size.viewport?.width, sideways, lost]).toEqual([
          'at 200 %',
          size.viewport?.width,
          0,
          [],
        ]);
      }
    },
  );
});

describe('what is lost at the edges', () => {
  test('is seen by these tests: a line too long, a word cut off, words beyond the left edge', async () => {
    const page = await reader.open('/privacy/', { bypassCSP: true });
    for (const style of [
      'white-space: nowrap',
      'inline-size: 3rem; overflow: hidden; white-space: nowrap',
      'margin-inline-start: -60rem',
    ]) {
      const words = 'Words that no reader may lose. '.repeat(9);
      await page.evaluate(
        (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
        `<p style="${style}">${words}</p>`,
      );
      expect((await faults(page)).lost, style).toEqual([
        expect.stringContaining('Words that no reader may lose'),
      ]);
      await page.evaluate(() => document.querySelector('main')?.lastElementChild?.remove());
    }
    await page.context().close();
  });
});

describe('a reader’s own settings', () => {
  test('of forced colours keep the panel’s edge, the focus and the drawings visible', async () => {
    const page = await reader.open(CHAPTER, { forcedColors: 'active', colorScheme: 'dark' });
    await page.locator('.note-call').nth(3).press('Enter');
    const panel = page.locator('.note-panel:visible');
    expect(await panel.evaluate((e) => getComputedStyle(e).borderTopStyle)).toBe('solid');
    expect(
      await panel.evaluate((e) => Number.parseFloat(getComputedStyle(e).borderBottomWidth)),
    ).toBeGreaterThan(0);
    await panel.locator('button').focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(
      await panel.locator('button').evaluate((e) => Number.parseFloat(getComputedStyle(e).outlineWidth)),
    ).toBeGreaterThanOrEqual(2);
    const marks = await page.locator('.drawing-wide .mark *').evaluateAll((all) => {
      const ground = getComputedStyle(document.body).backgroundColor;
      return all.filter((e) => getComputedStyle(e).fill === ground && getComputedStyle(e).stroke === ground)
        .length;
    });
    expect(marks).toBe(0);
    await page.context().close();
  });

  test('of less motion move nothing, and without them nothing moves but the line of the way', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const page = await reader.open(CHAPTER, { reducedMotion });
      // What is folded is not drawn, and its style may be as old as the moment before it was folded.
      const moving = await page.evaluate(() =>
        document.getAnimations().flatMap(({ effect, timeline }) => {
          const target = effect instanceof KeyframeEffect ? effect.target : null;
          const isDrawn = target?.checkVisibility({ visibilityProperty: true }) ?? true;
          return isDrawn
            ? [{ name: target?.className ?? '', isTimed: timeline instanceof DocumentTimeline }]
            : [];
        }),
      );
      expect(moving.filter(({ name }) => name !== 'progress')).toEqual([]);
      const timed = moving.filter(({ isTimed }) => isTimed).length;
      expect(timed).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
        'auto',
      );
      await page.context().close();
    }
  });
});

test.each([320, 768, 1280, 1440])(
  'the numbers of what was found stand whole and clear of their words at %i px',
  async (width) => {
    const page = await reader.open('/', { viewport: { width, height: 900 } });
    const odd = await page.locator('.finding').evaluateAll((findings) =>
      findings.flatMap((finding) => {
        const number = finding.querySelector('.finding-number');
        const words = number?.nextElementSibling ?? number?.nextSibling;
        if (!number || !words) return ['no number with words behind it'];
        const boxes = (node: Node): DOMRect[] => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()];
        };
        const [box, ...more] = boxes(number);
        const touches = boxes(words).some(
          (other) =>
            box &&
            other.left < box.right &&
            other.right > box.left &&
            // The box of a line is taller than its letters: lines one above the other share some pixels.
            Math.min(other.bottom, box.bottom) - Math.max(other.top, box.top) > 10,
        );
        return more.length > 0 || touches ? [number.textContent] : [];
      }),
    );
    expect(await page.locator('.finding-number').count()).toBeGreaterThan(3);
    expect(odd).toEqual([]);
    await page.context().close();
  },
);

describe('a chapter on paper', () => {
  test('has its running head, its address and its number on every sheet, its notes and no cut line', async () => {
    const page = await reader.open(CHAPTER, { viewport: { width: 640, height: 900 }, bypassCSP: true });
    await page.emulateMedia({ media: 'print' });
    const head = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--running-head'),
    );
    expect(head).toContain(await page.locator('h1').textContent());
    const address = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--address'),
    );
    expect(address).toBe(JSON.stringify(await page.locator('link[rel="canonical"]').getAttribute('href')));
    expect(await faults(page)).toEqual({ sideways: 0, lost: [] });
    const size = (selector: string): Promise<number> =>
      page
        .locator(selector)
        .first()
        .evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize));
    expect(await size('.note-list')).toBeLessThan(await size('article > p'));
    expect(await size('.note-list')).toBeGreaterThanOrEqual(11);
    const writtenOut = page.locator('article > p a[href^="/"]:not([class])').first();
    expect(await writtenOut.evaluate((a) => getComputedStyle(a, '::after').content)).toContain('(');
    expect(
      await page
        .locator('.term-link')
        .first()
        .evaluate((a) => getComputedStyle(a, '::after').content),
    ).toBe('none');
    const tall = await page
      .locator('.drawing')
      .evaluateAll((all) => all.filter((e) => e.getBoundingClientRect().height > 800).length);
    expect(tall).toBe(0);
    expect(await page.locator('details.figure-table').first().isVisible()).toBe(false);
    await page.context().close();
  });
});
