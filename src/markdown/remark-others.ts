import type { Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { otherNote, partLabel } from '../citations/other-note.ts';
import { otherAnchor } from '../report/addresses/anchors.ts';
import { otherNoteKey } from '../report/evidence/note-key.ts';
import { resolvePart } from '../report/evidence/other-side.ts';
import { attribute } from '../report/prose/block-ids.ts';
import { type MarkdownContext, stop } from './context.ts';
import { noteDefinition, noteLabels } from './nodes.ts';
import { wrapWithNote } from './wrap-with-note.ts';

/**
 * Make parts of other sides: the words in a span with the anchor `o-CLAIM.PART`, a call after them, and one note for each
 * part at the end of the text.
 *
 * Before: `<Other of="x.y">He denied it</Other>.` After: `<span id="o-x.y" class="other">He denied it</span>.[^other-x.y]`
 * @param tree of the text.
 * @param file that it is compiled from; it takes the names of the notes.
 * @param context of the report.
 */
export function makeOthers(tree: Root, file: VFile, context: MarkdownContext): void {
  const labels = noteLabels(file);
  visit(tree, 'mdxJsxTextElement', (node, index, parent: Parents | undefined) => {
    if (node.name !== 'Other' || !parent || index === undefined) return undefined;
    const of = String(attribute(node, 'of'));
    const found = resolvePart(context.report, of);
    if (found.kind === 'unknown') stop(file, node, `unknown part ${of}`);
    const { claim, part } = found;
    const anchor = attribute(node, 'again') === undefined ? { id: otherAnchor(of) } : {};
    const note = otherNoteKey(of);
    const properties = { ...anchor, className: ['other'], dataOther: part.kind };
    wrapWithNote(parent, node, { properties, note });
    if (!labels.has(note)) {
      labels.set(note, partLabel(context.report, part, context.words));
      tree.children.push(noteDefinition(note, otherNote(context, claim, part)));
    }
    return index;
  });
}

/** remark plugin of {@link makeOthers}. */
export function remarkOthers(context: MarkdownContext): (tree: Root, file: VFile) => void {
  return (tree, file) => makeOthers(tree, file, context);
}
