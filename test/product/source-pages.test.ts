import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { titleForms } from '../../src/citations/csl-item.ts';
import { sourceFilePath } from '../../src/report/addresses/file-paths.ts';
import { REFERENCE_FORMATS } from '../../src/report/addresses/reference-paths.ts';
import { derivedSources } from '../../src/report/evidence/independence.ts';
import { restsOn } from '../../src/report/evidence/rests-on-source.ts';
import { sourceFilters } from '../../src/report/evidence/source-filters.ts';
import { sourceUses } from '../../src/report/evidence/source-uses.ts';
import { formatDate } from '../../src/text/dates.ts';
import { en } from '../../src/text/interface/en.ts';
import { formatNumber } from '../../src/text/numbers.ts';
import { builtPages, dist, hasClass, pageAt, reportOfRepository, select } from './built-site.ts';
import { isUnder } from './packed.ts';
import { hrefs, partOf, plain, words } from './page-words.ts';

const report = reportOfRepository();
const sources = [...sourceUses(report).keys()];
const pages = new Map(builtPages().map((page) => [page.path, page]));

describe('every source that the report cites', () => {
  test('has a page that tells all that rests on it, and what it goes back to', () => {
    expect(sources.length).toBeGreaterThan(100);
    const lacking = sources.flatMap((key) => {
      const page = pages.get(`/sources/${key}/`);
      if (!page) return [`${key}: no page`];
      const rests = restsOn(report, key);
      const derived = (report.sources.get(key)?.derived_from ?? []).filter((other) =>
        sources.includes(other),
      );
      const wanted = [
        ...rests.claims.map(({ claim }) => `/claims/${claim.id}/`),
        ...rests.answers.map(({ claim }) => `/claims/${claim.id}/`),
        ...rests.notes.map(({ path }) => path),
        ...rests.figures.map(({ id }) => `/figures/${id}/`),
        ...derived.map((other) => `/sources/${other}/`),
      ];
      const links = hrefs(page);
      const styles = select(page, (e) => hasClass(e, 'reference')).length;
      return [...wanted.filter((path) => !links.includes(path)), ...(styles === 3 ? [] : ['styles'])].map(
        (part) => `${key}: ${part}`,
      );
    });
    expect(lacking).toEqual([]);
  });

  test('says what it is, when it was published, and in words whether its link works, with an archived copy where there is one', () => {
    const lacking = sources.flatMap((key) => {
      const page = pageAt(`/sources/${key}/`);
      const source = report.sources.get(key);
      if (!source) return [key];
      const { original, romanized, translated } = titleForms(source);
      const title = plain(partOf(page, 'title'));
      const read = plain(partOf(page, 'read'));
      const link = plain(partOf(page, 'link'));
      const day = source.issued === undefined ? 'No date is recorded.' : formatDate(source.issued);
      const state =
        source.link === undefined
          ? en.links.neverChecked(source.checked === 'read')
          : en.links.state(source.link);
      const isAbout = source.URL !== undefined || source.link !== undefined;
      return [
        ...[original, romanized, translated].filter(
          (form) => form !== undefined && !title.includes(plain(form)),
        ),
        ...[en[source.kind], en[source.checked], en.languageName(source.language), day].filter(
          (part) => !read.toLowerCase().includes(part.toLowerCase()),
        ),
        ...(source.note === undefined || read.includes(plain(source.note)) ? [] : ['note']),
        ...(isAbout && !link.includes(plain(state)) ? ['state of the link'] : []),
        ...(hrefs(page).includes(source.archive?.URL ?? source.URL ?? '/sources/') ? [] : ['address']),
        ...(source.archive === undefined && !link.includes('No archived copy is recorded.')
          ? ['archive']
          : []),
      ].map((part) => `${key}: ${part}`);
    });
    expect(lacking).toEqual([]);
  });

  test('is handed out in three formats beside its page, small enough to be no matter', () => {
    const files = sources.flatMap((key) => REFERENCE_FORMATS.map((format) => sourceFilePath(key, format)));
    const sizes = files.map((path) => statSync(join(dist, path)).size);
    expect(Math.min(...sizes)).toBeGreaterThan(50);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_500_000);
    const unlinked = sources.filter((key) => {
      const links = hrefs(pageAt(`/sources/${key}/`));
      return REFERENCE_FORMATS.some((format) => !links.includes(sourceFilePath(key, format)));
    });
    expect(unlinked).toEqual([]);
  });

  test('is linked both ways: what leads to it is told on its page, and what it is derived into', () => {
    const derived = [...derivedSources(report)].filter(([key]) => sources.includes(key));
    expect(derived.length).toBeGreaterThan(60);
    const lacking = derived.flatMap(([key, others]) => {
      const links = hrefs(pageAt(`/sources/${key}/`));
      return others
        .filter((other) => sources.includes(other) && !links.includes(`/sources/${other}/`))
        .map((other) => `${key}: ${other}`);
    });
    expect(lacking).toEqual([]);
  });

  test('stands once in the list, and in each choice that lets it through, which says how many it holds', () => {
    const lists = sourceFilters(report);
    expect(new Set(lists.map(({ kind }) => kind))).toEqual(
      new Set(['letter', 'chapter', 'kind', 'type', 'checked', 'language']),
    );
    const entries = (path: string): string[] =>
      hrefs(pageAt(path)).filter(
        (href) => /^\/sources\/[a-z0-9-]+\/$/.test(href) && !/\/(?:apa|mla|chicago)\/$/.test(href),
      );
    expect(entries('/sources/').sort()).toEqual(sources.map((key) => `/sources/${key}/`).sort());
    const whole = words(pageAt('/sources/'));
    for (const { slug, sources: chosen } of lists) {
      const path = `/sources/by/${slug}/`;
      expect(hrefs(pageAt('/sources/')), path).toContain(path);
      expect(entries(path).sort(), path).toEqual(chosen.map(({ id }) => `/sources/${id}/`).sort());
      expect(whole, path).toContain(`(${formatNumber(chosen.length)})`);
    }
  });

  test('rests under something: no page of a source is without a use', () => {
    const idle = sources.filter((key) =>
      Object.values(restsOn(report, key)).every((list) => list.length === 0),
    );
    expect(idle).toEqual([]);
  });
});

test('the list of sources is light, and no list of whole references is heavier than a chapter may be', () => {
  const isLight = (path: string, limit: number): boolean => isUnder(join(path, 'index.html'), limit);
  expect(isLight('sources', 60_000)).toBe(true);
  const lists = builtPages().filter(({ path }) => /^\/sources\/(?:by|chicago|apa|mla)\//.test(path));
  expect(lists.length).toBeGreaterThan(80);
  expect(lists.filter(({ path }) => !isLight(path, 75_000)).map(({ path }) => path)).toEqual([]);
});
