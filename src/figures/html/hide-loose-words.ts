import type { Element } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';

/**
 * Elements of SVG whose content is parsed as HTML, which knows no CDATA (HTML Standard, 13.2.6, HTML
 * integration point).
 */
const PARSED_AS_HTML = new Set(['title', 'desc']);

/**
 * Write the words in drawings as CDATA sections: a browser that knows SVG reads them as ever (HTML Standard,
 * 13.1.6), and a text browser, to which an SVG is an unknown element with loose words in it, passes over
 * them. The description stays as it is: to a reader without pictures it says what the drawing shows.
 * Before: `<svg><desc>A chart.</desc><text>12</text></svg>`.
 * After: `<svg><desc>A chart.</desc><text><![CDATA[12]]></text></svg>`.
 * @param tree changed in place; it may then be printed with `allowDangerousHtml` only.
 */
export function hideLooseWords<Tree extends Element>(tree: Tree): Tree {
  visit(tree, 'element', (svg) => {
    if (svg.tagName !== 'svg') return;
    visit(svg, 'text', (node, index, parent) => {
      if (parent?.type !== 'element' || index === undefined || PARSED_AS_HTML.has(parent.tagName)) return;
      if (node.value.trim() === '' || /[<>]|\]\]/.test(node.value)) return;
      const raw: Raw = { type: 'raw', value: `<![CDATA[${node.value}]]>` };
      parent.children[index] = raw;
    });
  });
  return tree;
}
