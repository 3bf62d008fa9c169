import { type CsvError, parse } from 'csv-parse/sync';
import { readDate } from '../../text/dates.ts';
import type { Cell, Row, Table } from '../report.ts';
import { type Fault, fault } from '../rules/fault.ts';
import type { Resource, TableField } from '../schema/data-package.ts';
import { hasHidden, isPlain, TAKE_OUT_HIDDEN } from '../schema/strings.ts';
import { cellMend, headerWords, syntaxWords } from './csv-faults.ts';

interface RawRow {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

const SCRIPT_URL = /^\s*(?:javascript|data|vbscript):/i;

/** The value of a cell by its field's type, or what was expected instead. */
function readCell(
  text: string,
  field: TableField,
  missing: readonly string[],
): { value: Cell } | { expected: string } {
  if (missing.includes(text))
    return field.constraints?.required
      ? { expected: 'a value: the field is required' }
      : { value: undefined };
  if (!isPlain(text)) return { expected: 'plain words without markup or hidden characters' };
  // A spreadsheet would run it when a reader opens the file.
  if (/^=/.test(text)) return { expected: 'words or a number, and no formula' };
  if (SCRIPT_URL.test(text)) return { expected: 'an address that begins with http:// or https://' };
  const value = typed(text, field);
  if (value === undefined) return { expected: expectation(field) };
  if (text !== text.trim()) return { expected: 'no spaces before or after its words' };
  const limit = constraintBroken(value, field);
  return limit === undefined ? { value } : { expected: limit };
}

function expectation(field: TableField): string {
  const forms = {
    year: 'a year, YYYY',
    yearmonth: 'a month, YYYY-MM',
    date: 'a date that exists, YYYY-MM-DD',
  };
  return field.type in forms ? forms[field.type as keyof typeof forms] : `a value of type ${field.type}`;
}

function typed(text: string, field: TableField): Cell {
  switch (field.type) {
    case 'integer':
      return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'year':
      return /^\d{4}$/.test(text) ? text : undefined;
    case 'yearmonth':
      return /^\d{4}-\d{2}$/.test(text) && readDate(text) ? text : undefined;
    case 'date':
      return readDate(text)?.day === undefined ? undefined : text;
    case 'string':
    case 'any':
      return text;
  }
}

function constraintBroken(value: Cell, field: TableField): string | undefined {
  const limits = field.constraints;
  if (!limits || value === undefined) return undefined;
  if (limits.enum && !limits.enum.some((allowed) => String(allowed) === String(value)))
    return `one of ${limits.enum.join(', ')}`;
  if (typeof value === 'number' && limits.minimum !== undefined && value < limits.minimum)
    return `at least ${limits.minimum}`;
  if (typeof value === 'number' && limits.maximum !== undefined && value > limits.maximum)
    return `at most ${limits.maximum}`;
  if (limits.pattern !== undefined && !new RegExp(`^(?:${limits.pattern})$`, 'u').test(String(value)))
    return `a value like ${limits.pattern}`;
  return undefined;
}

function isHeld(resource: Resource, cells: Readonly<Record<string, Cell>>): boolean {
  if (!resource.held) return false;
  if (!resource.held.rows) return true;
  return Object.entries(resource.held.rows).every(([field, values]) =>
    values.map(String).includes(String(cells[field] ?? '')),
  );
}

/**
 * Read a CSV (RFC 4180) against its resource (Frictionless Table Schema).
 * @returns the table with the rows that could be read, and a fault for each cell, row or key that is wrong.
 */
export function readTable(
  resource: Resource,
  text: string,
  file: string,
): { table: Table; faults: readonly Fault[] } {
  const at = { file, line: 1 };
  const empty: Table = { resource, rows: [], at };
  const fields = resource.schema.fields;
  const names = fields.map((f) => f.name);
  const expected = names.join(',');
  let raw: RawRow[];
  try {
    raw = parse(text, { info: true, skip_empty_lines: true }) as unknown as RawRow[];
  } catch (error) {
    const csv = error as CsvError & { lines?: number };
    const words = syntaxWords(csv.code, csv.message);
    // A line before the header makes all that follow too long.
    const [head = '', second] = text.split('\n');
    if (head !== expected && second === expected)
      return { table: empty, faults: [fault('table-header', at, headerWords(names, head, second))] };
    return { table: empty, faults: [fault('csv-syntax', { file, line: csv.lines ?? 1 }, words)] };
  }
  const header = raw[0]?.record ?? [];
  if (header.length !== names.length || header.join(',') !== expected) {
    return {
      table: empty,
      faults: [fault('table-header', at, headerWords(names, header.join(','), raw[1]?.record.join(',')))],
    };
  }
  const faults: Fault[] = [];
  const keys = new Map<string, number>();
  const rows = raw.slice(1).map(({ record, info }): Row => {
    const cells: Record<string, Cell> = {};
    fields.forEach((field, index) => {
      const cell = record[index] ?? '';
      const read = readCell(cell, field, resource.schema.missingValues);
      if ('value' in read) cells[field.name] = read.value;
      else {
        const place = { file, line: info.lines, column: index + 1 };
        faults.push(
          fault('table-cell', place, {
            expected: `${field.name}: ${read.expected}`,
            found: `“${cell}”`,
            mend: hasHidden(cell) ? `correct the cell: ${TAKE_OUT_HIDDEN}` : cellMend(cell, field),
          }),
        );
      }
    });
    const key = resource.schema.primaryKey.map((name) => String(cells[name] ?? '')).join('|');
    const first = keys.get(key);
    if (first === undefined) keys.set(key, info.lines);
    else
      faults.push(
        fault(
          'table-key',
          { file, line: info.lines },
          {
            expected: 'a key that no other row has',
            found: `${key}, as on line ${first}`,
            mend: 'correct the row, or name more fields in primaryKey',
          },
        ),
      );
    return { key, cells, line: info.lines, held: isHeld(resource, cells) };
  });
  if (rows.length === 0)
    faults.push(
      fault('csv-syntax', at, {
        expected: 'at least one row',
        found: 'a header alone',
        mend: 'add the rows, or remove the table',
      }),
    );
  return { table: { resource, rows, at }, faults };
}
