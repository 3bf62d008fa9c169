import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { idOfAnchor } from '../../../report/addresses/anchors.ts';
import { figureFilePath } from '../../../report/addresses/file-paths.ts';
import { chapterPath } from '../../../report/addresses/page-paths.ts';
import { addressOf } from '../../../report/addresses/published-address.ts';
import type { Report } from '../../../report/report.ts';
import type { Interface } from '../../../text/interface/en.ts';
import { type Article, contentOf, idOf } from '../../article.ts';

/** The folder of the pages in a cartridge, and the style sheet that they share. */
const FOLDER = 'pages/';
export const STYLE_FILE = `${FOLDER}page.css`;

/** A chapter in a cartridge: its page, and the drawings that it shows, each with the path where the site has it. */
export interface OfflinePage {
  readonly file: string;
  readonly html: string;
  readonly drawings: readonly { readonly file: string; readonly path: string }[];
}

/** The file of a chapter’s page in a cartridge. */
export function offlineFile(chapter: string): string {
  return `${FOLDER}${chapter}.html`;
}

function drawingFile(figure: string): string {
  return `${FOLDER}figures/${figure}.svg`;
}

/** Put the drawing of each figure in its place as a picture, with its summary for whoever does not see it. @returns the figures. */
function drawingsAsPictures(content: Element): string[] {
  return selectAll('figure[id]', content).flatMap((figure) => {
    const id = idOfAnchor('figure', idOf(figure));
    const found = select('.figure-drawing', figure);
    if (id === undefined || !found) return [];
    const alt = textOf(select('desc', found) ?? h('span')).trim();
    found.children = [h('img', { src: drawingFile(id).slice(FOLDER.length), alt })];
    return [id];
  });
}

/** Where a link leads from a page of the cartridge: to another of its pages, within this one, or to the report. */
function ledTo(report: Report, base: string, href: string): string {
  if (!href.startsWith('/')) return href;
  const path = href.startsWith(`${base}/`) ? href.slice(base.length) : href;
  const [page = '', anchor] = path.split('#');
  const chapter = report.chapters.find(({ id }) => chapterPath(id) === page);
  if (!chapter) return addressOf(report.edition, path);
  const file = offlineFile(chapter.id).slice(FOLDER.length);
  return anchor === undefined ? file : `${file}#${anchor}`;
}

/** What does nothing away from the site: buttons, and the places of sizes of files. */
const LEFT_OUT: readonly string[] = ['button', 'file-size'];

/** Take off what only the site’s script and search read, and what it loads; lead links where they go. */
function settle(content: Element, report: Report, base: string): void {
  visit(content, 'element', (node, index, parent) => {
    for (const name of Object.keys(node.properties))
      if (/^data[A-Z]/.test(name) && name !== 'dataLabel') delete node.properties[name];
    if (typeof node.properties.href === 'string')
      node.properties.href = ledTo(report, base, node.properties.href);
    if (!LEFT_OUT.includes(node.tagName) || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** What a page is made in: the report, the path below which the site was built, and the words of the language. */
export interface PageMaking {
  readonly report: Report;
  readonly base: string;
  readonly words: Interface;
}

/**
 * A chapter as a page that works without the net: its title, its text, its notes, its drawings as pictures beside it.
 * @param article of the built page.
 * @param chapter its id.
 */
export function offlinePage(
  { report, base, words }: PageMaking,
  article: Article,
  chapter: string,
): OfflinePage {
  const content = contentOf(article.element);
  const figures = drawingsAsPictures(content);
  settle(content, report, base);
  const address = addressOf(report.edition, article.path);
  const page = h('html', { lang: article.language, dir: article.direction }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', article.title),
      h('link', { rel: ['stylesheet'], href: STYLE_FILE.slice(FOLDER.length) }),
    ]),
    h('body', [
      h('main', [h('h1', article.title), ...content.children]),
      h('footer', [
        h('p', [
          `${report.edition.title}. ${words.edition(report.edition.date)}. ${report.edition.licence.short}. `,
          h('a', { href: address, rel: ['noreferrer'] }, address),
        ]),
      ]),
    ]),
  ]);
  return {
    file: offlineFile(chapter),
    html: `<!doctype html>\n${toHtml(page)}\n`,
    drawings: figures.map((id) => ({ file: drawingFile(id), path: figureFilePath(id, 'svg') })),
  };
}
