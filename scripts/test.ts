/**
 * `npm test`: everything that says whether the report and its generator are sound. Builds the report once into dist/, checks,
 * and runs the tests of the units, in the browser and of what was built. The last line counts them all.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fetchPrograms, havePrograms } from './test/programs.ts';
import { type Count, countSteps, countTests, FAILED } from './test/results.ts';
import { Teller } from './test/teller.ts';

process.chdir(resolve(import.meta.dirname, '..'));
// The tests are about the report of this repository in dist/, whatever the caller's shell was set to.
const { REPORT_ROOT: _root, BASE_PATH: _base, OUT_DIR: _out, UNDER_WATCH_OUT: _made, ...rest } = process.env;
const env: NodeJS.ProcessEnv = { ...rest, ASTRO_TELEMETRY_DISABLED: '1' };

const teller = new Teller();
/** Run a program on this Node for a step, which tells what the program says. @returns whether it ended well, and what it said. */
function run(step: number, ...args: readonly string[]): Promise<{ isWell: boolean; said: string }> {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, ...color },
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (words: Buffer) => {
    said.push(words);
    teller.tell(step, words);
  });
  child.stderr.on('data', (words: Buffer) => teller.tell(step, words));
  return new Promise((done) => {
    child.once('error', ({ message }) => {
      teller.tell(step, `${message}\n`);
      done({ isWell: false, said: message });
    });
    child.once('close', (status) => done({ isWell: status === 0, said: Buffer.concat(said).toString() }));
  });
}

async function build(step: number): Promise<Count> {
  return (await run(step, 'scripts/build.ts')).isWell ? { passed: 0, failed: 0, skipped: 0 } : FAILED;
}

/** `npm run check`, each of its steps counted as one. */
async function check(step: number): Promise<Count> {
  const { isWell, said } = await run(step, 'scripts/check.ts');
  return countSteps(said, isWell);
}

/** One project of vitest.config.ts. */
async function vitest(step: number, project: string): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'under-watch-test-'));
  const file = join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const chosen = ['run', '--project', project, ...reporters];
  try {
    const { isWell } = await run(step, 'node_modules/vitest/vitest.mjs', ...chosen);
    return countTests(file, isWell);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// What has to be fetched is fetched while the report is built and checked.
const fetched = fetchPrograms(env);

/** The tests that need more than npm gives. */
async function browse(step: number): Promise<Count> {
  await fetched;
  return havePrograms() ? vitest(step, 'browser') : FAILED;
}

/** What is done, in the order in which it is told. */
const STEPS = [
  'build the report into dist/',
  'check types, style and rules',
  'tests of the units',
  'tests in the browser',
  'tests of the built report',
] as const;

/**
 * Start the steps, most of which keep one processor busy, so that two are. The check and the tests of the built report each want
 * Astro's working files for themselves, as the build does.
 * @returns what each step counts; nothing of a step that makes no sense, since there is nothing built.
 */
function startAll(): readonly Promise<Count | undefined>[] {
  const built = build(0);
  const units = vitest(2, 'unit');
  const after = async (before: Promise<unknown>, step: () => Promise<Count>): Promise<Count | undefined> => {
    const [{ failed }] = await Promise.all([built, before]);
    return failed > 0 ? undefined : step();
  };
  const checked = after(built, () => check(1));
  const browsed = after(units, () => browse(3));
  const read = after(Promise.all([checked, browsed]), () => vitest(4, 'product'));
  return [built, checked, units, browsed, read];
}

const start = performance.now();
const seconds = (): string => `${Math.round((performance.now() - start) / 1000)} s`;
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [step, counted] of startAll().entries()) {
  console.log(`\n── ${step + 1}/${STEPS.length} ${STEPS[step]} (${seconds()} so far)`);
  teller.turnTo(step);
  const count = await counted;
  if (!count) {
    console.log('Not done, since nothing was built.');
    continue;
  }
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}

// The count stands last, whatever else had something to say.
await fetched;
console.log(`\n${seconds()}`);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
