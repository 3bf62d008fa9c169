import type { z } from 'zod';
import { splitFrontMatter } from '../prose/parse-mdx.ts';
import { type Fault, fault, type Place } from '../rules/fault.ts';
import { loadFile } from './load-file.ts';
import { readYaml } from './read-yaml.ts';
import { validate } from './validate.ts';

/** A YAML file as its schema types it, with a way to find the place of each part. */
export interface LoadedYaml<T> {
  readonly value: T;
  place(path: readonly PropertyKey[]): Place;
}

/** Load a YAML file that is one record. Its faults are added to `faults`. @returns undefined when there is any. */
export function loadYaml<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
  faults: Fault[],
): LoadedYaml<z.output<S>> | undefined {
  const read = loadFile(root, file);
  faults.push(...read.faults);
  if (read.text === undefined) return undefined;
  const yaml = readYaml(read.text, file);
  faults.push(...yaml.faults);
  if (yaml.faults.length > 0) return undefined;
  const result = validate(schema, yaml.value, yaml.place, yaml.typed);
  if (result.ok) return { value: result.value, place: yaml.place };
  faults.push(...result.faults);
  return undefined;
}

function mendOf(text: string, fields: string): string {
  if (/^---[ \t]*\n/.test(text)) return 'write a line of --- below the last field of the front matter';
  const begins = /^\s*---[ \t]*\n[\s\S]*?\n---/.test(text);
  return begins
    ? 'begin the file with ---: remove the empty lines before it'
    : `begin the file with ---, ${fields}, ---`;
}

/** The two parts of an MDX file. */
export interface LoadedMdx {
  readonly frontMatter: string;
  readonly body: string;
}

/**
 * Load an MDX file and cut it at its front matter. Its faults are added to `faults`.
 * @param fields the first fields of such front matter, to tell how to mend a file without it.
 * @returns undefined when the file cannot be read or has no front matter.
 */
export function loadMdx(root: string, file: string, fields: string, faults: Fault[]): LoadedMdx | undefined {
  const read = loadFile(root, file);
  faults.push(...read.faults);
  if (read.text === undefined) return undefined;
  const { frontMatter, body } = splitFrontMatter(read.text);
  if (frontMatter !== undefined) return { frontMatter, body };
  const words = {
    expected: 'front matter between two lines of ---',
    found: 'none',
    mend: mendOf(read.text, fields),
  };
  faults.push(fault('front-matter', { file, line: 1 }, words));
  return undefined;
}
