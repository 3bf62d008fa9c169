import { describe, expect, test } from 'vitest';
import { stretchOfTime } from '../../../../src/figures/data/dates.ts';
import { besideEachOther } from '../../../../src/figures/kinds/timeline/place-events.ts';
import { NARROW, WIDE } from '../../../../src/figures/parts/layout.ts';
import type { Cell } from '../../../../src/report/report.ts';
import { expectSound, preparedOf, summarize, svgText } from '../../../helpers/drawn-figure.ts';
import { expectGolden } from '../../../helpers/golden.ts';
import { MANY } from '../../../helpers/many.ts';

type Cells = Readonly<Record<string, Cell>>;

const SPEC = {
  kind: 'timeline',
  date: 'date',
  label: ['place', 'event'],
  lane: 'type',
  lanes: [
    { value: 'law', label: 'law', style: 1 },
    { value: 'ban', label: 'ban or order', style: 2 },
    { value: 'order', label: 'ban or order', style: 2 },
  ],
};

const ROWS: Cells[] = [
  { date: '2019', place: 'Northland', event: 'A programme of which only the year is known', type: 'law' },
  { date: '2019-05', place: 'Southland', event: 'An order of which the month is known', type: 'order' },
  { date: '2019-05-20', place: undefined, event: 'A law', type: 'law' },
  { date: '2019-05-21', place: 'Eastland', event: 'A ban on the next day', type: 'ban' },
  { date: '2019-05-21', place: 'Westland', event: 'Another ban on the same day', type: 'ban' },
  {
    date: '2021-12-31',
    place: 'Northland',
    event: 'The last of all, with words that run on for more than a line of a telephone',
    type: undefined,
  },
];

/** The tops and bottoms of the lines of text in one column of words, in the order drawn. */
/** The heights of the lines of all events' words, which are counted from their mark. */
function baselines(svg: string): number[] {
  return svg.split('<g class="mark"').flatMap((part) => {
    const top = Number(/^[^>]*translate\([\d.]+ ([\d.]+)\)/.exec(part)?.[1]);
    return [...part.matchAll(/<text x="[\d.]+"(?: y="([\d.]+)")?>/g)].map(
      (match) => top + Number(match[1] ?? 0),
    );
  });
}

describe('a timeline', () => {
  test('stands to scale where it is wide and as a list by year where it is narrow', () => {
    expectGolden('figures/timeline-wide.svg', svgText(preparedOf(SPEC, ROWS), WIDE));
    expectGolden('figures/timeline-narrow.svg', svgText(preparedOf(SPEC, ROWS), NARROW));
  });

  test('can give each year the room that its events need', () => {
    expectGolden(
      'figures/timeline-years-wide.svg',
      svgText(preparedOf({ ...SPEC, scale: 'years' }, ROWS), WIDE),
    );
  });

  test('draws a day as a point, a month and a year as long as they are', () => {
    expect(stretchOfTime('2019-07-02')).toEqual({ from: 2019 + 182 / 365, to: 2019 + 182 / 365 });
    expect(stretchOfTime('2019-12')).toEqual({ from: 2019 + 334 / 365, to: 2020 });
    expect(stretchOfTime('2019')).toEqual({ from: 2019, to: 2020 });
    expect(stretchOfTime('by 2019')).toBeUndefined();
  });

  test('puts signs beside one another that would cover each other', () => {
    const span = (top: number): { top: number; bottom: number } => ({ top, bottom: top + 10 });
    expect(besideEachOther([span(0), span(5), span(12), span(14)], 4)).toEqual([0, 1, 0, 2]);
  });

  test('lets no line of words lie on another however dense the dates are', () => {
    const dense = Array.from({ length: 40 }, (_, n) => ({
      date: '2019-05-20',
      place: 'X',
      event: `Event ${n} of many on one day`,
      type: 'law',
    }));
    const svg = svgText(preparedOf(SPEC, dense), WIDE);
    const marks = svg.slice(svg.indexOf('<g class="mark"'));
    const lines = baselines(marks).sort((a, b) => a - b);
    expect(lines.length).toBeGreaterThanOrEqual(40);
    expect(Math.min(...lines.slice(1).map((y, index) => y - (lines[index] ?? 0)))).toBeGreaterThanOrEqual(16);
  });

  test('tells an event whose date cannot be read rather than leave it out', () => {
    const prepared = preparedOf(SPEC, [
      ...ROWS,
      { date: 'by 2019', place: 'X', event: 'Undated', type: 'law' },
    ]);
    expectSound(prepared);
    for (const layout of [WIDE, NARROW]) expect(svgText(prepared, layout)).toContain('Without a date');
    expect(summarize(prepared)).toContain('by 2019: X: Undated (law)');
  });

  test('says all events where they are few, else the first, the last and how many of each kind and year', () => {
    expect(summarize(preparedOf(SPEC, ROWS.slice(0, 2)))).toBe(
      '2019: Northland: A programme of which only the year is known (law); May 2019: Southland: An order of which the month is known (ban or order).',
    );
    const many = Array.from({ length: 13 }, (_, n) => ({
      date: `20${n + 10}`,
      place: undefined,
      event: `Event ${n}`,
      type: n < 5 ? 'law' : 'ban',
    }));
    expect(summarize(preparedOf(SPEC, many))).toMatch(
      /^13 events\. First: 2010: Event 0 \(law\)\. Last: 2022: Event 12 \(ban or order\)\. By kind: law 5, ban or order 8\. By year: 2010 1, /,
    );
  });

  test('changes its drawing and its words when a date changes', () => {
    const changed = ROWS.map((row, index) => (index === 3 ? { ...row, date: '2020-05-21' } : row));
    for (const layout of [WIDE, NARROW])
      expect(svgText(preparedOf(SPEC, changed), layout)).not.toBe(svgText(preparedOf(SPEC, ROWS), layout));
    expect(summarize(preparedOf(SPEC, changed))).not.toBe(summarize(preparedOf(SPEC, ROWS)));
  });

  test('of one event, without lanes, and of very many events stays within its box', () => {
    expectSound(preparedOf(SPEC, ROWS));
    expectSound(preparedOf({ ...SPEC, scale: 'years' }, ROWS));
    expectSound(preparedOf({ kind: 'timeline', date: 'date', label: ['event'] }, ROWS.slice(0, 1)));
    expectSound(
      preparedOf(SPEC, [{ date: undefined, place: undefined, event: 'Nothing known', type: undefined }]),
    );
    const many = Array.from({ length: MANY }, (_, n) => ({
      date: `${1990 + (n % 30)}-${String((n % 12) + 1).padStart(2, '0')}`,
      place: 'X',
      event: `Event ${n}`,
      type: 'law',
    }));
    expectSound(preparedOf(SPEC, many));
    expectSound(preparedOf({ ...SPEC, scale: 'years' }, many));
  });
});
