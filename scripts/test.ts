/**
 * `npm test`: everything that says whether the report and its generator are sound. Builds the report once into dist/, then
 * checks, then runs the tests of the units, of the product and of the browser. The last line counts them all.
 */
import { spawn, spawnSync } from 'node:child_process';
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

function run(command: string, args: readonly string[]): boolean {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (error) console.error(error.message);
  return status === 0;
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

function build(): Count {
  return run(process.execPath, ['scripts/build.ts']) ? { passed: 0, failed: 0, skipped: 0 } : FAILED;
}

/** `npm run check`, each of its steps counted as one. */
function check(): Count {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 26,
  });
  process.stdout.write(stdout);
  const steps = [
    ...stripVTControlCharacters(stdout).matchAll(/^(\d+)\/(\d+) .* … (?:(ok)|\d+ faults?) \(/gm),
  ];
  const planned = Number(steps[0]?.[2] ?? 1);
  const passed = steps.filter(([, , , ok]) => ok === 'ok').length;
  // A step that never told its end has failed, and so has a run that ends badly although every step was well.
  const failed = Math.max(planned - passed, status === 0 ? 0 : 1);
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
function vitest(project: string): Count {
  const folder = mkdtempSync(join(tmpdir(), 'under-watch-test-'));
  const file = join(folder, 'results.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const ended = run(process.execPath, [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      ...reporters,
    ]);
    const results: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    if (!isResults(results)) return FAILED;
    const unloaded = results.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    ).length;
    const failed = results.numFailedTests + unloaded;
    const isSilentFailure = failed === 0 && (!ended || results.numPassedTests === 0);
    return {
      passed: results.numPassedTests,
      failed: isSilentFailure ? 1 : failed,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Step {
  readonly name: string;
  readonly run: () => Count | Promise<Count>;
  /** Nothing after it makes sense when it fails. */
  readonly isNeeded?: boolean;
}

// What has to be fetched is fetched while the report is built and checked.
const fetched = fetchPrograms();

/** The tests that need more than npm gives. */
async function browse(): Promise<Count> {
  await fetched;
  return havePrograms() ? vitest('browser') : FAILED;
}

const STEPS: readonly Step[] = [
  { name: 'build the report into dist/', run: build, isNeeded: true },
  { name: 'check types, style and rules', run: check },
  { name: 'tests of the units', run: () => vitest('unit') },
  { name: 'tests of the built report', run: () => vitest('product') },
  { name: 'tests in the browser', run: browse },
];

const start = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [index, step] of STEPS.entries()) {
  console.log(
    `\n── ${index + 1}/${STEPS.length} ${step.name} (${Math.round((performance.now() - start) / 1000)} s so far)`,
  );
  const count = await step.run();
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  if (step.isNeeded && count.failed > 0) break;
}

// The count stands last, whatever else had something to say.
await fetched;
console.log(`\n${Math.round((performance.now() - start) / 1000)} s`);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
