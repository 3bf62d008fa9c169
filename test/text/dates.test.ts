import { expect, test } from 'vitest';
import { formatDate, readDate } from '../../src/text/dates.ts';

test.each([
  ['2019', '2019'],
  ['2019-09', 'September 2019'],
  ['2019-09-16', '16 September 2019'],
  ['2019-01-01', '1 January 2019'],
  ['2020-02-29', '29 February 2020'],
  ['2000-02-29', '29 February 2000'],
  ['0999-12-31', '31 December 999'],
])('%s is written %s', (date, words) => {
  expect(formatDate(date)).toBe(words);
});

test.each([
  ['a leap day in a common year', '2019-02-29'],
  ['a leap day in a century that is none', '1900-02-29'],
  ['the 31st of a short month', '2019-04-31'],
  ['the day nought', '2019-04-00'],
  ['the month nought', '2019-00'],
  ['a 13th month', '2019-13-01'],
  ['one digit', '2019-9-16'],
  ['another order', '16-09-2019'],
  ['a time', '2019-09-16T10:00'],
  ['a line break at the end', '2019-09-16\n'],
  ['a space before', ' 2019'],
  ['words', 'September 2019'],
  ['a range', '2019-2020'],
  ['a sign', '-2019'],
  ['digits of another script', '٢٠١٩'],
  ['nothing', ''],
])('%s is no date and is printed as it stands', (_name, text) => {
  expect(readDate(text)).toBeUndefined();
  expect(formatDate(text)).toBe(text);
});

test('every month ends on its last day', () => {
  const last = [
    '01-31',
    '02-28',
    '03-31',
    '04-30',
    '05-31',
    '06-30',
    '07-31',
    '08-31',
    '09-30',
    '10-31',
    '11-30',
    '12-31',
  ];
  for (const day of last) {
    expect(readDate(`2021-${day}`), day).toBeDefined();
    const next = `${day.slice(0, 3)}${Number(day.slice(3)) + 1}`;
    expect(readDate(`2021-${next}`), next).toBeUndefined();
  }
});

test('a date keeps only what it tells', () => {
  expect(readDate('2019')).toEqual({ year: 2019 });
  expect(readDate('2019-09')).toEqual({ year: 2019, month: 9 });
  expect(readDate('2019-09-16')).toEqual({ year: 2019, month: 9, day: 16 });
});
