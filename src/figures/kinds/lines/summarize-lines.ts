import { max, min } from 'd3';
import { meanOf } from '../../data/cells.ts';
import {
  type KnownPoint,
  knownPoints,
  type LinePanel,
  type LineSeries,
  type Lines,
  panelsOf,
} from './lines-data.ts';
import { gapsOf } from './runs.ts';

/** More values, series, gaps or panels than this are not told one by one. */
const MOST = 12;

function atDate(point: KnownPoint, { words }: Lines): string {
  return words.atDate(words.number(point.value), point.date);
}

/** Dates without a value in a series, as the table has them. */
function missingDates(series: LineSeries, { words }: Lines): string[] {
  const dates = series.points.filter(({ value }) => value === undefined).map(({ date }) => words.date(date));
  return dates.length === 0 || dates.length > MOST ? [] : [words.noValueFor(words.list(dates))];
}

/** A series: all of its values, or its ends, its extremes and its mean. */
function seriesPhrase(series: LineSeries, lines: Lines): string {
  const { words } = lines;
  const known = knownPoints(series);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return words.labelled(series.label, words.noValue);
  const missing = missingDates(series, lines);
  if (known.length <= MOST)
    return words.labelled(
      series.label,
      words.list([...known.map((point) => atDate(point, lines)), ...missing]),
    );
  const values = known.map(({ value }) => value);
  const highest = known.find(({ value }) => value === max(values)) ?? last;
  const lowest = known.find(({ value }) => value === min(values)) ?? first;
  const parts = [
    words.fromTo(atDate(first, lines), atDate(last, lines)),
    words.extremes(atDate(highest, lines), atDate(lowest, lines)),
    words.valuesAndMean(known.length, words.number(meanOf(values))),
    ...missing,
  ];
  return words.labelled(series.label, words.list(parts));
}

function panelPhrases(panel: LinePanel, lines: Lines): string[] {
  const { words, spec } = lines;
  const series = panel.series.slice(0, MOST).map((one) => seriesPhrase(one, lines));
  const rest = panel.series.length > MOST ? [words.moreSeries(panel.series.length - MOST)] : [];
  const gaps = gapsOf(panel, spec.every)
    .slice(0, MOST)
    .map(({ from, to }) => words.between(from.date, to.date));
  const isNamedBySeries = panel.series.length === 1 && panel.series[0]?.label === panel.label;
  return [
    ...(panel.label === '' || isNamedBySeries ? [] : [words.sentence(panel.label)]),
    words.sentence(words.clauses([...series, ...rest])),
    ...(gaps.length === 0 ? [] : [words.notJoined(words.list(gaps))]),
  ];
}

/**
 * What lines say in sentences: every value of a series where it has twelve or fewer, else its ends and
 * extremes; and the gaps.
 */
export function summarizeLines(lines: Lines): string {
  const { unit, words } = lines;
  const panels = panelsOf(lines);
  const rest = panels.length > MOST ? [words.morePanels(panels.length - MOST)] : [];
  return words.sentences([
    ...panels.slice(0, MOST).flatMap((panel) => panelPhrases(panel, lines)),
    ...rest,
    ...(unit === undefined ? [] : [words.unit(unit)]),
  ]);
}
