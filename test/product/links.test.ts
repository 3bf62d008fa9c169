import { LinkChecker, LinkState } from 'linkinator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Served } from '../../scripts/serve.ts';
import { formerAnchors } from '../../src/report/anchors/redirects.ts';
import { serveChanged } from '../helpers/front-server.ts';
import {
  attributeOf,
  builtFiles,
  builtPages,
  dist,
  idsOf,
  repeated,
  reportOfRepository,
} from './built-site.ts';

const pages = builtPages();
const files = new Set(builtFiles());
const anchors = new Map(pages.map((page) => [page.path, new Set(idsOf(page))]));

interface Link {
  readonly from: string;
  readonly href: string;
  readonly rel: readonly string[];
}

const links: Link[] = pages.flatMap((page) =>
  page.elements.flatMap(({ element }) => {
    const href = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
    return href === undefined
      ? []
      : [{ from: page.path, href, rel: (attributeOf(element, 'rel') ?? '').split(' ') }];
  }),
);
const inward = links.filter(
  ({ href }) => href.startsWith('#') || href.startsWith('/') || href.startsWith('.'),
);

/** Why a link within the site does not arrive; undefined when it does. */
function deadEnd({ from, href }: Link): string | undefined {
  const { pathname, hash } = new URL(href, `http://x${from}`);
  const path = decodeURIComponent(pathname);
  const ids = anchors.get(path);
  if (!ids) return files.has(path.slice(1)) ? undefined : `${from}: no page at ${href}`;
  const id = decodeURIComponent(hash.slice(1));
  return id === '' || ids.has(id) ? undefined : `${from}: no id for ${href}`;
}

const inwardOnes = new Set(inward);

describe('the links of the built report', () => {
  test('within the report all lead to a page and an id that exist', () => {
    expect(inward.length).toBeGreaterThan(1_000);
    expect([...new Set(inward.flatMap((link) => deadEnd(link) ?? []))]).toEqual([]);
  });

  test('are inward, or outward by http(s) or a mail address, and nothing else', () => {
    const strange = links.filter(
      (link) => !inwardOnes.has(link) && !/^(?:https?:\/\/[^/]+\.[^/]+|mailto:)/.test(link.href),
    );
    expect(strange).toEqual([]);
  });

  test('outward never tell the other side where the reader came from', () => {
    const outward = links.filter(({ href }) => /^https?:/.test(href));
    expect(outward.length).toBeGreaterThan(100);
    expect(outward.filter(({ rel }) => !rel.includes('noreferrer'))).toEqual([]);
  });

  test('do not lead to this machine or to an address without its host', () => {
    expect(
      links.filter(({ href }) => /^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[)|^\/\//.test(href)),
    ).toEqual([]);
  });

  test('have targets that are unique: no page has an id twice', () => {
    const twice = pages.flatMap((page) => repeated(idsOf(page)).map((id) => `${page.path}#${id}`));
    expect(twice).toEqual([]);
  });

  test('point at ids that are readable: small letters of any script, digits and hyphens, beginning with a letter', () => {
    const odd = pages.flatMap((page) =>
      idsOf(page).filter(
        (id) => !/^\p{L}[\p{L}\p{N}]*(?:-+[\p{L}\p{N}]+)*$/u.test(id) || id !== id.toLowerCase(),
      ),
    );
    expect(odd).toEqual([]);
  });

  test('between elements of a page arrive: labels and descriptions', () => {
    const lost = pages.flatMap((page) =>
      page.elements.flatMap(({ element }) =>
        ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor', 'headers', 'ariaDetails']
          .flatMap((name) => (attributeOf(element, name) ?? '').split(' ').filter((id) => id !== ''))
          .filter((id) => !anchors.get(page.path)?.has(id))
          .map((id) => `${page.path}: ${id}`),
      ),
    );
    expect(lost).toEqual([]);
  });
});

describe('a link checker that walks the served report', () => {
  let site: Served;
  // The addresses of others are taken out of the pages: the checker passes each of them over, which costs it most of its time.
  beforeAll(async () => {
    site = await serveChanged(dist, ({ type, body }) =>
      type.startsWith('text/html') ? body.toString().replace(/\bhttps?:\/\/[^"\s<]*/g, '') : body,
    );
  });
  afterAll(() => site.close());

  test('finds every page, file and fragment', async () => {
    const { links: found } = await new LinkChecker().check({
      path: site.url,
      recurse: true,
      checkFragments: true,
      timeout: 120_000,
      concurrency: 20,
      linksToSkip: async (link) => !link.startsWith(site.url),
    });
    const broken = found
      .filter(({ state }) => state === LinkState.BROKEN)
      .map(({ url, parent }) => `${parent}: ${url}`);
    expect(broken).toEqual([]);
    const reached = new Set(
      found.filter(({ state }) => state === LinkState.OK).map(({ url }) => new URL(url).pathname),
    );
    // A page that has moved is reached from elsewhere only, by an old link.
    const apart = new Set([
      '/404.html',
      ...formerAnchors(reportOfRepository()).pages.map(({ path }) => path),
    ]);
    const unreached = pages.map(({ path }) => path).filter((path) => !reached.has(path) && !apart.has(path));
    expect(unreached).toEqual([]);
  });
});
