import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { dist, pageAt } from '../product/built-site.ts';
import { CHAPTER, paths } from './browser.ts';

/** A page as a text browser prints it, w3m of Debian. @throws Error when there is none. */
function dump(path: string, ...options: readonly string[]): string {
  const file = join(dist, path, 'index.html');
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const { status, stdout, error } = spawnSync(
    process.env.W3M ?? '/usr/bin/w3m',
    ['-dump', '-cols', '80', '-I', 'UTF-8', ...options, file],
    {
      encoding: 'utf8',
      env,
    },
  );
  if (error) throw error;
  expect(status).toBe(0);
  return stdout;
}

/** Words without what a line of text may change about them: spaces, hyphens, marks of quotation, the caret before a raised number. */
const bare = (text: string): string => text.replace(/[\s^¶\u00ad“”‘’-]+/g, '');

/** The texts that do not stand in a page's dump after the one before them. */
function missing(texts: readonly string[], printed: string): string[] {
  let from = 0;
  return texts.filter((text) => {
    const at = printed.indexOf(bare(text), from);
    if (at >= 0) from = at;
    return at < 0;
  });
}

function articleOf(path: string): Element {
  const article = select('article', pageAt(path).tree);
  if (!article) throw new Error(`no article at ${path}`);
  return article;
}

describe('in a text browser', () => {
  test('a chapter has its headings, its text and its notes in their order', () => {
    const printed = bare(dump(CHAPTER));
    const blocks = selectAll(
      ':is(h1, h2, h3), .standfirst, article > p, figcaption > p, .figure-reading, .note-body :is(p, li)',
      articleOf(CHAPTER),
    );
    expect(blocks.length).toBeGreaterThan(200);
    expect(missing(blocks.map(textOf), printed)).toEqual([]);
  });

  test('a drawing is its description, without the loose words that it is lettered with', () => {
    for (const path of ['/', CHAPTER]) {
      const printed = bare(dump(path));
      const figures = selectAll('figure:has(svg)', pageAt(path).tree);
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) {
        const [before, description, after] = ['.figure-subtitle', 'desc', '.figure-reading'].map((part) =>
          bare(textOf(select(part, figure) ?? figure)),
        );
        expect(printed).toContain(`${before}${description}${after}`);
      }
    }
  });

  test('every link of a source’s page and of home is there, in its order', () => {
    const source = paths.find((path) => /^\/sources\/[a-z0-9-]+-\d{4}-/.test(path)) ?? '';
    for (const path of ['/', source]) {
      const links = selectAll('a[href]', pageAt(path).tree);
      expect(links.length).toBeGreaterThan(10);
      // Under the page w3m lists the addresses by number; the fields of a form have numbers, but no address.
      const listed = [
        ...dump(path, '-o', 'display_link_number=1').matchAll(/^\[\d+\] (?:file:\/\/)?(\S+)$/gm),
      ].map(([, address]) => address);
      const plain = (address: unknown): string => decodeURIComponent(String(address));
      expect(
        listed
          .map(plain)
          .filter((address) => /[#:/]/.test(address))
          .slice(-links.length)
          .map((address) => address.replace(/^.*index\.html/, '')),
      ).toEqual(links.map((link) => plain(link.properties.href)));
    }
  });
});
