import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/report/addresses/citable-parts.ts';
import { madePages } from '../../src/report/addresses/routes.ts';
import { loadReport } from '../../src/report/load/load-report.ts';
import type { Report } from '../../src/report/report.ts';
import { placedTexts } from '../../src/report/texts.ts';
import { type Locator, ledgerLocator } from '../../src/text/citation-syntax.ts';
import { generateReport } from './generate-report.ts';
import { type BuildCost, inScratch, measureSize, readTimes } from './measure-build.ts';

/**
 * How much more one more chapter may cost in a large report than in a small one. A part that grew with the square of the
 * report would cost four times as much; the rest is room for a machine that does other things at the same time.
 */
const MOST_GROWTH = 1.6;
const [SMALLEST, SMALL, LARGE] = [1, 25, 100] as const;

/** What a chapter adds to a cost between two sizes. */
function added(
  cost: (build: BuildCost) => number,
  from: readonly [number, BuildCost],
  to: readonly [number, BuildCost],
): number {
  return (cost(to[1]) - cost(from[1])) / (to[0] - from[0]);
}

/**
 * The different things that citeproc must format: a source with each form of locator (a page and several are one), its entry in three
 * styles, and each part of the report itself in three styles.
 */
function distinctForms(report: Report): number {
  const form = (key: string, locator: Locator | undefined): string => {
    if (!locator) return key;
    if (locator.kind === 'words' || locator.label === 'page') return `${key} page`;
    return `${key} ${locator.label} ${/[–,&-]/.test(locator.text)}`;
  };
  const pointers = report.chapters.flatMap(({ prose }) => [
    ...prose.citations.flatMap((use) => use.items.map(({ key, locator }) => ({ key, locator }))),
    ...prose.claims.flatMap((use) =>
      (report.claims.get(use.id)?.sources ?? []).map(({ id, locator }) => ({
        key: id,
        locator: locator === undefined ? undefined : ledgerLocator(locator),
      })),
    ),
  ]);
  const forms = new Set(pointers.map(({ key, locator }) => form(key, locator)));
  const parts = partsOf(report, ({ id }) => ({ title: id, subtitle: '' })).length;
  return forms.size + 3 * new Set(pointers.map(({ key }) => key)).size + 3 * parts;
}

function generated(chapters: number): Report {
  return inScratch((folder) => {
    generateReport(folder, { chapters });
    return loadReport(folder).report;
  });
}

describe('a report that grows', () => {
  const builds = new Map<number, BuildCost>();
  const build = (chapters: number): readonly [number, BuildCost] => {
    const known = builds.get(chapters) ?? measureSize({ chapters });
    builds.set(chapters, known);
    return [chapters, known];
  };

  test.each([
    ['time', (cost: BuildCost) => cost.cpu],
    ['memory', (cost: BuildCost) => cost.rss],
  ])('needs no more %s for a chapter', (_name, cost) => {
    const [small, large] = [build(SMALL), build(LARGE)];
    expect(cost(large[1]) / LARGE).toBeLessThan(cost(small[1]) / SMALL);
    expect(added(cost, small, large)).toBeLessThan(MOST_GROWTH * added(cost, build(SMALLEST), small));
  });

  test('has a page for each chapter, and for each claim and source that they add', () => {
    const pages = (size: number): number =>
      placedTexts(generated(size)).length + madePages(generated(size)).length;
    expect(build(LARGE)[1].pages - build(SMALL)[1].pages).toBe(pages(LARGE) - pages(SMALL));
  });

  test('has each source formatted once for each form of locator and each style, and each part of the report once for each style', () => {
    for (const size of [SMALLEST, SMALL])
      expect(build(size)[1].citeproc.calls).toBe(distinctForms(generated(size)));
  });

  test('costs citeproc nothing for sources that nobody cites', () => {
    const [, { citeproc }] = build(SMALLEST);
    expect(measureSize({ chapters: SMALLEST, spare: 1000 }).citeproc.calls).toBe(citeproc.calls);
  });
});

describe('a generated report', () => {
  test('is the same twice, and its chapters are the same in a larger one', () => {
    const [once, again, larger] = [generated(2), generated(2), generated(3)];
    expect(again).toEqual(once);
    expect(larger.chapters.slice(0, 2)).toEqual(once.chapters);
  });

  test('is of the size that the benchmark names', () => {
    const { chapters, sources, claims } = generated(5);
    expect(sources.size).toBe(40 + 12 * 5);
    expect(claims.size).toBe(10 * 5);
    for (const { prose } of chapters) {
      expect(prose.words).toBeGreaterThan(2800);
      expect(prose.words).toBeLessThan(3400);
      expect(prose.citations.length + prose.claims.length).toBe(60);
      const located = prose.citations.filter((use) => use.items[0]?.locator !== undefined).length;
      const locatedClaims = prose.claims.filter(
        (use) => claims.get(use.id)?.sources[0]?.locator !== undefined,
      ).length;
      expect(located + locatedClaims).toBe(29);
    }
  });
});

test('the times of a shell are read with their minutes', () => {
  expect(readTimes('0m0.00s 0m0.01s\n1m2.50s 0m1.25s\n')).toBeCloseTo(63.75);
  expect(() => readTimes('done')).toThrow('no times');
});
