import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIRST_LETTERS } from '../../src/publish/before/fonts/font-files.ts';
import { attributeOf, builtFiles, builtPages, dist, reportOfRepository, select } from './built-site.ts';
import { isUnder, packed } from './packed.ts';
import { scriptsOf } from './script-imports.ts';

/**
 * Promise 8 of the design, in bytes as a server sends them (Brotli, which every browser of the last years accepts). It is made for
 * a chapter of 5,000 words with 80 notes and 4 figures, 75 kB: 15 kB for each thousand words, however many notes they have.
 */
const LIMITS = { wordsOfChapter: 15, css: 12_000, script: 12_000 };

describe('the weight of the built report', () => {
  test.each(reportOfRepository().chapters.map(({ id, prose }) => [id, prose.words] as const))(
    'chapter %s is under 15 kB of HTML for each thousand of its words',
    (id, words) => {
      expect(isUnder(`chapters/${id}/index.html`, LIMITS.wordsOfChapter * words)).toBe(true);
    },
  );

  test('all styles together are under 12 kB', () => {
    const styles = builtFiles().filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.reduce((sum, file) => sum + packed(file), 0)).toBeLessThan(LIMITS.css);
  });

  test('the scripts that any page loads by itself are together under 12 kB; what is asked for later is not counted', () => {
    const first = new Map(builtPages().map((page) => [page.path, scriptsOf(page)] as const));
    expect([...first.values()].every((scripts) => scripts.length > 0)).toBe(true);
    const heavy = [...first].map(([path, scripts]) => ({
      path,
      bytes: scripts.reduce((sum, file) => sum + packed(file), 0),
    }));
    expect(heavy.filter(({ bytes }) => bytes >= LIMITS.script)).toEqual([]);
  });

  // The theme that a reader chose must be there at the first paint, in every browser. Its file is asked for beside the stylesheet,
  // does not wait for it, and is too small to come later than the stylesheet does.
  test('nothing holds up the first view of a page but one stylesheet and, beside it, the few bytes of a chosen theme', () => {
    expect(packed('theme.js')).toBeLessThan(400);
    for (const page of builtPages()) {
      expect(
        select(page, (e) => e.tagName === 'link' && attributeOf(e, 'rel') === 'stylesheet').length,
        page.path,
      ).toBe(1);
      const scripts = select(page, (e) => e.tagName === 'script' && attributeOf(e, 'src') !== undefined);
      const theme = scripts.filter((e) => attributeOf(e, 'src')?.endsWith('/theme.js'));
      const needed = select(
        page,
        (e) => theme.includes(e) || (e.tagName === 'link' && attributeOf(e, 'rel') === 'stylesheet'),
      );
      expect(
        needed.map((e) => [e.tagName, e.properties.async, e.properties.defer]),
        page.path,
      ).toEqual([
        ['script', undefined, undefined],
        ['link', undefined, undefined],
      ]);
      const others = scripts.filter((e) => !theme.includes(e));
      expect(
        others.filter((e) => attributeOf(e, 'type') !== 'module' || e.properties.blocking !== undefined),
        page.path,
      ).toEqual([]);
      // The page that stands for one that is not there has a few words of script of its own.
      expect(others.length, page.path).toBeLessThanOrEqual(page.path === '/404.html' ? 2 : 1);
    }
  });

  test('the faces that a first page asks for and those of the pages after it are together under 70 kB', () => {
    const fonts = builtFiles().filter((file) => file.endsWith('.woff2'));
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0)).toBeLessThan(70_000);
  });

  test('one font is asked for before the text is set, and it is the one that the text is set in', () => {
    for (const page of builtPages()) {
      const early = select(page, (e) => e.tagName === 'link' && attributeOf(e, 'rel') === 'preload').filter(
        // The search page begins its search.
        (e) => page.path !== '/search/' || attributeOf(e, 'as') !== 'fetch',
      );
      expect(
        early.map((e) => [attributeOf(e, 'as'), attributeOf(e, 'href')]),
        page.path,
      ).toEqual([['font', expect.stringContaining('literata-400.woff2')]]);
    }
  });

  test('the font of a first page holds every Latin letter that the chapters print', () => {
    const printed = reportOfRepository().chapters.map(({ id }) =>
      readFileSync(join(dist, `chapters/${id}/index.html`), 'utf8'),
    );
    const words = printed
      .map((html) => html.replace(/<(script|style|svg)\b.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' '))
      .join(' ');
    const missing = [...new Set(words.match(/\p{Script=Latin}/gu))].filter(
      (letter) => !FIRST_LETTERS.includes(letter),
    );
    expect(missing).toEqual([]);
  });

  test('the interfaces of Pagefind that the report does not use are not shipped', () => {
    expect(
      builtFiles().filter((file) => /pagefind-(?:ui|modular-ui|highlight|component-ui)/.test(file)),
    ).toEqual([]);
  });
});
