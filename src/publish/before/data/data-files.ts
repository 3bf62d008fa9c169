import { zipSync } from 'fflate';
import { sourceAnchor } from '../../../report/addresses/anchors.ts';
import { handedTables, permanentAddress } from '../../../report/addresses/citable-parts.ts';
import {
  DESCRIPTOR_NAME,
  DESCRIPTOR_PATH,
  packagePath,
  tableFilePath,
  tableJsonPath,
} from '../../../report/addresses/file-paths.ts';
import { HOME_PATH, sourcesPath } from '../../../report/addresses/page-paths.ts';
import { addressOf } from '../../../report/addresses/published-address.ts';
import type { Report, Table } from '../../../report/report.ts';
import type { Interface } from '../../../text/interface/en.ts';
import type { PublishedFile } from '../../published-file.ts';
import { toCsv } from './csv.ts';

/** The one date of every file in the archive. Noon, so that it is the same day in every time zone (DOS time is local). */
function zipTime(): Date {
  return new Date(1980, 0, 1, 12);
}

function shownRows(table: Table): Table['rows'] {
  return table.rows.filter((row) => !row.held);
}

/** What the description says of a table of which not all is handed out; nothing when all is. */
function leftOut(table: Table, words: Interface): string[] {
  const held = table.rows.filter((row) => row.held).length;
  if (held === 0 || !table.resource.held) return [];
  const { name, held: why } = table.resource;
  return [
    held === table.rows.length
      ? words.data.tableLeftOut(name, why.reason)
      : words.data.rowsLeftOut(held, name, why.reason),
  ];
}

/** datapackage.json as it is handed out: without what is held back, and saying so. */
function descriptor(report: Report, tables: readonly Table[], words: Interface): string {
  const { dataPackage, edition } = report;
  const described = [
    dataPackage.description,
    ...[...report.tables.values()].flatMap((table) => leftOut(table, words)),
    words.data.keysOfSources(addressOf(edition, sourcesPath()), `#${sourceAnchor('')}`),
  ].join(' ');
  const resources = tables.map(({ resource }) => {
    const { held: _held, ...rest } = resource;
    return rest;
  });
  const handedOut = {
    ...dataPackage,
    description: described,
    homepage: addressOf(edition, HOME_PATH),
    created: `${edition.date}T00:00:00Z`,
    resources,
  };
  return `${JSON.stringify(handedOut, null, 2)}\n`;
}

/** A table as JSON: what its fields mean, where it comes from and under which licence, then its rows by field; an empty cell is null. */
function tableAsJson(report: Report, table: Table, words: Interface): string {
  const {
    held: _held,
    path: _path,
    format: _format,
    mediatype: _type,
    encoding: _encoding,
    ...described
  } = table.resource;
  const names = described.schema.fields.map(({ name }) => name);
  const rows = shownRows(table).map((row) =>
    Object.fromEntries(names.map((name) => [name, row.cells[name] ?? null])),
  );
  const { edition } = report;
  const from = {
    title: edition.title,
    edition: edition.date,
    address: permanentAddress(report, { kind: 'table', table }),
  };
  return `${JSON.stringify({ ...described, leftOut: leftOut(table, words), report: from, rows }, null, 2)}\n`;
}

/**
 * The data package of a report: each table as CSV and as JSON with its description, and all of them in one archive. Rows and tables that are
 * held back are left out, and the description tells which and why.
 * @param words of the language of the report.
 */
export function dataFiles(report: Report, words: Interface): PublishedFile[] {
  const tables = handedTables(report);
  if (tables.length === 0) return [];
  const files = new Map(
    tables.map((table) => [table.resource.path, toCsv(table.resource.schema.fields, shownRows(table))]),
  );
  const text = descriptor(report, tables, words);
  const archive = Object.fromEntries(
    [[DESCRIPTOR_NAME, text] as const, ...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, content]) => [name, new TextEncoder().encode(content)]),
  );
  return [
    { path: DESCRIPTOR_PATH, content: text },
    ...tables.map((table) => ({
      path: tableFilePath(table.resource.name),
      content: files.get(table.resource.path) ?? '',
    })),
    ...tables.map((table) => ({
      path: tableJsonPath(table.resource.name),
      content: tableAsJson(report, table, words),
    })),
    { path: packagePath(report), content: zipSync(archive, { level: 9, mtime: zipTime() }) },
  ];
}
