import { type Anchors, type Decision, NO_ANCHORS } from '../anchors/anchors.ts';
import { LOCK_FILE, readLock } from '../anchors/lock-file.ts';
import type { Fault } from '../rules/fault.ts';
import { redirectSchema } from '../schema/redirect.ts';
import { listFiles, loadFile } from './load-file.ts';
import { readRecords } from './read-records.ts';

/** The file of what editors decided of anchors that are gone or in doubt. */
const REDIRECTS_FILE = 'data/redirects.yaml';

function loadText(root: string, file: string, faults: Fault[]): string | undefined {
  const name = file.slice(file.lastIndexOf('.'));
  if (!listFiles(root, 'data', name)?.includes(file)) return undefined;
  const read = loadFile(root, file);
  faults.push(...read.faults);
  return read.text;
}

/**
 * Load data/anchors.lock and data/redirects.yaml. A report without a lock has published nothing, one without redirects has
 * decided nothing. Faults are added to `faults`.
 */
export function loadAnchors(root: string, faults: Fault[]): Anchors {
  const found: Fault[] = [];
  const lock = loadText(root, LOCK_FILE, found);
  const redirects = loadText(root, REDIRECTS_FILE, found);
  const read = lock === undefined ? undefined : readLock(lock);
  // A file of comments alone is one without decisions, not one without a list.
  const isEmpty = redirects?.split('\n').every((line) => /^\s*(?:#|$)/.test(line)) ?? true;
  const records =
    redirects === undefined || isEmpty ? undefined : readRecords(redirectSchema, redirects, REDIRECTS_FILE);
  found.push(...(read?.faults ?? []), ...(records?.faults ?? []));
  faults.push(...found);
  const decisions: readonly Decision[] = records?.records ?? [];
  return { ...NO_ANCHORS, lock: read?.lock ?? NO_ANCHORS.lock, decisions, isRead: found.length === 0 };
}
