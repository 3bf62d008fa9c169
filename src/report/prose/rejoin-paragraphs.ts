import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

const BLOCKS = new Set(['heading', 'list', 'blockquote', 'table', 'code', 'thematicBreak']);

function isPhrase(node: Nodes): node is PhrasingContent {
  return !BLOCKS.has(node.type);
}

/** The elements that are words of a paragraph. */
const WORDS: ReadonlySet<string | null> = new Set(['Claim', 'Other', 'Value']);

/** A block of nothing but claims, parts of other sides and values: a paragraph, or one that stands as a block itself. */
type WordsAlone = Paragraph | MdxJsxFlowElement;

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'mdxTextExpression' || (node.type === 'text' && node.value.trim() === '');
}

function isElementOfWords(node: Nodes): boolean {
  return node.type === 'mdxJsxTextElement' && WORDS.has(node.name);
}

function isWordsAlone(node: Nodes): node is WordsAlone {
  if (node.type !== 'paragraph') return node.type === 'mdxJsxFlowElement' && WORDS.has(node.name);
  return (
    node.children.some(isElementOfWords) &&
    node.children.every((child) => isSpace(child) || isElementOfWords(child))
  );
}

function phrasesOf(node: WordsAlone): PhrasingContent[] {
  return node.type === 'paragraph' ? node.children : [asPhrase(node)];
}

function asPhrase(node: MdxJsxFlowElement): MdxJsxTextElement {
  const inside: Nodes[] = node.children;
  const children = inside
    .flatMap((child) => (child.type === 'paragraph' ? child.children : [child]))
    .filter(isPhrase);
  const position = node.position ? { position: node.position } : {};
  return { type: 'mdxJsxTextElement', name: node.name, attributes: node.attributes, children, ...position };
}

/** What stood between two blocks of one paragraph: white space, nothing, or undefined when they are two paragraphs. */
function between(before: WordsAlone, after: WordsAlone): string | undefined {
  const [end, start] = [before.position?.end, after.position?.start];
  if (!end || !start || start.line > end.line + 1) return undefined;
  return start.offset === end.offset ? '' : ' ';
}

/**
 * Put claims, parts of other sides and values that stand as blocks back into a paragraph. MDX turns a paragraph that holds nothing but
 * elements into those elements ("unravel"), and one on lines of its own is a block from the beginning; all are words. A tree that was
 * not unravelled gets the same paragraphs as one that was.
 *
 * Before: `mdxJsxFlowElement Claim [text]`. After: `paragraph [mdxJsxTextElement Claim [text]]`.
 */
export function ravel(tree: Root): void {
  visit(tree, (parent) => {
    if (!('children' in parent)) return;
    const children: Nodes[] = parent.children;
    for (let index = 0; index < children.length; index += 1) {
      const first = children[index];
      if (!first || !isWordsAlone(first)) continue;
      const words = [...phrasesOf(first)];
      let last = first;
      for (let next = children[index + 1]; next && isWordsAlone(next); next = children[index + 1]) {
        const space = between(last, next);
        if (space === undefined) break;
        words.push({ type: 'text', value: space }, ...phrasesOf(next));
        children.splice(index + 1, 1);
        last = next;
      }
      const [start, end] = [first.position?.start, last.position?.end];
      const position = start && end ? { position: { start, end } } : {};
      children[index] = { type: 'paragraph', children: words, ...position };
    }
  });
}
