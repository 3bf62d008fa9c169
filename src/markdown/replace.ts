import type { Nodes, Parents } from 'mdast';

/**
 * Put other nodes in the place of a child. mdast types each parent's children by what Markdown allows there; what our
 * plugins put in is allowed by HTML, and this is the one place that says so.
 * @param parent of the child.
 * @param child that goes.
 * @param nodes that take its place.
 */
export function replaceChild(parent: Parents, child: Nodes, nodes: readonly Nodes[]): void {
  const children: Nodes[] = parent.children;
  const index = children.indexOf(child);
  if (index >= 0) children.splice(index, 1, ...nodes);
}
