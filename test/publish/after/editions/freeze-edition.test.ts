import { describe, expect, test } from 'vitest';
import { editionJson, freezeEdition } from '../../../../src/publish/after/editions/freeze-edition.ts';
import { frozenArticle } from '../../../../src/publish/after/editions/frozen-article.ts';
import { readArticle } from '../../../../src/publish/article.ts';
import { editionChecksum } from '../../../../src/report/editions/checksum.ts';
import { frozenEditionSchema } from '../../../../src/report/schema/frozen-edition.ts';
import { editionOf } from '../../../helpers/small-edition.ts';
import { sound } from '../../../helpers/small-report.ts';

const page = `<!doctype html><html><body><header>Site</header><main><article class="text" data-pagefind-body>
<header class="text-header"><h1>Title</h1></header><nav class="contents">Contents</nav>
<p id="p-one">The <a class="term-link" href="/glossary/#g-lamp">lamp</a> &amp; its “keeper”.<noscript> <a class="here" href="#p-one">¶</a></noscript></p>
<figure id="f-lamps" data-figure="lamps"><figcaption><p>Nine lamps</p></figcaption>
<div class="figure-drawing"><svg role="img"><title>Nine lamps</title><desc>Three rows, from 1 to 5.</desc><path d="M0 0"/></svg></div>
<table><tr><td data-label="Lamp" data-value="x">One</td></tr></table></figure>
<div class="table-scroll" role="region" aria-label="Table 1" tabindex="0"><table><tr><td>Cell</td></tr></table></div>
<section class="notes"><ol><li id="a-fn-1">A note.</li></ol></section>
</article></main></body></html>`;

describe('the article that an edition keeps', () => {
  const lines = frozenArticle(readArticle(page, '/a/'));
  const html = lines.join('\n');

  test('has its words, its tables and its notes, one block a line', () => {
    expect(lines[0]).toBe('<p id="p-one">The lamp &#x26; its “keeper”.</p>');
    expect(html).toContain('<td data-label="Lamp">One</td>');
    expect(html).toContain('\n<li id="a-fn-1">A note.</li>');
  });

  test('has no furniture, no drawing and no mark for scripts, and of a drawing what it says in words', () => {
    expect(html).toContain('<p class="figure-summary">Three rows, from 1 to 5.</p>');
    for (const left of [
      'Title',
      'Contents',
      '<svg',
      'noscript',
      'term-link',
      'data-figure',
      'data-value',
      'pagefind',
    ])
      expect(html).not.toContain(left);
  });

  test('gives a table that has no id one, so that its state has a place', () => {
    expect(html).toContain('aria-label="Table 1" tabindex="0" id="edition-table-1"');
  });
});

describe('a frozen edition', () => {
  const edition = editionOf(sound());

  test('is of its schema, sealed by its checksum, and the same each time', () => {
    expect(frozenEditionSchema.parse(JSON.parse(editionJson(edition)))).toEqual(edition);
    expect(edition.checksum).toBe(editionChecksum(edition));
    expect(editionJson(editionOf(sound()))).toBe(editionJson(edition));
  });

  test('has every claim with its words, figures, confidence, other side, sources and places', () => {
    expect(edition.claims.map(({ id }) => id)).toEqual(['cameras-in-63', 'law-of-2017', 'sold-to-laos']);
    expect(edition.claims[0]).toMatchObject({
      words: 'Cameras are in 63 countries.',
      confidence: 'contested',
      other_side: [
        {
          id: 'answer-sellers',
          kind: 'answer',
          by: 'the sellers',
          when: '2019-10',
          words: 'The sellers say otherwise.',
          sources: [{ id: 'doe-2019-cameras', locator: 'p. 20' }],
        },
      ],
      sources: [
        { id: 'doe-2019-cameras', locator: 'pp. 13-14' },
        { id: 'npc-2017-law', locator: 'Key findings' },
      ],
      places: ['/chapters/first/#c-cameras-in-63'],
    });
    expect(edition.claims[0]?.figures[0]).toEqual({
      name: 'countries',
      value: 63,
      unit: 'countries',
      as_of: '2019-09',
    });
    expect(edition.claims[1]?.places).toEqual([]);
  });

  test('has every passage of every text with its words and fingerprint', () => {
    expect(edition.texts.map(({ path, kind }) => [path, kind])).toEqual([
      ['/chapters/first/', 'chapter'],
      ['/about/', 'page'],
    ]);
    expect(edition.texts[0]?.passages.map(({ id, words }) => [id, words])).toEqual([
      ['where-they-are', 'Where they are'],
      ['p-they-are-in-63-countries-she', 'They are in 63 countries, she found.'],
    ]);
    for (const { fingerprint } of edition.texts[0]?.passages ?? [])
      expect(fingerprint).toMatch(/^[\w-]{6}\.[\w-]{48}$/);
  });

  test('is not made of pages that lack a passage', () => {
    const bare = '<main><article class="text"><p>Other words</p></article></main>';
    expect(() => freezeEdition(sound(), () => bare)).toThrow(
      '/chapters/first/ lacks the passages where-they-are',
    );
  });
});
