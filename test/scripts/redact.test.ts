import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { redactedNames } from '../../src/checks/report/redaction/redacted-names.ts';
import { loadHouseRules, REDACTIONS_FILE } from '../../src/report/load/load-house-rules.ts';
import type { Fault } from '../../src/report/rules/fault.ts';
import { temporaryFolder } from '../helpers/tiny-report.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

function redact(
  name: string,
  input: string,
): { status: number | null; said: string; root: string; list: string } {
  const root = join(folder.path, name);
  mkdirSync(root, { recursive: true });
  const env = { ...process.env, REPORT_ROOT: root };
  const run = spawnSync(process.execPath, [resolve(import.meta.dirname, '../../scripts/redact.ts')], {
    input,
    env,
    encoding: 'utf8',
  });
  const file = join(root, REDACTIONS_FILE);
  return {
    status: run.status,
    said: run.stdout + run.stderr,
    root,
    list: existsSync(file) ? readFileSync(file, 'utf8') : '',
  };
}

test('names that are piped in are found from then on, and are repeated nowhere', () => {
  const first = redact('list', 'Ada Vasskerry\n王海灯\n\n');
  expect(first.status).toBe(0);
  expect(first.said).toContain('2 spellings');
  const second = redact('list', 'Per Holmensson');
  expect(second.status).toBe(0);
  for (const words of [first.said, first.list, second.said, second.list])
    expect(words).not.toMatch(/\bada\b|vass|holm|王/i);
  const faults: Fault[] = [];
  const { redactions } = loadHouseRules(second.root, faults);
  expect(faults).toEqual([]);
  const names = ['Ada Vasskerry', '王海灯', 'Holmensson, Per', 'Ada Holmensson'];
  const finds = (words: string): boolean =>
    redactedNames([{ path: 'x', bytes: Buffer.from(words) }], redactions).length > 0;
  expect(names.map(finds)).toEqual([true, true, true, false]);
});

test.each([
  ['nothing', '\n', 'No name was given'],
  ['what is no name', '—\n', 'a name of at least two letters'],
])('%s is refused, and nothing is written', (name, input, said) => {
  const run = redact(name, input);
  expect(run.status).toBe(1);
  expect(run.said).toContain(said);
  expect(run.list).toBe('');
});

test('a list that is malformed is told as a fault and left as it is', () => {
  const root = join(folder.path, 'malformed');
  mkdirSync(join(root, 'data/rules'), { recursive: true });
  writeFileSync(join(root, REDACTIONS_FILE), 'salt: 12\n');
  const run = redact('malformed', 'Ada Vasskerry\n');
  expect(run.status).toBe(1);
  expect(run.said).toContain(`${REDACTIONS_FILE}:1`);
  expect(run.list).toBe('salt: 12\n');
});
