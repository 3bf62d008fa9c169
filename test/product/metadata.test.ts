import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { permanentAddress } from '../../src/report/addresses/citable-parts.ts';
import { nodesIn, strangeTo } from '../helpers/schema-org.ts';
import { zoteroItem } from '../helpers/zotero-item.ts';
import {
  attributeOf,
  type BuiltPage,
  builtFiles,
  builtPages,
  dist,
  pageAt,
  reportOfRepository,
  select,
  textOf,
} from './built-site.ts';
import { linksOf, metaOf, metasOf } from './page-metas.ts';

const { edition, chapters, figures, claims, pages } = reportOfRepository();
const home = edition.base_url.replace(/\/$/, '');
const indexed = builtPages().filter(
  (page) => select(page, (e) => attributeOf(e, 'content') === 'noindex').length === 0,
);
const files = new Set(builtFiles());
const pagesAt = new Set(builtPages().map(({ path }) => path));
const chapterPages = chapters.map((chapter) => ({ chapter, page: pageAt(`/chapters/${chapter.id}/`) }));
const read = (path: string): string => readFileSync(join(dist, path), 'utf8');

describe('Zotero’s “Embedded Metadata”', () => {
  test.each(chapterPages.map(({ chapter, page }) => [chapter.id, chapter, page] as const))(
    'saves chapter %s as a book section',
    (id, chapter, page) => {
      expect(zoteroItem(metasOf(page))).toEqual({
        itemType: 'bookSection',
        creators: [{ lastName: edition.title, firstName: '' }],
        fields: {
          title: chapter.title,
          bookTitle: edition.title,
          date: edition.date.replaceAll('-', '/'),
          publisher: edition.title,
          language: chapter.language,
          url: `${home}/chapters/${id}/`,
        },
      });
    },
  );

  test('saves the home page as a report with its institution, not as a web page', () => {
    const item = zoteroItem(metasOf(pageAt('/')));
    expect(item).toMatchObject({
      itemType: 'report',
      creators: [{ lastName: edition.title, firstName: '' }],
    });
    expect(item.fields).toMatchObject({
      institution: edition.title,
      title: `${edition.title}: ${edition.subtitle}`,
      url: `${home}/`,
    });
  });

  test('saves a claim, a figure, the data and a page beside the chapters as sections of the report', () => {
    const claim = [...claims.keys()].find((id) => pagesAt.has(`/claims/${id}/`));
    const figure = [...figures.keys()][0];
    for (const path of [
      `/claims/${claim}/`,
      `/figures/${figure}/`,
      '/data/',
      ...pages.map(({ id }) => `/${id}/`),
    ]) {
      const item = zoteroItem(metasOf(pageAt(path)));
      expect(item, path).toMatchObject({
        itemType: 'bookSection',
        creators: [{ lastName: edition.title, firstName: '' }],
      });
      expect(item.fields, path).toMatchObject({
        bookTitle: edition.title,
        publisher: edition.title,
        url: `${home}${path}`,
      });
      expect(item.fields.title, path).toMatch(/\S/);
    }
  });

  test('finds no page that calls itself a web site, which would go before all else', () => {
    expect([...new Set(indexed.flatMap((page) => metaOf(page, 'og:type')))]).toEqual(['article']);
  });
});

describe('every page that is to be found', () => {
  test('has one address of its own, and says in which language it is there', () => {
    for (const page of indexed) {
      const language = attributeOf(
        select(page, (e) => e.tagName === 'html')[0] ?? {
          type: 'element',
          tagName: 'html',
          properties: {},
          children: [],
        },
        'lang',
      );
      expect(
        linksOf(page, 'canonical').map(({ href }) => href),
        page.path,
      ).toEqual([home + page.path]);
      expect(
        linksOf(page, 'alternate').filter((link) => link.language),
        page.path,
      ).toEqual([{ href: home + page.path, language }]);
    }
  });

  test('is shared with its title, its description and its address', () => {
    for (const page of indexed) {
      expect(metaOf(page, 'og:url'), page.path).toEqual([home + page.path]);
      expect(metaOf(page, 'og:title').join(), page.path).toMatch(/\S/);
      expect(metaOf(page, 'og:description'), page.path).toEqual(metaOf(page, 'description'));
      expect(metaOf(page, 'og:site_name'), page.path).toEqual([edition.title]);
    }
  });
});

function dataOf(page: BuiltPage): unknown[] {
  return select(page, (e) => attributeOf(e, 'type') === 'application/ld+json').map((e) =>
    JSON.parse(textOf(e)),
  );
}

describe('the linked data of the pages', () => {
  const withData = indexed.filter((page) => dataOf(page).length > 0);
  const nodes = withData.flatMap((page) => dataOf(page).flatMap(nodesIn));

  test('stand on the home page, each chapter, claim, figure, the data and the pages for teaching, one of the right type on each', () => {
    const types = new Map(
      withData.map((page) => [page.path, dataOf(page).flatMap((node) => nodesIn(node)[0]?.['@type'])]),
    );
    expect(types.get('/')).toEqual(['Report']);
    for (const { id } of chapters) expect(types.get(`/chapters/${id}/`)).toEqual(['Chapter']);
    for (const { id, held } of claims.values()) {
      const of = types.get(`/claims/${id}/`);
      if (pagesAt.has(`/claims/${id}/`)) expect(of, id).toEqual(held ? undefined : ['Claim']);
    }
    for (const id of figures.keys()) expect(types.get(`/figures/${id}/`)).toEqual(['Dataset']);
    expect(types.get('/data/')).toEqual(['Dataset']);
    for (const { id, teaches } of pages)
      expect(types.get(`/${id}/`), id).toEqual(teaches === undefined ? undefined : ['LearningResource']);
    expect(pages.some(({ teaches }) => teaches !== undefined)).toBe(true);
  });

  test('have only types of schema.org, and properties that their type has', () => {
    expect(nodes.length).toBeGreaterThan(100);
    expect(strangeTo(nodes)).toEqual([]);
  });

  test('lead only to pages and files that are there', () => {
    const addresses = nodes
      .flatMap((node) => [node['@id'], node.url, node.contentUrl])
      .filter((url) => url !== undefined)
      .map(String);
    const lost = addresses.filter((url) => {
      const path = url.startsWith(`${home}/`)
        ? decodeURIComponent(url.slice(home.length + 1).replace(/#.*/, ''))
        : undefined;
      return path === undefined || !(files.has(path) || files.has(`${path}index.html`));
    });
    expect([...new Set(lost)]).toEqual([]);
  });

  test('say of each chapter what it is a part of, its edition, its licence and where its references are', () => {
    for (const { chapter, page } of chapterPages) {
      expect(dataOf(page), chapter.id).toMatchObject([
        {
          '@context': 'https://schema.org',
          '@id': `${home}/chapters/${chapter.id}/`,
          datePublished: edition.date,
          license: edition.licence.url,
          isPartOf: { '@type': 'Report', '@id': `${home}/` },
          citation: { url: `${home}/references/${chapter.id}.json` },
        },
      ]);
    }
  });

  test('weigh under one kilobyte in each chapter', () => {
    for (const { chapter, page } of chapterPages) {
      expect(brotliCompressSync(JSON.stringify(dataOf(page))).length, chapter.id).toBeLessThan(1000);
    }
  });
});

describe('the references as files', () => {
  const listed = new Set(
    // The entries themselves: within one, the anchor of a source that has given way to it may stand too.
    select(pageAt('/sources/'), (e) => e.tagName === 'li').flatMap((e) => {
      const id = attributeOf(e, 'id') ?? '';
      return id.startsWith('s-') ? [id.slice(2)] : [];
    }),
  );
  const keysOf = (name: string): string[] =>
    z
      .array(z.object({ id: z.string() }))
      .parse(JSON.parse(read(`references/${name}.json`)))
      .map(({ id }) => id);

  test('hold every source of the page of sources, and each chapter some of them', () => {
    const [whole] = [...files]
      .flatMap((file) => /^references\/(.+)\.bib$/.exec(file)?.[1] ?? [])
      .filter((name) => !chapters.some(({ id }) => id === name));
    expect(new Set(keysOf(whole ?? ''))).toEqual(listed);
    for (const { id } of chapters)
      expect(
        keysOf(id).filter((key) => !listed.has(key)),
        id,
      ).toEqual([]);
  });

  test('are the same in BibTeX, RIS and CSL-JSON', () => {
    for (const { id } of chapters) {
      const keys = keysOf(id);
      expect(
        [...read(`references/${id}.bib`).matchAll(/^@[a-z]+\{([^,\s]+),$/gm)].map(([, key]) => key),
      ).toEqual(keys);
      expect([...read(`references/${id}.ris`).matchAll(/^ID {2}- (\S+)\r$/gm)].map(([, key]) => key)).toEqual(
        keys,
      );
    }
  });

  test('are offered at the end of each chapter with its own citation in three styles and three formats', () => {
    for (const { chapter, page } of chapterPages) {
      const [box, ...more] = select(
        page,
        (e) => e.tagName === 'details' && attributeOf(e, 'className') === 'cite-this',
      );
      expect(more).toEqual([]);
      const words = box ? textOf(box) : '';
      expect(words).toContain(permanentAddress(reportOfRepository(), { kind: 'chapter', chapter }));
      for (const style of ['Chicago', 'APA', 'MLA', 'BibTeX', 'RIS', 'CSL-JSON'])
        expect(words).toContain(style);
    }
  });
});

test('CITATION.cff is at the root of the site, with the edition and no person', () => {
  const file = parse(read('CITATION.cff'));
  expect(file).toMatchObject({
    'cff-version': '1.2.0',
    authors: [{ name: edition.title }],
    'date-released': edition.date,
    url: `${home}/`,
  });
});
