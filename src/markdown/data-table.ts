import type { Element, ElementContent, Properties } from 'hast';
import { sourceLabel } from '../citations/source-label.ts';
import type { Cell, Row, Table } from '../report/report.ts';
import type { TableField } from '../report/schema/data-package.ts';
import { chapterPath } from '../report/texts.ts';
import { formatDate, readDate } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';
import type { MarkdownContext } from './context.ts';

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function listed(items: readonly ElementContent[], separator: string): ElementContent[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [text(separator), item]));
}

function keysOf(cell: Cell): string[] {
  return typeof cell === 'string' ? cell.split(/;\s*/).filter((key) => key !== '') : [];
}

/** Links to the entries of the source list. */
function sourceLinks(context: MarkdownContext, keys: readonly string[]): ElementContent[] {
  const links = keys.flatMap((key) => {
    const source = context.report.sources.get(key);
    if (!source) return [];
    return [element('a', { href: `${context.base}/sources/#s-${key}` }, [text(sourceLabel(source, context.words))])];
  });
  return listed(links, '; ');
}

/** Links to where the report treats claims: the section that makes each, in the chapter of its ledger where it can be. */
function claimLinks(context: MarkdownContext, keys: readonly string[]): ElementContent[] {
  const links = new Map<string, ElementContent>();
  for (const key of keys) {
    const ledger = context.report.claims.get(key)?.chapter;
    const first = context.report.chapters.filter((chapter) => chapter.id === ledger);
    for (const chapter of [...first, ...context.report.chapters]) {
      const use = chapter.prose.claims.find((c) => c.id === key && !c.again);
      if (!use) continue;
      const heading = chapter.prose.headings.find((h) => h.id === use.section);
      const label = heading ? `${chapter.title}: ${heading.text}` : chapter.title;
      if (!links.has(label)) links.set(label, element('a', { href: `${context.base}${chapterPath(chapter.id)}#c-${key}` }, [text(label)]));
      break;
    }
  }
  return links.size === 0 ? [text(context.words.notYetWritten)] : listed([...links.values()], '; ');
}

function cellContent(context: MarkdownContext, cell: Cell, field: TableField): ElementContent[] {
  if (cell === undefined)
    return [
      element('span', { className: ['empty-cell'] }, [text('–')]),
      element('span', { className: ['visually-hidden'] }, [text(context.words.emptyCell)]),
    ];
  if (field.refers === 'sources') return sourceLinks(context, keysOf(cell));
  if (field.refers === 'claims') return claimLinks(context, keysOf(cell));
  if (typeof cell === 'number') return [text(formatNumber(cell))];
  const value = String(cell);
  return [text(readDate(value)?.month === undefined ? value : formatDate(value))];
}

function headerCell(field: TableField): Element {
  const unit = field.unit === undefined ? '' : ` (${field.unit})`;
  const numeric = field.type === 'number' || field.type === 'integer' ? { className: ['number'] } : {};
  return element('th', { scope: 'col', role: 'columnheader', ...numeric }, [text(`${field.title}${unit}`)]);
}

function bodyRow(context: MarkdownContext, row: Row, fields: readonly TableField[]): Element {
  const cells = fields.map((field, index) => {
    const numeric = typeof row.cells[field.name] === 'number' ? { className: ['number'] } : {};
    const content = cellContent(context, row.cells[field.name], field);
    if (index === 0) return element('th', { scope: 'row', role: 'rowheader' }, content);
    return element('td', { role: 'cell', dataLabel: field.title, ...numeric }, content);
  });
  return element('tr', { role: 'row' }, cells);
}

function foot(context: MarkdownContext, table: Table, shown: readonly TableField[]): ElementContent[] {
  const { resource, rows } = table;
  const paragraphs: ElementContent[][] = [];
  if (resource.notes !== undefined) paragraphs.push([text(resource.notes)]);
  const held = rows.filter((row) => row.held).length;
  if (held > 0 && resource.held) paragraphs.push([text(context.words.rowsHeld(held, resource.held.reason))]);
  const keys = resource.sources.map((s) => s.key);
  // Where every row names its sources in a column that is shown, the list would only repeat them.
  if (keys.length > 0 && !shown.some((f) => f.refers === 'sources'))
    paragraphs.push([text(`${context.words.tableSources} `), ...sourceLinks(context, keys), text('.')]);
  const licences = resource.licenses.map((l) => element('a', { href: l.path, rel: ['noreferrer'] }, [text(l.title)]));
  const credit = resource.licenses.map((l) => l.attribution).filter((a) => a !== undefined);
  paragraphs.push([
    text(`${context.words.licence} `),
    ...listed(licences, '; '),
    text(`.${credit.length > 0 ? ` ${credit.join(' ')}` : ''}`),
  ]);
  return paragraphs.map((children) => element('p', {}, children));
}

/**
 * A table of the data package as HTML. Held rows are left out and the reason is told; a table that is held whole prints
 * only that. Roles are written out because narrow screens lay the cells out as blocks.
 * @param columns the names of the fields to print, in order; all when undefined.
 */
export function dataTable(
  context: MarkdownContext,
  table: Table,
  columns: readonly string[] | undefined,
): { properties: Properties; children: ElementContent[] } {
  const { resource, rows } = table;
  const all = resource.schema.fields;
  const fields = columns === undefined ? all : columns.flatMap((name) => all.filter((f) => f.name === name));
  const shown = rows.filter((row) => !row.held);
  const id = `t-${resource.name}`;
  const properties: Properties = { id, className: ['data-table', ...(fields.length > 3 ? ['data-table-wide'] : [])] };
  if (shown.length === 0) return { properties, children: [element('p', {}, [text(context.words.tableHeld(resource.held?.reason ?? ''))])] };
  const caption = element('caption', { id: `${id}-caption` }, [text(resource.title)]);
  const head = element('thead', { role: 'rowgroup' }, [element('tr', { role: 'row' }, fields.map(headerCell))]);
  const body = element(
    'tbody',
    { role: 'rowgroup' },
    shown.map((row) => bodyRow(context, row, fields)),
  );
  const grid = element('table', { role: 'table' }, [caption, head, body]);
  const scroll = element('div', { className: ['table-scroll'], role: 'region', ariaLabelledBy: [`${id}-caption`], tabIndex: 0 }, [grid]);
  return { properties, children: [scroll, element('figcaption', {}, foot(context, table, fields))] };
}
