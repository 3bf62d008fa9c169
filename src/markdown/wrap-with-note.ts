import type { Nodes, Parents } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { noteCall, phrase } from './nodes.ts';
import { takePunctuation } from './punctuation.ts';
import { replaceChild } from './replace.ts';

/** What stands in the place of an element that wraps words and has a note. */
export interface Wrapping {
  /** The attributes of the span. */
  readonly properties: Readonly<Record<string, string | string[]>>;
  /** The name of the note. */
  readonly note: string;
}

/**
 * Put a span of an element's words in its place, then the punctuation that follows, then the call of its note.
 * Before: `<Claim id="x">It was so</Claim>, she found.` After: `<span>It was so</span>,[^claim-x] she found.`
 * @param parent of the element.
 * @param node whose words are wrapped.
 * @param wrapping the span and the name of the note.
 */
export function wrapWithNote(parent: Parents, node: MdxJsxTextElement, wrapping: Wrapping): void {
  const siblings: readonly Nodes[] = parent.children;
  const after = takePunctuation(parent, siblings.indexOf(node));
  const span = phrase('span', { ...wrapping.properties }, node.children);
  replaceChild(parent, node, [span, ...after, noteCall(wrapping.note)]);
}
