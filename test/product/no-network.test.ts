import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { runBuild, TINY, temporaryFolder } from '../helpers/tiny-report.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const GUARD = `--import=${pathToFileURL(join(process.cwd(), 'test/helpers/no-network.mjs')).href}`;

describe('READERS.md no. 19: a build needs no network', () => {
  test('a report is built whole while every connection to another machine is refused', () => {
    const out = join(folder.path, 'dist');
    const run = runBuild({ REPORT_ROOT: TINY, OUT_DIR: out, NODE_OPTIONS: GUARD });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });

  test('the refusal works: a program that asks for another machine is stopped', () => {
    const ask =
      "await fetch('http://example.invalid/').catch((error) => { console.error(String(error.cause)); process.exit(3); })";
    const env = { ...process.env, NODE_OPTIONS: GUARD };
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', ask], {
      encoding: 'utf8',
      env,
    });
    expect(run.status).toBe(3);
    expect(run.stderr).toContain('no network in a build');
  });
});
