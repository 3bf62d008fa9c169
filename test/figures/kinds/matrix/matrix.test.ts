import { describe, expect, test } from 'vitest';
import { NARROW, WIDE } from '../../../../src/figures/parts/layout.ts';
import type { Cell } from '../../../../src/report/report.ts';
import { expectSound, preparedOf, summarize, svgText } from '../../../helpers/drawn-figure.ts';
import { expectGolden } from '../../../helpers/golden.ts';
import { MANY } from '../../../helpers/many.ts';

type Cells = Readonly<Record<string, Cell>>;

const SIGNS = [
  { value: 'yes', label: 'yes', style: 1 },
  { value: 'yes, as reported', label: 'yes', style: 1 },
  { value: 'partial', label: 'in part', style: 3 },
  { value: 'no', label: 'no', style: 5 },
  { value: 'not verified', label: 'not verified', style: 0 },
];

const LONG = {
  kind: 'matrix',
  row: ['law'],
  note: 'place',
  column: 'feature',
  value: 'present',
  features: [
    { value: 'help', label: 'Must help', group: 'Burdens' },
    { value: 'secret', label: 'Must keep silent', group: 'Burdens' },
    { value: 'court', label: 'Approval by a court first', group: 'Safeguards' },
  ],
  signs: SIGNS,
};

const LONG_ROWS: Cells[] = [
  {
    law: 'An act with a long name that needs two lines or more',
    place: 'Northland',
    feature: 'help',
    present: 'yes',
  },
  {
    law: 'An act with a long name that needs two lines or more',
    place: 'Northland',
    feature: 'secret',
    present: 'partial',
  },
  {
    law: 'An act with a long name that needs two lines or more',
    place: 'Northland',
    feature: 'court',
    present: 'no',
  },
  { law: 'Code', place: 'Southland', feature: 'help', present: 'yes' },
  { law: 'Code', place: 'Southland', feature: 'court', present: 'not verified' },
];

const FIELDS = {
  kind: 'matrix',
  row: ['who'],
  features: [
    { value: 'date', label: 'Date', plain: true },
    { value: 'help', label: 'Is help required?' },
    { value: 'refuse', label: 'Could a firm refuse?' },
  ],
  signs: SIGNS,
  empty: 'nothing in the passages read',
};

const FIELD_ROWS: Cells[] = [
  { who: 'A scholar', date: '2019-03', help: 'yes, as reported', refuse: 'no' },
  { who: 'A court', date: '2025-01-17', help: 'not verified', refuse: undefined },
];

describe('a matrix', () => {
  test('has a sign and a word in each cell, groups of columns, and says where the table has no row', () => {
    expectGolden('figures/matrix-wide.svg', svgText(preparedOf(LONG, LONG_ROWS), WIDE));
    expectGolden('figures/matrix-narrow.svg', svgText(preparedOf(LONG, LONG_ROWS), NARROW));
  });

  test('of fields prints the words of each cell beside its sign, and what an empty cell means', () => {
    expectGolden('figures/matrix-fields-wide.svg', svgText(preparedOf(FIELDS, FIELD_ROWS), WIDE));
    expectGolden('figures/matrix-fields-narrow.svg', svgText(preparedOf(FIELDS, FIELD_ROWS), NARROW));
  });

  test('shows “not verified” as a ring and not as a yes or a no', () => {
    const svg = svgText(preparedOf(LONG, LONG_ROWS), WIDE);
    expect(svg.match(/sign-open/g)).toHaveLength(1);
    expect(svg).toContain('data-words="Code, Approval by a court first: not verified"');
  });

  test('says in words how many rows have which sign, and which', () => {
    expect(summarize(preparedOf(LONG, LONG_ROWS))).toBe(
      '2 rows. Must help: yes 2. Must keep silent: in part 1 (An act with a long name that needs two lines or more), not given 1 (Code). ' +
        'Approval by a court first: no 1 (An act with a long name that needs two lines or more), not verified 1 (Code).',
    );
    expect(summarize(preparedOf(FIELDS, FIELD_ROWS))).toBe(
      '2 rows. Is help required? yes 1 (A scholar), not verified 1 (A court). ' +
        'Could a firm refuse? no 1 (A scholar), nothing in the passages read 1 (A court).',
    );
  });

  test('changes its drawing and its words when a cell changes', () => {
    const changed = LONG_ROWS.map((row, index) => (index === 2 ? { ...row, present: 'yes' } : row));
    for (const layout of [WIDE, NARROW])
      expect(svgText(preparedOf(LONG, changed), layout)).not.toBe(
        svgText(preparedOf(LONG, LONG_ROWS), layout),
      );
    expect(summarize(preparedOf(LONG, changed))).not.toBe(summarize(preparedOf(LONG, LONG_ROWS)));
  });

  test('puts columns that have no room beside one another into blocks', () => {
    const features = Array.from({ length: 14 }, (_, n) => ({ value: `f${n}`, label: `Characteristic ${n}` }));
    const cells = Object.fromEntries(features.map(({ value }) => [value, 'yes']));
    expectSound(
      preparedOf({ kind: 'matrix', row: ['who'], features, signs: SIGNS }, [{ who: 'Somebody', ...cells }]),
    );
  });

  test('of one row, of empty cells and of very many rows stays within its box', () => {
    expectSound(preparedOf(FIELDS, FIELD_ROWS));
    expectSound(preparedOf(LONG, LONG_ROWS));
    expectSound(preparedOf(FIELDS, FIELD_ROWS.slice(0, 1)));
    expectSound(preparedOf(FIELDS, [{ who: 'Nobody', date: undefined, help: undefined, refuse: undefined }]));
    expectSound(
      preparedOf(
        FIELDS,
        Array.from({ length: MANY }, (_, n) => ({
          who: `Author ${n}`,
          date: '2019',
          help: 'yes',
          refuse: 'no',
        })),
      ),
    );
    expectSound(
      preparedOf(
        LONG,
        Array.from({ length: MANY }, (_, n) => ({
          law: `Law ${n}`,
          place: 'X',
          feature: 'help',
          present: 'yes',
        })),
      ),
    );
  });
});
