import type { z } from 'zod';
import { fault } from '../rules/fault.ts';
import { listFiles, loadFile } from './load-file.ts';
import { type Placed, readRecords } from './read-records.ts';
import { type Gathered, idsIn, type Named } from './unread.ts';

/** Records of one kind: the folder that their files lie in, what they are called, and what each of them is. */
interface Shelf<S extends z.ZodType<object>> {
  readonly folder: string;
  readonly kind: Named;
  readonly schema: S;
}

/**
 * Load the records of all files of a folder, each with its file.
 * @param root the folder of the report.
 * @param shelf what lies in the folder.
 * @param gathered takes the faults, and the names of records that could not be read.
 */
export function loadRecords<S extends z.ZodType<object>>(
  root: string,
  { folder, kind, schema }: Shelf<S>,
  { faults, unread }: Gathered,
): { file: string; record: Placed<z.output<S>> }[] {
  const files = listFiles(root, folder, '.yaml');
  if (files === undefined) {
    unread.add(`${kind}:*`);
    faults.push(
      fault(
        'missing-folder',
        { file: folder, line: 1 },
        {
          expected: `the folder ${folder}`,
          found: 'no such folder',
          mend: `make ${folder} with at least one .yaml file`,
        },
      ),
    );
    return [];
  }
  return files.flatMap((file) => {
    const read = loadFile(root, file);
    faults.push(...read.faults);
    if (read.text === undefined) unread.add(`${kind}:*`);
    if (read.text === undefined) return [];
    const { records, faults: bad } = readRecords(schema, read.text, file);
    faults.push(...bad);
    const known = new Set<unknown>(records.map((record) => ('id' in record ? record.id : undefined)));
    const ids = bad.length === 0 ? [] : idsIn(read.text).filter((id) => !known.has(id));
    for (const id of ids) unread.add(`${kind}:${id}`);
    return records.map((record) => ({ file, record }));
  });
}
