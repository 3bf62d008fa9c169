import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { attributeOf, builtPages, dist, repeated, reportOfRepository, select } from './built-site.ts';

const { edition } = reportOfRepository();
const { origin, pathname } = new URL(edition.base_url);
const home = origin + pathname.replace(/\/$/, '');
const xml = readFileSync(join(dist, 'sitemap.xml'), 'utf8');

function valuesOf(name: string): string[] {
  const found: string[] = [];
  visit(fromHtml(xml.replace(/^<\?xml[^>]*\?>/, ''), { fragment: true }), 'element', (element: Element) => {
    const [child] = element.children;
    if (element.tagName === name && child?.type === 'text') found.push((child satisfies Text).value);
  });
  return found;
}

describe('the sitemap', () => {
  const locations = valuesOf('loc');

  test('is of the protocol of sitemaps.org, with one <loc> and one dated <lastmod> in each <url>', () => {
    expect(
      xml.startsWith(
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ),
    ).toBe(true);
    const entries = xml.match(/<url>.*?<\/url>/gs) ?? [];
    expect(entries.length).toBe(locations.length);
    expect(
      entries.filter(
        (e) => !/^<url><loc>[^<>&"']+<\/loc><lastmod>\d{4}-\d{2}-\d{2}<\/lastmod><\/url>$/.test(e),
      ),
    ).toEqual([]);
    expect([...new Set(valuesOf('lastmod'))]).toEqual([edition.date]);
  });

  test('names exactly the pages that ask to be found, each once', () => {
    const wanted = builtPages().filter(
      (page) => select(page, (e) => attributeOf(e, 'content') === 'noindex').length === 0,
    );
    expect(locations.toSorted()).toEqual(wanted.map(({ path }) => home + path).toSorted());
    expect(repeated(locations)).toEqual([]);
    expect(wanted.map(({ path }) => path)).not.toContain('/404.html');
  });

  test('names pages by the address that they give as their own; a page that is not to be found gives that of one that is', () => {
    const canonical = builtPages().flatMap((page) => {
      const isHidden = select(page, (e) => attributeOf(e, 'content') === 'noindex').length > 0;
      return select(page, (e) => attributeOf(e, 'rel') === 'canonical').map((e) => ({
        isHidden,
        href: attributeOf(e, 'href') ?? '',
      }));
    });
    const own = canonical.filter(({ isHidden }) => !isHidden).map(({ href }) => href);
    expect(own.toSorted()).toEqual(locations.toSorted());
    expect(canonical.filter(({ href }) => !locations.includes(href))).toEqual([]);
  });

  test('is told of in robots.txt, which keeps nobody out', () => {
    const robots = readFileSync(join(dist, 'robots.txt'), 'utf8');
    expect(robots).toContain(`\nSitemap: ${home}/sitemap.xml\n`);
    expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n/);
    expect(robots).not.toMatch(/Disallow: *\//);
  });
});
