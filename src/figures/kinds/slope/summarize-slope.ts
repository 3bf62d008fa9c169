import { meanOf } from '../../data/cells.ts';
import { FAINT } from '../../parts/emphasis.ts';
import { editionLabel, editionsOf, type Slope, type Thing, thingsOf } from './slope-data.ts';

/** More things than this are not told one by one. */
const MOST = 12;

/**
 * A thing and its value at each edition.
 * @param editions at which its values are told.
 */
function thingPhrase({ name, stands }: Thing, slope: Slope, editions: readonly string[]): string {
  const { words } = slope;
  const values = editions.map((edition, index) => {
    const stand = stands.find((one) => one.edition === index);
    const value = stand ? words.number(stand.value) : words.notListed;
    return words.atEdition(value, editionLabel(edition, slope));
  });
  return words.labelled(name, words.list(values));
}

/**
 * Who is first at an edition, of how many, and their mean; nothing where nobody is listed.
 * @param edition as the table has it.
 * @param index its place.
 */
function editionPhrase(things: readonly Thing[], slope: Slope, edition: string, index: number): string[] {
  const { words } = slope;
  const here = things.flatMap(({ name, stands }) =>
    stands.filter((stand) => stand.edition === index).map(({ value }) => ({ name, value })),
  );
  const mean = meanOf(here.map(({ value }) => value));
  const [top] = here.sort((a, b) => b.value - a.value);
  if (!top) return [];
  const parts = [top.name, words.number(top.value), words.highestOf(here.length, words.number(mean))];
  return [words.labelled(editionLabel(edition, slope), words.list(parts))];
}

/**
 * What a slope says in sentences: each thing named, at every edition; how many others there are; who is first
 * at each edition.
 */
export function summarizeSlope(slope: Slope): string {
  const { unit, words } = slope;
  const editions = editionsOf(slope);
  const things = thingsOf(slope, editions);
  const told = things.filter(({ style, stands }) => style !== FAINT && stands.length > 0).slice(0, MOST);
  const firsts = editions.flatMap((edition, index) => editionPhrase(things, slope, edition, index));
  const others = things.length - told.length;
  return words.sentences([
    words.sentence(words.clauses(told.map((thing) => thingPhrase(thing, slope, editions)))),
    words.sentence(words.clauses(firsts)),
    ...(others > 0 ? [words.moreStandInTable(others)] : []),
    ...(unit === undefined ? [] : [words.unit(unit)]),
  ]);
}
