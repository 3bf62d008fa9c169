import { describe, expect, test } from 'vitest';
import { joinAddress, splitAddress } from '../../src/report/anchors/anchors.ts';
import { publishedAnchors } from '../../src/report/anchors/published.ts';
import { builtPages, idsOf, pageAt, reportOfRepository } from './built-site.ts';

const report = reportOfRepository();
const anchors = publishedAnchors(report);
const built = new Set(
  builtPages().flatMap((page) => [page.path, ...idsOf(page).map((id) => joinAddress(page.path, id))]),
);
const ofTexts = [...report.chapters, ...report.pages].flatMap(({ prose }) => prose.anchors).length;

describe('the anchors of the built report', () => {
  test('that the lock would record all stand on its pages', () => {
    expect(anchors.size).toBeGreaterThan(3_000);
    expect([...anchors.keys()].filter((address) => !built.has(address))).toEqual([]);
  });

  test('that have been published all stand on its pages: where they were, or as the target of a redirect', () => {
    expect([...report.anchors.lock.keys()].filter((address) => !built.has(address))).toEqual([]);
  });

  test('are on each chapter all that a paragraph, an item, a claim or a note has', () => {
    expect(ofTexts).toBeGreaterThan(600);
    const locked = new Set(report.anchors.lock.keys());
    const unknown = report.chapters.flatMap(({ id }) => {
      const path = `/chapters/${id}/`;
      return idsOf(pageAt(path))
        .map((each) => joinAddress(path, each))
        .filter((address) => /#[pc]-/.test(address) || new RegExp(`#${id}-fn-`).test(address))
        .filter((address) => !anchors.has(address) && !locked.has(address));
    });
    expect(unknown).toEqual([]);
  });

  test('are of pages that the report has, and each page in its site map is one', () => {
    const pages = [...anchors.keys()].map((address) => splitAddress(address).path);
    expect([...new Set(pages)].filter((path) => !anchors.has(path))).toEqual([]);
  });
});
