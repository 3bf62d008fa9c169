import type { Element } from 'hast';
import { blockHeight, labelBlock, textBlock } from '../../parts/labels/text-block.ts';
import { wrapText } from '../../parts/labels/text-width.ts';
import { lineHeight } from '../../parts/layout.ts';
import { SIGN_CENTRE, SIGN_ROOM } from '../../parts/legend.ts';
import { mark } from '../../parts/mark.ts';
import type { Drawing, Sheet } from '../../parts/sheet.ts';
import { type SignSize, sign } from '../../parts/signs.ts';
import { BOLD, type Column } from './matrix-columns.ts';
import type { Entry, Matrix, MatrixRow } from './matrix-data.ts';

/** The size of a sign; “not known” is an open ring with gaps. */
export const SIGN: SignSize = { area: 80, ring: { radius: 5, dashes: '2.5 1.5' } };

const MOST_LINES = { name: 5, note: 6, entry: 8 } as const;

/** What is drawn of an entry, and under which feature it stands. */
export interface DrawnEntry {
  readonly entry: Entry;
  readonly feature: string;
  readonly marks: readonly Element[];
}

/** Where an entry stands: its column and its top. */
export type EntryPlace = Omit<Column, 'signs'> & Partial<Pick<Column, 'signs'>> & { readonly top: number };

/**
 * A sign and its words in lines, or words alone; below a height, with the height that they take.
 * @param phrase what is printed: the words of the entry, or its feature before them.
 * @param place its column and its top.
 */
export function entryMarks(sheet: Sheet, entry: Entry, phrase: string, place: EntryPlace): Drawing {
  const isAbove = place.signs === 'above';
  const isAlone = entry.sign === undefined && sheet.name === 'wide';
  const indent = isAbove || isAlone ? 0 : SIGN_ROOM;
  const drop = isAbove ? lineHeight(sheet) : 0;
  const lines = wrapText(phrase, place.width - indent, sheet.fontSize, MOST_LINES.entry);
  const className = entry.isEmpty ? 'tick' : undefined;
  const block = textBlock(sheet, lines, { x: place.x + indent, top: place.top + drop, className });
  const y = place.top + sheet.fontSize * SIGN_CENTRE.y;
  const signs = entry.sign ? [sign(entry.sign.style, place.x + SIGN_CENTRE.x, y, SIGN)] : [];
  return { height: drop + blockHeight(sheet, lines), children: [...signs, ...block] };
}

/** A row's name in strong type and its note below. @param width that they may take. */
export function nameMarks(row: MatrixRow, sheet: Sheet, width: number, top: number): Drawing {
  const name = wrapText(row.label, width, sheet.fontSize * BOLD, MOST_LINES.name);
  const note = wrapText(row.note, width, sheet.fontSize, MOST_LINES.note);
  const lines = [
    ...name.map((phrase) => ({ phrase, className: 'strong' })),
    ...note.map((phrase) => ({ phrase, className: 'tick' })),
  ];
  return { height: blockHeight(sheet, lines), children: labelBlock(sheet, lines, { x: 0, top }) };
}

/** What the mark of a whole row says: each feature with all that stands under it. */
function rowPhrase(matrix: Matrix, row: MatrixRow): string {
  const { spec, words } = matrix;
  const parts = row.cells.map((cell, index) =>
    words.asked(spec.features[index]?.label ?? '', words.choices(cell.map(({ phrase }) => phrase))),
  );
  return words.labelled(row.label, words.clauses(parts));
}

/**
 * A row as marks: one for the whole row, or one for each cell where each is a row of the table.
 * @param name what is drawn of its name.
 * @param drawn what is drawn of its cells.
 */
export function rowMarks(
  matrix: Matrix,
  row: MatrixRow,
  name: readonly Element[],
  drawn: readonly DrawnEntry[],
): Element[] {
  const { words } = matrix;
  if (row.row) {
    const all = drawn.flatMap(({ marks }) => marks);
    return [mark(row.row.key, rowPhrase(matrix, row), [...name, ...all])];
  }
  const cells = drawn.flatMap(({ entry, feature, marks }) => {
    if (entry.row === undefined) return marks;
    const phrase = words.labelled(words.list([row.label, feature]), entry.phrase);
    return [mark(entry.row.key, phrase, marks)];
  });
  return [...name, ...cells];
}
