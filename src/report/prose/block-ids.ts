import type { Heading, ListItem, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import { slugify, slugOfFirstWords, UniqueIds } from '../../text/slug.ts';
import { claimAnchor, otherAnchor, paragraphAnchor, tableAnchor } from '../addresses/anchors.ts';
import { isOfPart, pageIds } from '../addresses/page-ids.ts';
import { placeOf } from './place-of.ts';

/** A block that gets an id of its own. */
export type Block = Heading | Paragraph | ListItem;

/** An MDX element, in a line of text or by itself. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The first words that a paragraph's id is made of. */
const ID_WORDS = 6;

/** Is the node an MDX element of this name? */
export function isElement(node: { readonly type: string }, name?: string): node is Element {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return false;
  return name === undefined || ('name' in node && node.name === name);
}

/** An attribute of an element: its text, `true` when it stands bare, undefined when it is missing or an expression. */
export function attribute(element: Element, name: string): string | true | undefined {
  const found = element.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
  if (!found) return undefined;
  if (found.value === null || found.value === undefined) return true;
  return typeof found.value === 'string' ? found.value : undefined;
}

/** Nodes after which the words of the next one begin anew. */
export const APART: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'break',
  'code',
  'mdxJsxFlowElement',
]);

/** The text of a node without comments and alternative texts; blocks, cells and lines stand apart. */
function textOf(node: Nodes): string {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return '';
  const text = 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
  return APART.has(node.type) ? `${text} ` : text;
}

/** The words of a node as a reader sees them, without citations and calls. */
export function wordsOf(node: Nodes): string {
  return textOf(node)
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Is the claim all that the paragraph holds, and does it carry the anchor? Then the paragraph needs no id. */
function isAnchoredClaim(paragraph: Paragraph): boolean {
  const rest = paragraph.children.filter(
    (child) =>
      child.type !== 'mdxTextExpression' &&
      (child.type !== 'text' || child.value.replace(/\[@[^\]]*\]/g, '').trim() !== ''),
  );
  const only = rest[0];
  return (
    rest.length === 1 &&
    only !== undefined &&
    isElement(only, 'Claim') &&
    attribute(only, 'again') === undefined
  );
}

/**
 * Give every heading its section's id and every paragraph or tight list item one made of its first words, in the order of
 * the text. None is an id that the page of the text has for itself. Paragraphs that are a claim's anchor, and footnotes, get none.
 * @param text the id of the text.
 * @returns the ids by node; the same tree gives the same ids.
 */
export function blockIds(tree: Root, text: string): Map<Block, string> {
  const ids = new UniqueIds();
  const figures: string[] = [];
  // An id of the page itself is given to no heading: `## Main` is main-2, and what begins as a note's id begins otherwise.
  for (const id of pageIds(text)) ids.take(id);
  const idOfHeading = (slug: string): string =>
    ids.take(isOfPart(slug, text, figures) ? `section-${slug}` : slug);
  const found = new Map<Block, string>();
  // The anchors of claims, of other sides and of tables are theirs, whatever a heading says.
  visit(tree, (node) => {
    if (!isElement(node)) return;
    const name = attribute(node, node.name === 'Claim' ? 'id' : 'of');
    const isFirst = attribute(node, 'again') === undefined;
    if (node.name === 'Figure') figures.push(String(attribute(node, 'id')));
    if (node.name === 'Claim' && isFirst) ids.take(claimAnchor(String(name)));
    else if (node.name === 'Other' && isFirst) ids.take(otherAnchor(String(name)));
    else if (node.name === 'DataTable') ids.take(tableAnchor(String(name)));
  });
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition' || node.type === 'table') return SKIP;
    if (node.type === 'heading') found.set(node, idOfHeading(slugify(wordsOf(node)) || 'section'));
    else if (node.type === 'listItem' && node.spread !== true) {
      const first = node.children[0];
      if (first?.type !== 'paragraph' || !isAnchoredClaim(first))
        found.set(node, ids.take(paragraphId(wordsOf(node))));
      return SKIP;
    } else if (node.type === 'paragraph' && !isAnchoredClaim(node))
      found.set(node, ids.take(paragraphId(wordsOf(node))));
    return undefined;
  });
  return found;
}

/**
 * Where a block stands in its file, so that a block of another tree of the same text is known again: at its first words. What MDX
 * prints nothing for stands before a paragraph in one tree and in it in another.
 * @example the block of `## Who sells?` in the ninth line: 9:1
 */
export function placeOfBlock(block: Block): string {
  const words = block.type === 'paragraph' && block.children.find(isPrinted);
  const { line, column = 0 } = placeOf(words || block, '');
  return `${line}:${column}`;
}

/** Is anything printed for a part of a paragraph? Nothing is for a comment, nor for the space beside it. */
function isPrinted(child: PhrasingContent): boolean {
  return child.type !== 'mdxTextExpression' && (child.type !== 'text' || child.value.trim() !== '');
}

function paragraphId(words: string): string {
  return paragraphAnchor(slugOfFirstWords(words, ID_WORDS) || 'text');
}
