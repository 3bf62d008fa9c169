import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../../../src/checks/check-report.ts';
import { prepare } from '../../../../src/figures/data/prepare-rows.ts';
import { summarize } from '../../../../src/figures/draw.ts';
import { figureHtml } from '../../../../src/figures/html/figure-html.ts';
import { toCsv } from '../../../../src/publish/before/data/csv.ts';
import type { Cell, Figure, Report, Row, Table } from '../../../../src/report/report.ts';
import type { FigureSpec } from '../../../../src/report/schema/figure.ts';
import { en } from '../../../../src/text/interface/en.ts';

// The figures of the report have every kind of chart among them.
const { report } = checkReport('.');

/** The fields whose cells a figure draws to scale, by a sign or, in a diagram, as the words of its boxes. Words that a matrix prints without a sign are not among them. */
function drawnFields(spec: FigureSpec): string[] {
  switch (spec.kind) {
    case 'bars':
      return spec.values.map(({ field }) => field);
    case 'dots':
      return [spec.value, spec.low, spec.high].filter((field) => field !== undefined);
    case 'lines':
      return spec.wide
        ? spec.wide.map(({ field }) => field)
        : spec.series
          ? (spec.values ?? []).slice(0, 1).map(({ field }) => field)
          : (spec.values ?? []).map(({ field }) => field);
    case 'slope':
      return [spec.y];
    case 'diverging':
      return [spec.left.field, spec.right.field];
    case 'choropleth':
      return [...spec.fill];
    case 'matrix':
      return spec.value === undefined
        ? spec.features.filter(({ plain }) => plain !== true).map(({ value }) => value)
        : [spec.value];
    case 'timeline':
      return [spec.date];
    case 'unit':
      return [spec.count ?? spec.group];
    case 'diagram':
      return ['step', 'words', 'by', 'standing'];
  }
}

/** Another value for a cell: a number a fifth higher, a date a year later, words of the column with another sign. */
function another(cell: Cell, rows: readonly Row[], field: string, spec: FigureSpec): Cell {
  if (typeof cell === 'number') return Math.round(cell * 1.2 + 1);
  const words = String(cell);
  if (/^\d{4}/.test(words))
    return `${Number(words.slice(0, 4)) + 1}${words.slice(4).replace('-02-29', '-02-28')}`;
  const signOf = (value: Cell): string =>
    spec.kind === 'matrix'
      ? (spec.signs.find((sign) => String(sign.value) === String(value))?.label ?? '')
      : String(value);
  return rows
    .map((row) => row.cells[field])
    .find((other) => other !== undefined && signOf(other) !== signOf(cell));
}

function withCell(figure: Figure, row: Row, field: string, cell: Cell): Report {
  const table = report.tables.get(figure.spec.table);
  if (!table) throw new Error('no table');
  const rows = table.rows.map((old) =>
    old.key === row.key ? { ...old, cells: { ...old.cells, [field]: cell } } : old,
  );
  const changed: Table = { ...table, rows };
  return { ...report, tables: new Map([...report.tables, [table.resource.name, changed]]) };
}

/** What a reader gets of a figure, by name. */
function given(of: Report, figure: Figure): Record<string, string> {
  const html = toHtml(figureHtml({ report: of, words: en, base: '' }, figure, 'chapter'));
  const prepared = prepare(of, figure);
  const part = (pattern: RegExp): string => pattern.exec(html)?.[0].replace(/<desc.*?<\/desc>/s, '') ?? '';
  return {
    'wide drawing': part(/<svg class="drawing drawing-wide".*?<\/svg>/s),
    'narrow drawing': part(/<svg class="drawing drawing-narrow".*?<\/svg>/s),
    'text alternative': [...html.matchAll(/<desc[^>]*>(.*?)<\/desc>/gs)].map((match) => match[1]).join('\n'),
    table: part(/<table.*?<\/table>/s),
    summary: summarize(prepared, en),
    csv: toCsv(prepared.table.resource.schema.fields, prepared.rows),
  };
}

/** At most so many cells of a figure, evenly over all; a map takes long to draw. */
function some<T>(all: readonly T[], most: number): T[] {
  return all.filter(
    (_, index) => Math.floor((index * most) / all.length) !== Math.floor(((index - 1) * most) / all.length),
  );
}

describe.each([...report.figures.values()].map((figure) => [figure.id, figure] as const))(
  'the figure %s',
  (_id, figure) => {
    const { rows } = prepare(report, figure);
    const cells = drawnFields(figure.spec).flatMap((field) =>
      rows
        .filter((row) => row.cells[field] !== undefined)
        .map((row) => ({ row, field, value: another(row.cells[field], rows, field, figure.spec) })),
    );
    const chosen = some(
      cells.filter(({ value }) => value !== undefined),
      figure.spec.kind === 'choropleth' ? 2 : 12,
    );

    test('changes drawings, table, summary, text alternative and CSV when a cell that it draws changes', () => {
      expect(chosen.length).toBeGreaterThan(0);
      const before = given(report, figure);
      expect(Object.values(before).filter((text) => text === '')).toEqual([]);
      const unmoved = chosen.flatMap(({ row, field, value }) => {
        const after = given(withCell(figure, row, field, value), figure);
        return Object.keys(before)
          .filter((name) => before[name] === after[name])
          .map((name) => `${name}: ${row.key} ${field} ${row.cells[field]} → ${value}`);
      });
      expect(unmoved).toEqual([]);
    });
  },
);
