import type { Block, Blocks, BookChapter, BookFigure, BookTable, Cell, Inlines, Target } from '../model.ts';
import { plain } from '../model.ts';

/** What the pages of an EPUB are written with. */
export interface Pages {
  /** The file and the id of a place of the report that is in this book. */
  readonly placeOf: (to: Target) => string | undefined;
  /** The file of a figure's drawing. */
  readonly drawingOf: (figure: BookFigure) => string | undefined;
  /** The pages of the printed edition that begin with a paragraph, by its number. */
  readonly pageAt: ReadonlyMap<string, number>;
  readonly pageName: (page: number) => string;
}

/** Words as XML: without the signs that XML has no place for. */
export function xml(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');
}

/** An address as an attribute: letters of other scripts, spaces and signs as per cents, once. */
export function address(href: string): string {
  return xml(
    encodeURI(href)
      .replace(/%25([0-9A-Fa-f]{2})/g, '%$1')
      .replace(/[[\]]/g, encodeURIComponent),
  );
}

const TAGS = { em: 'i', strong: 'b', code: 'code', small: 'small' } as const;

function line(children: Inlines, pages: Pages): string {
  return children
    .map((child): string => {
      switch (child.kind) {
        case 'words':
          return xml(child.value);
        case 'anchor':
          return `<span id="${xml(child.id)}"></span>`;
        case 'call':
          return `<sup><a epub:type="noteref" role="doc-noteref" href="#note-${child.note}" id="${xml(child.id)}">${child.note}</a></sup>`;
        case 'styled':
          return `<${TAGS[child.style]}>${line(child.children, pages)}</${TAGS[child.style]}>`;
        case 'language': {
          const { language, direction } = child;
          const marks = [
            ...(language === undefined ? [] : [`lang="${xml(language)}" xml:lang="${xml(language)}"`]),
            ...(direction === undefined ? [] : [`dir="${direction}"`]),
          ];
          return `<span ${marks.join(' ')}>${line(child.children, pages)}</span>`;
        }
        default: {
          const place = pages.placeOf(child.to);
          return `<a href="${place === undefined ? address(child.to.address) : xml(place)}">${line(child.children, pages)}</a>`;
        }
      }
    })
    .join('');
}

function idOf(id: string | undefined): string {
  return id === undefined || id === '' ? '' : ` id="${xml(id)}"`;
}

/** The number of a paragraph, and the page of the printed edition that begins with it. */
function numbered(number: string | undefined, pages: Pages): string {
  if (number === undefined) return '';
  const page = pages.pageAt.get(number);
  const mark =
    page === undefined
      ? ''
      : `<span epub:type="pagebreak" role="doc-pagebreak" id="page-${page}" aria-label="${xml(pages.pageName(page))}"></span>`;
  return `${mark}<span class="number">${xml(number)}</span> `;
}

function table({ caption, head, rows }: BookTable, pages: Pages): string {
  const cells = (row: readonly Cell[], isHead: boolean): string =>
    row
      .map(({ children, isNumber }, at) => {
        const tag = isHead || at === 0 ? 'th' : 'td';
        const scope = isHead ? ' scope="col"' : at === 0 ? ' scope="row"' : '';
        return `<${tag}${scope}${isNumber ? ' class="of-number"' : ''}>${line(children, pages)}</${tag}>`;
      })
      .join('');
  const title = caption.length > 0 ? `<caption>${line(caption, pages)}</caption>` : '';
  const first = head.length > 0 ? `<thead><tr>${cells(head, true)}</tr></thead>` : '';
  return `<table>${title}${first}<tbody>${rows.map((row) => `<tr>${cells(row, false)}</tr>`).join('\n')}</tbody></table>`;
}

function figure(found: BookFigure, pages: Pages): string {
  const file = pages.drawingOf(found);
  const title = `<p class="figure-title">${line(found.title, pages)}</p>`;
  const subtitle =
    found.subtitle.length > 0 ? `<p class="figure-subtitle">${line(found.subtitle, pages)}</p>` : '';
  // What it shows is told to whoever does not see it beside the picture: it is too long for its alternative text alone.
  const drawing =
    file === undefined
      ? ''
      : `<img src="${xml(file)}" alt="${xml(plain(found.title))}" aria-describedby="${xml(found.id)}-shows"/><p class="shows" id="${xml(found.id)}-shows">${xml(found.summary)}</p>`;
  const rows = found.table ? table({ ...found.table, caption: [] }, pages) : '';
  return `<figure${idOf(found.id)}><figcaption>${title}${subtitle}</figcaption>${drawing}${rows}${blocks(found.notes, pages)}</figure>`;
}

function block(one: Block, pages: Pages): string {
  switch (one.kind) {
    case 'heading': {
      const tag = `h${one.depth}`;
      return `<${tag}${idOf(one.id)}>${line(one.children, pages)}</${tag}>`;
    }
    case 'paragraph':
      return `<p${idOf(one.id)}${one.role === 'warning' ? ' class="warning"' : ''}>${numbered(one.number, pages)}${line(one.children, pages)}</p>`;
    case 'list': {
      const tag = one.isOrdered ? 'ol' : 'ul';
      const items = one.items.map(
        ({ id, number, blocks: inside }) =>
          `<li${idOf(id)}>${numbered(number, pages)}${item(inside, pages)}</li>`,
      );
      return `<${tag}>${items.join('\n')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote>${blocks(one.blocks, pages)}</blockquote>`;
    case 'code':
      return `<pre><code>${xml(one.value)}</code></pre>`;
    case 'table':
      return `<div${idOf(one.id)}>${table(one, pages)}</div>`;
    case 'figure':
      return figure(one, pages);
  }
}

/** The blocks of an item: one line of words stands in it by itself. */
function item(inside: Blocks, pages: Pages): string {
  const [first, ...more] = inside;
  return first?.kind === 'paragraph' && first.number === undefined
    ? `${line(first.children, pages)}${blocks(more, pages)}`
    : blocks(inside, pages);
}

function blocks(many: Blocks, pages: Pages): string {
  return many.map((one) => block(one, pages)).join('\n');
}

/** A page of an EPUB. */
export function page(title: string, language: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${xml(language)}" xml:lang="${xml(language)}">
<head><title>${xml(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>
${body}
</body>
</html>
`;
}

/** What the page of a chapter says beside its words. */
export interface ChapterWords {
  readonly named: string;
  readonly notes: string;
  readonly backTo: (number: number) => string;
}

/** A chapter with its notes, which a reader opens at their calls, each with the ways back to them. */
export function chapterPage(chapter: BookChapter, words: ChapterWords, pages: Pages): string {
  const notes = chapter.notes.map(({ number, blocks: inside, calls }) => {
    const back = calls.map(
      (call) => `<a role="doc-backlink" href="#${xml(call)}" aria-label="${xml(words.backTo(number))}">↩</a>`,
    );
    return `<aside epub:type="footnote" role="doc-footnote" id="note-${number}"><p><b>${number}</b></p>${blocks(inside, pages)}<p>${back.join(' ')}</p></aside>`;
  });
  const list =
    notes.length === 0
      ? ''
      : `<section epub:type="footnotes" aria-label="${xml(words.notes)}"><h2>${xml(words.notes)}</h2>\n${notes.join('\n')}</section>`;
  const head = `<header><p class="named">${xml(words.named)}</p><h1>${xml(chapter.title)}</h1><p class="summary">${xml(chapter.summary)}</p></header>`;
  return page(
    chapter.title,
    chapter.language,
    `<section epub:type="chapter" role="doc-chapter" aria-label="${xml(chapter.title)}">${head}\n${blocks(chapter.blocks, pages)}\n${list}</section>`,
  );
}
