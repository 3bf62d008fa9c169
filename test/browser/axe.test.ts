import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Reader, samplePaths } from './browser.ts';

const WIDTHS = [360, 1280];

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

/** Rules of axe that look at colours. */
const OF_COLOURS = ['cat.color'];

async function run(page: Page, options: axe.RunOptions): Promise<axe.AxeResults> {
  const asked = JSON.stringify({ resultTypes: ['violations'], ...options });
  return page.evaluate(`axe.run(document, ${asked})`);
}

/** All of a page but its colours: its elements, and of each its box, how far it scrolls and whether it is seen. */
function shape(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const boxes = [...document.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return [x, y, width, height, element.scrollWidth, element.scrollHeight, isSeen].join(' ');
    });
    const text = document.documentElement.outerHTML + boxes.join('\n');
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(digest)].join(' ');
  });
}

/**
 * What axe says of a page, light and dark. Where the dark one has the very shape of the light one, the rules that look at no
 * colours have nothing new to see, and what they said holds for both.
 */
async function bothThemes(page: Page): Promise<{ light: axe.AxeResults; dark: axe.AxeResults }> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await run(page, {});
  const before = await shape(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  if ((await shape(page)) !== before) return { light, dark: await run(page, {}) };
  const colours = await run(page, { runOnly: OF_COLOURS });
  const others = ({ tags }: axe.Result): boolean => !tags.some((tag) => OF_COLOURS.includes(tag));
  return {
    light,
    dark: {
      ...colours,
      passes: [...light.passes.filter(others), ...colours.passes],
      violations: [...light.violations.filter(others), ...colours.violations],
    },
  };
}

/** What axe found, one line for each rule and the first place where it is broken. */
function told({ violations }: axe.AxeResults): string[] {
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.length}×, first ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary ?? ''})`,
  );
}

describe('axe finds no barrier', () => {
  test.each(samplePaths)('in %s, narrow and wide, light and dark', async (path) => {
    const page = await reader.visit(path, { bypassCSP: true });
    await page.evaluate(axe.source);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const [colorScheme, results] of Object.entries(await bothThemes(page))) {
        expect(results.passes.length, `${width} px ${colorScheme}`).toBeGreaterThan(10);
        expect(told(results), `${width} px ${colorScheme}`).toEqual([]);
      }
    }
  });

  test('but would find one that is there', async () => {
    const page = await reader.open('/privacy/', { bypassCSP: true });
    await page.evaluate(axe.source);
    await page.evaluate(() =>
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<img src="/icon.svg"><button></button>'),
    );
    const results: axe.AxeResults = await page.evaluate('axe.run(document)');
    expect(results.violations.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['image-alt', 'button-name']),
    );
    await page.context().close();
  });
});
