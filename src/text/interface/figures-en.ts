import { formatDate } from '../dates.ts';
import { capitalize, formatNumber } from '../numbers.ts';
import { numberWords } from './numbers-en.ts';

/** What lies between: `5 to 9`. */
function range(from: string, to: string): string {
  return `${from} to ${to}`;
}

/** How numbers and dates are written, in English. */
const written = {
  number: formatNumber,
  date: formatDate,
  /** A date where room is dear: months by three letters. */
  shortDate: (date: string): string =>
    formatDate(date).replace(/[A-Z][a-z]{3,}/, (month) => month.slice(0, 3)),
  /** A number at an axis: 1,500,000 is “1.5 m”. The unit stands in the subtitle and the table. */
  shortNumber: (value: number): string =>
    Math.abs(value) >= 1e6 ? `${formatNumber(Math.round(value / 1e4) / 100)} m` : formatNumber(value),
  /** A whole number to a hundred in words, such as one that begins a title. */
  spelt: (value: number, isFirst: boolean): string =>
    isFirst ? capitalize(numberWords(value)) : numberWords(value),
  withUnit: (value: number, unit: string | undefined): string =>
    unit === undefined ? formatNumber(value) : `${formatNumber(value)} ${unit}`,
  /** What is already written, in a unit. */
  inUnit: (phrase: string, unit: string): string => `${phrase} ${unit}`,
  /** Room for the month and year of any tick. */
  widestMonth: 'Mmm 2000',
  range,
  upTo: (value: string): string => `up to ${value}`,
  atLeast: (value: string): string => `at least ${value}`,
};

/** How words are put together, in English. */
const joined = {
  list: (items: readonly string[]): string => items.join(', '),
  clauses: (items: readonly string[]): string => items.join('; '),
  choices: (items: readonly string[]): string => items.join(' / '),
  labelled: (label: string, phrase: string): string => `${label}: ${phrase}`,
  /** A question and its answer; a question that does not end as one gets a colon. */
  asked: (question: string, answer: string): string =>
    question.endsWith('?') ? `${question} ${answer}` : `${question}: ${answer}`,
  aside: (phrase: string, aside: string): string => `${phrase} (${aside})`,
  counted: (label: string, count: number): string => `${label} ${formatNumber(count)}`,
  valued: (label: string, value: string): string => `${label} ${value}`,
  sentence: (phrase: string): string => `${phrase}.`,
  sentences: (items: readonly string[]): string => items.join(' '),
};

/** What stands for a value that is missing, in English. */
const missing = {
  notGiven: 'not given',
  noNumber: 'no number given',
  noValue: 'no value',
  notListed: 'not listed',
  noDate: 'no date',
  withoutDate: 'Without a date',
  noKind: 'no kind given',
  someNotGiven: (phrase: string): string => `${phrase}, some not given`,
};

/** What summaries say, in English; each a sentence or a part of one. */
const told = {
  unit: (unit: string): string => `Unit: ${unit}.`,
  mean: (mean: string): string => `mean ${mean}`,
  span: (least: string, greatest: string, mean: string): string =>
    `from ${range(least, greatest)}, mean ${mean}`,
  together: (sum: string): string => `${sum} together`,
  total: (sum: string): string => `Together: ${sum}.`,
  moreInTable: (count: number): string => `and ${formatNumber(count)} more in the table`,
  moreStandInTable: (count: number): string => `${formatNumber(count)} more stand in the table.`,
  moreSeries: (count: number): string => `and ${formatNumber(count)} more series in the table`,
  morePanels: (count: number): string => `And ${formatNumber(count)} more panels in the table.`,
  allRows: (count: number, overall: string): string => `All ${formatNumber(count)} rows: ${overall}.`,
  rows: (count: number): string => `${formatNumber(count)} ${count === 1 ? 'row' : 'rows'}.`,
  rowsWithout: (count: number, without: number): string =>
    `${formatNumber(count)} rows${without > 0 ? `, ${formatNumber(without)} of them without a number` : ''}.`,
  rowsWithoutAny: (count: number): string => `${formatNumber(count)} rows, none with a number.`,
  leastAndGreatest: (least: string, greatest: string): string => `Least: ${least}. Greatest: ${greatest}.`,
  firstAndLast: (first: string, last: string): string => `First, ${first}; last, ${last}.`,
  most: (phrase: string): string => `The most: ${phrase}.`,
  atDate: (value: string, date: string): string =>
    `${value} ${/-\d\d-/.test(date) ? 'on' : 'in'} ${formatDate(date)}`,
  atEdition: (value: string, edition: string): string => `${value} in ${edition}`,
  noValueFor: (dates: string): string => `no value for ${dates}`,
  fromTo: (first: string, last: string): string => `from ${range(first, last)}`,
  extremes: (highest: string, lowest: string): string => `highest ${highest}, lowest ${lowest}`,
  valuesAndMean: (count: number, mean: string): string => `${formatNumber(count)} values, mean ${mean}`,
  between: (from: string, to: string): string => `between ${formatDate(from)} and ${formatDate(to)}`,
  notJoined: (gaps: string): string => `Not joined, for want of values, ${gaps}.`,
  highestOf: (count: number, mean: string): string => `highest of ${formatNumber(count)}, mean ${mean}`,
  noEvents: 'No events.',
  events: (count: number): string => `${formatNumber(count)} events.`,
  firstEvent: (event: string): string => `First: ${event}.`,
  lastEvent: (event: string): string => `Last: ${event}.`,
  byKind: (counts: string): string => `By kind: ${counts}.`,
  byYear: (counts: string): string => `By year: ${counts}.`,
  mapOf: (count: string): string => `A map of ${count}.`,
  otherLand: (meaning: string): string => `All other land: ${meaning}.`,
};

/** What drawings say beside their marks, in English. */
const drawn = {
  contested: 'Contested',
  notFound: 'Sought, not found',
  answer: 'The answer',
  arrowFrom: (from: string, to: string): string => `from ${from} to ${to}`,
  arrowsLead: (arrows: string): string => `Arrows lead ${arrows}.`,
  enlarged: 'Europe and its neighbours, enlarged',
  asPoints: (names: string): string => `Drawn as points, being too small here: ${names}.`,
  oneMark: (one: string): string => `One mark is ${one}.`,
  cutAt: (count: number): string => `${formatNumber(count)} of them are drawn.`,
  borders: 'The map, Natural Earth, shows borders as they are controlled, not as they are claimed.',
};

/**
 * The words of figures in English: what drawings and their summaries say, and how they write numbers and
 * dates.
 */
export const figureWords = { ...written, ...joined, ...missing, ...told, ...drawn };

/** The words of figures in one language. */
export type FigureWords = typeof figureWords;
