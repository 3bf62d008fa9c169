import { cellText } from '../../../figures/data/cells.ts';
import { type Prepared, prepare } from '../../../figures/data/prepare-rows.ts';
import { emptyExpressions } from '../../../figures/data/templates.ts';
import { fillOf } from '../../../figures/kinds/choropleth/choropleth-data.ts';
import { countryCodes, isOnMap } from '../../../figures/maps/atlas.ts';
import { isUnread } from '../../../report/load/unread.ts';
import type { Figure, Report, Table } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import type { CategoryStyle, FigureSpec } from '../../../report/schema/figure.ts';
import { fieldsOfFigure } from '../../../report/schema/figure-fields.ts';
import { placedTexts } from '../../../report/texts.ts';
import { drawableRows } from './drawable-rows.ts';

const DRAWABLE: Readonly<Record<'number' | 'time', readonly string[]>> = {
  number: ['number', 'integer'],
  time: ['date', 'year', 'yearmonth', 'string', 'integer'],
};

/** Fields that the table lacks, that are of the wrong type, or whose unit is not the figure's. */
function fieldFaults(figure: Figure, table: Table): Fault[] {
  const fields = table.resource.schema.fields;
  return fieldsOfFigure(figure.spec).flatMap(({ path, field, needs }): Fault[] => {
    const known = fields.find((f) => f.name === field);
    const at = figure.place(path);
    if (!known) {
      const names = fields.map((f) => f.name);
      return [
        fault('figure-field', at, {
          expected: `a field of ${figure.spec.table}`,
          found: field,
          mend: didYouMean(field, names, `see the fields in datapackage.json: ${names.join(', ')}`),
        }),
      ];
    }
    if (needs !== 'any' && !DRAWABLE[needs].includes(known.type)) {
      return [
        fault('figure-field', at, {
          expected: `a field of ${needs === 'number' ? 'numbers' : 'dates'}`,
          found: `${field}, of type ${known.type}`,
          mend: 'name another field, or correct its type in datapackage.json',
        }),
      ];
    }
    const { unit } = figure.spec;
    if (needs === 'number' && known.unit !== undefined && unit !== known.unit) {
      return [
        fault('figure-unit', figure.place(unit === undefined ? path : ['unit']), {
          expected: `unit: ${known.unit}, as ${field} has it`,
          found: unit ?? 'no unit',
          mend: 'give the figure the unit of its fields',
        }),
      ];
    }
    return [];
  });
}

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
      return []; // combinations of fields, see mapFaults
  }
}

function categoryFaults(figure: Figure, prepared: Prepared): Fault[] {
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
function mapFaults(figure: Figure, prepared: Prepared): Fault[] {
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

/** Texts of a figure with an expression that has no value in its table. */
function templateFaults(figure: Figure, prepared: Prepared): Fault[] {
  const { title, subtitle, reading, limits } = figure.spec;
  const templates: [PropertyKey[], string][] = [
    [['title'], title],
    [['subtitle'], subtitle],
    [['reading'], reading],
    ...limits.map((limit, index): [PropertyKey[], string] => [['limits', index], limit]),
  ];
  return templates.flatMap(([path, template]) => {
    const last = emptyExpressions(template, prepared).at(-1);
    if (last === undefined) return [];
    return [
      fault('figure-words', figure.place(path), {
        expected: 'an expression with a value in the table',
        found: `{${last}}`,
        mend: 'see src/figures/data/templates.ts: count, sum, max, min or [row key].field',
      }),
    ];
  });
}

function figureFaults(report: Report, figure: Figure): Fault[] {
  const table = report.tables.get(figure.spec.table);
  if (!table) {
    if (isUnread(report, 'table', figure.spec.table)) return [];
    const mend = didYouMean(
      figure.spec.table,
      report.tables.keys(),
      'describe it in data/tables/datapackage.json',
    );
    return [
      fault('known-table', figure.place(['table']), {
        expected: 'a table of the data package',
        found: figure.spec.table,
        mend,
      }),
    ];
  }
  const faults = fieldFaults(figure, table);
  if (faults.length > 0) return faults;
  const prepared = prepare(report, figure);
  if (prepared.rows.length === 0)
    return [
      fault('figure-rows', figure.place(['rows']), {
        expected: 'at least one row to draw',
        found: 'none',
        mend: 'correct the filter in rows:',
      }),
    ];
  return [
    ...categoryFaults(figure, prepared),
    ...drawableRows(figure, prepared),
    ...mapFaults(figure, prepared),
    ...templateFaults(figure, prepared),
  ];
}

/** Rules known-figure, figure-field, figure-unit, figure-words and figure-rows: every figure can be drawn as its file says. */
export function knownFigures(report: Report): Fault[] {
  const faults = [...report.figures.values()].flatMap((figure) => figureFaults(report, figure));
  for (const { text } of placedTexts(report)) {
    const placed = new Set<string>();
    for (const use of text.prose.figures) {
      if (isUnread(report, 'figure', use.id)) continue;
      if (!report.figures.has(use.id))
        faults.push(
          fault('known-figure', use.at, {
            expected: 'a figure of data/figures',
            found: use.id,
            mend: didYouMean(use.id, report.figures.keys(), 'write its file in data/figures'),
          }),
        );
      else if (placed.has(use.id))
        faults.push(
          fault('known-figure', use.at, {
            expected: 'a figure placed once in a text',
            found: `${use.id} again`,
            mend: 'link to the figure instead',
          }),
        );
      placed.add(use.id);
    }
  }
  return faults;
}
