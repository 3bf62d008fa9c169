import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/checks/check-report.ts';
import { prepare } from '../../src/figures/data/prepare-rows.ts';
import { NARROW, WIDE } from '../../src/figures/parts/layout.ts';
import { expectSound, svgText } from '../helpers/drawn-figure.ts';
import { expectGolden } from '../helpers/golden.ts';

// The figures of the report as they are drawn, each looked at as a picture when its golden was accepted.
const { report } = checkReport('.');
const figures = [...report.figures.values()].map((figure) => [figure.id, prepare(report, figure)] as const);

describe.each(figures)('the figure %s', (id, prepared) => {
  test('is drawn as its goldens show, wide and narrow', () => {
    expectGolden(`figures/real/${id}.svg`, `${svgText(prepared, WIDE)}${svgText(prepared, NARROW)}`);
  });

  test('has every mark within its plot, each row once, and the same words in both drawings', () => {
    expectSound(prepared);
  });
});

test('there are at least 26 figures, and at least six for each of the four chapters', () => {
  expect(figures.length).toBeGreaterThanOrEqual(26);
  for (const chapter of ['home', 'exports', 'laws', 'xinjiang'])
    expect(figures.filter(([, { spec }]) => spec.chapter === chapter).length, chapter).toBeGreaterThanOrEqual(
      6,
    );
});
