import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { isClaimAnchor } from '../../../report/addresses/anchors.ts';

/** Stands where the page breaks the line of words: between blocks, and where a note is called. */
export const BREAK = ' ¦ ';

/** A section as the page has it; the words before the first heading have no id. */
export interface ArticleSection {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A note as the page has it. */
export interface ArticleNote {
  readonly id: string;
  /** What its calls are named to a listener: “Note 12: Feldstein 2019”. */
  readonly label: string;
  readonly text: string;
  /** The ids of its calls. */
  readonly calls: readonly string[];
}

/** The words of a built text. */
export interface Article {
  readonly sections: readonly ArticleSection[];
  readonly notes: readonly ArticleNote[];
  /** The words of each claim by its anchor, and those of the block in which it stands. */
  readonly claims: ReadonlyMap<string, { readonly words: string; readonly block: string }>;
  /** The section in which each id stands. */
  readonly sectionOf: ReadonlyMap<string, string>;
}

const BLOCKS = new Set([
  'p',
  'li',
  'tr',
  'td',
  'th',
  'dt',
  'dd',
  'blockquote',
  'caption',
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'div',
]);
/** Parts that are not the author's words, or are entries of their own. */
const LEFT_OUT = new Set([
  'script',
  'style',
  'template',
  'nav',
  'svg',
  'button',
  'figure',
  'dialog',
  'noscript',
  'header',
]);

function hasClass(element: Element, name: string): boolean {
  const classes = element.properties.className;
  return Array.isArray(classes) && classes.includes(name);
}

function isLeftOut(element: Element): boolean {
  const { dataPagefindIgnore, ariaHidden } = element.properties;
  // How a note counts its sources is the same in hundreds of notes.
  return (
    LEFT_OUT.has(element.tagName) ||
    dataPagefindIgnore !== undefined ||
    ariaHidden === 'true' ||
    hasClass(element, 'note-confidence')
  );
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return 'children' in node ? node.children.map(rawText).join('') : '';
  if (hasClass(node, 'note-call')) return BREAK;
  if (isLeftOut(node)) return '';
  const inner = node.children.map(rawText).join('');
  return BLOCKS.has(node.tagName) ? `${BREAK}${inner}${BREAK}` : inner;
}

/** Spaces made one, breaks made one, none at the ends. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?(?:¦ ?)+/g, BREAK)
    .replace(/^(?: ¦ )+|(?: ¦ )+$/g, '')
    .trim();
}

/** The words of a node as a reader sees them, with a break where the page breaks them. */
export function wordsOf(node: Nodes): string {
  return tidy(rawText(node));
}

/** Words without the breaks. */
export function withoutBreaks(words: string): string {
  return words.replaceAll(BREAK, ' ');
}

function idOf(element: Element): string {
  return typeof element.properties.id === 'string' ? element.properties.id : '';
}

function targetOf(link: Element): string {
  return decodeURIComponent(String(link.properties.href ?? '').slice(1));
}

function readNotes(article: Element): ArticleNote[] {
  const labels = new Map(
    selectAll('a.note-call', article).map((call) => [
      targetOf(call),
      String(call.properties.ariaLabel ?? ''),
    ]),
  );
  return selectAll('.note-list > li', article).map((item) => ({
    id: idOf(item),
    label: labels.get(idOf(item)) ?? '',
    text: wordsOf(select('.note-body', item) ?? item),
    calls: selectAll('a.note-back', item).map(targetOf),
  }));
}

interface Reading {
  readonly sections: { id: string; title: string; texts: string[] }[];
  readonly claims: Map<string, { words: string; block: string }>;
  readonly sectionOf: Map<string, string>;
}

/** Note which ids stand in a block, and the words of the claims among them. */
function readBlock(reading: Reading, block: Element, section: string, around: Element): void {
  const id = idOf(block);
  if (id !== '') reading.sectionOf.set(id, section);
  if (isClaimAnchor(id)) reading.claims.set(id, { words: wordsOf(block), block: wordsOf(around) });
  for (const child of block.children) {
    if (child.type !== 'element') continue;
    const isBlock = child.tagName === 'p' || child.tagName === 'li' || child.tagName === 'tr';
    readBlock(reading, child, section, isBlock ? child : around);
  }
}

function readChild(reading: Reading, child: ElementContent): void {
  if (child.type !== 'element' || isNotes(child)) return;
  const id = idOf(child);
  const isHeading = /^h[2-6]$/.test(child.tagName) && id !== '';
  if (child.tagName === 'section') {
    for (const inner of child.children) readChild(reading, inner);
    return;
  }
  if (isHeading) reading.sections.push({ id, title: withoutBreaks(wordsOf(child)), texts: [] });
  const section = reading.sections.at(-1);
  readBlock(reading, child, section?.id ?? '', child);
  if (!isHeading) section?.texts.push(rawText(child));
}

function isNotes(element: Element): boolean {
  return element.properties.role === 'doc-endnotes';
}

/**
 * Read the words of a built page: its sections, notes and claims, as a reader sees them.
 * @param html the page; the text is the element that is marked `data-pagefind-body`.
 * @returns undefined for a page without such an element.
 */
export function readArticle(html: string): Article | undefined {
  const tree: Root = fromHtml(html);
  const article = select('[data-pagefind-body]', tree);
  if (!article) return undefined;
  const reading: Reading = {
    sections: [{ id: '', title: '', texts: [] }],
    claims: new Map(),
    sectionOf: new Map(),
  };
  for (const child of article.children) readChild(reading, child);
  return {
    sections: reading.sections.map(({ id, title, texts }) => ({ id, title, text: tidy(texts.join(BREAK)) })),
    notes: readNotes(article),
    claims: reading.claims,
    sectionOf: reading.sectionOf,
  };
}
