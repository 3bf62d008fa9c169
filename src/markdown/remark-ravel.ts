import type { Nodes, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { replaceChild } from './replace.ts';

type Phrase = MdxJsxTextElement['children'][number];

/** MDX changed the element's type and left its children, which are words, as they were. */
function isPhrase(node: { readonly type: string }): node is Phrase {
  return !['paragraph', 'heading', 'list', 'blockquote', 'table', 'code', 'thematicBreak'].includes(node.type);
}

/**
 * Put a claim or a value that stands alone in a paragraph back into one. MDX turns a paragraph that holds nothing but an
 * element into that element ("unravel"), which is right for blocks and wrong for words.
 *
 * Before: `mdxJsxFlowElement Claim [text]`. After: `paragraph [mdxJsxTextElement Claim [text]]`.
 */
export function ravel(tree: Root): void {
  visit(tree, 'mdxJsxFlowElement', (node, _index, parent) => {
    if (!parent || (node.name !== 'Claim' && node.name !== 'Value')) return;
    const position = node.position ? { position: node.position } : {};
    const inside: Nodes[] = node.children;
    const children = inside.filter(isPhrase);
    const inner: MdxJsxTextElement = { type: 'mdxJsxTextElement', name: node.name, attributes: node.attributes, children, ...position };
    replaceChild(parent, node, [{ type: 'paragraph', children: [inner], ...position }]);
  });
}

/** remark plugin of {@link ravel}. */
export function remarkRavel(): (tree: Root) => void {
  return (tree) => ravel(tree);
}
