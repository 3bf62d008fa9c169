import type { HouseRules } from '../report.ts';
import type { Fault } from '../rules/fault.ts';
import { allowanceSchema, redactionListSchema, wordListSchema } from '../schema/house-rules.ts';
import { listFiles, loadFile } from './load-file.ts';
import { loadYaml } from './load-yaml.ts';
import { readRecords } from './read-records.ts';

/** Where a report keeps its exceptions, its word lists and its redactions. */
export const ALLOW_FILE = 'data/rules/allow.yaml';
export const WORDS_FILE = 'data/rules/words.yaml';
export const REDACTIONS_FILE = 'data/rules/redactions.yaml';

/** A report that sets nothing for its rules. */
export const NO_HOUSE_RULES: HouseRules = { allowances: [], words: undefined, redactions: undefined };

/**
 * Load data/rules: exceptions, word lists, redactions. A file that is not there sets nothing; what is malformed is added to `faults`.
 */
export function loadHouseRules(root: string, faults: Fault[]): HouseRules {
  const there = new Set(listFiles(root, 'data/rules', '.yaml') ?? []);
  const allow = there.has(ALLOW_FILE) ? loadFile(root, ALLOW_FILE) : undefined;
  const allowances =
    allow?.text === undefined ? undefined : readRecords(allowanceSchema, allow.text, ALLOW_FILE);
  faults.push(...(allow?.faults ?? []), ...(allowances?.faults ?? []));
  return {
    allowances: allowances?.records ?? [],
    words: there.has(WORDS_FILE) ? loadYaml(root, WORDS_FILE, wordListSchema, faults)?.value : undefined,
    redactions: there.has(REDACTIONS_FILE)
      ? loadYaml(root, REDACTIONS_FILE, redactionListSchema, faults)?.value
      : undefined,
  };
}
