import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attributeOf, builtFiles, builtPages, dist, reportOfRepository, select } from './built-site.ts';

/** Promise 8 of the design, in bytes as a server sends them (Brotli, which every browser of the last years accepts). */
const LIMITS = { chapter: 75_000, css: 12_000, script: 12_000 };

function packed(file: string): number {
  return brotliCompressSync(readFileSync(join(dist, file))).length;
}

describe('the weight of the built report', () => {
  test.each(reportOfRepository().chapters.map(({ id }) => id))('chapter %s is under 75 kB of HTML', (id) => {
    expect(packed(`chapters/${id}/index.html`)).toBeLessThan(LIMITS.chapter);
  });

  test('all styles together are under 12 kB', () => {
    const styles = builtFiles().filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.reduce((sum, file) => sum + packed(file), 0)).toBeLessThan(LIMITS.css);
  });

  test('all scripts of our own together are under 12 kB', () => {
    const scripts = builtFiles().filter((file) => /\.m?js$/.test(file) && !file.startsWith('pagefind/'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, file) => sum + packed(file), 0)).toBeLessThan(LIMITS.script);
  });

  test('nothing holds up the first view of a page but one stylesheet', () => {
    for (const page of builtPages()) {
      expect(select(page, (e) => e.tagName === 'link' && attributeOf(e, 'rel') === 'stylesheet').length, page.path).toBe(1);
      const blocking = select(page, (e) => e.tagName === 'script' && attributeOf(e, 'src') !== undefined).filter(
        (e) => attributeOf(e, 'type') !== 'module' && e.properties.defer === undefined && e.properties.async === undefined,
      );
      expect(blocking, page.path).toEqual([]);
    }
  });

  test('the interfaces of Pagefind that the report does not use are not shipped', () => {
    expect(builtFiles().filter((file) => /pagefind-(?:ui|modular-ui|highlight|component-ui)/.test(file))).toEqual([]);
  });
});
