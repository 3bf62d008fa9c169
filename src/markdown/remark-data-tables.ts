import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { attribute } from '../report/prose/block-ids.ts';
import { type MarkdownContext, stop } from './context.ts';
import { dataTable } from './data-table.ts';

/**
 * Print a table of the data package.
 * Before: `<DataTable of="finance" columns="country lender" />`. After: a `<figure>` with the table, its sources, its
 * limits and its licence.
 */
export function printTables(tree: Root, file: VFile, context: MarkdownContext): void {
  visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
    if (node.name !== 'DataTable' || !parent || index === undefined) return;
    const of = attribute(node, 'of');
    const table = typeof of === 'string' ? context.report.tables.get(of) : undefined;
    if (!table) stop(file, node, `unknown table ${String(of)}`);
    const columns = attribute(node, 'columns');
    const names = typeof columns === 'string' ? columns.split(/\s+/).filter(Boolean) : undefined;
    const { properties, children } = dataTable(context, table, names);
    parent.children[index] = { type: 'htmlBlock', children: [], data: { hName: 'figure', hProperties: properties, hChildren: children } };
  });
}

/** remark plugin of {@link printTables}. */
export function remarkDataTables(context: MarkdownContext): (tree: Root, file: VFile) => void {
  return (tree, file) => printTables(tree, file, context);
}
