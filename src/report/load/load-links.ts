import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linkKey, withLink } from '../links/link-state.ts';
import type { Source } from '../report.ts';
import { type Fault, fault } from '../rules/fault.ts';
import { type LinkRecord, linkSchema } from '../schema/link.ts';
import { loadFile } from './load-file.ts';
import { type Placed, readRecords } from './read-records.ts';

/** The file of what is known of the links; the link checker writes it. */
export const LINKS_FILE = 'data/links.yaml';

/** Load data/links.yaml; a report whose links were never checked has none. Faults are added to `faults`. */
export function loadLinks(root: string, faults: Fault[]): readonly Placed<LinkRecord>[] {
  if (!existsSync(join(root, LINKS_FILE))) return [];
  const read = loadFile(root, LINKS_FILE);
  faults.push(...read.faults);
  if (read.text === undefined) return [];
  const { records, faults: bad } = readRecords(linkSchema, read.text, LINKS_FILE);
  faults.push(...bad);
  const known = new Map<string, Placed<LinkRecord>>();
  for (const record of records) {
    const first = known.get(linkKey(record));
    if (first === undefined) known.set(linkKey(record), record);
    else {
      const words = {
        expected: 'one record of each link',
        found: `${linkKey(record)}, also at line ${first.at.line}`,
        mend: 'keep one of the two records',
      };
      faults.push(fault('duplicate-id', record.at, words));
    }
  }
  return [...known.values()];
}

/** The sources with what is known of their links; an address that would mislead is taken away here. */
export function linkSources(
  sources: ReadonlyMap<string, Source>,
  links: readonly LinkRecord[],
): ReadonlyMap<string, Source> {
  const byId = new Map(links.flatMap((link) => (link.id === undefined ? [] : [[link.id, link] as const])));
  return new Map([...sources].map(([key, source]) => [key, withLink(source, byId.get(key))]));
}
