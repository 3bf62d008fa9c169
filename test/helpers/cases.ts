import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';

/** Read a table of cases under test/cases; a table that is not of its schema is an error. */
export function readCases<S extends z.ZodType>(name: string, schema: S): z.output<S> {
  return schema.parse(parse(readFileSync(join(import.meta.dirname, '../cases', name), 'utf8')));
}
