import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersInBothThemes, giveAxe } from './barriers.ts';
import { CHAPTER, paths, Reader, SHORT_CHAPTER } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

const FIGURE = paths.find((path) => /^\/figures\/./.test(path)) ?? '';

/** A state that a reader brings a page into. An open note and an open term are looked at by the tests of the panel. */
interface State {
  readonly name: string;
  readonly path: string;
  readonly isNarrow: boolean;
  readonly reach: (page: Page) => Promise<void>;
}

const STATES: readonly State[] = [
  {
    name: 'the contents open on a small screen',
    path: SHORT_CHAPTER,
    isNarrow: true,
    reach: async (page) => {
      await page.locator('.contents-fold summary').click();
      await page.locator('.contents-fold li a').first().waitFor();
    },
  },
  {
    name: 'the details of a figure and “Cite this” open',
    path: '/chapters/people/',
    isNarrow: true,
    reach: async (page) => {
      for (const summary of await page.locator('details:not([open]) > summary').all())
        if (await summary.isVisible()) await summary.click();
      expect(await page.locator('details[open]').count()).toBeGreaterThan(1);
    },
  },
  {
    name: 'a mark of a figure in focus',
    path: FIGURE,
    isNarrow: false,
    reach: async (page) => {
      await page.locator('svg[role="application"]:visible .mark[tabindex="0"]').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.mark-panel .mark-words').first().waitFor();
    },
  },
  {
    name: 'the choice of colours in focus',
    path: '/privacy/',
    isNarrow: true,
    reach: (page) => page.getByLabel('Colours').focus(),
  },
  {
    name: 'the search with its results',
    path: '/search/?q=Carnegie',
    isNarrow: true,
    reach: async (page) => {
      await page.locator('.search-results li').first().waitFor();
      // Excerpts of the full text come later and move what stands below them: axe is to see a page that stands still.
      await page.waitForLoadState('networkidle');
    },
  },
];

function windowOf({ isNarrow }: State, colorScheme: 'light' | 'dark'): BrowserContextOptions {
  return {
    viewport: isNarrow ? { width: 360, height: 740 } : { width: 1280, height: 800 },
    colorScheme,
    bypassCSP: true,
  };
}

describe('axe finds no barrier', () => {
  test.each(STATES)('with $name, light and dark', async (state) => {
    const page = await reader.open(state.path, windowOf(state, 'light'));
    await state.reach(page);
    await giveAxe(page);
    const { light, dark } = await barriersInBothThemes(page);
    expect(light.passed).toBeGreaterThan(10);
    expect(light.broken, 'light').toEqual([]);
    expect(dark.passed).toBeGreaterThan(0);
    expect(dark.broken, 'dark').toEqual([]);
    await page.context().close();
  });
});

/**
 * Walk a page by Tab and tell what had the focus and was not to be seen: wholly outside the window, or wholly covered by
 * something that stands over it (WCAG 2.2, 2.4.11).
 */
function obscured(page: Page, steps: number): Promise<string[]> {
  const look = (): string | undefined => {
    const here = document.activeElement;
    if (!here || here === document.body) return undefined;
    const boxes = [...here.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const isSeen = boxes.some((box) =>
      [0.1, 0.5, 0.9].some((x) =>
        [0.2, 0.5, 0.8].some((y) => {
          const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
          // A mark of a drawing need not fill its box: what shows through belongs to the same drawing.
          const whole = here instanceof SVGElement ? (here.ownerSVGElement ?? here) : here;
          return top !== null && (whole.contains(top) || top.contains(here));
        }),
      ),
    );
    return isSeen ? undefined : `${here.tagName} ${here.textContent?.trim().slice(0, 40)}`;
  };
  return (async () => {
    const hidden: string[] = [];
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(look);
      if (found) hidden.push(found);
    }
    return hidden;
  })();
}

describe('what has the focus', () => {
  test.each([
    ['a chapter', CHAPTER, 120],
    ['a figure', FIGURE, 60],
    ['the search', '/search/?q=Carnegie', 40],
  ])(
    'on the page of %s is never covered, on a small screen and with text twice as large',
    async (_, path, steps) => {
      for (const large of [false, true]) {
        const page = await reader.open(path, { viewport: { width: 360, height: 640 }, bypassCSP: true });
        if (large) await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
        // What is still to come would move the place that has the focus, and has moved it when a reader sees the page.
        await page.waitForLoadState('networkidle');
        expect(await obscured(page, steps), large ? 'large' : 'small').toEqual([]);
        await page.context().close();
      }
    },
  );

  test('would be missed if something stood over it', async () => {
    const page = await reader.open('/privacy/', { viewport: { width: 360, height: 640 }, bypassCSP: true });
    await page.addStyleTag({ content: '.site-footer::after { content: ""; position: fixed; inset: 0; }' });
    expect((await obscured(page, 8)).length).toBeGreaterThan(3);
    await page.context().close();
  });
});
