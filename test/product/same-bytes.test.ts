import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dist } from './built-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'under watch again '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files of a folder, each with the digest of its bytes. */
function digests(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [
        path.slice(root.length),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

test('the report built again, in another folder, time zone and locale, has the same bytes in every file', () => {
  const root = join(folder, 'a report');
  for (const part of ['content', 'data']) cpSync(part, join(root, part), { recursive: true });
  const again = join(folder, 'built');
  const env = {
    ...process.env,
    REPORT_ROOT: root,
    OUT_DIR: again,
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
  };
  const run = spawnSync(process.execPath, ['scripts/build.ts'], { env, encoding: 'utf8' });
  expect(run.stderr + (run.status === 0 ? '' : run.stdout)).toBe('');
  expect(digests(again)).toEqual(digests(dist));
});
