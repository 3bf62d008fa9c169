import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, fault } from '../rules/fault.ts';
import { isNameOf, shelfOf } from './shelves.ts';

const LARGEST = 8 * 1024 * 1024;

/** A file's text, or undefined and the fault that tells why not. */
export interface FileReading {
  readonly text: string | undefined;
  readonly faults: readonly Fault[];
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder of that name',
  EACCES: 'no permission to read it',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an error of the file system';
  return REASONS[code] ?? code;
}

/** Read one file of the report as UTF-8; `file` is its path within `root`. A byte order mark is dropped. */
export function loadFile(root: string, file: string): FileReading {
  const refuse = (
    rule: 'unreadable-file' | 'empty-file' | 'file-too-large',
    found: string,
    mend: string,
  ): FileReading => ({
    text: undefined,
    faults: [
      fault(
        rule,
        { file, line: 1 },
        { expected: 'a text file in UTF-8 of at most 8 MB that holds something', found, mend },
      ),
    ],
  });
  let bytes: Buffer;
  try {
    if (statSync(join(root, file)).size > LARGEST)
      return refuse('file-too-large', 'a larger file', 'split the file');
    bytes = readFileSync(join(root, file));
  } catch (error) {
    return refuse('unreadable-file', reason(error), 'make the file readable, or remove it');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('unreadable-file', 'bytes that are not UTF-8', 'save the file as UTF-8');
  }
  if (text.trim() === '') return refuse('empty-file', 'an empty file', 'write the file, or remove it');
  return { text: text.replace(/\r\n?/g, '\n'), faults: [] };
}

/**
 * The files of a folder that are read, by their ending, sorted by code point; undefined when there is no such folder. Those whose names
 * can stand in no address are told by the rule file-name and not read.
 */
export function listFiles(root: string, folder: string, extension: string): string[] | undefined {
  const shelf = shelfOf(folder);
  try {
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith(extension) && (shelf === undefined || isNameOf(shelf, name)))
      .sort()
      .map((name) => `${folder}/${name}`);
  } catch {
    return undefined;
  }
}
