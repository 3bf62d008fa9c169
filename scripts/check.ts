/** `npm run check`: types, lint and format, rules of the code, rules of the report. Every step runs, also after one that failed. */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { sync } from 'astro';
import { checkHonesty } from '../src/checks/check-honesty.ts';
import { checkReport } from '../src/checks/check-report.ts';
import { checkCode } from '../src/checks/code/check-code.ts';
import type { CodeFile } from '../src/checks/code/code-file.ts';
import { setCurrentReport } from '../src/report/current.ts';
import type { RawFile } from '../src/report/load/load-raw-files.ts';
import { formatFaults } from '../src/report/rules/fault.ts';
import { readabilityTable } from './readability-table.ts';

/** What a step found: the number of its faults, and the text that tells of them. */
interface Outcome {
  readonly faults: number;
  readonly text: string;
}

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.astro', '.build', 'coverage']);

/** Run a tool on this very Node, whichever Node the machine has; a tool that fails without a number counts as one fault. */
function runTool(script: string, ...args: string[]): Outcome {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined };
  const env = { ...process.env, ...color, ASTRO_TELEMETRY_DISABLED: '1' };
  const run = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env, maxBuffer: 2 ** 26 });
  if (run.error !== undefined) throw run.error;
  const output = `${run.stdout}${run.stderr}`.trim();
  const text = process.stdout.isTTY ? output : stripVTControlCharacters(output);
  if (run.status === 0) return { faults: 0, text: '' };
  const counts = [
    ...stripVTControlCharacters(output).matchAll(/^(?:- |Found )(\d+) (?:errors?|warnings?)\b/gm),
  ];
  return {
    faults: Math.max(
      1,
      counts.reduce((sum, [, count]) => sum + Number(count), 0),
    ),
    text,
  };
}

/** The files that are or will be in the repository: as git tells, or by a walk where there is no git. */
function listFiles(): string[] {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (git.status === 0) return git.stdout.split('\0').filter((path) => path !== '');
  const walk = (folder: string): string[] =>
    readdirSync(folder === '' ? '.' : folder, { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : walk(path);
      return entry.isFile() ? [path] : [];
    });
  return walk('');
}

/** Read the tracked files; one that is deleted but not yet committed, or a link, is passed over. */
function readBytes(): RawFile[] {
  const isFile = (path: string): boolean => existsSync(path) && lstatSync(path).isFile();
  return listFiles()
    .filter(isFile)
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

function readFiles(): CodeFile[] {
  return readBytes().map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString('utf8') }));
}

/** Files of other people's making, in which names of theirs stand. */
const NOT_READ = /^(?:package-lock\.json|src\/citations\/csl\/)/;

/** The rules of honesty are asked only of a report that could be read: half of one would break most of them. */
function checkRules(): Outcome {
  const { report, faults } = checkReport(reportRoot);
  const others = readBytes().filter(({ path }) => !NOT_READ.test(path));
  return tellFaults(faults.length > 0 ? faults : checkHonesty(reportRoot, report, others));
}

function tellFaults(faults: Parameters<typeof formatFaults>[0]): Outcome {
  return { faults: faults.length, text: faults.length === 0 ? '' : formatFaults(faults) };
}

/** Write the types of the content, which needs the report in this very process, then check all types without doing it again. */
async function checkTypes(): Promise<Outcome> {
  setCurrentReport(checkReport(reportRoot).report);
  await sync({ logLevel: 'error' });
  return runTool(
    'node_modules/astro/bin/astro.mjs',
    'check',
    '--noSync',
    '--minimumFailingSeverity',
    'warning',
  );
}

/** Biome reads everything but the markup of .astro files, which Prettier's plugin does. */
function checkStyle(): Outcome {
  const runs = [
    runTool('node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'),
    runTool('node_modules/prettier/bin/prettier.cjs', '--check', 'src/**/*.astro'),
  ];
  return {
    faults: runs.reduce((sum, { faults }) => sum + faults, 0),
    text: runs.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n\n'),
  };
}

const STEPS: readonly { name: string; run: () => Outcome | Promise<Outcome> }[] = [
  { name: 'types', run: checkTypes },
  { name: 'lint and format', run: checkStyle },
  { name: 'rules of the code', run: () => tellFaults(checkCode(readFiles())) },
  { name: 'rules of the report', run: checkRules },
];

/** A step that breaks down is a fault, and the steps after it still run. */
async function runStep(run: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    return { faults: 1, text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

// A folder in REPORT_ROOT is told from where the command was given; everything else from the root of the repository.
const reportRoot = resolve(process.env['REPORT_ROOT'] ?? resolve(import.meta.dirname, '..'));
process.chdir(resolve(import.meta.dirname, '..'));
const start = performance.now();
let total = 0;
for (const [index, { name, run }] of STEPS.entries()) {
  process.stdout.write(`${index + 1}/${STEPS.length} ${name} … `);
  const began = performance.now();
  const { faults, text } = await runStep(run);
  total += faults;
  console.log(`${faults === 0 ? 'ok' : faults === 1 ? '1 fault' : `${faults} faults`} (${seconds(began)})`);
  if (text !== '') console.log(`\n${text}\n`);
}
console.log(`\n${readabilityTable(checkReport(reportRoot).report)}\n`);
console.log(
  `check: ${total === 1 ? '1 fault' : `${total} faults`} in ${STEPS.length} steps (${seconds(start)})`,
);
if (total > 0) process.exitCode = 1;
