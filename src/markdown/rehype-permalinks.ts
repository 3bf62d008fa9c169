import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { joinAddress } from '../report/anchors/anchors.ts';
import { numberAt } from '../report/anchors/paragraph-numbers.ts';
import { placedTexts } from '../report/texts.ts';
import type { Interface } from '../text/interface/en.ts';
import { type MarkdownContext, textOf } from './context.ts';

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
 * A link of its own for each heading, paragraph and list item. A paragraph of a chapter has its number, real words before its own, by which
 * it is cited and told to a class; it leads to the paragraph's address. For all others the link stands in `<noscript>`, since the menu that
 * offers it is script: who has script neither hears nor tabs through a hundred links that say the same.
 * Before: `<p id="p-x">Words.</p>`. After: `<p id="p-x"><a class="para" href="#p-x">3.14</a> Words.</p>`, or without a number
 * `<p id="p-x">Words.<noscript> <a class="here" href="#p-x" …>¶</a></noscript></p>`.
 * @param tree of a text, changed in place.
 * @param words of its language.
 * @param numberOf the number of the paragraph with an anchor; undefined where it has none.
 */
export function addPermalinks(
  tree: Root,
  words: Interface,
  numberOf: (anchor: string) => string | undefined,
): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'section' || node.tagName === 'table' || node.tagName === 'figure') return SKIP;
    if (!/^(?:h[2-6]|p|li)$/.test(node.tagName)) return undefined;
    const anchor = anchorOf(node);
    if (!anchor) return undefined;
    const href = `#${anchor.id}`;
    const number = anchor.kind === 'section' ? undefined : numberOf(anchor.id);
    if (number !== undefined)
      node.children.unshift(h('a.para', { href }, number), { type: 'text', value: ' ' });
    else {
      const ariaLabel = words.sharing.linkTo(anchor.kind);
      node.children.push(h('noscript', ' ', h('a.here', { href, ariaLabel }, '¶')));
    }
    return SKIP;
  });
}

/** rehype plugin of {@link addPermalinks}. */
export function rehypePermalinks(context: MarkdownContext): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const text = textOf(file, context);
    const path = placedTexts(context.report).find((placed) => placed.text === text)?.path ?? '';
    addPermalinks(tree, context.words, (anchor) => numberAt(context.report, joinAddress(path, anchor)));
  };
}
