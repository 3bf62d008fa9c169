import { cellNumber, cellText, printCell } from '../../data/cells.ts';
import { stylesByEmphasis } from '../../parts/emphasis.ts';
import type { Chart } from '../kind.ts';

/** A slope with the rows that it draws. */
export type Slope = Chart<'slope'>;

/** Where a thing stands at an edition. */
export interface Stand {
  readonly row: string;
  readonly edition: number;
  readonly value: number;
}

/**
 * A thing through the editions in which it occurs; one of style 0 stands back and has no name in the drawing.
 */
export interface Thing {
  readonly name: string;
  readonly style: number;
  readonly stands: readonly Stand[];
}

/** The editions of a figure in their order; numbers and dates sort as they should. */
export function editionsOf({ rows, spec }: Slope): string[] {
  const all = [...new Set(rows.map((row) => cellText(row, spec.x)))].filter((edition) => edition !== '');
  return all.sort((a, b) =>
    Number.isFinite(Number(a)) && Number.isFinite(Number(b)) ? Number(a) - Number(b) : a < b ? -1 : 1,
  );
}

/** What an edition is called. */
export function editionLabel(edition: string | undefined, { words }: Slope): string {
  return printCell(edition, words);
}

/** The things of a figure, each with its places; where it names none to be noticed, all are. */
export function thingsOf({ rows, spec }: Slope, editions: readonly string[]): Thing[] {
  const byName = Map.groupBy(rows, (row) => cellText(row, spec.label));
  const styleOf = stylesByEmphasis(spec.emphasis ?? [...byName.keys()]);
  const places = new Map(editions.map((edition, index) => [edition, index]));
  return [...byName].map(([name, members]) => {
    const stands = members.flatMap((row) => {
      const [value, edition] = [cellNumber(row, spec.y), places.get(cellText(row, spec.x))];
      return value === undefined || edition === undefined ? [] : [{ row: row.key, edition, value }];
    });
    return { name, style: styleOf(name), stands: stands.sort((a, b) => a.edition - b.edition) };
  });
}
