import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DrawingStyles } from '../../../figures/standalone/resolve-styles.ts';
import { type BOOK_FORMATS, bookPath } from '../../../report/addresses/file-paths.ts';
import { CORRECTIONS_PAGE, chapterPath, HOME_PATH, pagePath } from '../../../report/addresses/page-paths.ts';
import { addressOf } from '../../../report/addresses/published-address.ts';
import type { Report } from '../../../report/report.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import type { Interface } from '../../../text/interface/en.ts';
import type { PublishedFile } from '../../published-file.ts';
import { CACHE, keep, versionOf } from '../../store.ts';
import { noteFaults, usesInEpub, usesInMarkdown, usesInText } from './conserve-notes.ts';
import { epub } from './epub/epub.ts';
import { type Book, type BookFacts, blocksWithin, linesOf, plain } from './model.ts';
import { packPdf } from './pdf/pack-pdf.ts';
import { CannotSet, createSetter, typeset } from './pdf/typeset.ts';
import { typstBook } from './pdf/typst-book.ts';
import { markdown } from './text/markdown.ts';
import { plainText } from './text/plain-text.ts';

/** The files of a book, or what is wrong with it. */
export interface MadeBook {
  readonly files: readonly PublishedFile[];
  readonly faults: readonly Fault[];
}

/** Makes the files of books, one after the other. */
export type BookMaker = (book: Book) => MadeBook;

function factsOf(report: Report, book: Book, words: Interface): BookFacts {
  const { edition } = report;
  const [chapter] = book.chapters;
  const path = book.isWhole || !chapter ? HOME_PATH : chapterPath(chapter.id);
  const own = book.isWhole ? undefined : chapter;
  const corrections = report.pages.some(({ id }) => id === CORRECTIONS_PAGE)
    ? [{ words: words.book.correctionsAt, address: addressOf(edition, pagePath(CORRECTIONS_PAGE)) }]
    : [];
  return {
    report: edition.title,
    date: edition.date,
    edition: words.book.edition(edition.date),
    language: edition.language,
    address: addressOf(edition, path),
    printed: addressOf(edition, bookPath(report, own, 'pdf')),
    licence: edition.licence.name,
    imprint: [
      { words: `${words.book.edition(edition.date)}. ${words.book.numbersAbout}` },
      { words: words.book.textAt, address: addressOf(edition, path) },
      ...corrections,
      { words: words.book.licensedAs(edition.licence.name), address: edition.licence.url },
    ],
  };
}

/** Where in the author's files a sign stands that no font has; the first chapter that has it. */
function placeOfSign(report: Report, book: Book, sign: string): { file: string; line: number } {
  const found = book.chapters.find(({ blocks, notes }) =>
    [...blocksWithin([...blocks, ...notes.flatMap((note) => note.blocks)])].some((block) =>
      linesOf(block).some((line) => plain(line).includes(sign)),
    ),
  );
  return (
    report.chapters.find(({ id }) => id === (found ?? book.chapters[0])?.id)?.at ?? {
      file: 'content',
      line: 1,
    }
  );
}

function refusals(report: Report, book: Book, { message, glyphs }: CannotSet): Fault[] {
  const at = report.chapters.find(({ id }) => id === book.chapters[0]?.id)?.at ?? {
    file: 'content',
    line: 1,
  };
  if (glyphs.length === 0)
    return [
      fault('book-set', at, {
        expected: 'a text that can be set',
        found: message.slice(0, 400),
        mend: 'see what Typst says of it',
      }),
    ];
  return [...new Set(glyphs)].map((sign) =>
    fault('book-set', placeOfSign(report, book, sign), {
      expected: 'signs that a font of src/publish/after/books/pdf/typeset.ts has',
      found: `${sign} (U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`,
      mend: 'write it otherwise, or add a font that has it',
    }),
  );
}

/** A drawing that says nothing to whoever does not see it. */
function unsaidFigures(report: Report, book: Book): Fault[] {
  return book.chapters.flatMap((chapter) =>
    [...blocksWithin(chapter.blocks)].flatMap((block) => {
      if (block.kind !== 'figure' || !block.drawing || block.summary !== '') return [];
      const at = report.chapters.find(({ id }) => id === chapter.id)?.at ?? { file: 'content', line: 1 };
      return [
        fault('book-set', at, {
          expected: 'a figure whose drawing is told in words',
          found: `${block.id} without any`,
          mend: 'give its drawing a description (desc)',
        }),
      ];
    }),
  );
}

/** A PDF with the pages of its paragraphs, kept from one build to the next under all that it is made of. */
function makePdf(
  book: Book,
  facts: BookFacts,
  styles: DrawingStyles,
  words: Interface,
): { pdf: Uint8Array; pageOf: ReadonlyMap<string, number>; notes: number[]; calls: number[] } {
  const made = typstBook(book, facts, styles, words);
  const name = createHash('sha256')
    .update(
      JSON.stringify([
        versionOf('@myriaddreamin/typst-ts-node-compiler'),
        facts.date,
        made.markup,
        [...made.files],
      ]),
    )
    .digest('hex');
  const kept = keep(join(CACHE, 'books'), `${name}.pdf-1`, () => {
    const { pdf, pageOf, notes, calls } = typeset(createSetter(), made, facts.date);
    const head = Buffer.from(JSON.stringify({ pageOf: [...pageOf], notes, calls }));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(head.length);
    return new Uint8Array(Buffer.concat([length, head, packPdf(pdf)]));
  });
  const bytes = Buffer.from(kept);
  const end = 4 + bytes.readUInt32BE(0);
  const head: { pageOf: [string, number][]; notes: number[]; calls: number[] } = JSON.parse(
    bytes.toString('utf8', 4, end),
  );
  return { ...head, pageOf: new Map(head.pageOf), pdf: new Uint8Array(bytes.subarray(end)) };
}

/**
 * What makes the files of the books of a report: PDF and EPUB of each, plain text and Markdown of a chapter. In every file the notes are
 * counted again, so that none is lost on the way.
 * @param report whose books they are. @param styles of drawings. @param words of its language.
 */
export function bookMaker(report: Report, styles: DrawingStyles, words: Interface): BookMaker {
  return (book) => {
    const facts = factsOf(report, book, words);
    const [chapter] = book.chapters;
    const path = (format: (typeof BOOK_FORMATS)[number]): string =>
      bookPath(report, book.isWhole ? undefined : chapter, format);
    const unsaid = unsaidFigures(report, book);
    if (!chapter || unsaid.length > 0) return { files: [], faults: unsaid };
    try {
      const { pdf, pageOf, notes, calls } = makePdf(book, facts, styles, words);
      const reader = epub(book, facts, styles, pageOf, words);
      const files: PublishedFile[] = [
        { path: path('pdf'), content: pdf },
        { path: path('epub'), content: reader },
      ];
      const faults = [
        ...noteFaults(book, path('pdf'), { notes, calls }),
        ...noteFaults(book, path('epub'), usesInEpub(reader)),
      ];
      if (book.isWhole) return { files, faults };
      const head = [chapter.title, words.book.chapterOf(chapter.number, facts.report), chapter.summary];
      const imprint = facts.imprint.map((line) =>
        line.address === undefined ? line.words : `${line.words} ${line.address}`,
      );
      const txt = plainText(chapter, [...head, ...imprint], words);
      const md = markdown(chapter, [...head, ...imprint], words);
      return {
        files: [...files, { path: path('txt'), content: txt }, { path: path('md'), content: md }],
        faults: [
          ...faults,
          ...noteFaults(book, path('txt'), usesInText(txt), true),
          ...noteFaults(book, path('md'), usesInMarkdown(md)),
        ],
      };
    } catch (error) {
      if (error instanceof CannotSet) return { files: [], faults: refusals(report, book, error) };
      throw error;
    }
  };
}
