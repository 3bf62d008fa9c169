import { max, min } from 'd3';
import { formatDate } from '../../../text/dates.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { meanWords } from '../../data/prepare-rows.ts';
import {
  gapsOf,
  type KnownPoint,
  knownPoints,
  type LinePanel,
  type LineSeries,
  type Lines,
  panelsOf,
} from './lines-data.ts';

/** A date as words say it: `17 May 2024`. */
export function dateWords(date: string): string {
  return formatDate(date);
}

const MOST = 12;

function told(p: KnownPoint): string {
  return `${formatNumber(p.value)} ${/-\d\d-/.test(p.date) ? 'on' : 'in'} ${dateWords(p.date)}`;
}

/** Dates without a value in a series, as the table has them. */
function missing(series: LineSeries): string {
  const dates = series.points.filter((p) => p.value === undefined).map((p) => dateWords(p.date));
  return dates.length === 0 || dates.length > MOST ? '' : `, no value for ${dates.join(', ')}`;
}

function seriesWords(series: LineSeries): string {
  const known = knownPoints(series);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${series.label}: no value`;
  if (known.length <= MOST) return `${series.label}: ${known.map(told).join(', ')}${missing(series)}`;
  const values = known.map((p) => p.value);
  const highest = known.find((p) => p.value === max(values)) ?? last;
  const lowest = known.find((p) => p.value === min(values)) ?? first;
  const between = `highest ${told(highest)}, lowest ${told(lowest)}`;
  const mean = meanWords(values.reduce((sum, value) => sum + value, 0) / values.length);
  return `${series.label}: from ${told(first)} to ${told(last)}, ${between}, ${known.length} values, mean ${mean}${missing(series)}`;
}

function panelWords(panel: LinePanel, every: number | undefined): string {
  const series = panel.series.slice(0, MOST).map(seriesWords);
  const rest =
    panel.series.length > MOST ? [`and ${panel.series.length - MOST} more series in the table`] : [];
  const gaps = gapsOf(panel, every).slice(0, MOST);
  const open = gaps.map(({ from, to }) => `between ${dateWords(from.date)} and ${dateWords(to.date)}`);
  const gapWords = open.length === 0 ? '' : ` Not joined, for want of values, ${open.join(', ')}.`;
  const heading =
    panel.label === '' || (panel.series.length === 1 && panel.series[0]?.label === panel.label)
      ? ''
      : `${panel.label}. `;
  return `${heading}${[...series, ...rest].join('; ')}.${gapWords}`;
}

/** What lines say in sentences: every value of a series where it has twelve or fewer, else its ends and extremes; and the gaps. */
export function summarizeLines(prepared: Lines): string {
  const { unit, spec } = prepared;
  const panels = panelsOf(prepared);
  const shown = panels.slice(0, MOST).map((panel) => panelWords(panel, spec.every));
  const rest = panels.length > MOST ? [`And ${panels.length - MOST} more panels in the table.`] : [];
  const of = unit === undefined ? [] : [`Unit: ${unit}.`];
  return [...shown, ...rest, ...of].join(' ');
}
