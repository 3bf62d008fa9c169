import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { contentOf, eachArticle, readArticle } from '../../src/publish/article.ts';
import { sound } from '../helpers/small-report.ts';

/** A page as the generator builds it: furniture around the text and in it, a section within, a figure, notes. */
const PAGE = `<!doctype html><html lang="en"><body><header>Site</header><main><article class="text" data-pagefind-body>
<header class="text-header of-article"><h1>Laws <i>at</i> work</h1><p data-pagefind-ignore>30 minutes</p></header><nav><a href="#one">One</a></nav>
<p id="p-opening">It opens.</p>
<h2 id="one">What does it say?<noscript> <a href="#one">¶</a></noscript></h2>
<p id="p-it-says"><a class="para" href="#p-it-says">3.1</a> It says <span class="claim" id="c-said">that they must<sup><a class="note-call" id="laws-fnref-a" href="#laws-fn-a" aria-label="Note 1: Doe 2019">1</a></sup> help</span>, in law.</p>
<figure id="f-lamps"><figcaption><p class="figure-title">Nine lamps</p></figcaption><div class="figure-drawing"><svg><desc>Three rows.</desc></svg></div></figure>
<section><h3 id="two">And then?</h3><ul><li>First.</li><li>Second.</li></ul></section>
<p>After it.</p>
<section class="notes" role="doc-endnotes"><h2 id="laws-notes">Notes</h2><ol class="note-list"><li id="laws-fn-a"><section class="note-body">
<p class="note-confidence">Confidence: high.</p><p>Doe, “Laws”, art. 7.</p></section><p><a class="note-back" href="#laws-fnref-a">back</a></p></li></ol></section>
</article></main></body></html>`;

describe('the text of a built page', () => {
  const article = readArticle(PAGE, '/chapters/laws/');

  test('has its place, its language with the direction, and its title', () => {
    const { path, language, direction, title } = article;
    expect([path, language, direction, title]).toEqual(['/chapters/laws/', 'en', 'ltr', 'Laws at work']);
    const farsi = readArticle(PAGE.replace('lang="en"', 'lang="fa" dir="rtl"'), '/fa/');
    expect([farsi.language, farsi.direction]).toEqual(['fa', 'rtl']);
  });

  test('has its headings by depth, and its blocks in their order under them, without furniture and notes', () => {
    expect(article.headings).toEqual([
      { id: 'one', depth: 2, title: 'What does it say?' },
      { id: 'two', depth: 3, title: 'And then?' },
    ]);
    expect(article.blocks.map(({ element, heading }) => [element.tagName, heading?.id])).toEqual([
      ['p', undefined],
      ['h2', 'one'],
      ['p', 'one'],
      ['figure', 'one'],
      ['h3', 'two'],
      ['ul', 'two'],
      ['p', 'two'],
    ]);
  });

  test('has its notes, each with its number, what its call is named, what it says and where it is called', () => {
    const [note] = article.notes;
    expect(article.notes).toHaveLength(1);
    expect(note).toMatchObject({
      id: 'laws-fn-a',
      number: 1,
      label: 'Note 1: Doe 2019',
      calls: ['laws-fnref-a'],
    });
    expect(toHtml(note?.body ?? [])).toMatch(/^<section class="note-body">[^↩]*art\. 7\.<\/p><\/section>$/);
  });

  test('has its paragraphs that are numbered, each with its number and what that leads to', () => {
    expect(article.paragraphs.map(({ id, number, element }) => [id, number, element.tagName])).toEqual([
      ['p-it-says', '3.1', 'p'],
    ]);
  });

  test('has its figures, each with its title and what its drawing says in words', () => {
    expect(article.figures).toMatchObject([{ id: 'f-lamps', title: 'Nine lamps', summary: 'Three rows.' }]);
  });

  test('is copied for an output that changes it, without the furniture of the page', () => {
    const copy = contentOf(article.element);
    const html = toHtml(copy);
    expect(html).not.toMatch(/<nav|noscript|30 minutes/);
    expect(html).toContain('<h2 id="one">What does it say?</h2>');
    copy.children.length = 0;
    expect(article.element.children.length).toBeGreaterThan(0);
  });

  test('is refused where there is none', () => {
    expect(() => readArticle('<main><p>Words</p></main>', '/a/')).toThrow('/a/ has no article');
  });
});

test('the page of each text of a report is read once, in the order of the texts', () => {
  const read: string[] = [];
  const pageAt = (path: string): string => {
    read.push(path);
    return PAGE;
  };
  const paths = eachArticle(sound(), pageAt, ({ path }, { text }) => [path, text.id]);
  expect(paths).toEqual([
    ['/chapters/first/', 'first'],
    ['/about/', 'about'],
  ]);
  expect(read).toEqual(['/chapters/first/', '/about/']);
});
