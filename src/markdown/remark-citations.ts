import { h } from 'hastscript';
import type { FootnoteReference, Parents, PhrasingContent, Root, Text } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { citationNote, inlineCitation } from '../citations/note-content.ts';
import { noteKey } from '../report/evidence/note-key.ts';
import { sourcesLabel } from '../report/evidence/source-label.ts';
import { typedText } from '../report/prose/raw-words.ts';
import { citationMatches, readCitation } from '../text/citation-syntax.ts';
import { type MarkdownContext, stop } from './context.ts';
import { htmlPhrase, noteCall, noteDefinition, noteLabels, phrase } from './nodes.ts';
import { replaceChild } from './replace.ts';

interface Found {
  readonly node: Text;
  readonly parent: Parents;
  readonly isInFootnote: boolean;
}

function textsWithCitations(tree: Root): Found[] {
  const found: Found[] = [];
  visitParents(tree, 'text', (node, ancestors) => {
    const parent = ancestors.at(-1);
    if (!parent || !node.value.includes('[@')) return;
    found.push({ node, parent, isInFootnote: ancestors.some((a) => a.type === 'footnoteDefinition') });
  });
  return found;
}

/** Words in which no bracket touches an at sign, so that what its author escaped is not taken for a citation that was left over. */
function apartFromSyntax(words: string): PhrasingContent[] {
  return words.split(/(?<=\[)(?=@)/).flatMap((value, index): PhrasingContent[] => {
    const rest: Text[] = value === '' ? [] : [{ type: 'text', value }];
    if (index === 0) return rest;
    return [phrase('span', {}, [{ type: 'text', value: '@' }]), { type: 'text', value: value.slice(1) }];
  });
}

/**
 * Make citations into notes. The same sources with the same locators are one note, called several times; within an
 * author's own footnote a citation is written out where it stands.
 *
 * Before: `It was so.[@a-2019-b, p. 3]`. After: `It was so.[^a-2019-b-page-3]` and the note's definition at the end.
 * @param tree of the text.
 * @param file that it is compiled from; it takes the names of the notes.
 * @param context of the report.
 */
export function makeCitations(tree: Root, file: VFile, context: MarkdownContext): void {
  const labels = noteLabels(file);
  for (const { node, parent, isInFootnote } of textsWithCitations(tree)) {
    const made: (PhrasingContent | FootnoteReference)[] = [];
    let end = 0;
    for (const match of citationMatches(node.value, typedText(node, String(file)))) {
      const read = readCitation(match[1] ?? '');
      if (read.kind !== 'items') stop(file, node, `unreadable citation ${match[0]}`);
      const before = node.value.slice(end, match.index);
      end = match.index + match[0].length;
      if (isInFootnote) {
        made.push(
          ...apartFromSyntax(before),
          htmlPhrase('span', { className: ['reference'] }, inlineCitation(context, read.items)),
        );
        continue;
      }
      const key = noteKey(read.items);
      // The space before a call goes: “word ¹” is “word¹”.
      made.push(...apartFromSyntax(before.replace(/[ \t\n]+$/, '')), noteCall(key));
      if (labels.has(key)) continue;
      const sources = read.items
        .map((item) => context.report.sources.get(item.key))
        .filter((s) => s !== undefined);
      labels.set(key, sourcesLabel(sources, context.words));
      const content = citationNote(context, read.items);
      tree.children.push(noteDefinition(key, [h('p', content)]));
    }
    if (end < node.value.length) made.push(...apartFromSyntax(node.value.slice(end)));
    replaceChild(parent, node, made);
  }
}

/** remark plugin of {@link makeCitations}. */
export function remarkCitations(context: MarkdownContext): (tree: Root, file: VFile) => void {
  return (tree, file) => makeCitations(tree, file, context);
}
