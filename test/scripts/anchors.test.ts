import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyTiny, editReport, temporaryFolder } from '../helpers/tiny-report.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const copy = copyTiny(folder.path);
const LOCK = join(copy, 'data/anchors.lock');

function run(): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, REPORT_ROOT: copy };
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/anchors.ts')], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('the lock is written, tells what it adds, keeps and lets go, and is not written for a report with faults', () => {
  const before = readFileSync(LOCK, 'utf8');
  const first = run();
  expect(first.stderr).toBe('');
  expect(first.status).toBe(0);
  expect(first.stdout).toMatch(/^ +\d{2,} added$/m);
  expect(first.stdout).toMatch(/^ +1 kept$/m);
  expect(first.stdout).toContain('/chapters/keepers/#p-gannet-rock-was-lit-again-after');
  expect(first.stdout).toMatch(/^ +6 gone, with a redirect$/m);
  const written = readFileSync(LOCK, 'utf8');
  // No address ever leaves the lock.
  const addresses = (text: string): string[] =>
    [...text.matchAll(/^(\/\S*) /gm)].map((match) => match[1] ?? '');
  expect(addresses(written)).toEqual(expect.arrayContaining(addresses(before)));

  editReport(copy, {
    file: 'content/chapters/02-keepers.mdx',
    replace: '## What was a keeper paid?',
    with: '## What did a keeper earn?',
  });
  const refused = run();
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('anchor-kept');
  expect(refused.stderr).toContain('/chapters/keepers/#what-did-a-keeper-earn');
  expect(refused.stderr).toContain('Nothing was written');
  expect(readFileSync(LOCK, 'utf8')).toBe(written);
}, 60_000);
