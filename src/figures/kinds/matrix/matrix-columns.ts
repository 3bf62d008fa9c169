import { textWidth, unbrokenParts } from '../../parts/labels/text-width.ts';
import type { Layout } from '../../parts/layout.ts';
import { SIGN_ROOM } from '../../parts/legend.ts';
import type { Matrix, MatrixRow } from './matrix-data.ts';

/** How much wider bold type is, at most. */
export const BOLD = 1.13;
/** Between two columns: where signs stand before their words, and where they stand above them. */
const GAP = { before: 12, above: 8 } as const;
/** The widest part of a cell's words that is kept on one line, such as a date. */
const MOST_PART = 90;
/** The least room of the rows' names, and the part of the drawing that they may take where there is room. */
const LEAST_NAMES = 60;
const SHARE_OF_NAMES = 0.3;

/** Where signs stand: before their words, or above them, because both side by side have no room. */
export type SignPlace = keyof typeof GAP;

/** A column: where it begins, how wide its words may be, and where its signs stand. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly signs: SignPlace;
}

/** The columns of a grid, and the room of the names before them. */
export interface Columns {
  readonly names: number;
  readonly columns: readonly Column[];
}

/** What a column needs at least, and by how much it should be wider. */
interface Need {
  readonly least: number;
  readonly wish: number;
}

function widestPart(phrase: string, size: number): number {
  return Math.max(...unbrokenParts(phrase, MOST_PART, size).map((part) => textWidth(part, size)));
}

/** What the column of a feature needs. @param index of the feature. */
function needOf(
  matrix: Matrix,
  rows: readonly MatrixRow[],
  index: number,
  { fontSize, signs }: { readonly fontSize: number; readonly signs: SignPlace },
): Need {
  let least = widestPart(matrix.spec.features[index]?.label ?? '', fontSize * BOLD);
  let all = 0;
  for (const { sign, phrase } of rows.flatMap((row) => row.cells[index] ?? [])) {
    const indent = sign === undefined || signs === 'above' ? 0 : SIGN_ROOM;
    least = Math.max(least, indent + widestPart(phrase, fontSize));
    all = Math.max(all, indent + textWidth(phrase, fontSize));
  }
  return { least: least + 1, wish: Math.sqrt(Math.max(0, all - least)) + 1 };
}

/**
 * Columns as wide as their words ask for; undefined where not even their longest words have room beside the
 * names.
 * @param signs where they stand.
 */
function columnsWith(
  matrix: Matrix,
  rows: readonly MatrixRow[],
  layout: Layout,
  signs: SignPlace,
): Columns | undefined {
  const { features } = matrix.spec;
  const { fontSize } = layout;
  const gap = GAP[signs];
  const needs = features.map((_, index) => needOf(matrix, rows, index, { fontSize, signs }));
  const widest = rows.reduce(
    (most, { label, note }) => Math.max(most, widestPart(label, fontSize * BOLD), widestPart(note, fontSize)),
    LEAST_NAMES,
  );
  const room = layout.width - gap * features.length - needs.reduce((sum, { least }) => sum + least, 0);
  if (room < widest) return undefined;
  const names = Math.floor(Math.max(widest, Math.min(layout.width * SHARE_OF_NAMES, room)));
  const wishes = needs.reduce((sum, { wish }) => sum + wish, 0);
  let x = names;
  const columns = needs.map(({ least, wish }) => {
    const width = Math.floor(least + ((room - names) * wish) / wishes);
    const column = { x: x + gap, width, signs };
    x += gap + width;
    return column;
  });
  return { names, columns };
}

/**
 * Columns with their signs before their words or, where that has no room, above them; undefined where that
 * has none either.
 * @param layout whose width they share.
 */
export function columnsOf(matrix: Matrix, rows: readonly MatrixRow[], layout: Layout): Columns | undefined {
  return columnsWith(matrix, rows, layout, 'before') ?? columnsWith(matrix, rows, layout, 'above');
}
