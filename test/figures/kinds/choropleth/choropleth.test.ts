import { expect, test } from 'vitest';
import type { Prepared } from '../../../../src/figures/data/prepare-rows.ts';
import { countryCodes, isOnMap } from '../../../../src/figures/maps/atlas.ts';
import { worldFor } from '../../../../src/figures/maps/world.ts';
import { NARROW, WIDE } from '../../../../src/figures/parts/layout.ts';
import { expectSound, preparedOf, summarize, svgText } from '../../../helpers/drawn-figure.ts';
import { expectGolden } from '../../../helpers/golden.ts';

type Rows = readonly Readonly<Record<string, string>>[];

const SPEC = {
  kind: 'choropleth',
  country: 'iso3',
  fill: ['a', 'b'],
  categories: [
    { value: 'yes, yes', label: 'both', style: 4 },
    { value: 'yes, no', label: 'one', style: 2 },
    { value: 'no, yes', label: 'one', style: 2 },
  ],
  absent: 'not in the list',
  unit: 'countries',
};

const ROWS: Rows = [
  { name: 'Kenya', iso3: 'KEN', a: 'yes', b: 'yes' },
  { name: 'Brazil', iso3: 'BRA', a: 'yes', b: 'no' },
  { name: 'Mongolia', iso3: 'MNG', a: 'no', b: 'yes' },
  { name: 'Singapore', iso3: 'SGP', a: 'yes', b: 'yes' },
];

function small(rows: Rows = ROWS): Prepared {
  const prepared = preparedOf(SPEC, rows);
  const fields = prepared.table.resource.schema.fields.map((field) => ({
    ...field,
    type: 'string' as const,
  }));
  const resource = { ...prepared.table.resource, schema: { ...prepared.table.resource.schema, fields } };
  return { ...prepared, table: { ...prepared.table, resource } };
}

test('countries are filled by category on a map, in both layouts', () => {
  expectGolden('figures/choropleth-wide.svg', svgText(small(), WIDE));
  expectGolden('figures/choropleth-narrow.svg', svgText(small(), NARROW));
});

test('everything stays within the drawing', () => {
  expectSound(small());
  expectSound(small(countryCodes().map((iso3) => ({ name: iso3, iso3, a: 'yes', b: 'no' }))));
});

test('every country of the list can be seen: as an area, or as a point that is named below the map', () => {
  for (const layout of [WIDE, NARROW]) {
    const { shapes } = worldFor(layout.width, new Set(countryCodes()));
    const unseen = countryCodes().filter((code) => {
      const shape = shapes.get(code);
      return !shape || (shape.path === '' && !shape.point);
    });
    expect(unseen).toEqual([]);
  }
  expect(svgText(small(), WIDE)).toContain('too small here: Singapore.');
});

test('the summary counts each label once and names the countries when they are few', () => {
  expect(summarize(small())).toBe(
    'A map of 4 countries. both: 2 (Kenya, Singapore); one: 2 (Brazil, Mongolia). All other land: not in the list.',
  );
});

test('a changed cell changes the drawing and the summary', () => {
  const changed = small(ROWS.map((row) => (row['iso3'] === 'KEN' ? { ...row, b: 'no' } : row)));
  expect(svgText(changed, WIDE)).not.toBe(svgText(small(), WIDE));
  expect(summarize(changed)).not.toBe(summarize(small()));
});

test('codes are those of ISO 3166-1, in capitals', () => {
  expect(isOnMap('KEN')).toBe(true);
  expect(isOnMap('ken')).toBe(false);
  expect(isOnMap('XYZ')).toBe(false);
});

test('one country is drawn, and all other land is grey', () => {
  expectSound(small(ROWS.slice(0, 1)));
  expect(svgText(small(ROWS.slice(0, 1)), WIDE)).toContain('class="s0"');
});
