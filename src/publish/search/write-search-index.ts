import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** Interfaces that Pagefind writes and the report does not use: its own search page has less to load. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-highlight.js',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
];

/**
 * Index the built pages with Pagefind, into `pagefind/` beside them.
 * @param site the folder of the built site.
 * @throws Error with all of Pagefind's own errors.
 */
export async function writeSearchIndex(site: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`no search index: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: site });
  const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
  await pagefind.close();
  const all = [...added.errors, ...written.errors];
  if (all.length > 0) throw new Error(`no search index: ${all.join('; ')}`);
  for (const name of UNUSED) rmSync(join(site, 'pagefind', name), { force: true });
}
