import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figureTitles } from '../../src/figures/data/figure-text.ts';
import { cardPath } from '../../src/report/addresses/card-paths.ts';
import {
  handedTables,
  partsOf,
  permanentAddress,
  type ReportPart,
} from '../../src/report/addresses/citable-parts.ts';
import { citationPath, REFERENCE_FORMATS } from '../../src/report/addresses/reference-paths.ts';
import { en } from '../../src/text/interface/en.ts';
import {
  attributeOf,
  type BuiltPage,
  builtFiles,
  builtPages,
  dist,
  idsOf,
  pageAt,
  reportOfRepository,
  select,
  textOf,
} from './built-site.ts';

const report = reportOfRepository();
const home = report.edition.base_url.replace(/\/$/, '');
const parts = partsOf(report, (figure) => figureTitles(report, figure, en));
const files = new Set(builtFiles());
/** The page on which a part is cited. */
function citedOn(part: ReportPart): string {
  switch (part.kind) {
    case 'report':
      return '/';
    case 'chapter':
    case 'section':
      return `/chapters/${part.chapter.id}/cite/`;
    case 'claim':
      return `/claims/${part.made.claim.id}/`;
    case 'figure':
      return `/figures/${part.figure.id}/`;
    case 'table':
      return '/data/';
  }
}

describe('every chapter, section, claim, figure and table', () => {
  test('is cited in three styles with its permanent link, on a page of its own kind', () => {
    const words = new Map<string, string>();
    for (const part of parts) {
      const path = citedOn(part);
      const known =
        words.get(path) ??
        select(pageAt(path), (e) => attributeOf(e, 'className') === 'citations')
          .map(textOf)
          .join('\n');
      words.set(path, known);
      const times = known.split(permanentAddress(report, part)).length - 1;
      expect(times, `${part.kind} ${permanentAddress(report, part)} on ${path}`).toBeGreaterThanOrEqual(3);
    }
    expect(words.size).toBeGreaterThan(300);
  });

  test('has its citation as BibTeX, RIS and CSL-JSON, with the edition and the permanent link in each', () => {
    const edition = report.edition.date;
    const wrong = parts.flatMap((part) =>
      REFERENCE_FORMATS.flatMap((format) => {
        const path = citationPath(report, part, format).slice(1);
        if (!files.has(path)) return [`${path} is missing`];
        const text = readFileSync(join(dist, path), 'utf8');
        const date = format === 'json' ? JSON.stringify(JSON.parse(text)[0].issued['date-parts'][0]) : text;
        const day = {
          bib: `date = {${edition}}`,
          ris: `DA  - ${edition.replaceAll('-', '/')}/`,
          json: `[${edition.split('-').map(Number).join(',')}]`,
        };
        return text.includes(permanentAddress(report, part)) && date.includes(day[format]) ? [] : [path];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('that is a section stands on its chapter’s page of citations under its own id', () => {
    for (const { id, prose } of report.chapters) {
      const ids = new Set(idsOf(pageAt(`/chapters/${id}/cite/`)));
      expect(
        prose.headings.filter((heading) => !ids.has(heading.id)).map((heading) => heading.id),
        id,
      ).toEqual([]);
    }
  });
});

describe('the page of all tables', () => {
  test('has each table that is handed out under its own id, with both its files', () => {
    const page = pageAt('/data/');
    const ids = new Set(idsOf(page));
    const links = new Set(select(page, (e) => e.tagName === 'a').map((e) => attributeOf(e, 'href')));
    for (const { resource } of handedTables(report)) {
      expect(ids.has(`table-${resource.name}`), resource.name).toBe(true);
      for (const type of ['csv', 'json'])
        expect(
          [...links].some((href) => href?.endsWith(`/data/${resource.name}.${type}`)),
          resource.name,
        ).toBe(true);
    }
  });

  test('hands out as JSON the rows that the CSV has, and what each field means', () => {
    for (const { resource, rows } of handedTables(report)) {
      const table = JSON.parse(readFileSync(join(dist, `data/${resource.name}.json`), 'utf8'));
      expect(table.rows.length, resource.name).toBe(rows.filter((row) => !row.held).length);
      expect(table.schema.fields.map((field: { name: string }) => field.name)).toEqual(
        resource.schema.fields.map(({ name }) => name),
      );
      expect(table, resource.name).not.toHaveProperty('held');
    }
  });
});

/** What a card may weigh, and all of them on average. */
const [MOST, MEAN] = [48_000, 30_000];

function metaOf(page: BuiltPage, key: string): string[] {
  return select(
    page,
    (e) => e.tagName === 'meta' && (attributeOf(e, 'property') ?? attributeOf(e, 'name')) === key,
  ).map((e) => attributeOf(e, 'content') ?? '');
}

describe('the share cards', () => {
  const paths = parts.flatMap((part) => cardPath(part)?.slice(1) ?? []);

  test('are one for the report, each chapter, section, claim and figure', () => {
    const kinds = new Set(parts.filter((part) => cardPath(part) !== undefined).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['chapter', 'claim', 'figure', 'report', 'section']);
    expect(paths.filter((path) => !files.has(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(400);
  });

  test('are pictures of 1200 by 630 pixels that weigh little', () => {
    const cards = paths.map((path) => ({ path, bytes: readFileSync(join(dist, path)) }));
    const odd = cards.filter(
      ({ bytes }) =>
        bytes.readUInt32BE(0) !== 0x89504e47 ||
        bytes.readUInt32BE(16) !== 1200 ||
        bytes.readUInt32BE(20) !== 630,
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
    expect(
      cards.filter(({ bytes }) => bytes.length > MOST).map(({ path, bytes }) => `${path}: ${bytes.length}`),
    ).toEqual([]);
    expect(cards.reduce((sum, { bytes }) => sum + bytes.length, 0) / cards.length).toBeLessThan(MEAN);
  });

  test('are named on every page that is shared, with their size and an alternative text of at most 420 characters', () => {
    const shared = builtPages().filter((page) => metaOf(page, 'og:url').length > 0);
    expect(shared.length).toBeGreaterThan(400);
    for (const page of shared) {
      const [card, ...more] = metaOf(page, 'og:image');
      expect(more, page.path).toEqual([]);
      expect(files.has(decodeURIComponent(card?.slice(home.length + 1) ?? '')), `${page.path}: ${card}`).toBe(
        true,
      );
      expect(metaOf(page, 'og:image:alt')[0] ?? '', page.path).toMatch(/^.{10,420}$/su);
      expect([...metaOf(page, 'og:image:width'), ...metaOf(page, 'og:image:height')], page.path).toEqual([
        '1200',
        '630',
      ]);
      expect(metaOf(page, 'twitter:card'), page.path).toEqual(['summary_large_image']);
    }
  });

  test('of a chapter, a claim and a figure stand for their own pages', () => {
    for (const part of parts) {
      if (part.kind !== 'chapter' && part.kind !== 'claim' && part.kind !== 'figure') continue;
      const card = cardPath(part) ?? '';
      expect(metaOf(pageAt(card.replace(/[^/]+$/, '')), 'og:image')).toEqual([home + card]);
    }
  });
});
