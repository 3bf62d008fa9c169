import type { Root } from 'mdast';
// Brings the type of `data.hProperties`.
import type {} from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { blockIds } from '../report/prose/block-ids.ts';
import { type MarkdownContext, stop, textOf } from './context.ts';

/**
 * Give headings, paragraphs and tight list items their ids: those of the report, which keeps what has been published.
 * Before: `## What is sold?`. After: `<h2 id="what-is-sold">`.
 * @param ids the ids of the text's blocks in its order.
 * @returns whether there are as many ids as blocks; if not, nothing is done.
 */
export function setBlockIds(tree: Root, ids: readonly string[]): boolean {
  const blocks = [...blockIds(tree).keys()];
  if (blocks.length !== ids.length) return false;
  for (const [index, block] of blocks.entries()) {
    block.data = { ...block.data, hProperties: { ...block.data?.hProperties, id: ids[index] ?? '' } };
  }
  return true;
}

/** remark plugin of {@link setBlockIds}. */
export function remarkBlockIds(context: MarkdownContext): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const ids = [...textOf(file, context).prose.ids.values()];
    if (!setBlockIds(tree, ids)) stop(file, tree, 'the text has changed since the report was loaded');
  };
}
