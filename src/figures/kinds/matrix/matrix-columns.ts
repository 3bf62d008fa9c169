import type { Layout } from '../../parts/layout.ts';
import { SIGN_ROOM } from '../../parts/sign-legend.ts';
import { partsOf, textWidth } from '../../parts/text-width.ts';
import type { Matrix, MatrixRow } from './matrix-data.ts';

/** How much wider bold type is, at most. */
export const BOLD = 1.13;
const GAP = 12;
/** The widest part of a cell's words that is kept on one line, such as a date. */
const MOST_PART = 90;

/** A column: where it begins and how wide its words may be. */
export interface Column {
  readonly x: number;
  readonly width: number;
  /** The sign stands above its words, not before them, because both side by side have no room. */
  readonly above?: boolean;
}

/** The columns of a grid, and the room of the names before them. */
export interface Columns {
  /** The room of the rows' names. */
  readonly label: number;
  readonly columns: readonly Column[];
}

function widestWord(words: string, size: number): number {
  return Math.max(...partsOf(words, MOST_PART, size).map((part) => textWidth(part, size)));
}

/** Columns as wide as their words ask for; undefined where not even their longest words have room beside the names. */
export function columnsWith(
  prepared: Matrix,
  rows: readonly MatrixRow[],
  layout: Layout,
  above: boolean,
): Columns | undefined {
  const { features } = prepared.spec;
  const { fontSize } = layout;
  const gap = above ? 8 : GAP;
  const needs = features.map((feature, index) => {
    let least = widestWord(feature.label, fontSize * BOLD);
    let all = 0;
    for (const entry of rows.flatMap((row) => row.cells[index] ?? [])) {
      const indent = entry.sign === undefined || above ? 0 : SIGN_ROOM;
      least = Math.max(least, indent + widestWord(entry.words, fontSize));
      all = Math.max(all, indent + textWidth(entry.words, fontSize));
    }
    return { least: least + 1, wish: Math.sqrt(Math.max(0, all - least)) + 1 };
  });
  const names = rows.reduce(
    (most, row) => Math.max(most, widestWord(row.label, fontSize * BOLD), widestWord(row.note, fontSize)),
    60,
  );
  const room = layout.width - gap * features.length - needs.reduce((sum, { least }) => sum + least, 0);
  if (room < names) return undefined;
  const label = Math.floor(Math.max(names, Math.min(layout.width * 0.3, room)));
  const free = room - label;
  const wishes = needs.reduce((sum, { wish }) => sum + wish, 0);
  let x = label;
  const columns = needs.map(({ least, wish }) => {
    const width = Math.floor(least + (free * wish) / wishes);
    const column = { x: x + gap, width, above };
    x += gap + width;
    return column;
  });
  return { label, columns };
}
