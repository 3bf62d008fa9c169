import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersInBothThemes, findBarriers, giveAxe, WITH_ENHANCED_CONTRAST } from './barriers.ts';
import { Reader, SHORT_CHAPTER, samplePaths } from './browser.ts';

const WIDTHS = [360, 1280];

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

describe('axe finds no barrier', () => {
  test.each(samplePaths)('in %s, narrow and wide, light and dark', async (path) => {
    const page = await reader.visit(path, { bypassCSP: true });
    await giveAxe(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      // In the dark every page is held to more than level AA asks.
      const { light, dark } = await barriersInBothThemes(page, WITH_ENHANCED_CONTRAST);
      expect(light.passed, `${width} px light`).toBeGreaterThan(10);
      expect(light.broken, `${width} px light`).toEqual([]);
      expect(dark.passed, `${width} px dark`).toBeGreaterThan(0);
      expect(dark.broken, `${width} px dark`).toEqual([]);
    }
  });

  test('but would find one that is there', async () => {
    const page = await reader.open('/privacy/', { bypassCSP: true });
    await giveAxe(page);
    await page.evaluate(() =>
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<img src="/icon.svg"><button></button>'),
    );
    const { broken } = await findBarriers(page);
    expect(broken.map((line) => line.replace(/:.*/s, ''))).toEqual(
      expect.arrayContaining(['image-alt', 'button-name']),
    );
    await page.context().close();
  });

  test('but would find words that cannot be read in the dark, in the text, in the last note and in the foot', async () => {
    const page = await reader.open(SHORT_CHAPTER, { bypassCSP: true });
    await giveAxe(page);
    for (const place of ['article.text', '.note-list > li:last-child', '.site-footer'])
      await page
        .locator(place)
        .first()
        .evaluate((element) => element.insertAdjacentHTML('beforeend', '<p class="dim">Dim words.</p>'));
    await page.addStyleTag({
      content: '@media (prefers-color-scheme: dark) { .dim { color: #444 !important } }',
    });
    const { light, dark } = await barriersInBothThemes(page);
    expect(light.broken).toEqual([]);
    expect(dark.broken).toEqual([expect.stringMatching(/^color-contrast: .* \(3×/)]);
    await page.context().close();
  });
});
