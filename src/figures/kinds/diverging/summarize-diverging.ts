import { cellNumbers, meanOf } from '../../data/cells.ts';
import { countPhrase, type Diverging, missingPhrase, rowPhrase, sidesOf } from './diverging-data.ts';

/** More rows than this are not told one by one. */
const MOST = 12;

/**
 * What the two sides say: both counts of each row, or the first and the last row and the greatest of each
 * side.
 */
export function summarizeDiverging(diverging: Diverging): string {
  const { rows, words } = diverging;
  const [first, last] = [rows[0], rows.at(-1)];
  if (rows.length <= MOST || !first || !last)
    return words.sentence(words.clauses(rows.map((row) => rowPhrase(row, diverging))));
  const greatest = sidesOf(diverging).flatMap(({ field, label }) => {
    const numbers = cellNumbers(rows, field);
    if (numbers.length === 0) return [words.valued(label, missingPhrase(diverging))];
    const most = words.valued(label, countPhrase(Math.max(...numbers), diverging));
    return [most, words.mean(words.number(meanOf(numbers)))];
  });
  return words.sentences([
    words.rows(rows.length),
    words.firstAndLast(rowPhrase(first, diverging), rowPhrase(last, diverging)),
    words.most(words.list(greatest)),
  ]);
}
