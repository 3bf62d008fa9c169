import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Correction } from '../report.ts';
import type { Fault } from '../rules/fault.ts';
import { correctionSchema } from '../schema/correction.ts';
import { loadFile } from './load-file.ts';
import { indexById, readRecords } from './read-records.ts';

/** The ledger of corrections. */
export const CORRECTIONS_FILE = 'data/corrections.yaml';

/**
 * Load data/corrections.yaml; a report without the file has corrected nothing. Faults are added to `faults`.
 * @returns the corrections, the newest first; of one day those that stand later in the file.
 */
export function loadCorrections(root: string, faults: Fault[]): readonly Correction[] {
  if (!existsSync(join(root, CORRECTIONS_FILE))) return [];
  const read = loadFile(root, CORRECTIONS_FILE);
  faults.push(...read.faults);
  if (read.text === undefined) return [];
  const { records, faults: bad } = readRecords(correctionSchema, read.text, CORRECTIONS_FILE);
  const indexed = indexById(records);
  faults.push(...bad, ...indexed.faults);
  const kept = records.filter((record) => indexed.map.get(record.id) === record);
  return kept.toReversed().sort((a, b) => (a.when > b.when ? -1 : a.when < b.when ? 1 : 0));
}
