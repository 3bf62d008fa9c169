/**
 * `npm run redact`: puts a name on the redaction list. It reads the name from what is typed or piped in, one spelling a line (in each
 * script that it may be written in), and writes only hashes. It repeats nothing of what it read.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { emptyList, printList, redactName } from '../src/checks/report/redaction/redaction-list.ts';
import { loadHouseRules, REDACTIONS_FILE } from '../src/report/load/load-house-rules.ts';
import { type Fault, formatFaults } from '../src/report/rules/fault.ts';
import { explainIfAsked } from './help.ts';

explainIfAsked(`npm run redact: put a name on the redaction list data/rules/redactions.yaml. Type or pipe in one spelling a line, and end with
Ctrl-D. Only hashes are written, and nothing of what was read is repeated.`);

const root = resolve(process.env['REPORT_ROOT'] ?? resolve(import.meta.dirname, '..'));
const faults: Fault[] = [];
const { redactions } = loadHouseRules(root, faults);
const wrong = faults.filter(({ file }) => file === REDACTIONS_FILE);
if (wrong.length > 0) {
  console.error(formatFaults(wrong));
  process.exit(1);
}
if (process.stdin.isTTY) console.error('Type the name, one spelling a line, and end with Ctrl+D.');
const spellings = (await text(process.stdin)).split('\n').filter((line) => line.trim() !== '');
if (spellings.length === 0) {
  console.error('No name was given: type or pipe one in, one spelling a line.');
  process.exit(1);
}
const path = resolve(root, REDACTIONS_FILE);
const before = redactions ?? emptyList();
try {
  const list = spellings.reduce(redactName, before);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, printList(list));
  console.log(
    `${spellings.length === 1 ? 'One spelling' : `${spellings.length} spellings`} added to ${REDACTIONS_FILE}.`,
  );
} catch (error) {
  console.error(error instanceof RangeError ? `Nothing was written: ${error.message}.` : error);
  process.exitCode = 1;
}
