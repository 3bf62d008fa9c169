import type { Table } from '../report.ts';
import { type Fault, fault } from '../rules/fault.ts';
import { type DataPackage, dataPackageSchema } from '../schema/data-package.ts';
import { listFiles, loadFile } from './load-file.ts';
import { readJson } from './read-json.ts';
import { readTable } from './read-table.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';
import type { Unread } from './unread.ts';
import { validate } from './validate.ts';

const FILE = 'data/tables/datapackage.json';
/** The data package of a report without tables. */
export const NO_TABLES: DataPackage = {
  name: 'none',
  title: 'none',
  description: 'none',
  version: '0',
  licenses: [],
  resources: [],
};

/** The line on which a resource of the package is named; 1 when it is not. */
function lineOf(text: string, name: string): number {
  const index = text.indexOf(`"name": "${name}"`);
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
}

/** Load the data package and all its tables; a report without data/tables has none. Adds to `faults` and `unread`. */
export function loadTables(
  root: string,
  faults: Fault[],
  unread: Unread,
): { tables: ReadonlyMap<string, Table>; dataPackage: DataPackage } {
  const files = listFiles(root, 'data/tables', '.csv');
  if (files === undefined) return { tables: new Map(), dataPackage: NO_TABLES };
  const read = loadFile(root, FILE);
  faults.push(...read.faults);
  const text = read.text;
  const json = text === undefined ? undefined : readJson(text, FILE, faults);
  if (text === undefined || json === undefined) {
    unread.add('table:*');
    return { tables: new Map(), dataPackage: NO_TABLES };
  }
  // JSON is YAML, and the reader of YAML knows the place of every value.
  let yaml: YamlReading | undefined;
  const result = validate(dataPackageSchema, json, (path) => {
    yaml ??= readYaml(text, FILE);
    return yaml.place(path);
  });
  if (!result.ok) {
    faults.push(...result.faults);
    unread.add('table:*');
    return { tables: new Map(), dataPackage: NO_TABLES };
  }
  const tables = new Map<string, Table>();
  for (const resource of [...result.value.resources].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = { file: FILE, line: lineOf(text, resource.name) };
    if (tables.has(resource.name))
      faults.push(
        fault('duplicate-id', at, {
          expected: 'a name that no other table has',
          found: resource.name,
          mend: 'give one of the two another name',
        }),
      );
    const csv = loadFile(root, `data/tables/${resource.path}`);
    faults.push(...csv.faults);
    if (csv.faults.length > 0) unread.add(`table:${resource.name}`);
    if (csv.text === undefined) continue;
    const { table, faults: bad } = readTable(resource, csv.text, `data/tables/${resource.path}`);
    faults.push(...bad);
    if (bad.length > 0) unread.add(`table:${resource.name}`);
    tables.set(resource.name, { ...table, at });
  }
  const described = new Set(result.value.resources.map((r) => `data/tables/${r.path}`));
  for (const file of files.filter((f) => !described.has(f))) {
    faults.push(
      fault(
        'known-table',
        { file, line: 1 },
        {
          expected: 'a resource in datapackage.json for each CSV',
          found: 'none',
          mend: 'describe the table in datapackage.json, or remove the file',
        },
      ),
    );
  }
  return { tables, dataPackage: result.value };
}
