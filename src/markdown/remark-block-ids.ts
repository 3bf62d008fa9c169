import type { Root } from 'mdast';
// Brings the type of `data.hProperties`.
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeOfBlock } from '../report/prose/block-ids.ts';
import type { Prose } from '../report/prose/prose.ts';
import { type MarkdownContext, stop, textOf } from './context.ts';

/**
 * Give headings, paragraphs and tight list items their ids: those of the report, which keeps what has been published.
 * Before: `## What is sold?`. After: `<h2 id="what-is-sold">`.
 * @param tree of the same text, each of its blocks at its place in the file.
 * @param ids by the blocks of the report's tree.
 * @returns whether each id has found its block.
 */
export function setBlockIds(tree: Root, ids: Prose['ids']): boolean {
  const byPlace = new Map([...ids].map(([block, id]) => [placeOfBlock(block), id]));
  let count = 0;
  visit(tree, (node) => {
    if (node.type !== 'heading' && node.type !== 'paragraph' && node.type !== 'listItem') return;
    const id = byPlace.get(placeOfBlock(node));
    if (id === undefined) return;
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    count += 1;
  });
  return count === ids.size;
}

/** remark plugin of {@link setBlockIds}. */
export function remarkBlockIds(context: MarkdownContext): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    if (!setBlockIds(tree, textOf(file, context).prose.ids))
      stop(file, tree, 'the text has changed since the report was loaded');
  };
}
