import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Interface } from '../text/interface/en.ts';
import { phrase } from './nodes.ts';

/**
 * Say of each item of a task list, in words, whether it is done. GFM makes a box of it that nobody can tick and that has no name.
 * Before: `- [x] Lit the lamp`. After: `<li><span class="task">Done:</span> Lit the lamp</li>`.
 * @param tree of the text; its blocks have their ids.
 * @param words of the interface.
 */
export function tellTasks(tree: Root, { tasks }: Pick<Interface, 'tasks'>): void {
  visit(tree, 'listItem', (item) => {
    if (typeof item.checked !== 'boolean') return;
    const state = item.checked ? tasks.done : tasks.open;
    item.checked = null;
    const [first] = item.children;
    const told = phrase('span', { className: ['task'] }, [{ type: 'text', value: state }]);
    const space = { type: 'text' as const, value: ' ' };
    if (first?.type === 'paragraph') first.children.unshift(told, space);
    else item.children.unshift({ type: 'paragraph', children: [told] });
  });
}

/** remark plugin of {@link tellTasks}. */
export function remarkTasks(context: { readonly words: Pick<Interface, 'tasks'> }): (tree: Root) => void {
  return (tree) => tellTasks(tree, context.words);
}
