import { type Prepared, prepare } from '../../../figures/data/prepare-rows.ts';
import { emptyExpressions } from '../../../figures/data/templates.ts';
import { isUnread } from '../../../report/load/unread.ts';
import type { Figure, Report, Table } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { fieldsOfFigure } from '../../../report/schema/figure-fields.ts';
import { placedTexts } from '../../../report/texts.ts';
import { drawableRows } from './drawable-rows.ts';
import { knownCategories, knownCountries } from './known-categories.ts';

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
    ...knownCategories(figure, prepared),
    ...drawableRows(figure, prepared),
    ...knownCountries(figure, prepared),
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
