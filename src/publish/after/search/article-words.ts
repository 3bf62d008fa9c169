import type { Element, Nodes } from 'hast';
import { type Article, classesOf, idOf } from '../../article.ts';

/** Stands where the page breaks the line of words: between blocks, and where a note is called. */
export const BREAK = ' ¦ ';

/** A section in words; those before the first heading have no id. */
export interface SectionWords {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A note in words. */
export interface NoteWords {
  readonly id: string;
  /** What its calls are named to a listener: “Note 12: Feldstein 2019”. */
  readonly label: string;
  readonly text: string;
  /** The ids of its calls. */
  readonly calls: readonly string[];
}

/** The words of a built text, as a reader sees them: all that a search takes from its page. */
export interface ArticleWords {
  readonly sections: readonly SectionWords[];
  readonly notes: readonly NoteWords[];
  readonly paragraphs: readonly { readonly id: string; readonly number: string; readonly words: string }[];
  /** The words of each claim by its anchor, and those of the block in which it stands. */
  readonly claims: ReadonlyMap<string, { readonly words: string; readonly block: string }>;
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

function isLeftOut(element: Element): boolean {
  const { dataPagefindIgnore, ariaHidden } = element.properties;
  return (
    LEFT_OUT.has(element.tagName) ||
    dataPagefindIgnore !== undefined ||
    ariaHidden === 'true' ||
    // How a note counts its sources is the same in hundreds of notes; a number is what a paragraph is called.
    classesOf(element).some((name) => name === 'note-confidence' || name === 'para')
  );
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return 'children' in node ? node.children.map(rawText).join('') : '';
  if (classesOf(node).includes('note-call')) return BREAK;
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

/** Words without the breaks. */
export function withoutBreaks(words: string): string {
  return words.replaceAll(BREAK, ' ');
}

/** The claims in a block by their anchors, each with the paragraph, item or row around it. */
function claimsIn(block: Element, around: Element): (readonly [string, { words: string; block: string }])[] {
  const isClaim = idOf(block) !== '' && classesOf(block).includes('claim');
  const own = { words: tidy(rawText(block)), block: tidy(rawText(around)) };
  const inside = block.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return claimsIn(child, /^(?:p|li|tr)$/.test(child.tagName) ? child : around);
  });
  return isClaim ? [[idOf(block), own], ...inside] : inside;
}

/** The words of a built text, as a reader sees them. */
export function wordsOfArticle({ blocks, paragraphs, notes }: Article): ArticleWords {
  const sections = [...Map.groupBy(blocks, ({ heading }) => heading)].map(([heading, inside]) => {
    const texts = inside.flatMap(({ element, isHeading }) => (isHeading ? [] : [rawText(element)]));
    return { id: heading?.id ?? '', title: heading?.title ?? '', text: tidy(texts.join(BREAK)) };
  });
  return {
    sections,
    notes: notes.map(({ id, label, body, calls }) => ({ id, label, text: tidy(rawText(body)), calls })),
    paragraphs: paragraphs.map(({ id, number, element }) => ({ id, number, words: tidy(rawText(element)) })),
    claims: new Map(blocks.flatMap(({ element }) => claimsIn(element, element))),
  };
}
