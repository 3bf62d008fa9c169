import type { Element, Nodes, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { curly } from './typography.ts';

/** Elements that are words of the sentence around them. */
const INLINE = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'data', 'del', 'dfn', 'em', 'i', 'ins'],
  ...['mark', 'q', 's', 'small', 'span', 'strong', 'sub', 'time', 'tspan', 'u'],
]);
/** Elements in which a sign stays as it is. */
const UNTOUCHED = new Set(['code', 'pre', 'kbd', 'samp', 'script', 'style', 'textarea']);
/** Stands in a sentence for something that is a word of it and is not touched. */
const WORD = 'x';

/** A sentence that goes through elements: its text, and the nodes whose text it is. */
interface Sentence {
  text: string;
  readonly parts: { readonly node: Text; readonly start: number }[];
}

/** Is it an address that is shown as it is? */
function isAddress(node: Element): boolean {
  return node.tagName === 'a' && /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+$/.test(textOf(node));
}

/** Is it the number that calls a note, through which a sentence goes as if it were not there? */
function isCall(node: Element): boolean {
  return node.tagName === 'sup' || node.properties.role === 'doc-noteref';
}

function finish(sentence: Sentence): void {
  const { text, parts } = sentence;
  if (/['"]/.test(text)) {
    const set = curly(text);
    for (const { node, start } of parts) node.value = set.slice(start, start + node.value.length);
  }
  sentence.text = '';
  parts.length = 0;
}

function read(node: Nodes, sentence: Sentence): void {
  if (node.type === 'text') {
    sentence.parts.push({ node, start: sentence.text.length });
    sentence.text += node.value;
  } else if (node.type === 'element' && (UNTOUCHED.has(node.tagName) || isAddress(node)))
    sentence.text += WORD;
  else if (node.type === 'element' && node.tagName === 'br') sentence.text += '\n';
  else if ('children' in node) {
    const isInline =
      node.type === 'mdxJsxTextElement' ||
      (node.type === 'element' && INLINE.has(node.tagName) && !isCall(node));
    const own: Sentence = isInline ? sentence : { text: '', parts: [] };
    if (!isInline && !(node.type === 'element' && isCall(node))) finish(sentence);
    for (const child of node.children) read(child, own);
    if (!isInline) finish(own);
  }
}

/**
 * Print quotation marks and apostrophes as a typesetter would, everywhere but in code and in addresses. A sentence is read through the
 * elements in it: a mark before a word in italics or a link opens as before any other.
 * Before: `China's "<em>list</em>"`. After: `China’s “<em>list</em>”`.
 */
export function setTypography(tree: Root | Element): void {
  const sentence: Sentence = { text: '', parts: [] };
  read(tree, sentence);
  finish(sentence);
}
