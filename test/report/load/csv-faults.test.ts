import { expect, test } from 'vitest';
import type { Fault } from '../../../src/report/rules/fault.ts';
import { chapter, check, swap, TABLE } from '../../helpers/small-report.ts';

const TEXT = chapter('## Where\n\nThey are <Claim id="cameras-in-63">in 63 countries</Claim>, she found.');
const faultsOf = (table: string): readonly Fault[] =>
  check({ 'content/chapters/01-first.mdx': TEXT, 'data/tables/sales.csv': table });

test.each([
  ['cells parted by semicolons', TABLE.replaceAll(/,/g, ';'), 'table-header', 1, 'parted by commas'],
  ['cells parted by tabs', TABLE.replaceAll(/,/g, '\t'), 'table-header', 1, 'parted by commas'],
  [
    'a line of a spreadsheet before the header',
    `sep=,\n${TABLE}`,
    'table-header',
    1,
    'remove the first line',
  ],
  ['a comment before the header', `# sales\n${TABLE}`, 'table-header', 1, 'remove the first line'],
  [
    'a quotation mark within a cell',
    swap(TABLE, 'Chad', 'Chad 24" x'),
    'csv-syntax',
    4,
    'in quotation marks',
  ],
  ['a space before a quotation mark', swap(TABLE, 'Chad', ' "Chad"'), 'csv-syntax', 4, 'no space before'],
  [
    'a quotation mark that is not closed',
    swap(TABLE, 'Chad', '"Chad'),
    'csv-syntax',
    4,
    'close the quotation mark',
  ],
  ['a formula', swap(TABLE, 'Chad', '=1+1'), 'table-cell', 4, 'formula'],
  ['spaces after a word', swap(TABLE, 'Chad', 'Chad '), 'table-cell', 4, 'take the spaces away'],
])('%s is one fault that says how to mend it', (_name, table, rule, line, mend) => {
  const faults = faultsOf(table);
  expect(faults.map((f) => [f.rule, f.line])).toEqual([[rule, line]]);
  expect(faults[0]?.mend).toContain(mend);
});

test.each(['"1,200"', '+1200', '"1 200"', "1'200"])(
  'the mend of the number %s, followed to the letter, holds',
  (number) => {
    const faults = faultsOf(swap(TABLE, '1200', number));
    const right = /^correct the cell: write (\d+)$/.exec(faults[0]?.mend ?? '')?.[1] ?? '';
    expect(right).toBe('1200');
    expect(faultsOf(swap(TABLE, '1200', right))).toEqual([]);
  },
);
