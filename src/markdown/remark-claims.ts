import type { Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { claimNote } from '../citations/note-content.ts';
import { claimAnchor } from '../report/addresses/anchors.ts';
import { claimNoteKey } from '../report/evidence/note-key.ts';
import { sourcesLabel } from '../report/evidence/source-label.ts';
import { attribute } from '../report/prose/block-ids.ts';
import type { TextFile } from '../report/report.ts';
import { type MarkdownContext, stop, textOf } from './context.ts';
import { noteDefinition, noteLabels } from './nodes.ts';
import { wrapWithNote } from './wrap-with-note.ts';

/** The names of a claim's figures that a text prints. */
function figuresPrinted(text: TextFile, claim: string): Set<string> {
  const values = text.prose.values.map((value) => value.of.split('.'));
  return new Set(
    values.filter(([id, name]) => id === claim && name !== undefined).map(([, name]) => name ?? ''),
  );
}

/**
 * Make claims: the words in a span with the anchor `c-ID`, a call after them (and after the punctuation that follows),
 * and one note for each claim at the end of the text.
 *
 * Before: `<Claim id="x">It was so</Claim>, she found.` After: `<span id="c-x" class="claim">It was so</span>,[^claim-x] she found.`
 * @param tree of the text.
 * @param file that it is compiled from; it takes the names of the notes.
 * @param context of the report.
 */
export function makeClaims(tree: Root, file: VFile, context: MarkdownContext): void {
  const labels = noteLabels(file);
  const text = textOf(file, context);
  const parts = new Set(text.prose.others.map(({ of }) => of));
  const made = new Set<string>();
  visit(tree, 'mdxJsxTextElement', (node, index, parent: Parents | undefined) => {
    if (node.name !== 'Claim' || !parent || index === undefined) return undefined;
    const id = attribute(node, 'id');
    const claim = typeof id === 'string' ? context.report.claims.get(id) : undefined;
    if (!claim) stop(file, node, `unknown claim ${String(id)}`);
    const isAgain = attribute(node, 'again') !== undefined;
    const anchor = isAgain ? {} : { id: claimAnchor(claim.id) };
    const note = claimNoteKey(claim.id);
    wrapWithNote(parent, node, { properties: { ...anchor, className: ['claim'] }, note });
    if (!made.has(claim.id)) {
      made.add(claim.id);
      const sources = claim.sources
        .map((s) => context.report.sources.get(s.id))
        .filter((s) => s !== undefined);
      labels.set(note, sourcesLabel(sources, context.words));
      const used = { figures: figuresPrinted(text, claim.id), parts };
      tree.children.push(noteDefinition(note, claimNote(context, claim, used)));
    }
    return index;
  });
}

/** remark plugin of {@link makeClaims}. */
export function remarkClaims(context: MarkdownContext): (tree: Root, file: VFile) => void {
  return (tree, file) => makeClaims(tree, file, context);
}
