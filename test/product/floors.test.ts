import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placedTexts } from '../../src/report/texts.ts';
import {
  builtPages,
  dist,
  hasClass,
  idsOf,
  pageAt,
  repeated,
  reportOfRepository,
  select,
  textOf,
} from './built-site.ts';
import { hrefs } from './page-words.ts';

/** The least that this report is. A report that is smaller has lost something on its way (READERS.md 24). */
const FLOORS = { chapters: 6, words: 33_000, notes: 1_200, sources: 1_200, pagesInSitemap: 1_800 };

const report = reportOfRepository();
const chapters = report.chapters.map((chapter) => pageAt(`/chapters/${chapter.id}/`));

function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

describe('the built report is not smaller than it should be', () => {
  test('every chapter and every page of the report is there, with its title', () => {
    expect(chapters.length).toBeGreaterThanOrEqual(FLOORS.chapters);
    for (const { text, path } of placedTexts(report)) {
      const titles = select(pageAt(path), (e) => e.tagName === 'h1').map(textOf);
      expect(titles, path).toEqual([text.title]);
    }
  });

  test('the chapters have their words, outside the notes', () => {
    const counts = chapters.map((page) => {
      const blocks = page.elements.filter(
        ({ element, ancestors }) =>
          ['p', 'li', 'td', 'th'].includes(element.tagName) && !ancestors.some((a) => hasClass(a, 'notes')),
      );
      const leaves = blocks.filter(
        ({ element }) => !blocks.some(({ ancestors }) => ancestors.includes(element)),
      );
      return leaves.reduce((sum, { element }) => sum + wordsOf(textOf(element)), 0);
    });
    expect(counts.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(FLOORS.words);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1_000);
  });

  test('the chapters have their notes, and Exports at least 100', () => {
    const count = (path: string): number =>
      idsOf(pageAt(path)).filter((id) => /^[a-z0-9-]+-fn-/.test(id)).length;
    expect(chapters.reduce((sum, page) => sum + count(page.path), 0)).toBeGreaterThanOrEqual(FLOORS.notes);
    expect(count('/chapters/exports/')).toBeGreaterThanOrEqual(100);
  });

  test.each(['/sources/', '/sources/chicago/', '/sources/apa/', '/sources/mla/'])(
    '%s lists every cited work once',
    (path) => {
      const cited = new Set(
        report.chapters.flatMap((c) => [
          ...c.prose.citations.flatMap((use) => use.items.map((item) => item.key)),
          ...c.prose.claims.flatMap((use) => (report.claims.get(use.id)?.sources ?? []).map((s) => s.id)),
        ]),
      );
      // A list that is too long for one page has a page for each letter.
      const letters = hrefs(pageAt(path)).filter((href) => href.startsWith(path) && href !== path);
      const listed = [path, ...(path === '/sources/' ? [] : letters)]
        .flatMap((part) => idsOf(pageAt(part)))
        .filter((id) => id.startsWith('s-'));
      expect(listed.length).toBeGreaterThanOrEqual(FLOORS.sources);
      const missing = [...cited].filter((key) => !listed.includes(`s-${key}`));
      expect(missing).toEqual([]);
      expect(repeated(listed)).toEqual([]);
    },
  );

  test('the opening chapter tells all 27 statements of 2019', () => {
    const rows = chapters[0] ? select(chapters[0], (e) => e.tagName === 'tr').length : 0;
    expect(rows).toBeGreaterThanOrEqual(28);
  });

  test('the sitemap names at least ten pages', () => {
    const locations = readFileSync(join(dist, 'sitemap.xml'), 'utf8').match(/<loc>/g) ?? [];
    expect(locations.length).toBeGreaterThanOrEqual(FLOORS.pagesInSitemap);
    expect(builtPages().length).toBeGreaterThanOrEqual(locations.length);
  });
});
