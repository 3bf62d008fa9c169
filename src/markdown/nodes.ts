import type { ElementContent, Properties } from 'hast';
import type { FootnoteDefinition, FootnoteReference, PhrasingContent } from 'mdast';
// Brings the types of `data.hName`, `data.hProperties` and `data.hChildren`.
import type {} from 'mdast-util-to-hast';
import type { VFile } from 'vfile';

/** The accessible name of each note's source, by the note's identifier. */
type NoteLabels = Map<string, string>;

declare module 'mdast' {
  /** A node that becomes one HTML element: of its children, or of `data.hChildren`, which are HTML already. */
  interface HtmlBlock {
    type: 'htmlBlock';
    children: PhrasingContent[];
    data: { hName: string; hProperties: Properties; hChildren?: ElementContent[] };
  }
  interface HtmlPhrase {
    type: 'htmlPhrase';
    children: PhrasingContent[];
    data: { hName: string; hProperties: Properties; hChildren?: ElementContent[] };
  }
  interface RootContentMap {
    htmlBlock: HtmlBlock;
    htmlPhrase: HtmlPhrase;
  }
  interface BlockContentMap {
    htmlBlock: HtmlBlock;
  }
  interface PhrasingContentMap {
    htmlPhrase: HtmlPhrase;
  }
}

declare module 'vfile' {
  interface DataMap {
    noteLabels: NoteLabels;
  }
}

/** A call of a note. */
export function noteCall(identifier: string): FootnoteReference {
  return { type: 'footnoteReference', identifier, label: identifier };
}

/** The definition of a note whose content is HTML already; not in a `div`, since reader views drop one with many links. */
export function noteDefinition(identifier: string, content: ElementContent[]): FootnoteDefinition {
  const body = {
    type: 'htmlBlock' as const,
    children: [],
    data: { hName: 'section', hProperties: { className: ['note-body'] }, hChildren: content },
  };
  return { type: 'footnoteDefinition', identifier, label: identifier, children: [body] };
}

/**
 * Words within an inline element.
 * @param hName of the element.
 * @param hProperties its attributes.
 * @param children its words.
 */
export function phrase(hName: string, hProperties: Properties, children: PhrasingContent[]): PhrasingContent {
  return { type: 'htmlPhrase', children, data: { hName, hProperties } };
}

/**
 * An inline element of HTML.
 * @param hName of the element.
 * @param hProperties its attributes.
 * @param hChildren what is in it.
 */
export function htmlPhrase(
  hName: string,
  hProperties: Properties,
  hChildren: ElementContent[],
): PhrasingContent {
  return { type: 'htmlPhrase', children: [], data: { hName, hProperties, hChildren } };
}

/** The names of the notes' sources that a file has so far; plugins add to it. */
export function noteLabels(file: VFile): NoteLabels {
  file.data.noteLabels ??= new Map();
  return file.data.noteLabels;
}
