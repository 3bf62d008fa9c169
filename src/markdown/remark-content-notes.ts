import type { Heading, Root } from 'mdast';
import type { VFile } from 'vfile';
import { attribute, isElement } from '../report/prose/block-ids.ts';
import { curly } from '../text/typography.ts';
import { type MarkdownContext, stop } from './context.ts';
import { replaceChild } from './replace.ts';

/** The id that a heading has got. */
function idOf(heading: Heading): string | undefined {
  const id = heading.data?.hProperties?.id;
  return typeof id === 'string' ? id : undefined;
}

/**
 * Tell a reader what the section holds before it does, with a link to the next section.
 * Before: `<ContentNote about="torture" />`. After: a paragraph with role note and the link.
 * @param tree of the text.
 * @param file that it is compiled from.
 * @param context with the words of the note.
 */
export function makeContentNotes(tree: Root, file: VFile, context: MarkdownContext): void {
  for (const node of [...tree.children]) {
    if (!isElement(node, 'ContentNote')) continue;
    const about = attribute(node, 'about');
    if (typeof about !== 'string') stop(file, node, 'a content note without a subject');
    const next = tree.children.slice(tree.children.indexOf(node)).find((child) => child.type === 'heading');
    const id = next ? idOf(next) : undefined;
    const words = { type: 'text' as const, value: `${context.words.contentNote(curly(String(about)))} ` };
    const skip =
      id === undefined
        ? []
        : [
            {
              type: 'link' as const,
              url: `#${id}`,
              children: [{ type: 'text' as const, value: context.words.skipPassage }],
            },
          ];
    replaceChild(tree, node, [
      {
        type: 'paragraph',
        children: [words, ...skip],
        data: { hProperties: { className: ['content-note'], role: 'note' } },
      },
    ]);
  }
}

/** remark plugin of {@link makeContentNotes}. */
export function remarkContentNotes(context: MarkdownContext): (tree: Root, file: VFile) => void {
  return (tree, file) => makeContentNotes(tree, file, context);
}
