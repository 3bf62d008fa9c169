/**
 * `npm test`: everything that says whether the report and its generator are sound. Builds the report once into dist/, checks,
 * and runs the tests of the units, in the browser and of what was built. The last line counts them all.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };
/** The programs that the tests drive, browsers and others: Debian's package, where its program lies, what names another. */
const PROGRAMS = [
  { name: 'chromium', variable: 'CHROMIUM', usual: '/usr/bin/chromium' },
  { name: 'firefox-esr', variable: 'FIREFOX', usual: '/usr/bin/firefox-esr' },
  { name: 'webkit2gtk-driver', variable: 'WEBKIT', usual: '/usr/bin/WebKitWebDriver' },
  { name: 'xvfb', variable: 'XVFB', usual: '/usr/bin/Xvfb' },
  { name: 'w3m', variable: 'W3M', usual: '/usr/bin/w3m' },
  { name: 'openssl', variable: 'OPENSSL', usual: '/usr/bin/openssl' },
].map((program) => ({ ...program, path: process.env[program.variable] ?? program.usual }));

process.chdir(resolve(import.meta.dirname, '..'));
// The tests are about the report of this repository in dist/, whatever the caller's shell was set to.
const { REPORT_ROOT: _root, BASE_PATH: _base, OUT_DIR: _out, UNDER_WATCH_OUT: _made, ...rest } = process.env;
const env: NodeJS.ProcessEnv = { ...rest, ASTRO_TELEMETRY_DISABLED: '1' };

/**
 * Where steps say what they have to say. Some run at the same time; each is told whole, one after the other in their order: what a
 * step says before its turn is kept until then.
 */
class Teller {
  readonly #kept = new Map<number, Buffer[]>();
  #turn = 0;

  /** A step says something. */
  tell(step: number, words: Buffer | string): void {
    if (step === this.#turn) process.stdout.write(words);
    else this.#kept.set(step, [...(this.#kept.get(step) ?? []), Buffer.from(words)]);
  }

  /** The turn comes to a step. */
  turnTo(step: number): void {
    this.#turn = step;
    for (const words of this.#kept.get(step) ?? []) process.stdout.write(words);
    this.#kept.delete(step);
  }
}

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

/** Install packages of Debian, where this is Debian and we may. @returns when that is done, or has failed and said so. */
function install(...packages: readonly string[]): Promise<void> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return Promise.resolve();
  const line = `apt-get update -qq; apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`;
  const child = spawn('sh', ['-c', line], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return new Promise((done) => child.once('error', () => done()).once('close', () => done()));
}

/** What the tests drive are packages of Debian; npm cannot give them. Those that are missing come meanwhile. */
function fetchPrograms(): Promise<void> {
  const missing = PROGRAMS.filter(({ path, usual }) => path === usual && !existsSync(path));
  return missing.length > 0
    ? install(...missing.map(({ name }) => name), 'fonts-dejavu-core')
    : Promise.resolve();
}

/**
 * Without one of the programs its own tests fail.
 * @returns whether there is a Chromium, without which nothing is tested.
 */
function havePrograms(): boolean {
  for (const { name, path, variable } of PROGRAMS.filter((program) => !existsSync(program.path))) {
    console.error(`There is no ${path}, so nothing was tested with it. Install Debian's package ${name}`);
    console.error(`(apt-get install ${name}), or set ${variable} to the path of one that is installed.`);
  }
  return PROGRAMS.some(({ name, path }) => name === 'chromium' && existsSync(path));
}

async function build(step: number): Promise<Count> {
  return (await run(step, 'scripts/build.ts')).isWell ? { passed: 0, failed: 0, skipped: 0 } : FAILED;
}

/** `npm run check`, each of its steps counted as one. */
async function check(step: number): Promise<Count> {
  const { isWell, said } = await run(step, 'scripts/check.ts');
  const steps = [...stripVTControlCharacters(said).matchAll(/^(\d+)\/(\d+) .* … (?:(ok)|\d+ faults?) \(/gm)];
  const planned = Number(steps[0]?.[2] ?? 1);
  const passed = steps.filter(([, , , ok]) => ok === 'ok').length;
  // A step that never told its end has failed, and so has a run that ends badly although every step was well.
  const failed = Math.max(planned - passed, isWell ? 0 : 1);
  return { passed, failed, skipped: 0 };
}

interface VitestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

function isResults(value: unknown): value is VitestResults {
  return typeof value === 'object' && value !== null && 'numPassedTests' in value && 'testResults' in value;
}

/** One project of vitest.config.ts. A file that could not be loaded, a crash and a project without tests each count as a failure. */
async function vitest(step: number, project: string): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'under-watch-test-'));
  const file = join(folder, 'results.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { isWell } = await run(
      step,
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      ...reporters,
    );
    const results: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    if (!isResults(results)) return FAILED;
    const unloaded = results.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    ).length;
    const failed = results.numFailedTests + unloaded;
    const isSilentFailure = failed === 0 && (!isWell || results.numPassedTests === 0);
    return {
      passed: results.numPassedTests,
      failed: isSilentFailure ? 1 : failed,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// What has to be fetched is fetched while the report is built and checked.
const fetched = fetchPrograms();

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
