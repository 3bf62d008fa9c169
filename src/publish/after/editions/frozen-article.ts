import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { frozenTableAnchor } from '../../../report/addresses/anchors.ts';
import { type Article, classesOf, contentOf } from '../../article.ts';

/** The words of a drawing in its place: its summary, which tells whoever does not see it what it shows. */
function inWords(drawing: Element): Element {
  const summary = select('desc', drawing);
  return h('p.figure-summary', summary ? textOf(summary) : '');
}

/** Drop attributes for scripts and for the index of the search; the label of a cell is words, shown where a table is narrow. */
function dropData(element: Element): void {
  for (const name of Object.keys(element.properties))
    if (/^data[A-Z]/.test(name) && name !== 'dataLabel') delete element.properties[name];
}

/** Strip a text of what is only of its day: links into the glossary, drawings, and marks for scripts. */
function strip(content: Element): void {
  visit(content, 'element', (node, index, parent) => {
    dropData(node);
    if (!parent || index === undefined) return undefined;
    if (classesOf(node).includes('term-link')) {
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    }
    if (classesOf(node).includes('figure-drawing')) {
      parent.children.splice(index, 1, inWords(node));
      return [SKIP, index + 1];
    }
    return undefined;
  });
  selectAll('.table-scroll[aria-label]', content).forEach((table, index) => {
    table.properties.id = frozenTableAnchor(index + 1);
  });
}

/** Elements that begin a line of their own in the file, so that a change of one is a change of one line. */
const LINES = new Set([
  'p',
  'li',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'section',
  'figure',
  'figcaption',
  'table',
  'tr',
  'blockquote',
  'details',
  'div',
]);

/** Put a line break before each block, and one space for the space between blocks: there it is no word that anybody reads. */
function breakLines(node: Element): void {
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text' && child.value.trim() === '') return [{ type: 'text', value: ' ' }];
    if (child.type !== 'element') return [child];
    breakLines(child);
    return LINES.has(child.tagName) ? [{ type: 'text', value: '\n' }, child] : [child];
  });
}

/**
 * An article as an edition keeps it: finished HTML with its notes, one block a line.
 * @param article of a page that was built below the root, so that links within the report begin with a slash and its own paths.
 */
export function frozenArticle(article: Article): string[] {
  const content = contentOf(article.element);
  strip(content);
  breakLines(content);
  return toHtml(content.children)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
