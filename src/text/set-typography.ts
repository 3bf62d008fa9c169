import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { curly } from './typography.ts';

/**
 * Print quotation marks and apostrophes as a typesetter would, everywhere but in code and in addresses.
 * Before: `China's "list"`. After: `China’s “list”`.
 */
export function setTypography(tree: Root | Element): void {
  visit(tree, (node, index) => {
    if (node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre')) return SKIP;
    if (
      node.type === 'element' &&
      node.tagName === 'a' &&
      /^https?:/.test(String(node.properties.href)) &&
      'rel' in node.properties
    )
      return SKIP;
    if (node.type === 'text' && /['"]/.test(node.value))
      node.value = curly(node.value, index === undefined || index === 0);
    return undefined;
  });
}
