import { max } from 'd3';
import { type Dot, type Dots, numbersOf, numbersPhrase, panelsOf } from './dots-data.ts';

/** More rows than this are not told one by one. */
const MOST = 16;

function phraseOf(dot: Dot, dots: Dots): string {
  const { words } = dots;
  const phrase = words.labelled(dot.label, numbersPhrase(dot, dots, words.number) ?? words.noNumber);
  return dots.spec.shape === undefined ? phrase : words.aside(phrase, dot.category.label);
}

/**
 * What dots say in sentences: each row's numbers where they are sixteen or fewer, else the least and the
 * greatest.
 */
export function summarizeDots(dots: Dots): string {
  const { unit, words } = dots;
  const panels = panelsOf(dots);
  const all = panels.flatMap((panel) => panel.dots);
  const ofUnit = unit === undefined ? [] : [words.unit(unit)];
  if (all.length <= MOST) {
    const parts = panels.map((panel) => {
      const phrase = words.clauses(panel.dots.map((dot) => phraseOf(dot, dots)));
      return words.sentence(panel.label === '' ? phrase : words.labelled(panel.label, phrase));
    });
    return words.sentences([...parts, ...ofUnit]);
  }
  const greatestOf = (dot: Dot): number => max(numbersOf(dot)) ?? 0;
  const given = all.filter((dot) => numbersOf(dot).length > 0).sort((a, b) => greatestOf(a) - greatestOf(b));
  const [least, greatest] = [given[0], given.at(-1)];
  if (!least || !greatest) return words.rowsWithoutAny(all.length);
  return words.sentences([
    words.rowsWithout(all.length, all.length - given.length),
    words.leastAndGreatest(phraseOf(least, dots), phraseOf(greatest, dots)),
    ...ofUnit,
  ]);
}
