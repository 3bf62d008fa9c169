import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { attributeOf, builtFiles, dist, pageAt, reportOfRepository, select, textOf } from './built-site.ts';

const report = reportOfRepository();
const figures = [...report.figures.values()].map(({ id, spec }) => ({
  id,
  kind: spec.kind,
  table: spec.table,
}));
const files = new Set(builtFiles());

/** Bytes of a figure with its table, compressed as a server may: the promise is 6 kB, and 20 kB for a map. */
const LIMIT = 6_000;
const MAP_LIMIT = 20_000;

function figureOn(path: string, id: string): Element {
  const [figure] = select(pageAt(path), (e) => e.tagName === 'figure' && attributeOf(e, 'dataFigure') === id);
  if (!figure) throw new Error(`no figure ${id} on ${path}`);
  return figure;
}

describe.each(figures)('the figure $id', ({ id, kind, table }) => {
  const path = `/figures/${id}/`;

  test('is light, with its table', () => {
    const placed = report.chapters.find((chapter) => chapter.prose.figures.some((use) => use.id === id));
    const html = toHtml(figureOn(placed ? `/chapters/${placed.id}/` : path, id));
    expect(brotliCompressSync(html).length).toBeLessThan(kind === 'choropleth' ? MAP_LIMIT : LIMIT);
  });

  test('can be taken away in four forms, with its table and with all tables, and the page says how large each is', () => {
    const page = pageAt(path);
    const items = select(
      page,
      (e) =>
        e.tagName === 'li' &&
        e.children.some((child) => child.type === 'element' && 'download' in child.properties),
    );
    const hrefs = items
      .map((item) => item.children.find((child) => child.type === 'element'))
      .map((link) => (link ? attributeOf(link, 'href') : ''));
    expect(hrefs).toEqual([
      ...['csv', 'json', 'svg', 'png'].map((type) => `${path}${id}.${type}`),
      `/data/${table}.csv`,
      `/data/${report.dataPackage.name}.zip`,
    ]);
    for (const href of hrefs) expect(files.has(String(href).slice(1)), String(href)).toBe(true);
    for (const item of items) expect(textOf(item)).toMatch(/: [\d,.]+ (?:bytes|kilobytes|megabytes)$/);
  });

  test('has in its CSV the rows of its table, and in its JSON the title of its page', () => {
    const csv = readFileSync(join(dist, `${path}${id}.csv`), 'utf8');
    const data = JSON.parse(readFileSync(join(dist, `${path}${id}.json`), 'utf8'));
    const rows = select(
      pageAt(path),
      (e) => e.tagName === 'tr' && attributeOf(e, 'id')?.startsWith(`f-${id}-`) === true,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(data.rows).toHaveLength(rows.length);
    expect(csv.split('\r\n').length).toBeGreaterThan(rows.length);
    const [heading] = select(pageAt(path), (e) => e.tagName === 'h1');
    expect(heading && textOf(heading).replace(/[‘’“”]/g, "'")).toBe(data.title.replace(/["‘’“”]/g, "'"));
  });

  test('has an SVG without a class, a style, a colour that is not resolved, or anything to load', () => {
    const svg = readFileSync(join(dist, `${path}${id}.svg`), 'utf8');
    expect(svg).not.toMatch(
      /var\(|light-dark|currentColor|\b(?:class|style|data-[a-z]+|src|href)=|<style|<script|NaN/,
    );
  });

  test('is cited in three styles and says of which edition it is', () => {
    const page = pageAt(path);
    expect(select(page, (e) => e.tagName === 'dt').map(textOf)).toEqual(['Chicago', 'APA', 'MLA']);
    // Where the chapter is frozen with the figure in it, the citation leads to that edition; else to the figure's own page.
    const placed = report.chapters.find((chapter) => chapter.prose.figures.some((use) => use.id === id));
    const frozen = `/e/${report.edition.date}/${placed?.id}/`;
    const isFrozen =
      files.has(`${frozen.slice(1)}index.html`) &&
      select(pageAt(frozen), (e) => attributeOf(e, 'id') === `f-${id}`).length === 1;
    const cited = isFrozen ? `${frozen}#f-${id}` : path;
    const address = `${report.edition.base_url.replace(/\/$/, '')}${cited}`;
    for (const reference of select(page, (e) => e.tagName === 'dd'))
      expect(textOf(reference)).toContain(address);
  });
});
