import type { Nodes } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { printValue } from '../text/print-value.ts';
import { attribute, isElement } from './prose/block-ids.ts';
import type { Report, TextFile } from './report.ts';
import { resolveValue } from './resolve-value.ts';

/** The words of a node with its values as the page prints them. */
function printed(report: Report, node: Nodes): string {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return '';
  if (isElement(node, 'Value')) {
    const [of, form] = [attribute(node, 'of'), attribute(node, 'form')];
    const value = resolveValue(report, typeof of === 'string' ? of : '');
    return value.kind === 'unknown' ? '' : printValue(value.value, typeof form === 'string' ? form : undefined);
  }
  if (node.type === 'break') return ' ';
  return 'value' in node ? node.value : 'children' in node ? node.children.map((child) => printed(report, child)).join('') : '';
}

/**
 * The paragraphs in which a text makes a claim, as a reader sees them, without notes: what a claim that is held back may be
 * shown as, since the words that it must not stand without are in its paragraph.
 */
export function paragraphsWith(report: Report, text: TextFile, claim: string): string[] {
  const blocks = new Set<Nodes>();
  visitParents(text.prose.tree, (node, ancestors) => {
    if (!isElement(node, 'Claim') || attribute(node, 'id') !== claim) return;
    blocks.add(ancestors.findLast((a) => a.type === 'paragraph' || a.type === 'tableRow') ?? node);
  });
  return [...blocks].map((block) =>
    printed(report, block)
      .replace(/\[@[^\]]*\]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
