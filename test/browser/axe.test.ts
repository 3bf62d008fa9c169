import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Reader, samplePaths } from './browser.ts';

const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

/** What axe found, one line for each rule and the first place where it is broken. */
function told({ violations }: axe.AxeResults): string[] {
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.length}×, first ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary ?? ''})`,
  );
}

describe('axe finds no barrier', () => {
  test.each(samplePaths)('in %s, narrow and wide, light and dark', async (path) => {
    const page = await reader.open(path, { bypassCSP: true });
    await page.evaluate(axe.source);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        const results: axe.AxeResults = await page.evaluate(
          'axe.run(document, { resultTypes: ["violations"] })',
        );
        expect(results.passes.length, `${width} px ${colorScheme}`).toBeGreaterThan(10);
        expect(told(results), `${width} px ${colorScheme}`).toEqual([]);
      }
    }
    await page.context().close();
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
