import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { MarkdownContext } from '../../src/markdown/context.ts';
import { dressNotes } from '../../src/markdown/rehype-notes.ts';
import { addPermalinks } from '../../src/markdown/rehype-permalinks.ts';
import { wrapTables } from '../../src/markdown/rehype-tables.ts';
import { linkTerms } from '../../src/markdown/rehype-terms.ts';
import { makeCitations } from '../../src/markdown/remark-citations.ts';
import { makeClaims } from '../../src/markdown/remark-claims.ts';
import { makeContentNotes } from '../../src/markdown/remark-content-notes.ts';
import { resolveLinks } from '../../src/markdown/remark-links.ts';
import { makeOthers } from '../../src/markdown/remark-others.ts';
import { printValues } from '../../src/markdown/remark-values.ts';
import { parseMdx } from '../../src/report/prose/parse-mdx.ts';
import { ravel } from '../../src/report/prose/rejoin-paragraphs.ts';
import type { FoundTerm } from '../../src/report/prose/term-finder.ts';
import { en } from '../../src/text/interface/en.ts';
import { contextOf } from '../helpers/compile.ts';
import { sound } from '../helpers/small-report.ts';

const context = contextOf(sound(), '/base');
const FILE = 'content/chapters/01-first.mdx';

type OnText = (tree: Root, file: VFile, context: MarkdownContext) => void;

/** The HTML of the first block of a text after one function alone, without the notes. */
function htmlAfter(change: OnText, body: string): string {
  const { tree } = parseMdx(body, FILE);
  if (!tree) throw new Error('no tree');
  ravel(tree);
  change(tree, new VFile({ path: FILE }), context);
  return toHtml(toHast(tree))
    .replace(/<sup>.*?<\/sup>/g, '[call]')
    .replace(/<section[\s\S]*$/, '')
    .trim();
}

describe('a function on the text does one thing', () => {
  test.each<[string, OnText, string, string]>([
    [
      'a claim is a span with its anchor, and its call stands after the punctuation',
      makeClaims,
      '<Claim id="sold-to-laos">It was so</Claim>, she found.',
      '<p><span id="c-sold-to-laos" class="claim">It was so</span>,[call] she found.</p>',
    ],
    [
      'a claim that is made again has no anchor',
      makeClaims,
      '<Claim id="sold-to-laos" again>It was so</Claim>.',
      '<p><span class="claim">It was so</span>.[call]</p>',
    ],
    [
      'an answer is a span of its kind with its anchor',
      makeOthers,
      '“<Other of="cameras-in-63.answer-sellers">Not so</Other>”, they say.',
      '<p>“<span id="o-cameras-in-63--answer-sellers" class="other" data-other="answer">Not so</span>”,[call] they say.</p>',
    ],
    [
      'a citation is a call without the space before it',
      makeCitations,
      'It was so [@npc-2017-law, art. 7].',
      '<p>It was so[call].</p>',
    ],
    [
      'a value outside its claim leads to it, with its unit and date in its name',
      printValues,
      'In <Value of="cameras-in-63.countries" />.',
      '<p>In <a href="#c-cameras-in-63" class="value" aria-label="63 countries, as of September 2019"><data value="63">63</data></a>.</p>',
    ],
    [
      'a link inwards is led below the base, one outwards says nothing of where it comes from',
      (tree, _file, of) => resolveLinks(tree, of),
      '[One](/about/) and [two](https://example.org/).',
      '<p><a href="/base/about/">One</a> and <a href="https://example.org/" rel="noreferrer">two</a>.</p>',
    ],
  ])('%s', (_name, change, body, html) => {
    expect(htmlAfter(change, body)).toBe(html);
  });

  test('what a section holds is told before it, without a way on where no section follows', () => {
    const html = htmlAfter(makeContentNotes, '<ContentNote about="torture" />');
    expect(html).toMatch(/^<p class="content-note" role="note">[^<]*torture[^<]*<\/p>$/);
  });
});

describe('a function on the page does one thing', () => {
  const onPage = (html: string, change: (tree: ReturnType<typeof fromHtml>) => void): string => {
    const tree = fromHtml(html, { fragment: true });
    change(tree);
    return toHtml(tree);
  };

  test('a block with an id has a link of its own where no script runs', () => {
    const html = onPage('<p id="p-x">Words.</p><p>None.</p>', (tree) =>
      addPermalinks(tree, en, () => undefined),
    );
    expect(html).toMatch(
      /^<p id="p-x">Words\.<noscript> <a class="here" href="#p-x" aria-label="[^"]+">¶<\/a><\/noscript><\/p><p>None\.<\/p>$/,
    );
  });

  test('a paragraph that has a number begins with it, and the number leads to it; a heading has none', () => {
    const html = onPage(
      '<h2 id="h">Head</h2><ul><li id="p-x">Words.</li></ul><p><span class="claim" id="c-y">So.</span></p>',
      (tree) => addPermalinks(tree, en, (anchor) => ({ 'p-x': '3.14', 'c-y': '3.14a' })[anchor]),
    );
    expect(html).toContain('<li id="p-x"><a class="para" href="#p-x">3.14</a> Words.</li>');
    expect(html).toContain(
      '<p><a class="para" href="#c-y">3.14a</a> <span class="claim" id="c-y">So.</span></p>',
    );
    expect(html).toMatch(/<h2 id="h">Head<noscript> <a class="here"/);
  });

  test('a table scrolls by itself, in reach of the keyboard, and numbers are told by a class', () => {
    const html = onPage('<table><tbody><tr><td align="right">1</td></tr></tbody></table>', (tree) =>
      wrapTables(tree, en),
    );
    expect(html).toBe(
      `<div class="table-scroll" role="region" aria-label="${en.table} 1" tabindex="0"><table><tbody><tr><td class="number">1</td></tr></tbody></table></div>`,
    );
  });

  test('the first use of a term in a section is a link, others and quotations are not', () => {
    const find = (words: string): FoundTerm[] =>
      [...words.matchAll(/lamp/g)].map(({ index }) => ({ id: 'lamp', index, name: 'lamp' }));
    const html = onPage('<p>“a lamp”, a lamp, a lamp</p><h2>On</h2><p>lamp</p>', (tree) =>
      linkTerms(tree, find, (id) => `/g/#${id}`),
    );
    const link = '<a class="term-link" href="/g/#lamp">lamp</a>';
    expect(html).toBe(`<p>“a lamp”, a ${link}, a lamp</p><h2>On</h2><p>${link}</p>`);
  });

  test('a footnote of GFM gets the chapter’s name in its ids, and its call the name of its source', () => {
    const html = onPage(
      '<p>So.<sup><a href="#fn-a" id="fnref-a" data-footnote-ref>1</a></sup></p><section data-footnotes><h2>Footnotes</h2><ol><li id="fn-a"><p>Doe. <a href="#fnref-a" data-footnote-backref>↩</a></p></li></ol></section>',
      (tree) =>
        dressNotes(tree, { chapter: 'x', title: 'X', labels: new Map([['a', 'Doe 2019']]), words: en }),
    );
    expect(html).toContain('<a href="#x-fn-a" id="x-fnref-a" class="note-call" role="doc-noteref"');
    expect(html).toContain(`aria-label="${en.note(1, 'Doe 2019')}"`);
    expect(html).toContain('<li id="x-fn-a"><p>Doe.</p><p class="note-ways-back"');
    expect(html).toContain('<a href="#x-fnref-a" class="note-back" role="doc-backlink"');
  });
});
