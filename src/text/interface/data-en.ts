import { formatNumber } from '../numbers.ts';

/** What the page of all tables says, in English. */
export const dataWords = {
  title: 'Data',
  summary: (tables: number): string =>
    `${tables === 1 ? 'The table' : `All ${formatNumber(tables)} tables`} of this report, free to take: what each holds, where it comes from, and under which licence.`,
  all: 'All tables at once',
  packageWords:
    'The data package holds every table as CSV, and one file that describes their fields, sources and licences (Frictionless Data Package).',
  contents: 'Tables',
  size: 'Size',
  rowsAndFields: (rows: number, fields: number): string =>
    `${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}, ${formatNumber(fields)} ${fields === 1 ? 'field' : 'fields'}`,
  sources: 'Sources',
  sourcesOfRows: 'named row by row in the table',
  licence: 'Licence',
  files: 'Files',
  csv: 'CSV',
  json: 'JSON, with what the fields mean',
  zip: (name: string): string => `${name} (zip)`,
  tableLeftOut: (table: string, reason: string): string => `The table ${table} is left out: ${reason}`,
  rowsLeftOut: (rows: number, table: string, reason: string): string =>
    `${rows === 1 ? 'One row' : `${rows} rows`} of the table ${table} ${rows === 1 ? 'is' : 'are'} left out: ${reason}`,
  /** How a cell that holds keys of sources is read, by the address of their list and what begins the anchor of each. */
  keysOfSources: (list: string, anchor: string): string =>
    `Keys of sources are those of ${list}, where ${anchor} and the key is the address of an entry.`,
  descriptor: 'The description alone (JSON)',
  drawnIn: 'Drawn in',
  printedIn: 'Printed in',
  citeSources: 'The numbers are the work of the sources. Whoever uses some of them should cite those too.',
} as const;
