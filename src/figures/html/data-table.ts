import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { tableAnchor } from '../../report/addresses/anchors.ts';
import { holdsYears } from '../../report/evidence/year-fields.ts';
import type { Cell, Row, Table } from '../../report/report.ts';
import type { TableField } from '../../report/schema/data-package.ts';
import { readDate } from '../../text/dates.ts';
import type { FigureContext } from '../context.ts';
import { cellContent, listed, sourceEntryLinks } from './cell-content.ts';

function isNumeric(field: TableField): boolean {
  return field.type === 'number' || field.type === 'integer';
}

function headerCell(field: TableField, isLive: boolean): Element {
  const unit = field.unit === undefined ? '' : ` (${field.unit})`;
  const refers = isLive && field.refers === 'sources' ? field.refers : undefined;
  const className = isNumeric(field) ? 'number' : undefined;
  return h('th', { scope: 'col', role: 'columnheader', className, dataRefers: refers }, [
    `${field.title}${unit}`,
  ]);
}

/** What a cell is sorted by where its printed words would not do: a date in words. */
function sortValue(cell: Cell, field: TableField): string | undefined {
  const isDate =
    typeof cell === 'string' && field.refers === undefined && readDate(cell)?.month !== undefined;
  return isDate ? cell : undefined;
}

/** The columns of a table: their fields in order, and those of them whose whole numbers are years. */
interface Columns {
  readonly fields: readonly TableField[];
  readonly years: ReadonlySet<TableField>;
}

/**
 * A row of a table; its first cell is its heading.
 * @param context of the figure.
 * @param row whose cells are printed.
 * @param columns of the table, and the id of the row, where it can be linked to.
 */
function bodyRow(
  context: FigureContext,
  row: Row,
  { fields, years, id }: Columns & { readonly id: string | undefined },
): Element {
  const cells = fields.map((field, index) => {
    const cell = row.cells[field.name];
    const content = cellContent(context, cell, field, years.has(field));
    const dataValue = id === undefined ? undefined : sortValue(cell, field);
    if (index === 0) return h('th', { scope: 'row', role: 'rowheader', dataValue }, content);
    const className = typeof cell === 'number' ? 'number' : undefined;
    return h('td', { role: 'cell', dataLabel: field.title, className, dataValue }, content);
  });
  return h('tr', { role: 'row', id }, cells);
}

/** What a table in a page shows. */
export interface Grid {
  /** The id of the table; its caption's is derived from it. */
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly fields: readonly TableField[];
  /** The ids of rows by their keys, where rows can be linked to. */
  readonly ids?: ReadonlyMap<string, string>;
}

/**
 * Rows as an HTML table that scrolls by itself, in reach of the keyboard. Roles are written out because
 * narrow screens lay the cells out as blocks.
 */
export function gridHtml(context: FigureContext, { id, caption, rows, fields, ids }: Grid): Element {
  const years = new Set(fields.filter((field) => holdsYears(field, rows)));
  const head = h('thead', { role: 'rowgroup' }, [
    h(
      'tr',
      { role: 'row' },
      fields.map((field) => headerCell(field, ids !== undefined)),
    ),
  ]);
  const body = h(
    'tbody',
    { role: 'rowgroup' },
    rows.map((row) => bodyRow(context, row, { fields, years, id: ids?.get(row.key) })),
  );
  const table = h('table', { role: 'table' }, [h('caption', { id: `${id}-caption` }, [caption]), head, body]);
  return h(
    'div',
    { className: 'table-scroll', role: 'region', ariaLabelledBy: `${id}-caption`, tabIndex: 0 },
    [table],
  );
}

/** The licence of a table with the credit that it asks for. */
export function licenceLine(context: FigureContext, table: Table): ElementContent[] {
  const { licenses } = table.resource;
  const links = licenses.map((licence) => h('a', { href: licence.path, rel: 'noreferrer' }, [licence.title]));
  const credits = licenses.map((licence) => licence.attribution).filter((credit) => credit !== undefined);
  return [
    { type: 'text', value: `${context.words.licence} ` },
    ...listed(links, '; '),
    { type: 'text', value: `.${credits.length > 0 ? ` ${credits.join(' ')}` : ''}` },
  ];
}

/**
 * Where a table's numbers come from; nothing where every row names its own sources in a column that is shown.
 * @param shown the fields whose columns are printed.
 */
function sourcesLine(context: FigureContext, table: Table, shown: readonly TableField[]): ElementContent[] {
  const keys = table.resource.sources.map((source) => source.key);
  if (keys.length === 0 || shown.some((field) => field.refers === 'sources')) return [];
  return [
    { type: 'text', value: `${context.words.tableSources} ` },
    ...sourceEntryLinks(context, keys),
    { type: 'text', value: '.' },
  ];
}

/**
 * What stands under a table: its notes, what is held back, its sources and its licence.
 * @param shown the fields whose columns are printed.
 */
function foot(context: FigureContext, table: Table, shown: readonly TableField[]): Element[] {
  const { resource, rows } = table;
  const held = rows.filter((row) => row.held).length;
  const paragraphs: (ElementContent | string)[][] = [];
  if (resource.notes !== undefined) paragraphs.push([resource.notes]);
  if (held > 0 && resource.held) paragraphs.push([context.words.rowsHeld(held, resource.held.reason)]);
  paragraphs.push(sourcesLine(context, table, shown), licenceLine(context, table));
  return paragraphs.filter((children) => children.length > 0).map((children) => h('p', {}, children));
}

/** The fields of a table by name, in the order asked for; all of them when none is. */
export function fieldsNamed(table: Table, columns: readonly string[] | undefined): TableField[] {
  const all = table.resource.schema.fields;
  return columns === undefined
    ? [...all]
    : columns.flatMap((name) => all.filter((field) => field.name === name));
}

/**
 * A table of the data package as a `<figure>`. Held rows are left out and the reason is told; a table that is
 * held whole prints only that.
 * @param columns the names of the fields to print, in order; all when undefined.
 */
export function dataTable(
  context: FigureContext,
  table: Table,
  columns: readonly string[] | undefined,
): Element {
  const { resource, rows } = table;
  const fields = fieldsNamed(table, columns);
  const shown = rows.filter((row) => !row.held);
  const id = tableAnchor(resource.name);
  const className = fields.length > 3 ? 'data-table data-table-wide' : 'data-table';
  if (shown.length === 0)
    return h('figure', { id, className }, [
      h('p', {}, [context.words.tableHeld(resource.held?.reason ?? '')]),
    ]);
  return h('figure', { id, className }, [
    gridHtml(context, { id, caption: resource.title, rows: shown, fields }),
    h('figcaption', {}, foot(context, table, fields)),
  ]);
}
