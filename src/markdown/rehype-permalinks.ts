import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Interface } from '../text/interface/en.ts';

type Kind = Parameters<Interface['sharing']['linkTo']>[0];

/** The anchor of a block: its own id, or that of the claim which is all that it holds. */
function anchorOf(block: Element): { id: string; kind: Kind } | undefined {
  const { id } = block.properties;
  if (typeof id === 'string') return { id, kind: /^h[2-6]$/.test(block.tagName) ? 'section' : 'paragraph' };
  const claim = block.children.find(
    (child) => child.type === 'element' && child.properties.className?.toString() === 'claim',
  );
  const anchor = claim?.type === 'element' ? claim.properties.id : undefined;
  return typeof anchor === 'string' ? { id: anchor, kind: 'claim' } : undefined;
}

/**
 * Where no script runs, a link of its own for each heading, paragraph and list item, since the menu that offers it is script.
 * It stands in `<noscript>`: who has script neither hears nor tabs through a hundred links that say the same.
 * Before: `<p id="p-x">Words.</p>`. After: `<p id="p-x">Words.<noscript> <a class="here" href="#p-x" …>¶</a></noscript></p>`.
 */
export function addPermalinks(tree: Root, words: Interface): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'section' || node.tagName === 'table' || node.tagName === 'figure') return SKIP;
    if (!/^(?:h[2-6]|p|li)$/.test(node.tagName)) return undefined;
    const anchor = anchorOf(node);
    if (!anchor) return undefined;
    const ariaLabel = words.sharing.linkTo(anchor.kind);
    node.children.push(h('noscript', ' ', h('a.here', { href: `#${anchor.id}`, ariaLabel }, '¶')));
    return SKIP;
  });
}

/** rehype plugin of {@link addPermalinks}. */
export function rehypePermalinks(options: { readonly words: Interface }): (tree: Root) => void {
  return (tree) => addPermalinks(tree, options.words);
}
