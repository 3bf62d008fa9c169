import type { Element, ElementContent, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { figureAnchor, tableAnchor } from '../report/addresses/anchors.ts';
import { splitAddress } from '../report/anchors/anchors.ts';
import { type FormerId, formerAnchors } from '../report/anchors/redirects.ts';
import { placedTexts } from '../report/texts.ts';
import { type MarkdownContext, textOf } from './context.ts';

type Component = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** Elements that take a target as their first child; before all others it is put. */
const TAKES_SPAN = /^(?:h[1-6]|p|li|span|div|section)$/;

function isComponent(node: Nodes): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The id that a node has on the page; a figure and a table get theirs from the component that prints them. */
function idOf(node: Nodes): string | undefined {
  if (node.type === 'element') return typeof node.properties.id === 'string' ? node.properties.id : undefined;
  if (!isComponent(node)) return undefined;
  const named = (name: string): string | undefined => {
    const found = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
    return typeof found?.value === 'string' ? found.value : undefined;
  };
  if (node.name === 'Figure') return figureAnchor(named('id') ?? '');
  return node.name === 'DataTable' ? tableAnchor(named('of') ?? '') : undefined;
}

function target(id: string): Element {
  return h('span', { id });
}

/**
 * Keep ids that were published and have gone: an empty element with the old id stands where the words stand now, so that an
 * old link arrives without script.
 * Before: `<h2 id="new">Title</h2>`. After: `<h2 id="new"><span id="old"></span>Title</h2>`.
 * @param tree of the page.
 * @param path of the page.
 * @param former the old ids of the page, each with the address of its place; those that lead to other pages are left out.
 */
export function placeFormerIds(tree: Root, path: string, former: readonly FormerId[]): void {
  for (const { id, to } of former) {
    const place = splitAddress(to);
    if (place.path !== path) continue;
    // What has no place in the tree, or no id at all, is led to the beginning of the page.
    if (!placeBy(tree, place.id, id)) tree.children.unshift(target(id));
  }
}

function placeBy(tree: Root, place: string | undefined, id: string): boolean {
  let isPlaced = false;
  visit(tree, (node, index, parent) => {
    if (place === undefined || !parent || index === undefined) return undefined;
    if (idOf(node) !== place) return undefined;
    const children: (ElementContent | Root['children'][number])[] =
      node.type === 'element' && TAKES_SPAN.test(node.tagName) ? node.children : parent.children;
    children.splice(children === parent.children ? index : 0, 0, target(id));
    isPlaced = true;
    return EXIT;
  });
  return isPlaced;
}

/** rehype plugin of {@link placeFormerIds}. */
export function rehypeFormerIds(context: MarkdownContext): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const text = textOf(file, context);
    const path = placedTexts(context.report).find((placed) => placed.text === text)?.path ?? '';
    placeFormerIds(tree, path, formerAnchors(context.report).ids.get(path) ?? []);
  };
}
