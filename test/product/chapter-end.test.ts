import { describe, expect, test } from 'vitest';
import { referencesPath } from '../../src/report/addresses/reference-paths.ts';
import { sourceFilters } from '../../src/report/evidence/source-filters.ts';
import { readingMinutes } from '../../src/report/evidence/source-uses.ts';
import {
  attributeOf,
  builtFiles,
  hasClass,
  pageAt,
  reportOfRepository,
  select,
  textOf,
} from './built-site.ts';

const report = reportOfRepository();

function only<T>(found: readonly T[]): T {
  expect(found.length).toBe(1);
  const [one] = found;
  if (one === undefined) throw new Error('nothing found');
  return one;
}

describe.each(report.chapters.map((chapter, index) => [chapter.id, index] as const))(
  'at its end the chapter %s',
  (id, index) => {
    const page = pageAt(`/chapters/${id}/`);

    test('says how many sources it rests on, and leads to the list of just these and to the same as files', () => {
      const cited = only(
        sourceFilters(report).filter(({ kind, value }) => kind === 'chapter' && value === id),
      );
      // What the chapter can be taken away as stands in a section of the same look, after this one.
      const [section] = select(page, (e) => hasClass(e, 'chapter-sources'));
      if (section === undefined) throw new Error('no section of sources');
      expect(textOf(section)).toContain(`${cited.sources.length} sources are cited`);
      const links = page.elements.filter(
        ({ element, ancestors }) => element.tagName === 'a' && ancestors.includes(section),
      );
      const paths = links.map(({ element }) => attributeOf(element, 'href') ?? '');
      const chapter = only(report.chapters.filter((other) => other.id === id));
      expect(paths).toEqual([
        `/sources/by/${cited.slug}/`,
        ...(['bib', 'ris', 'json'] as const).map((f) => referencesPath(report, chapter, f)),
      ]);
      expect(
        paths.filter(
          (path) => !builtFiles().includes(`${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`),
        ),
      ).toEqual([]);
      const listed = pageAt(`/sources/by/${cited.slug}/`).elements.filter(
        ({ element, ancestors }) =>
          element.tagName === 'li' && ancestors.some((a) => hasClass(a, 'references')),
      );
      expect(listed.length).toBe(cited.sources.length);
    });

    test('leads to the next one by its title and its reading time, and back to the one before', () => {
      const next = report.chapters[index + 1];
      const links = select(page, (e) => e.tagName === 'a' && attributeOf(e, 'rel') === 'next');
      expect(links.map((a) => [attributeOf(a, 'href'), textOf(a).replace(/\s+/g, ' ').trim()])).toEqual(
        next
          ? [
              [
                `/chapters/${next.id}/`,
                `Next chapter ${next.title} ${readingMinutes(next.prose.words)} minutes’ reading`,
              ],
            ]
          : [],
      );
      const previous = select(page, (e) => e.tagName === 'a' && attributeOf(e, 'rel') === 'prev');
      expect(previous.map((a) => attributeOf(a, 'href'))).toEqual(
        index > 0 ? [`/chapters/${report.chapters[index - 1]?.id}/`] : [],
      );
    });
  },
);
