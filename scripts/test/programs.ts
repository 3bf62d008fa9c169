import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { HEADLESS_SHELL } from '../chromium.ts';

/** The programs that the tests drive, browsers and others: Debian's package, where its program lies, what names another. */
const PROGRAMS = [
  { name: 'chromium', variable: 'CHROMIUM', usual: '/usr/bin/chromium' },
  { name: 'firefox-esr', variable: 'FIREFOX', usual: '/usr/bin/firefox-esr' },
  { name: 'webkit2gtk-driver', variable: 'WEBKIT', usual: '/usr/bin/WebKitWebDriver' },
  { name: 'xvfb', variable: 'XVFB', usual: '/usr/bin/Xvfb' },
  { name: 'w3m', variable: 'W3M', usual: '/usr/bin/w3m' },
  { name: 'poppler-utils', variable: 'PDFTOTEXT', usual: '/usr/bin/pdftotext' },
  { name: 'openssl', variable: 'OPENSSL', usual: '/usr/bin/openssl' },
].map((program) => ({ ...program, path: process.env[program.variable] ?? program.usual }));

/**
 * Install packages of Debian, where this is Debian and we may.
 * @param env the variables of the command.
 * @returns when that is done, or has failed and said so.
 */
function install(env: NodeJS.ProcessEnv, packages: readonly string[]): Promise<void> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return Promise.resolve();
  const patience = '-o Acquire::http::Timeout=20 -o Acquire::Retries=1';
  const line = `apt-get ${patience} update -qq; apt-get ${patience} install -y -qq --no-install-recommends ${packages.join(' ')}`;
  const child = spawn('sh', ['-c', line], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return new Promise((done) => child.once('error', () => done()).once('close', () => done()));
}

/**
 * What the tests drive are packages of Debian; npm cannot give them. Those that are missing come meanwhile, and then the Chromium
 * without a window: by itself, since the tests run without it too, and take longer.
 * @param env the variables of the commands that install them.
 */
export async function fetchPrograms(env: NodeJS.ProcessEnv): Promise<void> {
  const missing = PROGRAMS.filter(({ path, usual }) => path === usual && !existsSync(path));
  if (missing.length > 0) await install(env, [...missing.map(({ name }) => name), 'fonts-dejavu-core']);
  if (env.CHROMIUM === undefined && !existsSync(HEADLESS_SHELL))
    await install(env, [basename(HEADLESS_SHELL)]);
}

/**
 * Without one of the programs its own tests fail.
 * @returns whether there is a Chromium, without which nothing is tested.
 */
export function havePrograms(): boolean {
  for (const { name, path, variable } of PROGRAMS.filter((program) => !existsSync(program.path))) {
    console.error(`There is no ${path}, so nothing was tested with it. Install Debian's package ${name}`);
    console.error(`(apt-get install ${name}), or set ${variable} to the path of one that is installed.`);
  }
  return PROGRAMS.some(({ name, path }) => name === 'chromium' && existsSync(path));
}
