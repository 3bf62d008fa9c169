import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import puppeteer, { type Browser } from 'puppeteer-core';
import { SKIP, visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { dist, pageAt, reportOfRepository } from '../product/built-site.ts';

// Firefox's own Reader View: WebDriver may not go to it, but Firefox may be started with it, one tab for each chapter.
const { chapters } = reportOfRepository();
let site: Served;
let browser: Browser;
const shown = new Map<string, { title: string; tree: Root }>();

beforeAll(async () => {
  site = await serve(dist);
  const addresses = chapters.map(({ id }) => new URL(`chapters/${id}/`, site.url).href);
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    args: addresses.map((address) => `about:reader?url=${encodeURIComponent(address)}`),
  });
  for (const [index, { id }] of chapters.entries()) {
    const isWanted = (url: string): boolean =>
      decodeURIComponent(url) === `about:reader?url=${addresses[index]}`;
    const target = await browser.waitForTarget((other) => isWanted(other.url()), { timeout: 20_000 });
    const page = await target.page();
    await page?.waitForSelector('.moz-reader-content p', { timeout: 20_000 });
    const title = await page?.$eval('.reader-title', (h1) => h1.textContent ?? '');
    const html = await page?.$eval('.moz-reader-content', (content) => content.innerHTML);
    shown.set(id, { title: title ?? '', tree: fromHtml(html ?? '', { fragment: true }) });
  }
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site.close();
});

const BLOCKS = 'h2, h3, p, li, figcaption, summary, caption, th, td, dt, dd, desc';

/** The words of each block in their order; a block that holds others is told by them. */
function blocks(tree: Root | Element): string[] {
  visit(tree, 'element', (element, index, parent) => {
    // What is said only where no script runs, what is a sign for the eye, and the title, which Reader View sets itself.
    const isLeftOut =
      element.tagName === 'noscript' || element.tagName === 'h1' || element.properties.ariaHidden === 'true';
    if (!isLeftOut || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return selectAll(BLOCKS, tree)
    .filter((block) => selectAll(BLOCKS, { type: 'root', children: block.children }).length === 0)
    .map((block) => textOf(block).replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '');
}

describe('Reader View of Firefox', () => {
  test.each(chapters.map(({ id, title }) => [id, title] as const))(
    'shows the whole text of %s in its order',
    (id, title) => {
      const article = select('article', pageAt(`/chapters/${id}/`).tree);
      const reader = shown.get(id);
      if (!article || !reader) throw new Error('nothing shown');
      expect(reader.title).toBe(title);
      const written = blocks(structuredClone(article));
      expect(written.length).toBeGreaterThan(150);
      // Behind the article there may be more of the page.
      expect(blocks(reader.tree).slice(0, written.length)).toEqual(written);
    },
  );

  test.each(chapters.map(({ id }) => id))(
    'shows every note of %s once, in its order, and each call leads to its own',
    (id) => {
      const article = select('article', pageAt(`/chapters/${id}/`).tree);
      const reader = shown.get(id);
      if (!article || !reader) throw new Error('nothing shown');
      const notes = (tree: Root | Element): unknown[] =>
        selectAll('li[id*="-fn-"]', tree).map((li) => li.properties.id);
      const calls = (tree: Root | Element): string[] =>
        selectAll('sup > a', tree).map(
          (a) => `${textOf(a)} ${String(a.properties.href).replace(/^.*#/, '#')}`,
        );
      expect(notes(article).length).toBeGreaterThan(20);
      expect(notes(reader.tree)).toEqual(notes(article));
      expect(calls(reader.tree)).toEqual(calls(article));
    },
  );

  test.each(chapters.map(({ id }) => id))(
    'shows one drawing of each figure of %s, not those of both layouts',
    (id) => {
      const article = select('article', pageAt(`/chapters/${id}/`).tree);
      const reader = shown.get(id);
      if (!article || !reader) throw new Error('nothing shown');
      const boxes = (tree: Root | Element): string[] =>
        selectAll('figure svg', tree).map((svg) => String(svg.properties.viewBox));
      const wide = selectAll('figure .drawing-wide', article).map((svg) => String(svg.properties.viewBox));
      expect(boxes(article).length).toBe(2 * wide.length);
      expect(boxes(reader.tree)).toEqual(wide);
    },
  );
});
