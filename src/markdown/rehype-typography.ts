import type { Root } from 'hast';
import { setTypography } from '../text/set-typography.ts';

/** rehype plugin of {@link setTypography}: quotation marks and apostrophes as a typesetter sets them. */
export function rehypeTypography(): (tree: Root) => void {
  return (tree) => setTypography(tree);
}
