import type { Root } from 'mdast';
// Brings the type of `data.hProperties`.
import type {} from 'mdast-util-to-hast';
import { blockIds } from '../report/prose/block-ids.ts';

/**
 * Give headings, paragraphs and tight list items their ids, the same that the report has for them.
 * Before: `## What is sold?`. After: `<h2 id="what-is-sold">`.
 */
export function setBlockIds(tree: Root): void {
  for (const [block, id] of blockIds(tree)) {
    block.data = { ...block.data, hProperties: { ...block.data?.hProperties, id } };
  }
}

/** remark plugin of {@link setBlockIds}. */
export function remarkBlockIds(): (tree: Root) => void {
  return (tree) => setBlockIds(tree);
}
