import type { Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Interface } from '../text/interface/en.ts';

/**
 * Let a wide Markdown table scroll by itself, in reach of the keyboard, so that the page never does (WCAG 2.2, 1.4.10).
 * Before: `<table>`. After: `<div class="table-scroll" role="region" aria-label="Table 1" tabindex="0"><table>`.
 */
export function wrapTables(tree: Root, words: Interface): void {
  visit(tree, 'element', (node) => {
    if (node.properties.align === undefined) return;
    // MDX would make an inline style of it, which no page may hold.
    const { align, ...properties } = node.properties;
    node.properties = align === 'right' ? { ...properties, className: ['number'] } : properties;
  });
  let count = 0;
  visit(tree, 'element', (node, index, parent) => {
    if (
      node.tagName === 'div' &&
      Array.isArray(node.properties.className) &&
      node.properties.className.includes('table-scroll')
    )
      return SKIP;
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    count += 1;
    const label = `${words.table} ${count}`;
    const properties = { role: 'region', ariaLabel: label, tabIndex: 0 };
    parent.children[index] = h('div.table-scroll', properties, node);
    return SKIP;
  });
}

/** rehype plugin of {@link wrapTables}. */
export function rehypeTables(options: { readonly words: Interface }): (tree: Root) => void {
  return (tree) => wrapTables(tree, options.words);
}
