import type { Root } from 'mdast';
import { ravel } from '../report/prose/rejoin-paragraphs.ts';

/** remark plugin of {@link ravel}: the report and the page see the same paragraphs. */
export function remarkRavel(): (tree: Root) => void {
  return (tree) => ravel(tree);
}
