import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/report/load/read-table.ts';
import { type Resource, resourceSchema } from '../../../src/report/schema/data-package.ts';
import { MANY } from '../../helpers/many.ts';
import { dataPackage, load, TABLE } from '../../helpers/small-report.ts';

type Field = Readonly<Record<string, unknown>>;

const base: { resources: Field[] } = JSON.parse(dataPackage());

function resource(fields: readonly Field[], more: Field = {}, schema: Field = {}): Resource {
  const all = fields.map((field) => ({ title: 'T', description: 'D', ...field }));
  const plain = { ...base.resources[0], held: undefined, ...more };
  return resourceSchema.parse({
    ...plain,
    schema: { fields: all, missingValues: [''], primaryKey: ['k'], ...schema },
  });
}

/** The table of a key and one value field. */
function one(field: Field, cell: string): ReturnType<typeof readTable> {
  return readTable(
    resource([
      { name: 'k', type: 'string' },
      { name: 'v', ...field },
    ]),
    `k,v\na,${cell}\n`,
    't.csv',
  );
}

const GOOD = [
  ['integer', '12', 12],
  ['integer', '-3', -3],
  ['number', '1.50', 1.5],
  ['number', '-0.5', -0.5],
  ['boolean', 'true', true],
  ['boolean', 'false', false],
  ['year', '2019', '2019'],
  ['yearmonth', '2019-09', '2019-09'],
  ['date', '2020-02-29', '2020-02-29'],
  ['string', 'words', 'words'],
  ['string', '"a, b"', 'a, b'],
  ['string', '"say ""x"""', 'say "x"'],
  ['string', '国家情报法', '国家情报法'],
  ['any', '12', '12'],
  ['string', '', undefined],
  ['string', '<kes>', '<kes>'],
] as const;

test.each(GOOD)('a cell of type %s may be %s', (type, cell, value) => {
  const { table, faults } = one({ type }, cell);
  expect(faults).toEqual([]);
  expect(table.rows).toMatchObject([{ key: 'a', line: 2, held: false }]);
  expect(table.rows[0]?.cells['v']).toBe(value);
});

const BAD: readonly (readonly [name: string, field: Field, cell: string, expected: string])[] = [
  ['a word for an integer', { type: 'integer' }, 'many', 'a value of type integer'],
  ['a decimal for an integer', { type: 'integer' }, '1.5', 'a value of type integer'],
  ['a comma between thousands', { type: 'integer' }, '"1,200"', 'a value of type integer'],
  ['an exponent', { type: 'number' }, '1e3', 'a value of type number'],
  ['a number that is none', { type: 'number' }, 'NaN', 'a value of type number'],
  ['a hexadecimal', { type: 'number' }, '0x10', 'a value of type number'],
  ['a space before a number', { type: 'integer' }, ' 3', 'a value of type integer'],
  [
    'an integer that no computer keeps exactly',
    { type: 'integer' },
    '9007199254740993',
    'a value of type integer',
  ],
  ['yes for true', { type: 'boolean' }, 'yes', 'a value of type boolean'],
  ['a short year', { type: 'year' }, '19', 'a year, YYYY'],
  ['a 13th month', { type: 'yearmonth' }, '2019-13', 'a month, YYYY-MM'],
  ['a number where a date belongs', { type: 'date' }, '2019', 'a date that exists, YYYY-MM-DD'],
  ['a date that does not exist', { type: 'date' }, '2019-02-29', 'a date that exists, YYYY-MM-DD'],
  ['HTML', { type: 'string' }, '<b>x</b>', 'plain words without markup or hidden characters'],
  [
    'a script in quotes',
    { type: 'string' },
    '"<script src=""x"">"',
    'plain words without markup or hidden characters',
  ],
  [
    'a javascript: address',
    { type: 'string' },
    'javascript:alert(1)',
    'an address that begins with http:// or https://',
  ],
  [
    'a data: address after spaces',
    { type: 'string' },
    ' DATA:text/html',
    'an address that begins with http:// or https://',
  ],
  [
    'a hidden override of direction',
    { type: 'string' },
    'a\u202Eb',
    'plain words without markup or hidden characters',
  ],
  [
    'a sign that the report uses itself',
    { type: 'string' },
    'a\uE000b',
    'plain words without markup or hidden characters',
  ],
  [
    'nothing in a field that is required',
    { type: 'string', constraints: { required: true } },
    '',
    'a value: the field is required',
  ],
  ['a word out of the list', { type: 'string', constraints: { enum: ['x', 'y'] } }, 'z', 'one of x, y'],
  ['a number below the least', { type: 'integer', constraints: { minimum: 0 } }, '-1', 'at least 0'],
  ['a number above the greatest', { type: 'number', constraints: { maximum: 1 } }, '1.01', 'at most 1'],
  [
    'a word of another pattern',
    { type: 'string', constraints: { pattern: '[A-Z]{3}' } },
    'KENY',
    'a value like [A-Z]{3}',
  ],
];

describe('a cell that does not fit is one fault at its line and column', () => {
  test.each(BAD)('%s', (_name, field, cell, expected) => {
    const { faults } = one(field, cell);
    expect(faults).toMatchObject([
      { rule: 'table-cell', file: 't.csv', line: 2, column: 2, expected: `v: ${expected}` },
    ]);
    expect(faults[0]?.mend).toContain('correct the cell');
  });
});

test('other words than nothing may stand for a missing value', () => {
  const { table } = readTable(
    resource([{ name: 'k', type: 'integer' }], {}, { missingValues: ['', 'n/a'] }),
    'k\nn/a\n',
    't.csv',
  );
  expect(table.rows[0]?.cells['k']).toBeUndefined();
});

const KV = resource([
  { name: 'k', type: 'string' },
  { name: 'v', type: 'integer' },
]);

test.each([
  ['a row with too few cells', 'k,v\na,1\nb\n', 3],
  ['a row with too many cells', 'k,v\na,1,2\n', 2],
  ['an open quotation mark', 'k,v\n"a,1\nb,2\n', 2],
  ['a quotation mark in the middle of a cell', 'k,v\na"b"c,1\n', 2],
])('%s is a fault of syntax', (_name, text, line) => {
  const { table, faults } = readTable(KV, text, 't.csv');
  expect(faults).toMatchObject([{ rule: 'csv-syntax', file: 't.csv' }]);
  expect(faults[0]?.line).toBeGreaterThanOrEqual(line);
  expect(table.rows).toEqual([]);
});

test.each([
  ['another order', 'v,k\n1,a\n'],
  ['a column too few', 'k\na\n'],
  ['another name', 'k,w\na,1\n'],
  ['a capital', 'K,v\na,1\n'],
  ['no header', 'a,1\n'],
])('a header with %s is a fault', (_name, text) => {
  const { faults } = readTable(KV, text, 't.csv');
  expect(faults).toMatchObject([{ rule: 'table-header', file: 't.csv', line: 1, expected: 'k,v' }]);
});

test('a header whose one cell holds the comma of two is a fault', () => {
  expect(readTable(KV, '"k,v"\na\n', 't.csv').faults).toMatchObject([{ rule: 'table-header' }]);
});

test('a key that is given twice is a fault on the second row that names the first', () => {
  const { faults } = readTable(KV, 'k,v\na,1\nb,2\na,3\n', 't.csv');
  expect(faults).toMatchObject([{ rule: 'table-key', file: 't.csv', line: 4, found: 'a, as on line 2' }]);
});

test('a header alone is a fault', () => {
  expect(readTable(KV, 'k,v\n', 't.csv').faults).toMatchObject([
    { rule: 'csv-syntax', found: 'a header alone' },
  ]);
});

test('lines are counted as an editor shows them, though a cell above holds a line break', () => {
  const { faults } = readTable(KV, 'k,v\n"a\nb",1\nc,x\n', 't.csv');
  expect(faults).toMatchObject([{ rule: 'table-cell', line: 4 }]);
});

test('rows are held by the words of their cells, or all of them', () => {
  const fields = [
    { name: 'k', type: 'string' },
    { name: 'v', type: 'integer' },
  ];
  const held = (rows?: Field): (boolean | undefined)[] => {
    const made = resource(fields, { held: rows ? { reason: 'doubt', rows } : { reason: 'doubt' } });
    return readTable(made, 'k,v\na,1\nb,2\nc,1\n', 't.csv').table.rows.map((row) => row.held);
  };
  expect(held()).toEqual([true, true, true]);
  expect(held({ k: ['a', 'b'] })).toEqual([true, true, false]);
  expect(held({ k: ['a', 'b'], v: [1] })).toEqual([true, false, false]);
});

test('a primary key that names no field is a fault of the data package', () => {
  const { faults } = load({
    'data/tables/datapackage.json': dataPackage({}, { primaryKey: ['land'] }),
    'data/tables/sales.csv': TABLE,
  });
  expect(faults).toMatchObject([
    {
      rule: 'schema',
      file: 'data/tables/datapackage.json',
      expected: 'resources.0.schema.primaryKey: names of fields',
    },
  ]);
});

test('rows that are held by a field which does not exist are a fault, for nothing would be held', () => {
  const { faults } = load({
    'data/tables/datapackage.json': dataPackage({ held: { reason: 'x', rows: { land: ['Laos'] } } }),
  });
  expect(faults).toMatchObject([
    {
      rule: 'schema',
      file: 'data/tables/datapackage.json',
      found: 'a map of fields in resources.0.held.rows',
    },
  ]);
});

test('a pattern that is no regular expression is a fault of the data package', () => {
  const fields = [
    { name: 'country', type: 'string', title: 'T', description: 'D', constraints: { pattern: '[' } },
  ];
  const { faults } = load({
    'data/tables/datapackage.json': dataPackage({}, { fields }),
    'data/tables/sales.csv': 'country\nKenya\n',
  });
  expect(faults).toMatchObject([{ rule: 'schema', file: 'data/tables/datapackage.json' }]);
});

test('very many rows and a cell of five megabytes are read', () => {
  const rows = Array.from({ length: MANY }, (_, n) => `row ${n},${n}`).join('\n');
  expect(readTable(KV, `k,v\n${rows}\n`, 't.csv').table.rows).toHaveLength(MANY);
  const { faults } = readTable(KV, `k,v\n${'<'.repeat(5_000_000)},1\n`, 't.csv');
  expect(faults).toEqual([]);
});
