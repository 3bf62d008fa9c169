import { expect, test } from 'vitest';
import type { Prepared } from '../../../../src/figures/data/prepare-rows.ts';
import { NARROW, WIDE } from '../../../../src/figures/parts/layout.ts';
import { expectSound, preparedOf, summarize, svgText } from '../../../helpers/drawn-figure.ts';
import { expectGolden } from '../../../helpers/golden.ts';
import { MANY } from '../../../helpers/many.ts';

type Rows = readonly Readonly<Record<string, string | number>>[];

const SPEC = {
  kind: 'unit',
  group: 'vote',
  count: 'states',
  names: 'who',
  groups: [
    { value: 'no', label: 'Against', style: 1 },
    { value: 'yes', label: 'For', style: 2 },
    { value: 'none', label: 'Abstaining', style: 3 },
  ],
  one: 'one state',
  unit: 'states',
};

const ROWS: Rows = [
  { vote: 'no', states: 4, who: 'Alpha, Beta, Gamma, Delta' },
  { vote: 'yes', states: 3, who: 'not listed' },
  { vote: 'none', states: 0 },
];

function small(change: Readonly<Record<string, unknown>> = {}, rows: Rows = ROWS): Prepared {
  return preparedOf({ ...SPEC, ...change }, rows);
}

test('each thing counted is a mark in its group, with the names below, in both layouts', () => {
  expectGolden('figures/unit-wide.svg', svgText(small(), WIDE));
  expectGolden('figures/unit-narrow.svg', svgText(small(), NARROW));
});

test('everything stays within the drawing', () => expectSound(small()));

test('there are as many marks as things', () => {
  expect(svgText(small(), WIDE).match(/<path[^>]*class="s1"/g)).toHaveLength(4);
  expect(svgText(small(), WIDE).match(/<path[^>]*class="s2"/g)).toHaveLength(3);
});

test('names that are not given are told, and so is a count that is missing', () => {
  expect(summarize(small())).toBe(
    'Against: 4 states (Alpha, Beta, Gamma, Delta); For: 3 states (not listed); Abstaining: 0 states. Together: 7 states.',
  );
  expect(summarize(small({}, [{ vote: 'no', who: 'Alpha' }]))).toContain(
    'Against: 0 states, some not given (Alpha)',
  );
});

test('rows are counted when no field counts them', () => {
  const rows = ['no', 'no', 'yes'].map((vote) => ({ vote }));
  expect(summarize(small({ count: undefined, names: undefined }, rows))).toContain(
    'Against: 2 states; For: one state',
  );
});

test('a changed number changes the drawing and the summary', () => {
  const changed = small(
    {},
    ROWS.map((row) => (row['states'] === 3 ? { ...row, states: 2 } : row)),
  );
  expect(svgText(changed, WIDE)).not.toBe(svgText(small(), WIDE));
  expect(summarize(changed)).not.toBe(summarize(small()));
});

test('one row, a number below nought, part of a thing and a million things are drawn', () => {
  expectSound(small({}, [{ vote: 'no', states: 1 }]));
  expectSound(small({}, [{ vote: 'no', states: -3 }]));
  expectSound(small({}, [{ vote: 'no', states: 2.5 }]));
  const many = small({}, [{ vote: 'no', states: 1_000_000 }]);
  expectSound(many);
  expect(svgText(many, WIDE)).toContain('2,000 of them are drawn.');
});

test('very many rows are drawn', () => {
  const rows = Array.from({ length: MANY }, (_, n) => ({ vote: n % 3 === 0 ? 'no' : 'yes' }));
  const many = small({ count: undefined, names: undefined }, rows);
  expectSound(many);
  expect(summarize(many)).toContain(`Together: ${MANY.toLocaleString('en-GB')} states.`);
});
