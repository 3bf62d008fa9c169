import { describe, expect, test } from 'vitest';
import { readArticle, withoutBreaks } from '../../../../src/publish/after/search/read-article.ts';
import { piecesIn } from '../../../../src/publish/after/search/read-pieces.ts';

const PAGE = `<!doctype html><html><body><header>Site</header><main><article data-pagefind-body>
<header><h1>Laws</h1><p data-pagefind-ignore>30 minutes</p></header><nav><a href="#one">One</a></nav>
<p id="p-opening">It opens.</p>
<h2 id="one">What does it say?<noscript> <a href="#one">¶</a></noscript></h2>
<p id="p-it-says">It says <span class="claim" id="c-said">that they must<sup><a class="note-call" id="laws-fnref-a" href="#laws-fn-a" aria-label="Note 1: Doe 2019">1</a></sup> help</span>, in law.</p>
<figure><p>A drawing</p></figure>
<section><h3 id="two">And then?</h3><ul><li>First.</li><li>Second.</li></ul></section>
<section class="notes" role="doc-endnotes"><h2 id="laws-notes">Notes</h2><ol class="note-list"><li id="laws-fn-a"><div class="note-body">
<p class="note-confidence">Confidence: high.</p><p>Doe, “Laws”, art. 7.</p></div><p><a class="note-back" href="#laws-fnref-a">back</a></p></li></ol></section>
</article></main></body></html>`;

const article = readArticle(PAGE);

describe('a built text is read', () => {
  test('in its sections, those within others too, as a reader sees them: without figures, furniture and the numbers of notes', () => {
    expect(article?.sections).toEqual([
      { id: '', title: '', text: 'It opens.' },
      { id: 'one', title: 'What does it say?', text: 'It says that they must ¦ help, in law.' },
      { id: 'two', title: 'And then?', text: 'First. ¦ Second.' },
    ]);
    expect(withoutBreaks('a ¦ b')).toBe('a b');
  });

  test('with its notes, each with what its call is named and where it is called', () => {
    expect(article?.notes).toEqual([
      { id: 'laws-fn-a', label: 'Note 1: Doe 2019', text: 'Doe, “Laws”, art. 7.', calls: ['laws-fnref-a'] },
    ]);
  });

  test('with the words of its claims and of the blocks that they stand in', () => {
    expect(article?.claims.get('c-said')).toEqual({
      words: 'that they must ¦ help',
      block: 'It says that they must ¦ help, in law.',
    });
    expect(article?.sectionOf.get('c-said')).toBe('one');
    expect(article?.sectionOf.get('p-opening')).toBe('');
  });

  test('only where a page says that it has one', () => {
    expect(readArticle('<p>no text</p>')).toBeUndefined();
  });
});

describe('a file of Pagefind’s text', () => {
  test('is one piece or several, by the names that results have', () => {
    expect(piecesIn('en_19ffad7.pf_fragment', 'pagefind_dcd{"url":"/a/#b","content":"x"}')).toEqual([
      { name: '19ffad7', url: '/a/#b' },
    ]);
    expect(piecesIn('en_1.pf_fragment', '{"en_2":{"url":"/a/"},"en_3":{"url":"/b/"}}')).toEqual([
      { name: '2', url: '/a/' },
      { name: '3', url: '/b/' },
    ]);
  });

  test('that is not as this version writes it is an error, not an index without text', () => {
    expect(() => piecesIn('en_1.pf_fragment', '{}')).toThrow('en_1.pf_fragment');
  });
});
