import { expect, test } from 'vitest';
import { resolveValue } from '../../../src/report/evidence/resolve-value.ts';
import { sound } from '../../helpers/small-report.ts';

const report = sound();

test('a figure of a claim is found by its name', () => {
  expect(resolveValue(report, 'cameras-in-63.countries')).toMatchObject({
    kind: 'figure',
    value: 63,
    figure: { unit: 'countries' },
  });
  expect(resolveValue(report, 'cameras-in-63.first_day')).toMatchObject({
    kind: 'figure',
    value: '2018-03-04',
  });
});

test('a cell of a table is found by its row and column', () => {
  expect(resolveValue(report, 'sales[Kenya].cameras')).toMatchObject({
    kind: 'cell',
    value: 1200,
    field: { unit: 'thousand' },
  });
  expect(resolveValue(report, 'sales[Kenya].since')).toMatchObject({ kind: 'cell', value: '2014-01-02' });
});

test.each([
  ['nothing', '', 'claim-id.figure_name or table-id[row key].column', ''],
  ['no figure', 'cameras-in-63', 'claim-id.figure_name or table-id[row key].column', ''],
  ['two full stops', 'cameras-in-63.a.b', 'claim-id.figure_name or table-id[row key].column', ''],
  ['no such claim', 'cameras-in-64.countries', 'claim that exists', 'write cameras-in-63'],
  ['no such figure', 'cameras-in-63.contries', 'figure of the claim that exists', 'write countries'],
  [
    'a figure of a claim without any',
    'law-of-2017.year',
    'figure of the claim that exists',
    'see the figure',
  ],
  ['no such table', 'sale[Kenya].cameras', 'table that exists', 'write sales'],
  ['no such row', 'sales[Kenia].cameras', 'row key that exists', 'write Kenya'],
  ['no such column', 'sales[Kenya].camera', 'column that exists', 'write cameras'],
  ['an empty cell', 'sales[Chad].cameras', 'value that exists', 'see the value'],
  ['a name that every object has', 'sales[Kenya].constructor', 'column that exists', 'see the column'],
  ['a name of an object as a claim', '__proto__.countries', 'claim that exists', 'see the claim'],
])('%s is unknown, with what was expected and how to mend it', (_name, of, expected, mend) => {
  const value = resolveValue(report, of);
  if (value.kind !== 'unknown') throw new Error('it was found');
  expect(value.words.expected).toBe(expected);
  expect(value.words.mend).toContain(mend);
});
