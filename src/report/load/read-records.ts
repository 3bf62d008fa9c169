import type { z } from 'zod';
import { type Fault, fault, type Place } from '../rules/fault.ts';
import { readYaml } from './read-yaml.ts';
import { validate } from './validate.ts';

/** A record with the place where it stands. */
export type Placed<T> = T & { readonly at: Place };

/** The records of a file, and what is wrong with it. */
export interface Records<T> {
  readonly records: readonly Placed<T>[];
  readonly faults: readonly Fault[];
}

/**
 * Read a YAML file that is a list of records of one schema. Each record is checked by itself, so that one bad record
 * does not hide the others.
 */
export function readRecords<S extends z.ZodType<object>>(
  schema: S,
  text: string,
  file: string,
): Records<z.output<S>> {
  const yaml = readYaml(text, file);
  if (yaml.faults.length > 0) return { records: [], faults: yaml.faults };
  if (!Array.isArray(yaml.value)) {
    const words = {
      expected: 'a list of records',
      found: 'something else',
      mend: 'begin each record with “- id: …”',
    };
    return { records: [], faults: [fault('schema', { file, line: 1 }, words)] };
  }
  const records: Placed<z.output<S>>[] = [];
  const faults: Fault[] = [];
  yaml.value.forEach((value: unknown, index) => {
    const result = validate(
      schema,
      value,
      (path) => yaml.place([index, ...path]),
      (path) => yaml.typed([index, ...path]),
    );
    if (result.ok) records.push({ ...result.value, at: yaml.place([index]) });
    else faults.push(...result.faults);
  });
  return { records, faults };
}

/** Put records into a map sorted by id; an id that was given before is a fault that names both places. */
export function indexById<T extends { readonly id: string; readonly at: Place }>(
  records: readonly T[],
): { readonly map: ReadonlyMap<string, T>; readonly faults: readonly Fault[] } {
  const map = new Map<string, T>();
  const faults: Fault[] = [];
  for (const record of records) {
    const first = map.get(record.id);
    if (first === undefined) map.set(record.id, record);
    else {
      faults.push(
        fault('duplicate-id', record.at, {
          expected: 'an id that is not given elsewhere',
          found: `${record.id}, given in ${first.at.file}:${first.at.line} too`,
          mend: 'keep one record, or give this one another id',
        }),
      );
    }
  }
  return { map: new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1))), faults };
}
