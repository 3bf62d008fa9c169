import { describe, expect, test } from 'vitest';
import { madePages } from '../../src/report/addresses/routes.ts';
import { chosenEvents, eventFilters, reportEvents } from '../../src/report/events.ts';
import type { Cell, Report } from '../../src/report/report.ts';
import { preparedOf } from '../helpers/drawn-figure.ts';
import { chapter, sound } from '../helpers/small-report.ts';

type Cells = Readonly<Record<string, Cell>>;

const ROWS: Cells[] = [
  {
    date: '2019-05-21',
    event: 'A law is adopted',
    chapter: 'first',
    category: 'home law',
    sources: 'doe-2019-cameras',
  },
  {
    date: '2019',
    event: 'A programme begins',
    chapter: 'first',
    category: undefined,
    sources: 'doe-2019-cameras; roe-2020',
  },
  {
    date: '2019-05-21',
    event: 'A law is adopted by the other house',
    chapter: 'first',
    category: 'home law',
    sources: 'roe-2020',
  },
  {
    date: '2019-05-21',
    event: 'A law is adopted by the other chamber',
    chapter: 'second',
    category: 'home law',
    sources: 'roe-2020',
  },
  { date: '1998-02', event: 'A report', chapter: 'second', category: 'report', sources: '' },
  { date: '2020-13', event: 'A date that is none', chapter: 'first', category: 'report', sources: '' },
  { date: '2021', event: 'A thing not yet checked', chapter: 'first', category: 'report', sources: '' },
];

const BODY =
  '## Where\n\nSo <Claim id="cameras-in-63">it is</Claim>. <Claim id="law-of-2017">And</Claim> so.';

/** The small report with a table of events, the last of its rows held. */
function withEvents(rows: readonly Cells[]): Report {
  const report = sound({ 'content/chapters/01-first.mdx': chapter(BODY) });
  const spec = { kind: 'timeline', date: 'date', label: ['event'] };
  const { table } = preparedOf(spec, rows);
  const held = table.rows.map((row, index) => ({ ...row, held: index === 6 }));
  return { ...report, tables: new Map([['timeline', { ...table, rows: held }]]) };
}

describe('the events of a report', () => {
  test('stand in the order of time, without rows that are held or whose date is none', () => {
    expect(reportEvents(withEvents(ROWS)).map(({ date }) => date)).toEqual([
      '1998-02',
      '2019',
      '2019-05-21',
      '2019-05-21',
      '2019-05-21',
    ]);
  });

  test('have ids that can be read, each its own, that do not depend on the rows around them', () => {
    const ids = reportEvents(withEvents(ROWS)).map(({ id }) => id);
    expect(ids).toEqual([
      'e-1998-02-a-report',
      'e-2019-a-programme-begins',
      'e-2019-05-21-a-law-is-adopted',
      'e-2019-05-21-a-law-is-adopted-by-the',
      'e-2019-05-21-a-law-is-adopted-by-the-2',
    ]);
    expect(reportEvents(withEvents(ROWS.slice(1, 2))).map(({ id }) => id)).toEqual([
      'e-2019-a-programme-begins',
    ]);
  });

  test('name every one of their sources', () => {
    expect(reportEvents(withEvents(ROWS))[1]?.sources).toEqual(['doe-2019-cameras', 'roe-2020']);
  });

  test('can be chosen by chapter and by kind, each choice a page of its own', () => {
    const report = withEvents(ROWS);
    const filters = eventFilters(report);
    expect(filters).toEqual([
      { kind: 'chapter', value: 'first', slug: 'first', count: 3 },
      { kind: 'category', value: 'home law', slug: 'home-law', count: 3 },
      { kind: 'category', value: 'report', slug: 'report', count: 1 },
    ]);
    for (const filter of filters)
      expect(chosenEvents(reportEvents(report), filter)).toHaveLength(filter.count);
    expect(chosenEvents(reportEvents(report), undefined)).toHaveLength(5);
    expect(madePages(report)).toEqual(
      expect.arrayContaining(['/timeline/', '/timeline/first/', '/timeline/home-law/', '/timeline/report/']),
    );
  });

  test('are none, and have no page, where the report has no such table', () => {
    const report = sound({ 'content/chapters/01-first.mdx': chapter(BODY) });
    expect(reportEvents(report)).toEqual([]);
    expect(madePages(report).filter((path) => path.startsWith('/timeline/'))).toEqual([]);
  });
});
