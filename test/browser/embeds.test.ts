import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, textOf } from '../product/built-site.ts';
import { paths, Reader } from './browser.ts';

const figurePaths = paths.filter((path) => /^\/figures\/[^/]+\/$/.test(path));
const embedPaths = paths.filter((path) => path.startsWith('/embed/'));

let reader: Reader;
/** A page with nothing of its own, and one at an address of the report, in which its frames may stand: both for whatever is pasted. */
let bare: Page;
let framing: Page;
let asked: string[] = [];
beforeAll(async () => {
  reader = await Reader.start();
  bare = await (await reader.window()).newPage();
  bare.on('request', (request) => asked.push(request.url()));
  framing = await reader.open('/privacy/', { bypassCSP: true });
});
afterAll(() => reader.close());

/** The codes that the page of a figure gives: plain HTML, a frame for a narrow column, and one for a wide column. */
function codesOn(path: string): string[] {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  return selectAll('.embed-codes textarea', fromHtml(html)).map(textOf);
}

describe('a figure on somebody else’s page', () => {
  test.each(figurePaths)(
    '%s as plain HTML suits 320, 600 and 1200 px, reads, and asks for nothing',
    async (path) => {
      const [code = ''] = codesOn(path);
      expect(code).not.toMatch(/<(?:script|iframe|img|link)\b|\s(?:style|on\w+)=|url\((?!#)|@import/);
      const name = /<div class="([a-z0-9-]+)">/.exec(code)?.[1] ?? '';
      expect(code.match(/<style>|\sclass=/g)).toEqual(['<style>', ' class=']);
      // Its rules can touch nothing else of the page.
      for (const rule of /<style>(.*)<\/style>/.exec(code)?.[1]?.match(/[^{}]+\{(?!\.)/g) ?? [])
        expect(rule.replace(/^\{/, '')).toMatch(new RegExp(`^\\.${name}\\b`));
      asked = [];
      for (const [width, rules, shown] of [
        [320, true, 'narrow'],
        [600, true, 'wide'],
        [1200, true, 'wide'],
        [600, false, 'narrow'],
      ] as const) {
        await bare.setViewportSize({ width, height: 900 });
        const pasted = (rules ? code : code.replace(/<style>.*<\/style>/, '')).replace(
          '<figure',
          '<figure style="margin: 0"',
        );
        await bare.setContent(
          `<!doctype html><html lang="en"><title>Bare</title><body>${pasted}</body></html>`,
        );
        const seen = await bare.evaluate(() => {
          const drawings = [...document.querySelectorAll('svg')].filter(
            (svg) => svg.getClientRects().length > 0,
          );
          const [svg] = drawings;
          const box = svg?.getBoundingClientRect();
          const texts = [...(svg?.querySelectorAll('text') ?? [])].map((text) =>
            text.getBoundingClientRect(),
          );
          const scale = svg?.getScreenCTM()?.a ?? 0;
          return {
            shown: drawings.map((drawing) =>
              /-wide-/.test(drawing.getAttribute('aria-labelledby') ?? '') ? 'wide' : 'narrow',
            ),
            sideways: document.documentElement.scrollWidth,
            out: box
              ? texts.filter(
                  (t) =>
                    t.left < box.left - 1 ||
                    t.right > box.right + 1 ||
                    t.top < box.top - 1 ||
                    t.bottom > box.bottom + 1,
                ).length
              : -1,
            size: Number(svg?.getAttribute('font-size')) * scale,
          };
        });
        expect([width, rules, seen.shown]).toEqual([width, rules, [shown]]);
        expect(seen.sideways, `${width} px`).toBeLessThanOrEqual(width);
        expect(seen.out, `${width} px`).toBe(0);
        expect(seen.size, `${width} px`).toBeGreaterThanOrEqual(11);
      }
      expect(asked.filter((url) => url !== 'about:blank')).toEqual([]);
    },
  );

  test.each(embedPaths)(
    '%s in a frame never scrolls in it, in a narrow and in a wide column',
    async (path) => {
      const id = path.split('/')[2] ?? '';
      const [, narrow = '', wide = ''] = codesOn(`/figures/${id}/`);
      const codes = { narrow, wide };
      for (const [width, column] of [
        [320, 'narrow'],
        [559, 'narrow'],
        [560, 'wide'],
        [600, 'wide'],
        [1200, 'wide'],
      ] as const) {
        await framing.setViewportSize({ width, height: 900 });
        const code = codes[column].replace(/src="[^"]*"/, `src="${path}"`).replace('loading="lazy"', '');
        await framing.setContent(
          `<!doctype html><html lang="en"><title>Bare</title><body style="margin: 0">${code}</body></html>`,
          {
            waitUntil: 'load',
          },
        );
        const inner = framing.frames().find((frame) => frame.url().endsWith(path));
        const seen = await inner?.evaluate(() => {
          const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
          return { down: scrollHeight - clientHeight, sideways: scrollWidth - clientWidth };
        });
        expect([column, width, seen]).toEqual([column, width, { down: 0, sideways: 0 }]);
      }
    },
  );
});
