import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atomFaults } from '../helpers/atom-faults.ts';
import { builtFiles, builtPages, dist, reportOfRepository } from './built-site.ts';
import { linksOf } from './page-metas.ts';

const { edition, chapters } = reportOfRepository();
const home = edition.base_url.replace(/\/$/, '');
const files = new Set(builtFiles());
const read = (path: string): string => readFileSync(join(dist, path), 'utf8');

describe('the feeds', () => {
  const feeds = new Map(
    [...files].flatMap((file) => (/^feeds\/.+\.xml$/.test(file) ? [[file, read(file)] as const] : [])),
  );

  test('have all that RFC 4287 demands', () => {
    for (const [path, text] of feeds) expect(atomFaults(text), path).toEqual([]);
  });

  test('are one for the report and one for each chapter, each told of in the head of its page', () => {
    expect([...feeds.keys()]).toEqual(
      ['corrections', ...chapters.map(({ id }) => id)].map((name) => `feeds/${name}.xml`).sort(),
    );
    const told = builtPages().flatMap((page) =>
      linksOf(page, 'alternate').flatMap(({ href, language }) =>
        language === undefined && href ? [href] : [],
      ),
    );
    expect(told.map((href) => href.replace(/^.*\/feeds\//, 'feeds/')).sort()).toEqual([...feeds.keys()]);
  });

  test('have ids of their own, the days of editions and corrections, and links that lead to pages of the report', () => {
    const all = [...feeds.values()].join('\n');
    for (const [name, feed] of feeds) {
      const ids = [...feed.matchAll(/<id>(.+?)<\/id>/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
      expect(ids.length, name).toBeGreaterThan(1);
    }
    const { editions, corrections } = reportOfRepository();
    const days = new Set([
      edition.date,
      ...editions.map((frozen) => frozen.edition),
      ...corrections.map(({ when }) => when),
    ]);
    const told = [...all.matchAll(/<updated>(.+?)T00:00:00Z<\/updated>/g)].map(([, date]) => date ?? '');
    expect(told.length).toBeGreaterThanOrEqual(feeds.size * 2);
    expect(new Set(told)).toEqual(days);
    const paths = [...all.matchAll(/href="(.+?)(?:#.*?)?"/g)].map(([, href = '']) =>
      href.slice(home.length + 1),
    );
    expect(paths.filter((path) => !(files.has(path) || files.has(`${path}index.html`)))).toEqual([]);
  });
});
