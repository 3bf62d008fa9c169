import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PublishedFile } from './published-file.ts';

/** Write a file into the folder of a built site. */
export function writeFile(site: string, { path, content }: PublishedFile): void {
  const place = join(site, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, content);
}
