import { type Fault, fault } from './fault.ts';
import { listFiles, loadFile } from './load-file.ts';
import { readTable } from './read-table.ts';
import type { Table } from './report.ts';
import { type DataPackage, dataPackageSchema } from './schema/data-package.ts';
import { validate } from './validate.ts';

const FILE = 'data/tables/datapackage.json';
const NONE: DataPackage = { name: 'none', title: 'none', description: 'none', version: '0', licenses: [], resources: [] };

/** The line on which a resource of the package is named; 1 when it is not. */
function lineOf(text: string, name: string): number {
  const index = text.indexOf(`"name": "${name}"`);
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
}

function parseJson(text: string, faults: Fault[]): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    const line = text.slice(0, position).split('\n').length;
    faults.push(
      fault(
        'json-syntax',
        { file: FILE, line },
        { expected: 'well-formed JSON', found: message, mend: 'check commas, quotes and brackets at this place' },
      ),
    );
    return undefined;
  }
}

/** Load the data package and all its tables; a report without data/tables has none. Faults are added to `faults`. */
export function loadTables(root: string, faults: Fault[]): { tables: ReadonlyMap<string, Table>; dataPackage: DataPackage } {
  const files = listFiles(root, 'data/tables', '.csv');
  if (files === undefined) return { tables: new Map(), dataPackage: NONE };
  const read = loadFile(root, FILE);
  faults.push(...read.faults);
  const text = read.text;
  const json = text === undefined ? undefined : parseJson(text, faults);
  if (text === undefined || json === undefined) return { tables: new Map(), dataPackage: NONE };
  const resources =
    typeof json === 'object' && json !== null && 'resources' in json && Array.isArray(json.resources) ? (json.resources as unknown[]) : [];
  const result = validate(dataPackageSchema, json, (path) => {
    const resource = path[0] === 'resources' && typeof path[1] === 'number' ? resources[path[1]] : undefined;
    const name = typeof resource === 'object' && resource !== null && 'name' in resource ? String(resource.name) : '';
    return { file: FILE, line: lineOf(text, name) };
  });
  if (!result.ok) {
    faults.push(...result.faults);
    return { tables: new Map(), dataPackage: NONE };
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
    if (csv.text === undefined) continue;
    const { table, faults: bad } = readTable(resource, csv.text, `data/tables/${resource.path}`);
    faults.push(...bad);
    tables.set(resource.name, table);
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
