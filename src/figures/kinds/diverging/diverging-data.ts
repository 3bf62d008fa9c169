import type { Row } from '../../../report/report.ts';
import type { Series } from '../../../report/schema/figure.ts';
import { cellNumber, shortCells } from '../../data/cells.ts';
import type { Chart } from '../kind.ts';

/** Counts on two sides with the rows that they draw. */
export type Diverging = Chart<'diverging'>;

/** What a row is called. */
export function rowLabel(row: Row, { spec, words }: Diverging): string {
  return words.list(shortCells(row, spec.label, words));
}

/** What stands where a count is missing. */
export function missingPhrase({ spec, words }: Diverging): string {
  return spec.missing ?? words.notGiven;
}

/** A count of a side with its unit, or what stands for a missing one. */
export function countPhrase(count: number | undefined, diverging: Diverging): string {
  const { unit, words } = diverging;
  return count === undefined ? missingPhrase(diverging) : words.withUnit(count, unit);
}

/** Both sides, from left to right. */
export function sidesOf({ spec }: Diverging): readonly Series[] {
  return [spec.left, spec.right];
}

/** A row and both of its counts in words. */
export function rowPhrase(row: Row, diverging: Diverging): string {
  const { words } = diverging;
  const counts = sidesOf(diverging).map(({ field, label }) =>
    words.valued(label, countPhrase(cellNumber(row, field), diverging)),
  );
  return words.labelled(rowLabel(row, diverging), words.list(counts));
}
