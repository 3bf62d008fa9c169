import { spawnSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { copyTiny, filesOf, temporaryFolder } from '../helpers/tiny-report.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

test.each(['anchors', 'edition', 'redact'])('%s with --help explains itself and changes nothing', (name) => {
  const root = copyTiny(folder.path, name);
  const before = filesOf(root);
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, REPORT_ROOT: root },
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(new RegExp(`^npm run ${name}: .+\\.\n$`, 's'));
  expect(filesOf(root)).toEqual(before);
});
