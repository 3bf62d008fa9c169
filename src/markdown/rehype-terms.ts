import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { termPath } from '../report/addresses/page-paths.ts';
import type { FoundTerm } from '../report/prose/term-finder.ts';
import { type MarkdownContext, textOf } from './context.ts';

type Find = (text: string) => readonly FoundTerm[];

/** Elements whose words are not ours, are links already, or are names of things. */
const SKIPPED = new Set(['a', 'sup', 'code', 'pre', 'blockquote', 'q', 'th', 'caption', 'figure', 'svg']);
const SKIPPED_CLASSES = ['notes', 'content-note'];
const HEADING = /^h[1-6]$/;
/** Elements in which a quotation that was never closed ends. */
const BLOCKS = new Set(['p', 'li', 'td', 'dd']);

function isSkipped({ tagName, properties: { className } }: Element): boolean {
  return (
    SKIPPED.has(tagName) ||
    (Array.isArray(className) && SKIPPED_CLASSES.some((name) => className.includes(name)))
  );
}

/** Walks the text in its order and knows which terms the section has linked, and whether the words are a quotation. */
class TermLinker {
  readonly #find: Find;
  readonly #linkTo: (id: string) => string;
  #linked = new Set<string>();
  #isQuoted = false;

  constructor(find: Find, linkTo: (id: string) => string) {
    this.#find = find;
    this.#linkTo = linkTo;
  }

  /** The blocks of a text; words outside a block are spaces. */
  readText(tree: Root): void {
    for (const child of tree.children) if (child.type === 'element') this.#enter(child);
  }

  #enter(element: Element): void {
    if (HEADING.test(element.tagName)) this.#linked = new Set();
    else if (!isSkipped(element)) {
      if (BLOCKS.has(element.tagName)) this.#isQuoted = false;
      element.children = element.children.flatMap((child) => {
        if (child.type === 'text') return this.#split(child.value);
        if (child.type === 'element') this.#enter(child);
        return [child];
      });
    }
  }

  #split(value: string): ElementContent[] {
    const parts: ElementContent[] = [];
    let end = 0;
    for (const { id, index, name } of this.#find(value)) {
      const after = value.charAt(index + name.length);
      this.#read(value.slice(end, index));
      const isWholeQuotation = value.charAt(index - 1) === '“' && after === '”';
      const isLinked = !this.#linked.has(id) && (!this.#isQuoted || isWholeQuotation);
      parts.push(
        { type: 'text', value: value.slice(end, index) },
        isLinked ? this.#link(id, name) : { type: 'text', value: name },
      );
      end = index + name.length;
    }
    this.#read(value.slice(end));
    return [...parts, { type: 'text' as const, value: value.slice(end) }].filter(
      (part) => part.type !== 'text' || part.value !== '',
    );
  }

  #link(id: string, name: string): Element {
    this.#linked.add(id);
    return h('a.term-link', { href: this.#linkTo(id) }, name);
  }

  #read(words: string): void {
    const last = Math.max(words.lastIndexOf('“'), words.lastIndexOf('”'));
    if (last >= 0) this.#isQuoted = words.charAt(last) === '“';
  }
}

/**
 * Link the first use of each term in each section to its entry in the glossary; not in headings, links, notes and
 * quotations. It runs when notes are dressed and quotation marks are set.
 * Before: `Huawei sold it. Huawei …`. After: `<a class="term-link" href="/glossary/#g-huawei">Huawei</a> sold it. Huawei …`.
 * @param tree of the page.
 * @param find all names of terms in a text.
 * @param linkTo gives the address of a term.
 */
export function linkTerms(tree: Root, find: Find, linkTo: (id: string) => string): void {
  new TermLinker(find, linkTo).readText(tree);
}

/** rehype plugin of {@link linkTerms}: it acts on chapters. */
export function rehypeTerms(context: MarkdownContext, find: Find): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    if ('order' in textOf(file, context)) linkTerms(tree, find, (id) => context.base + termPath(id));
  };
}
