import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

const BLOCKS = new Set(['heading', 'list', 'blockquote', 'table', 'code', 'thematicBreak']);

function isPhrase(node: Nodes): node is PhrasingContent {
  return !BLOCKS.has(node.type);
}

/** The elements that are words of a paragraph. */
const WORDS: ReadonlySet<string | null> = new Set(['Claim', 'Other', 'Value']);

/** Is it a claim, a part of an other side or a value that stands as a block? */
function isUnravelled(node: Nodes): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && WORDS.has(node.name);
}

function asPhrase(node: MdxJsxFlowElement): MdxJsxTextElement {
  const inside: Nodes[] = node.children;
  const children = inside
    .flatMap((child) => (child.type === 'paragraph' ? child.children : [child]))
    .filter(isPhrase);
  const position = node.position ? { position: node.position } : {};
  return { type: 'mdxJsxTextElement', name: node.name, attributes: node.attributes, children, ...position };
}

/** What stood between two elements of one paragraph: white space, nothing, or undefined when they are two paragraphs. */
function between(before: MdxJsxFlowElement, after: MdxJsxFlowElement): string | undefined {
  const [end, start] = [before.position?.end, after.position?.start];
  if (!end || !start || start.line > end.line + 1) return undefined;
  return start.offset === end.offset ? '' : ' ';
}

/**
 * Put claims, parts of other sides and values that stand as blocks back into a paragraph. MDX turns a paragraph that holds nothing but elements
 * into those elements ("unravel"), and a claim on lines of its own is a block from the beginning; both are words.
 *
 * Before: `mdxJsxFlowElement Claim [text]`. After: `paragraph [mdxJsxTextElement Claim [text]]`.
 */
export function ravel(tree: Root): void {
  visit(tree, (parent) => {
    if (!('children' in parent)) return;
    const children: Nodes[] = parent.children;
    for (let index = 0; index < children.length; index += 1) {
      const first = children[index];
      if (!first || !isUnravelled(first)) continue;
      const words: PhrasingContent[] = [asPhrase(first)];
      let last = first;
      for (let next = children[index + 1]; next && isUnravelled(next); next = children[index + 1]) {
        const space = between(last, next);
        if (space === undefined) break;
        words.push({ type: 'text', value: space }, asPhrase(next));
        children.splice(index + 1, 1);
        last = next;
      }
      const [start, end] = [first.position?.start, last.position?.end];
      children[index] = {
        type: 'paragraph',
        children: words,
        ...(start && end ? { position: { start, end } } : {}),
      };
    }
  });
}
