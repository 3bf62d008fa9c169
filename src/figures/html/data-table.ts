import type { Element, ElementContent } from 'hast';
import type { Cell, Row, Table } from '../../report/report.ts';
import type { TableField } from '../../report/schema/data-package.ts';
import type { FigureContext } from '../context.ts';
import { printCell } from '../data/prepare-rows.ts';
import { el } from '../parts/svg.ts';
import { cellContent, listed, sourceLinks } from './cell-content.ts';

function isNumeric(field: TableField): boolean {
  return field.type === 'number' || field.type === 'integer';
}

/** More columns than this are read row by row on a narrow screen, each cell under its column's name. */
const MOST_BESIDE = 3;

/** Is a table of these columns read row by row on a narrow screen? */
export function isWide(fields: readonly TableField[]): boolean {
  return fields.length > MOST_BESIDE;
}

function headerCell(field: TableField, isLive: boolean): Element {
  const unit = field.unit === undefined ? '' : ` (${field.unit})`;
  const refers = isLive && field.refers === 'sources' ? field.refers : undefined;
  const className = isNumeric(field) ? 'number' : undefined;
  return el('th', { scope: 'col', role: 'columnheader', className, dataRefers: refers }, [
    `${field.title}${unit}`,
  ]);
}

/** What a cell is sorted by where its printed words would not do: a date in words. */
function sortValue(cell: Cell, field: TableField): string | undefined {
  return typeof cell === 'string' &&
    field.refers === undefined &&
    /^\d{4}-\d{2}/.test(cell) &&
    printCell(cell) !== cell
    ? cell
    : undefined;
}

function bodyRow(
  context: FigureContext,
  row: Row,
  fields: readonly TableField[],
  id: string | undefined,
): Element {
  const cells = fields.map((field, index) => {
    const cell = row.cells[field.name];
    const content = cellContent(context, cell, field);
    const dataValue = id === undefined ? undefined : sortValue(cell, field);
    if (index === 0) return el('th', { scope: 'row', role: 'rowheader', dataValue }, content);
    const className = typeof cell === 'number' ? 'number' : undefined;
    return el('td', { role: 'cell', dataLabel: field.title, className, dataValue }, content);
  });
  return el('tr', { role: 'row', id }, cells);
}

/**
 * Rows as an HTML table that scrolls by itself, in reach of the keyboard. Roles are written out because narrow screens lay
 * the cells out as blocks.
 * @param id the id of the table; its caption's is derived from it.
 * @param ids the ids of rows by their keys, where rows can be linked to.
 */
export function grid(
  context: FigureContext,
  id: string,
  caption: string,
  rows: readonly Row[],
  fields: readonly TableField[],
  ids?: ReadonlyMap<string, string>,
): Element {
  const head = el('thead', { role: 'rowgroup' }, [
    el(
      'tr',
      { role: 'row' },
      fields.map((field) => headerCell(field, ids !== undefined)),
    ),
  ]);
  const body = el(
    'tbody',
    { role: 'rowgroup' },
    rows.map((row) => bodyRow(context, row, fields, ids?.get(row.key))),
  );
  const table = el('table', { role: 'table' }, [
    el('caption', { id: `${id}-caption` }, [caption]),
    head,
    body,
  ]);
  return el(
    'div',
    { className: 'table-scroll', role: 'region', ariaLabelledBy: `${id}-caption`, tabIndex: 0 },
    [table],
  );
}

/** The licence of a table with the credit that it asks for. */
export function licenceLine(context: FigureContext, table: Table): ElementContent[] {
  const { licenses } = table.resource;
  const links = licenses.map((licence) =>
    el('a', { href: licence.path, rel: 'noreferrer' }, [licence.title]),
  );
  const credit = licenses.map((licence) => licence.attribution).filter((words) => words !== undefined);
  return [
    { type: 'text', value: `${context.words.licence} ` },
    ...listed(links, '; '),
    { type: 'text', value: `.${credit.length > 0 ? ` ${credit.join(' ')}` : ''}` },
  ];
}

/** Where a table's numbers come from; nothing where every row names its own sources in a column that is shown. */
export function sourcesLine(
  context: FigureContext,
  table: Table,
  shown: readonly TableField[],
): ElementContent[] {
  const keys = table.resource.sources.map((source) => source.key);
  if (keys.length === 0 || shown.some((field) => field.refers === 'sources')) return [];
  return [
    { type: 'text', value: `${context.words.tableSources} ` },
    ...sourceLinks(context, keys),
    { type: 'text', value: '.' },
  ];
}

function foot(context: FigureContext, table: Table, shown: readonly TableField[]): Element[] {
  const { resource, rows } = table;
  const held = rows.filter((row) => row.held).length;
  const paragraphs: (readonly (ElementContent | string)[])[] = [];
  if (resource.notes !== undefined) paragraphs.push([resource.notes]);
  if (held > 0 && resource.held) paragraphs.push([context.words.rowsHeld(held, resource.held.reason)]);
  paragraphs.push(sourcesLine(context, table, shown), licenceLine(context, table));
  return paragraphs.filter((children) => children.length > 0).map((children) => el('p', {}, children));
}

/** The fields of a table by name, in the order asked for; all of them when none is. */
export function fieldsNamed(table: Table, columns: readonly string[] | undefined): TableField[] {
  const all = table.resource.schema.fields;
  return columns === undefined
    ? [...all]
    : columns.flatMap((name) => all.filter((field) => field.name === name));
}

/**
 * A table of the data package as a `<figure>`. Held rows are left out and the reason is told; a table that is held whole
 * prints only that.
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
  const id = `t-${resource.name}`;
  const className = fields.length > 3 ? 'data-table data-table-wide' : 'data-table';
  if (shown.length === 0)
    return el('figure', { id, className }, [
      el('p', {}, [context.words.tableHeld(resource.held?.reason ?? '')]),
    ]);
  return el('figure', { id, className }, [
    grid(context, id, resource.title, shown, fields),
    el('figcaption', {}, foot(context, table, fields)),
  ]);
}
