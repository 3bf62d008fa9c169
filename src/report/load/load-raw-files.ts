import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file as its bytes, by its path within the report. */
export interface RawFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Folders that are no part of a report though they may lie in it. */
const NOT_OURS = /^(?:node_modules|dist|\..*)$/;

/** Read every file below some folders of a report as bytes, in the order of their paths; a folder that is not there has none. */
export function loadRawFiles(root: string, folders: readonly string[]): RawFile[] {
  const walk = (folder: string): string[] => {
    try {
      return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory()) return NOT_OURS.test(entry.name) ? [] : walk(path);
        return entry.isFile() ? [path] : [];
      });
    } catch {
      return [];
    }
  };
  const paths = folders.flatMap(walk).sort();
  return paths.map((path) => ({ path, bytes: readFileSync(join(root, path)) }));
}
