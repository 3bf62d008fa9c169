import { type Zippable, zipSync } from 'fflate';
import type { DrawingStyles } from '../../../../figures/standalone/resolve-styles.ts';
import type { Interface } from '../../../../text/interface/en.ts';
import { drawingFile } from '../drawing-file.ts';
import { type Book, type BookFacts, plain } from '../model.ts';
import { chapterPage, type Pages, page, xml } from './xhtml.ts';

/** How the pages look where a reader's device does not know better: quiet numbers, notes smaller than the text. */
const STYLE = `.number{color:#4a453d;font-family:sans-serif;font-size:.75em}
.named,.summary,.figure-subtitle,.shows,small,figure p{color:#4a453d}
.figure-title,caption,th{font-weight:bold;text-align:start}
figure{margin:1.5em 0}figure p,.shows,aside,table{font-size:.85em}
img{max-width:100%;height:auto}.of-number{text-align:end}
td,th{padding:.2em .5em .2em 0;vertical-align:top;border-bottom:1px solid #cfc6b5}table{border-collapse:collapse}
.warning{border-inline-start:3px solid #8a4b12;padding-inline-start:.8em}
a{color:inherit}sup{line-height:0}
`;

/** A ZIP has no year before 1980; fflate writes local time, so noon keeps the day in every zone. */
const NO_DAY = new Date(1980, 0, 1, 12);

interface Part {
  readonly id: string;
  readonly file: string;
  readonly type: string;
  readonly content: string;
  readonly properties?: string;
}

function packageFile(
  book: Book,
  facts: BookFacts,
  parts: readonly Part[],
  spine: readonly string[],
  words: Interface,
): string {
  const meta = (property: string, value: string): string =>
    `<meta property="${property}">${xml(value)}</meta>`;
  const title = book.isWhole ? `${book.title}: ${book.subtitle}` : `${book.title} (${facts.report})`;
  const items = parts.map(
    ({ id, file, type, properties }) =>
      `<item id="${id}" href="${xml(file)}" media-type="${type}"${properties === undefined ? '' : ` properties="${properties}"`}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${xml(facts.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${xml(facts.address)}</dc:identifier>
<dc:title>${xml(title)}</dc:title><dc:language>${xml(facts.language)}</dc:language>
<dc:creator>${xml(facts.report)}</dc:creator><dc:publisher>${xml(facts.report)}</dc:publisher>
<dc:date>${facts.date}</dc:date><dc:rights>${xml(facts.licence)}</dc:rights><dc:source id="printed">${xml(facts.printed)}</dc:source>
<meta property="dcterms:modified">${facts.date}T00:00:00Z</meta>
${['textual', 'visual'].map((mode) => meta('schema:accessMode', mode)).join('')}
${meta('schema:accessModeSufficient', 'textual')}
${['structuralNavigation', 'tableOfContents', 'readingOrder', 'alternativeText', 'longDescription', 'printPageNumbers', 'pageNavigation', 'displayTransformability'].map((feature) => meta('schema:accessibilityFeature', feature)).join('')}
${meta('schema:accessibilityHazard', 'none')}${meta('schema:accessibilitySummary', words.book.accessibility)}
<meta property="source-of" refines="#printed">pagination</meta>
${meta('dcterms:conformsTo', words.book.conformsTo)}
</metadata>
<manifest>${items.join('\n')}</manifest>
<spine>${spine.map((id) => `<itemref idref="${id}"/>`).join('')}</spine>
</package>
`;
}

function navigation(
  book: Book,
  facts: BookFacts,
  first: ReadonlyMap<string, number>,
  words: Interface,
): string {
  const chapters = book.chapters.map((chapter) => {
    const sections = chapter.blocks.flatMap((block) =>
      block.kind === 'heading' && block.depth === 2
        ? [`<li><a href="${chapter.id}.xhtml#${xml(block.id)}">${xml(plain(block.children))}</a></li>`]
        : [],
    );
    const inside = sections.length > 0 ? `<ol>${sections.join('\n')}</ol>` : '';
    return `<li><a href="${chapter.id}.xhtml">${xml(`${chapter.number} ${chapter.title}`)}</a>${inside}</li>`;
  });
  const pages = [...first].map(([number, pageNumber]) => {
    const chapter = book.chapters.find((each) => number.startsWith(`${each.number}.`));
    return `<li><a href="${chapter?.id}.xhtml#page-${pageNumber}">${pageNumber}</a></li>`;
  });
  const list =
    pages.length > 0
      ? `<nav epub:type="page-list" role="doc-pagelist" aria-label="${xml(words.book.pages)}"><h2>${xml(words.book.pages)}</h2><ol>${pages.join('\n')}</ol></nav>`
      : '';
  return page(
    words.book.contents,
    facts.language,
    `<nav epub:type="toc" role="doc-toc" aria-label="${xml(words.book.contents)}"><h1>${xml(words.book.contents)}</h1><ol>${chapters.join('\n')}</ol></nav>\n${list}`,
  );
}

/** The first numbered paragraph that begins on each page, with the page. */
function firstOfPages(pageOf: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const seen = new Set<number>();
  return new Map([...pageOf].filter(([, number]) => !seen.has(number) && seen.add(number)));
}

function titlePage(book: Book, facts: BookFacts): string {
  const imprint = facts.imprint.map(({ words, address }) =>
    address === undefined
      ? `<p>${xml(words)}</p>`
      : `<p>${xml(words)} <a href="${xml(address)}">${xml(address)}</a></p>`,
  );
  return page(
    book.title,
    facts.language,
    `<section epub:type="titlepage" aria-label="${xml(book.title)}"><h1>${xml(book.title)}</h1><p class="summary">${xml(book.subtitle)}</p>${imprint.join('\n')}</section>`,
  );
}

/**
 * A book as EPUB 3.3, with the pages of its PDF, by the rules of EPUB Accessibility 1.1.
 * @param book a chapter, or the whole report. @param facts that are said of it. @param styles of its drawings.
 * @param pageOf on which page of the PDF each numbered paragraph begins. @param words of its language.
 */
export function epub(
  book: Book,
  facts: BookFacts,
  styles: DrawingStyles,
  pageOf: ReadonlyMap<string, number>,
  words: Interface,
): Uint8Array {
  const first = firstOfPages(pageOf);
  const drawings: Part[] = [];
  const pagesOf = (own: string): Pages => ({
    placeOf: ({ place }) => {
      const chapter = place && book.chapters.find(({ path }) => path === place.path);
      if (!chapter || (place.id !== undefined && !chapter.ids.has(place.id))) return undefined;
      return `${chapter.path === own && place.id !== undefined ? '' : `${chapter.id}.xhtml`}${place.id === undefined ? '' : `#${place.id}`}`;
    },
    drawingOf: (figure) => {
      const drawing = drawingFile(figure, styles);
      if (!drawing) return undefined;
      const file = `${figure.id}.svg`;
      if (!drawings.some((part) => part.file === file))
        drawings.push({ id: figure.id, file, type: 'image/svg+xml', content: drawing.xml });
      return file;
    },
    pageAt: first,
    pageName: words.book.page,
  });
  const chapters = book.chapters.map((chapter): Part => {
    const named = book.isWhole
      ? words.book.chapterNumber(chapter.number)
      : words.book.chapterOf(chapter.number, facts.report);
    const said = { named, notes: words.book.notes, backTo: words.book.backToText };
    const content = chapterPage(chapter, said, pagesOf(chapter.path));
    return {
      id: `chapter-${chapter.id}`,
      file: `${chapter.id}.xhtml`,
      type: 'application/xhtml+xml',
      content,
    };
  });
  const parts: Part[] = [
    {
      id: 'nav',
      file: 'nav.xhtml',
      type: 'application/xhtml+xml',
      content: navigation(book, facts, first, words),
      properties: 'nav',
    },
    { id: 'title', file: 'title.xhtml', type: 'application/xhtml+xml', content: titlePage(book, facts) },
    { id: 'style', file: 'book.css', type: 'text/css', content: STYLE },
    ...chapters,
    ...drawings,
  ];
  const spine = ['title', 'nav', ...chapters.map(({ id }) => id)];
  const text = (content: string): Uint8Array => Buffer.from(content);
  const files: Zippable = {
    mimetype: [text('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': text(
      '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'book/package.opf': text(packageFile(book, facts, parts, spine, words)),
    ...Object.fromEntries(parts.map(({ file, content }) => [`book/${file}`, text(content)])),
  };
  return zipSync(files, { level: 9, mtime: NO_DAY });
}
