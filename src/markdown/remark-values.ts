import type { Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { claimAnchor } from '../report/addresses/anchors.ts';
import { madeClaimsById } from '../report/evidence/claim-uses.ts';
import { type ResolvedValue, resolveValue } from '../report/evidence/resolve-value.ts';
import { attribute, isElement } from '../report/prose/block-ids.ts';
import { printValue } from '../text/print-value.ts';
import { type MarkdownContext, stop, textOf } from './context.ts';
import { htmlPhrase, phrase } from './nodes.ts';
import { replaceChild } from './replace.ts';

/** The value with its unit and date, as a link that leads to its claim is named. */
function described(
  printed: string,
  value: Exclude<ResolvedValue, { kind: 'unknown' }>,
  context: MarkdownContext,
): string {
  if (value.kind === 'cell')
    return value.field.unit === undefined ? printed : `${printed} (${value.field.unit})`;
  const unit = value.figure.unit === 'date' ? '' : ` ${value.figure.unit}`;
  return `${printed}${unit}, ${context.words.asOf(value.figure.as_of)}`;
}

/** Where a value of a claim leads: to the claim in the same text, or where another makes it, as for a text of the teaching kit. */
function claimHref(context: MarkdownContext, file: VFile, claim: string): string {
  const own = `#${claimAnchor(claim)}`;
  if (textOf(file, context).prose.claims.some(({ id }) => id === claim)) return own;
  const [place] = madeClaimsById(context.report).get(claim)?.places ?? [];
  return place ? context.base + place.path : own;
}

/**
 * Print values. Within its claim a value is plain words (the note follows); elsewhere it leads to the claim.
 * Before: `<Value of="x.n" />`. After: `<data value="63">63</data>`.
 * @param tree of the text.
 * @param file that it is compiled from.
 * @param context of the report.
 */
export function printValues(tree: Root, file: VFile, context: MarkdownContext): void {
  visitParents(tree, (node, ancestors) => {
    if (!isElement(node, 'Value')) return;
    const of = attribute(node, 'of');
    const value = resolveValue(context.report, typeof of === 'string' ? of : '');
    if (value.kind === 'unknown') stop(file, node, `unknown value ${String(of)}`);
    const form = attribute(node, 'form');
    const printed = printValue(value.value, typeof form === 'string' ? form : undefined, context.words);
    const data = htmlPhrase('data', { value: String(value.value) }, [{ type: 'text', value: printed }]);
    const isInClaim =
      value.kind === 'cell' ||
      ancestors.some((a) => isElement(a, 'Claim') && attribute(a, 'id') === value.claim.id);
    const link = {
      href: value.kind === 'figure' ? claimHref(context, file, value.claim.id) : '',
      className: ['value'],
      ariaLabel: described(printed, value, context),
    };
    const child = isInClaim ? data : phrase('a', link, [data]);
    const parent = ancestors.at(-1);
    if (parent) replaceChild(parent, node, [child]);
  });
}

/** remark plugin of {@link printValues}. */
export function remarkValues(context: MarkdownContext): (tree: Root, file: VFile) => void {
  return (tree, file) => printValues(tree, file, context);
}
