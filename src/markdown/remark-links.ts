import type { Definition, Link, Root } from 'mdast';
// Brings the type of `data.hProperties`.
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { pendingPaths } from '../report/texts.ts';
import type { MarkdownContext } from './context.ts';
import { phrase } from './nodes.ts';

/** Write links by reference, `[words][name]`, as links, so that they are led like all others. */
function inlineReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(
    tree,
    'definition',
    (node) => void (definitions.has(node.identifier) || definitions.set(node.identifier, node)),
  );
  visit(tree, 'linkReference', (node, index, parent) => {
    const found = definitions.get(node.identifier);
    if (!found || !parent || index === undefined) return;
    parent.children[index] = {
      type: 'link',
      url: found.url,
      title: found.title ?? null,
      children: node.children,
    };
  });
}

/**
 * Lead links where they go: inwards below the base path, outwards without a referrer. A link to a chapter that is not yet
 * written is printed as its words.
 */
export function resolveLinks(tree: Root, context: MarkdownContext): void {
  const pending = pendingPaths(context.report);
  inlineReferences(tree);
  visit(tree, 'link', (node: Link, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.url.startsWith('/')) {
      if (pending.includes(node.url.replace(/#.*$/, '')))
        parent.children[index] = phrase('span', { className: ['pending'] }, node.children);
      else node.url = context.base + node.url;
    } else if (/^https?:/.test(node.url)) {
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, rel: ['noreferrer'] } };
    }
  });
}

/** remark plugin of {@link resolveLinks}. */
export function remarkLinks(context: MarkdownContext): (tree: Root) => void {
  return (tree) => resolveLinks(tree, context);
}
