import { z } from 'zod';
import { url } from './addresses.ts';
import { fieldName, id, words } from './strings.ts';

const licence = z.strictObject({ name: words, title: words, path: url, attribution: words.optional() });

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const constraints = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  enum: z
    .array(z.union([z.string(), z.number()]))
    .min(1)
    .optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  pattern: z.string().refine(isPattern, 'a regular expression').optional(),
});

/** A field of a table (Frictionless Table Schema), with our `unit` and `refers` for cells that hold keys of the report. */
const tableFieldSchema = z.strictObject({
  name: fieldName,
  type: z.enum(['string', 'number', 'integer', 'boolean', 'date', 'year', 'yearmonth', 'any']),
  format: words.optional(),
  title: words,
  description: words,
  unit: words.optional(),
  refers: z.enum(['sources', 'claims', 'countries']).optional(),
  constraints: constraints.optional(),
});

/** Rows or a whole table that the report does not print as they stand. */
const heldRows = z.strictObject({
  reason: words,
  words: words.optional(),
  rows: z.record(fieldName, z.array(z.union([z.string(), z.number()])).min(1)).optional(),
});

/** A table of the package (Frictionless Data Resource). */
export const resourceSchema = z
  .strictObject({
    name: id,
    title: words,
    description: words,
    path: z.string().regex(/^[a-z0-9-]+\.csv$/, 'a CSV file beside datapackage.json'),
    format: z.literal('csv'),
    mediatype: z.literal('text/csv'),
    encoding: z.literal('utf-8'),
    sources: z.array(z.strictObject({ title: words, key: id, path: url.optional() })),
    licenses: z.array(licence).min(1),
    notes: words.optional(),
    held: heldRows.optional(),
    schema: z.strictObject({
      fields: z.array(tableFieldSchema).min(1),
      missingValues: z.array(z.string()),
      primaryKey: z.array(fieldName).min(1),
    }),
  })
  .refine((r) => new Set(r.schema.fields.map(({ name }) => name)).size === r.schema.fields.length, {
    error: 'fields of different names',
    path: ['schema', 'fields'],
  })
  .refine((r) => r.schema.primaryKey.every((name) => r.schema.fields.some((f) => f.name === name)), {
    error: 'names of fields',
    path: ['schema', 'primaryKey'],
  })
  .refine(
    (r) => Object.keys(r.held?.rows ?? {}).every((name) => r.schema.fields.some((f) => f.name === name)),
    {
      error: 'names of fields, each with the values whose rows are held',
      path: ['held', 'rows'],
    },
  );

/** data/tables/datapackage.json (Frictionless Data Package). */
export const dataPackageSchema = z.strictObject({
  name: id,
  title: words,
  description: words,
  version: words,
  licenses: z.array(licence).min(1),
  resources: z.array(resourceSchema),
});

/** A field of a table. */
export type TableField = z.output<typeof tableFieldSchema>;
/** A table's description. */
export type Resource = z.output<typeof resourceSchema>;
/** The description of all tables. */
export type DataPackage = z.output<typeof dataPackageSchema>;
