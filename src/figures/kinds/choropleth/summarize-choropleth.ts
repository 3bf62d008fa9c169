import { type Choropleth, countryName, groupsOf } from './choropleth-data.ts';

/** The countries of a larger group are not named. */
const MOST = 12;

/**
 * What a map says in words: how many countries are in each category, and which when they are twelve or fewer.
 */
export function summarizeChoropleth(choropleth: Choropleth): string {
  const { spec, rows, unit, words } = choropleth;
  const groups = groupsOf(choropleth).map((group) => {
    const phrase = words.labelled(group.label, words.number(group.rows.length));
    const names = group.rows.map((row) => countryName(row, choropleth));
    return names.length > 0 && names.length <= MOST ? words.aside(phrase, words.list(names)) : phrase;
  });
  return words.sentences([
    words.mapOf(words.withUnit(rows.length, unit)),
    words.sentence(words.clauses(groups)),
    words.otherLand(spec.absent),
  ]);
}
