import type { Nodes } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { interfaceOf } from '../../text/interface/interface-of.ts';
import { hasWords } from '../../text/numbers.ts';
import { printValue } from '../../text/print-value.ts';
import { resolveValue } from '../evidence/resolve-value.ts';
import type { Report, TextFile } from '../report.ts';
import { APART, attribute, isElement } from './block-ids.ts';

/**
 * A value as the pages of a report print it, where there is no page yet: what a passage says is compared and checked in the
 * language of the report.
 * @param report whose language is printed.
 * @param value of the ledger or of a table.
 * @param form in which the text asks for it.
 */
export function printedValue(report: Report, value: number | string, form: string | undefined): string {
  return printValue(value, form, interfaceOf(report.edition.language));
}

/** The text of a node with its values as the page prints them; blocks, cells and lines stand apart. */
function printed(report: Report, node: Nodes): string {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return '';
  if (isElement(node, 'Value')) {
    const [of, form] = [attribute(node, 'of'), attribute(node, 'form')];
    const value = resolveValue(report, typeof of === 'string' ? of : '');
    if (value.kind === 'unknown') return '';
    // A form that the value has not is a fault that the checks tell.
    return printedValue(
      report,
      value.value,
      typeof form === 'string' && hasWords(value.value) ? form : undefined,
    );
  }
  const text =
    'value' in node
      ? node.value
      : 'children' in node
        ? node.children.map((child) => printed(report, child)).join('')
        : '';
  return APART.has(node.type) ? `${text} ` : text;
}

/**
 * The words of a node as the page prints them, values resolved, without citations and calls of notes: what the words of a
 * passage are wherever passages are compared.
 */
export function printedWords(report: Report, node: Nodes): string {
  return printed(report, node)
    .replace(/\s*\[@[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
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
  return [...blocks].map((block) => printedWords(report, block));
}
