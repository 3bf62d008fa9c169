import { figureAnchor, noteAnchor, notesAnchor } from './anchors.ts';

/** The ids that the page around a text has for itself. */
const PAGE_IDS: readonly string[] = [
  'main',
  'cite',
  'theme',
  'share-menu',
  'note-panel',
  'edition-state',
  'search-dialog-query',
  'search-dialog-title',
];

/** A name that no note or figure has, to take the beginnings of their ids from. */
const NAME = 'x';

/** With what the ids of a text's notes, and of the calls that lead to them, begin. */
function noteBeginnings(text: string): string[] {
  const note = noteAnchor(text, NAME).slice(0, -NAME.length);
  return [note, note.replace(/-$/, 'ref-')];
}

/** The ids that the page of a text has for itself. @param text the id of the text. */
export function pageIds(text: string): string[] {
  return [...PAGE_IDS, notesAnchor(text)];
}

/**
 * Could an id be that of a note, of a call of one, or of a figure or what lies within it? Those are made of names.
 * @param id that a heading would have.
 * @param text the id of the text. @param figures that stand in it.
 */
export function isOfPart(id: string, text: string, figures: readonly string[]): boolean {
  return (
    noteBeginnings(text).some((beginning) => id.startsWith(beginning)) ||
    figures.some((figure) => id === figureAnchor(figure) || id.startsWith(`${figureAnchor(figure)}-`))
  );
}
