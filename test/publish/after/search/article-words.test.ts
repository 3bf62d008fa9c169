import { describe, expect, test } from 'vitest';
import { withoutBreaks, wordsOfArticle } from '../../../../src/publish/after/search/article-words.ts';
import { piecesIn } from '../../../../src/publish/after/search/read-pieces.ts';
import { readArticle } from '../../../../src/publish/article.ts';

const PAGE = `<main><article class="text"><header class="text-header"><h1>Laws</h1><p>30 minutes</p></header><nav>One</nav>
<p id="p-opening">It opens.<span data-pagefind-ignore="all"> Aside.</span><span aria-hidden="true">–</span></p>
<h2 id="one">What does it say?<noscript> <a href="#one">¶</a></noscript></h2>
<p>It says <span class="claim" id="c-said">that they must<sup><a class="note-call" href="#laws-fn-a" aria-label="Note 1: Doe 2019">1</a></sup> help</span>, in law.</p>
<figure id="f-x"><p>A drawing</p></figure>
<section><h3 id="two">And then?</h3><ul><li>First.</li><li>Second <span class="claim" id="c-more">comes</span>.</li></ul></section>
<section class="notes" role="doc-endnotes"><h2 id="laws-notes">Notes</h2><ol class="note-list"><li id="laws-fn-a"><section class="note-body">
<p class="note-confidence">Confidence: high.</p><p>Doe, “Laws”, art. 7.</p></section><p><a class="note-back" href="#laws-fnref-a">back</a></p></li></ol></section>
</article></main>`;

const words = wordsOfArticle(readArticle(PAGE, '/chapters/laws/'));

describe('the words of a built text', () => {
  test('stand in its sections, as a reader sees them: without figures, furniture and the numbers of notes', () => {
    expect(words.sections).toEqual([
      { id: '', title: '', text: 'It opens.' },
      { id: 'one', title: 'What does it say?', text: 'It says that they must ¦ help, in law.' },
      { id: 'two', title: 'And then?', text: 'First. ¦ Second comes.' },
    ]);
    expect(withoutBreaks('a ¦ b')).toBe('a b');
  });

  test('are those of its notes, each with what its call is named and where it is called', () => {
    expect(words.notes).toEqual([
      { id: 'laws-fn-a', label: 'Note 1: Doe 2019', text: 'Doe, “Laws”, art. 7.', calls: ['laws-fnref-a'] },
    ]);
  });

  test('are those of its claims, with the blocks that they stand in', () => {
    expect([...words.claims]).toEqual([
      ['c-said', { words: 'that they must ¦ help', block: 'It says that they must ¦ help, in law.' }],
      ['c-more', { words: 'comes', block: 'Second comes.' }],
    ]);
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
