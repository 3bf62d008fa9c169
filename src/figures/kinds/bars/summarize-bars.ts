import { cellNumbers, meanOf } from '../../data/cells.ts';
import { type Bars, barPhrase, isStacked, missingPhrase } from './bars-data.ts';

/** More rows than this are not told one by one. */
const MOST = 12;

/** What all rows have of a series: their sum where they are stacked, else their span and mean. */
function overall(bars: Bars, field: string): string {
  const { spec, rows, unit, words } = bars;
  const numbers = cellNumbers(rows, field);
  if (numbers.length === 0) return missingPhrase(bars);
  if (isStacked(spec)) {
    const sum = numbers.reduce((before, number) => before + number, 0);
    return words.together(words.withUnit(Math.round(sum * 1e6) / 1e6, unit));
  }
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  return words.span(
    words.withUnit(least, unit),
    words.withUnit(greatest, unit),
    words.number(meanOf(numbers)),
  );
}

/**
 * What bars say in a sentence: each row's parts, or the first twelve and what all have when there are more.
 */
export function summarizeBars(bars: Bars): string {
  const { spec, rows, words } = bars;
  const phrases = rows.slice(0, MOST).map((row) => barPhrase(row, bars));
  if (rows.length <= MOST) return words.sentence(words.clauses(phrases));
  const all = spec.values.map(({ field, label }) =>
    spec.values.length > 1 ? words.valued(label, overall(bars, field)) : overall(bars, field),
  );
  return words.sentences([
    words.sentence(words.clauses([...phrases, words.moreInTable(rows.length - MOST)])),
    words.allRows(rows.length, words.list(all)),
  ]);
}
