import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import type { Report } from '../report/report.ts';
import { type PlacedText, placedTexts } from '../report/texts.ts';

/** A heading of a text. */
export interface ArticleHeading {
  readonly id: string;
  /** 2 for a section of the text, 3 for one within it. */
  readonly depth: number;
  readonly title: string;
}

/** A block of a text: a heading, a paragraph, a list, a table, a figure. */
export interface ArticleBlock {
  readonly element: Element;
  /** Under which heading it stands; its own where it is one; none before the first. */
  readonly heading: ArticleHeading | undefined;
  readonly isHeading: boolean;
}

/** A note of a text. */
export interface ArticleNote {
  readonly id: string;
  readonly number: number;
  /** What its calls are named to a listener: “Note 12: Feldstein 2019”. */
  readonly label: string;
  /** What it says, without the ways back to its calls. */
  readonly body: Element;
  /** The ids of its calls, in the order of the text. */
  readonly calls: readonly string[];
}

/** A paragraph or item of a text that has a number, by which it is cited in every format. */
export interface ArticleParagraph {
  /** The id that its number leads to: its own, or that of the claim which is all that it holds. */
  readonly id: string;
  readonly number: string;
  readonly element: Element;
}

/** A figure of a text. */
export interface ArticleFigure {
  readonly id: string;
  readonly element: Element;
  readonly title: string;
  /** What its drawing says to whoever does not see it. */
  readonly summary: string;
}

/**
 * The text of a built page: what every output beside the pages is made of. All elements are parts of one tree, which no output may
 * change, since the next one is made of it too; {@link contentOf} gives a copy.
 */
export interface Article {
  /** The path of the page below the base. */
  readonly path: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** The element `article` with all that is in it, furniture of the page too. */
  readonly element: Element;
  /** The blocks in the order of the page, without furniture and notes; those of a section within stand among them. */
  readonly blocks: readonly ArticleBlock[];
  readonly headings: readonly ArticleHeading[];
  readonly paragraphs: readonly ArticleParagraph[];
  readonly figures: readonly ArticleFigure[];
  readonly notes: readonly ArticleNote[];
}

/** Elements that belong to the page of its day and not to the text, and classes of such. */
const FURNITURE = new Set(['nav', 'noscript', 'script', 'template']);
const FURNITURE_CLASSES = ['text-header', 'search-form'];
/** The role of the notes (DPUB-ARIA 1.1). */
const NOTES = 'doc-endnotes';

/** The class names of an element. */
export function classesOf({ properties: { className } }: Element): readonly (string | number)[] {
  return Array.isArray(className) ? className : [];
}

/** The id of an element; empty where it has none. */
export function idOf({ properties: { id } }: Element): string {
  return typeof id === 'string' ? id : '';
}

function isFurniture(element: Element): boolean {
  return (
    FURNITURE.has(element.tagName) ||
    FURNITURE_CLASSES.some((className) => classesOf(element).includes(className))
  );
}

/** A copy of an element that may be changed, without the furniture in it. */
export function contentOf({ tagName, properties, children }: Element): Element {
  return {
    type: 'element',
    tagName,
    properties: { ...properties },
    children: children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return [{ type: 'text', value: child.value }];
      return child.type === 'element' && !isFurniture(child) ? [contentOf(child)] : [];
    }),
  };
}

function wordsIn(element: Element | undefined): string {
  return element ? textOf(contentOf(element)).replace(/\s+/g, ' ').trim() : '';
}

/** Where a link within the page leads: the id, its letters as they are. */
function targetOf({ properties: { href } }: Element): string {
  return decodeURIComponent(String(href ?? '').slice(1));
}

function headingOf(element: Element): ArticleHeading | undefined {
  const [, depth] = /^h([2-6])$/.exec(element.tagName) ?? [];
  const id = idOf(element);
  return depth === undefined || id === '' ? undefined : { id, depth: Number(depth), title: wordsIn(element) };
}

function blocksIn(parent: Element, before?: ArticleHeading): ArticleBlock[] {
  let heading = before;
  return parent.children.flatMap((element): ArticleBlock[] => {
    if (element.type !== 'element' || isFurniture(element)) return [];
    if (element.properties.role === NOTES) return [];
    if (element.tagName === 'section') {
      const inside = blocksIn(element, heading);
      heading = inside.at(-1)?.heading ?? heading;
      return inside;
    }
    const own = headingOf(element);
    heading = own ?? heading;
    return [{ element, heading, isHeading: own !== undefined }];
  });
}

function notesIn(article: Element): ArticleNote[] {
  const calls = selectAll('a.note-call', article);
  const labels = new Map(calls.map((call) => [targetOf(call), String(call.properties.ariaLabel ?? '')]));
  return selectAll(`[role="${NOTES}"] .note-list > li`, article).map((item, index) => ({
    id: idOf(item),
    number: index + 1,
    label: labels.get(idOf(item)) ?? '',
    body: select('.note-body', item) ?? item,
    calls: selectAll('a.note-back', item).map(targetOf),
  }));
}

/** The link of an element by its number, where it has one. */
export function numberLinkOf({ children }: Element): Element | undefined {
  return children.find(
    (child): child is Element => child.type === 'element' && classesOf(child).includes('para'),
  );
}

function paragraphsIn(article: Element): ArticleParagraph[] {
  return selectAll('p, li', article).flatMap((element) => {
    const link = numberLinkOf(element);
    return link ? [{ id: targetOf(link), number: textOf(link), element }] : [];
  });
}

function figureOf(element: Element): ArticleFigure {
  return {
    id: idOf(element),
    element,
    title: wordsIn(select('.figure-title', element)),
    summary: wordsIn(select('svg > desc', element)),
  };
}

/**
 * Read the text of a built page.
 * @param html the whole page; its text is the `article` of the class `text` in its `main`.
 * @param path of the page below the base.
 * @throws Error when the page has no article.
 */
export function readArticle(html: string, path: string): Article {
  const page = fromHtml(html);
  const element = select('main article.text', page);
  if (!element) throw new Error(`${path} has no article`);
  const { lang, dir } = select('html', page)?.properties ?? {};
  const blocks = blocksIn(element);
  return {
    path,
    language: String(lang ?? ''),
    direction: dir === 'rtl' ? 'rtl' : 'ltr',
    title: wordsIn(select('h1', element)),
    element,
    blocks,
    headings: blocks.flatMap(({ heading, isHeading }) => (isHeading && heading ? [heading] : [])),
    paragraphs: paragraphsIn(element),
    figures: selectAll('figure[id]', element).map(figureOf),
    notes: notesIn(element),
  };
}

/**
 * Read the built page of each text of a report once, in the order of the texts, and take from it what the outputs need. One tree is
 * held at a time: that of a long chapter takes megabytes.
 * @param report whose texts are read.
 * @param pageAt gives the HTML of the page at a path below the base.
 * @param take gives what is needed; it must not keep the tree.
 */
export function eachArticle<T>(
  report: Report,
  pageAt: (path: string) => string,
  take: (article: Article, placed: PlacedText) => T,
): T[] {
  return placedTexts(report).map((placed) => take(readArticle(pageAt(placed.path), placed.path), placed));
}
