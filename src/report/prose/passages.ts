import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { claimAnchor, figureAnchor, noteAnchor, otherAnchor, tableAnchor } from '../addresses/anchors.ts';
import type { Report, TextFile } from '../report.ts';
import type { Place } from '../rules/fault.ts';
import { placedTexts } from '../texts.ts';
import { attribute, isElement } from './block-ids.ts';
import { placeOf } from './place-of.ts';
import { printedWords } from './printed-text.ts';

/** What a passage is. A claim and a part of an other side stand within a block; an item is one of a tight list, with the lists in it; a note is an author's own footnote. */
export type PassageKind = 'heading' | 'paragraph' | 'item' | 'claim' | 'figure' | 'table' | 'note' | 'other';

/** Words of a text that a link can lead to. */
export interface Passage {
  readonly kind: PassageKind;
  /** The id as published. A paragraph or item that begins with nothing but its claim has the claim's; a table in Markdown has none. */
  readonly id: string | undefined;
  /** Is it a block? Blocks together are the text; a claim stands within the block before it, and repeats words of it. */
  readonly isBlock: boolean;
  /** The id of the heading that it stands under; a heading's own. Undefined before the first. */
  readonly section: string | undefined;
  /**
   * The words as printed, values resolved, without citations and calls of notes. Of a figure its title as its author wrote
   * it (with expressions in braces), of a table of the data package its title.
   */
  readonly words: string;
  /** Where the author wrote it. */
  readonly at: Place;
}

/** The passages of one text with the path of its page. */
export interface PlacedPassages {
  readonly text: TextFile;
  readonly path: string;
  readonly passages: readonly Passage[];
}

function named(node: Nodes, component: string, name: string): string | undefined {
  const value = isElement(node, component) ? attribute(node, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

type Found = Pick<Passage, 'kind' | 'id' | 'isBlock' | 'words'>;

/** The passage that an element is by itself: a claim or a part of an other side where it is anchored, a figure, a table of the data package. */
function ofElement(report: Report, node: Nodes): Found | undefined {
  const claim = named(node, 'Claim', 'id');
  if (claim !== undefined && isElement(node)) {
    const isAgain = attribute(node, 'again') !== undefined;
    return isAgain
      ? undefined
      : { kind: 'claim', id: claimAnchor(claim), isBlock: false, words: printedWords(report, node) };
  }
  const other = named(node, 'Other', 'of');
  if (other !== undefined && isElement(node)) {
    const isAgain = attribute(node, 'again') !== undefined;
    return isAgain
      ? undefined
      : { kind: 'other', id: otherAnchor(other), isBlock: false, words: printedWords(report, node) };
  }
  const figure = named(node, 'Figure', 'id');
  if (figure !== undefined)
    return {
      kind: 'figure',
      id: figureAnchor(figure),
      isBlock: true,
      words: report.figures.get(figure)?.spec.title ?? '',
    };
  const table = named(node, 'DataTable', 'of');
  if (table === undefined) return undefined;
  return {
    kind: 'table',
    id: tableAnchor(table),
    isBlock: true,
    words: report.tables.get(table)?.resource.title ?? '',
  };
}

function elementsIn(report: Report, block: Nodes): { node: Nodes; found: Found }[] {
  const inside: { node: Nodes; found: Found }[] = [];
  visit(block, (node) => {
    const found = ofElement(report, node);
    if (found) inside.push({ node, found });
  });
  return inside;
}

/** The kind of a node that is a block of words; undefined for what only holds others. */
function kindOf(node: Nodes): PassageKind | undefined {
  if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'table') return node.type;
  if (node.type === 'code') return 'paragraph';
  if (node.type === 'footnoteDefinition') return 'note';
  return node.type === 'listItem' && node.spread !== true ? 'item' : undefined;
}

function idOf(
  ids: ReadonlyMap<Nodes, string>,
  text: TextFile,
  node: Nodes,
  claims: readonly { found: Found }[],
): string | undefined {
  if (node.type === 'footnoteDefinition') return noteAnchor(text.id, node.identifier);
  // A block of words that got no id begins with a claim that carries the anchor.
  const isWords = node.type === 'paragraph' || node.type === 'listItem';
  return (
    ids.get(node) ?? (isWords ? claims.find(({ found }) => found.kind === 'claim')?.found.id : undefined)
  );
}

/**
 * The passages of a text in the order of the page: each block, and after it the claims that it makes and the parts of other sides that it tells. It is the one notion
 * of what the words of a passage are, for the lock of anchors and for the comparison of editions.
 * @param report where the text's values are resolved.
 */
export function passagesOf(report: Report, text: TextFile): readonly Passage[] {
  const passages: Passage[] = [];
  const ids: ReadonlyMap<Nodes, string> = text.prose.ids;
  let section: string | undefined;
  const add = (node: Nodes, found: Found): void =>
    void passages.push({ ...found, section, at: placeOf(node, text.at.file) });
  visit(text.prose.tree, (node) => {
    const alone = ofElement(report, node);
    if (alone) add(node, alone);
    const kind = kindOf(node);
    if (kind === undefined) return undefined;
    const inside = elementsIn(report, node);
    const id = idOf(ids, text, node, inside);
    if (kind === 'heading') section = id;
    add(node, { kind, id, isBlock: true, words: printedWords(report, node) });
    for (const { node: element, found } of inside) add(element, found);
    return SKIP;
  });
  return passages;
}

/** The passages of every text of the report: the chapters in their order, then the pages by name. */
export function placedPassages(report: Report): PlacedPassages[] {
  return placedTexts(report).map(({ text, path }) => ({ text, path, passages: passagesOf(report, text) }));
}
