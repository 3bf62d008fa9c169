import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bookMaker } from '../../../../src/publish/after/books/book-files.ts';
import {
  noteFaults,
  usesInEpub,
  usesInMarkdown,
  usesInText,
} from '../../../../src/publish/after/books/conserve-notes.ts';
import type { Book } from '../../../../src/publish/after/books/model.ts';
import { packPdf } from '../../../../src/publish/after/books/pdf/pack-pdf.ts';
import { shrinkContent } from '../../../../src/publish/after/books/pdf/shrink-content.ts';
import { createSetter, typeset } from '../../../../src/publish/after/books/pdf/typeset.ts';
import { typstBook } from '../../../../src/publish/after/books/pdf/typst-book.ts';
import { booksOf, readChapter } from '../../../../src/publish/after/books/read-book.ts';
import { readArticle } from '../../../../src/publish/article.ts';
import { readStyles } from '../../../../src/publish/store.ts';
import { en } from '../../../../src/text/interface/en.ts';
import { withBody } from '../../../helpers/small-report.ts';

const WIDE = `<table><thead><tr>${Array.from({ length: 40 }, (_, n) => `<th>Column ${n}</th>`).join('')}</tr></thead><tbody><tr>${Array.from({ length: 40 }, (_, n) => `<td>Cell ${n}</td>`).join('')}</tr></tbody></table>`;
const LONG = `https://lamps.example/${'a'.repeat(400)}`;

/** A built page with what is hard: two calls of one note, a note with a list, a wide table, a long address, three scripts. */
function pageOf(more = ''): string {
  const note = (n: number, body: string, calls: readonly string[]): string =>
    `<li id="first-fn-${n}">${body}<p class="note-ways-back">${calls.map((call) => `<a class="note-back" href="#${call}">back</a>`).join('')}</p></li>`;
  const call = (n: number, id: string): string =>
    `<sup><a class="note-call" href="#first-fn-${n}" id="${id}" aria-label="Note ${n}: Doe">${n}</a></sup>`;
  return `<html lang="en"><body><main><article class="text"><header class="text-header"><h1>Chapter 1</h1></header>
<h2 id="one">One</h2><p id="p-a"><a class="para" href="#p-a">1.1</a> Words, <i>stressed</i>${call(1, 'r1')} and 国家 <span lang="ug" dir="rtl">ئۇيغۇر</span> <span lang="bo">བོད</span>.${call(2, 'r2')}</p>
<ul><li id="p-b"><a class="para" href="#p-b">1.2</a> An item [7] again.${call(1, 'r1b')}</li></ul>${WIDE}<p>See <a href="${LONG}">there</a>.</p>${more}
<section class="notes" role="doc-endnotes"><ol class="note-list">${note(1, '<p>Doe, <a href="https://lamps.example/x">https://lamps.example/x</a>.</p>', ['r1', 'r1b'])}${note(2, '<section class="note-body"><p>Two:</p><ul><li>one</li><li>two</li></ul></section>', ['r2'])}</ol></section></article></main></body></html>`;
}

const report = withBody('Words.');
const [chapter] = report.chapters;
if (!chapter) throw new Error('the small report has a chapter');
const bookOf = (html: string): Book => {
  const read = readChapter(report, chapter, readArticle(html, '/chapters/first/'));
  const [book] = booksOf(report, [read]);
  if (!book) throw new Error('a chapter is a book');
  return book;
};
const make = bookMaker(report, readStyles(), en);
const book = bookOf(pageOf());
const made = make(book);
const file = (ending: string): Uint8Array => {
  const content = made.files.find(({ path }) => path.endsWith(ending))?.content ?? '';
  return typeof content === 'string' ? Buffer.from(content) : content;
};

describe('a chapter with all that is hard', () => {
  test('is made into four files, its notes counted in each, and the same bytes each time', () => {
    expect(made.faults).toEqual([]);
    expect(made.files.map(({ path }) => path)).toEqual(
      ['pdf', 'epub', 'txt', 'md'].map((ending) => `/chapters/first/first.${ending}`),
    );
    expect(make(book).files).toEqual(made.files);
  });

  test('has its numbers, its calls and its notes with the ways back in plain text and in Markdown', () => {
    const text = strFromU8(file('.txt'));
    expect(text).toContain('1.1 Words, stressed[1] and 国家');
    expect(text).toContain('- 1.2 An item [7] again.[1]');
    expect(text).toContain('[1] (paragraphs 1.1, 1.2) Doe, https://lamps.example/x.');
    expect(text).toContain('Column 39: Cell 39');
    const marked = strFromU8(file('.md'));
    expect(marked).toContain('**1.1** Words, *stressed*[^1] and');
    expect(marked).toMatch(/^\[\^2\]: Two:\n\n {4}- one\n {4}- two$/m);
  });

  test('is an EPUB whose first entry is its kind, unpacked, with notes that open, languages and the pages of the PDF', () => {
    const bytes = file('.epub');
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    const pages = unzipSync(bytes);
    const text = strFromU8(pages['book/first.xhtml'] ?? new Uint8Array());
    expect(text).toContain('<span class="number">1.1</span>');
    expect(text).toContain('epub:type="noteref" role="doc-noteref" href="#note-1"');
    expect(text).toContain('<span lang="ug" xml:lang="ug" dir="rtl">');
    expect(strFromU8(pages['book/nav.xhtml'] ?? new Uint8Array())).toMatch(/page-list.*#page-\d+/s);
    expect(strFromU8(pages['book/package.opf'] ?? new Uint8Array())).toContain('schema:accessibilitySummary');
  });

  test('is set to the same bytes each time, by a setter of its own each time', () => {
    const facts = {
      report: 'Small',
      date: '2026-01-02',
      edition: 'Edition',
      language: 'en',
      address: 'https://small.example/',
      printed: 'https://small.example/x.pdf',
      licence: 'CC',
      imprint: [],
    };
    const set = (): Uint8Array =>
      typeset(createSetter(), typstBook(book, facts, readStyles(), en), facts.date).pdf;
    expect(Buffer.compare(set(), set())).toBe(0);
  });

  test('is a tagged PDF/UA-1', () => {
    const pdf = Buffer.from(file('.pdf')).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });
});

describe('what cannot be right is a fault with its place:', () => {
  test('a sign that no font has', () => {
    const { files, faults } = make(bookOf(pageOf('<p>A sign: 𓀀.</p>')));
    expect(files).toEqual([]);
    expect(faults).toMatchObject([
      { rule: 'book-set', file: 'content/chapters/01-first.mdx', found: '𓀀 (U+13000)' },
    ]);
  });

  test('a drawing without words', () => {
    const drawing =
      '<figure id="f-x"><p class="figure-title">X</p><svg class="drawing-wide" viewBox="0 0 9 9"></svg></figure>';
    expect(make(bookOf(pageOf(drawing))).faults).toMatchObject([
      { rule: 'book-set', found: 'f-x without any' },
    ]);
  });

  test.each([
    ['plain text', '.txt', usesInText, true],
    ['Markdown', '.md', usesInMarkdown, false],
  ] as const)('a note or a call that %s lost', (_name, ending, usesIn, isBare) => {
    const text = strFromU8(file(ending));
    expect(noteFaults(book, '/x', usesIn(text), isBare)).toEqual([]);
    const noNote = text.replace(/^\[\^?2\].*$/m, '');
    expect(noteFaults(book, '/x', usesIn(noNote), isBare)).toMatchObject([
      { rule: 'notes-conserved', found: '1; not the same: 2' },
    ]);
    const noCall = text.replace(/(?<=stressed\*?)\[\^?1\]/, '');
    expect(noteFaults(book, '/x', usesIn(noCall), isBare)).toHaveLength(1);
  });

  test('a note of an EPUB whose way back leads nowhere', () => {
    const uses = usesInEpub(file('.epub'));
    expect(noteFaults(book, '/x', uses)).toEqual([]);
    const other = { ...book, chapters: book.chapters.map((one) => ({ ...one, notes: one.notes.slice(1) })) };
    expect(noteFaults(other, '/x', uses)).toHaveLength(2);
  });
});

describe('the operators of a page are written in fewer bytes', () => {
  test.each([
    ['1.234567 0 0 -1.5 318.214360 cm', '1.2346 0 0 -1.5 318.21 cm'],
    ['[(\\000A\\051\\\\) 10.04 (1.23456)] TJ', '[(\0A\\)\\\\) 10.04 (1.23456)] TJ'],
    ['/c0  cs\n/F1.2345 7.50 Tf', '/c0 cs /F1.2345 7.5 Tf'],
    ['-0.00001 -.5 0.25 rg', '0 -.5 .25 rg'],
  ])('%s', (before, after) => {
    expect(Buffer.from(shrinkContent(Buffer.from(before, 'latin1'))).toString('latin1')).toBe(after);
  });

  test('and what is no PDF of Typst’s is refused', () => {
    expect(() => packPdf(Buffer.from('%PDF-1.7\nnothing'))).toThrow('table of its objects');
  });
});
