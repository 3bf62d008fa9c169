import { cellText } from '../../../figures/data/cells.ts';
import type { Prepared } from '../../../figures/data/prepare-rows.ts';
import { fillOf } from '../../../figures/kinds/choropleth/choropleth-data.ts';
import { countryCodes, isOnMap } from '../../../figures/maps/atlas.ts';
import type { Figure } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import type { CategoryStyle, FigureSpec } from '../../../report/schema/figure.ts';

/** The fields of categories with the styles that a figure gives them, by the place of the list in its file. */
function categoriesOf(
  spec: FigureSpec,
): { field: string; list: readonly Pick<CategoryStyle, 'value'>[]; path: string }[] {
  switch (spec.kind) {
    case 'dots':
      return spec.shape && spec.shapes ? [{ field: spec.shape, list: spec.shapes, path: 'shapes' }] : [];
    case 'lines':
      return spec.series && spec.styles ? [{ field: spec.series, list: spec.styles, path: 'styles' }] : [];
    case 'timeline':
      return spec.lane && spec.lanes ? [{ field: spec.lane, list: spec.lanes, path: 'lanes' }] : [];
    case 'unit':
      return [{ field: spec.group, list: spec.groups, path: 'groups' }];
    case 'matrix': {
      const columns =
        spec.column === undefined ? [] : [{ field: spec.column, list: spec.features, path: 'features' }];
      const signed =
        spec.value === undefined ? spec.features.filter((f) => !f.plain).map((f) => f.value) : [spec.value];
      return [...columns, ...signed.map((field) => ({ field, list: spec.signs, path: 'signs' }))];
    }
    case 'bars':
    case 'slope':
    case 'diverging':
    case 'diagram':
      return [];
    case 'choropleth':
      return []; // combinations of fields, see knownCountries
  }
}

/** Values of fields of categories that a figure gives no style. */
export function knownCategories(figure: Figure, prepared: Prepared): Fault[] {
  return categoriesOf(figure.spec).flatMap(({ field, list, path }) => {
    const known = new Set(list.map((category) => String(category.value)));
    const strange = new Set(
      prepared.rows.map((row) => cellText(row, field)).filter((value) => value !== '' && !known.has(value)),
    );
    return [...strange].map((value) =>
      fault('figure-rows', figure.place([path]), {
        expected: `an entry in ${path} for each value of ${field}`,
        found: `“${value}” without one`,
        mend: `add it to ${path}, or leave its rows out with rows:`,
      }),
    );
  });
}

/** Countries that the map does not know, by the place of their cell, and combinations that no category has. */
export function knownCountries(figure: Figure, prepared: Prepared): Fault[] {
  const { spec } = figure;
  if (spec.kind !== 'choropleth') return [];
  const { resource } = prepared.table;
  const column = resource.schema.fields.findIndex((field) => field.name === spec.country) + 1;
  const unknown = prepared.rows
    .filter((row) => !isOnMap(cellText(row, spec.country)))
    .map((row) => {
      const code = cellText(row, spec.country);
      const mend = didYouMean(
        code,
        countryCodes(),
        'correct the code, or add it to src/figures/maps/iso-countries.json',
      );
      return fault(
        'table-cell',
        { file: `data/tables/${resource.path}`, line: row.line, column },
        {
          expected: `${spec.country}: the ISO alpha-3 code of a country on the map`,
          found: `“${code}”`,
          mend,
        },
      );
    });
  const known = new Set(spec.categories.map((category) => String(category.value)));
  const strange = new Set(
    prepared.rows.map((row) => fillOf(row, spec.fill)).filter((value) => !known.has(value)),
  );
  const uncoloured = [...strange].map((value) =>
    fault('figure-rows', figure.place(['categories']), {
      expected: `a category for each combination of ${spec.fill.join(', ')}`,
      found: `“${value}” without one`,
      mend: 'add it to categories, or leave its rows out with rows:',
    }),
  );
  return [...unknown, ...uncoloured];
}
