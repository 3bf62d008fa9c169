import type { Root } from 'hast';
import { keepInReaderView } from '../text/keep-in-reader-view.ts';

/** rehype plugin of {@link keepInReaderView}. */
export function rehypeReaderView(): (tree: Root) => void {
  return (tree) => {
    keepInReaderView(tree);
  };
}
