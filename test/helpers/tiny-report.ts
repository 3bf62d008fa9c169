import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');

/** The small whole report on another subject. */
export const TINY = join(ROOT, 'test/sites/tiny');

/** A folder of this test run's own, with a space in its name; `remove` it at the end. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'under watch '));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Copy the small report into a folder. @returns the path of the copy. */
export function copyTiny(folder: string, name = 'tiny report'): string {
  const copy = join(folder, name);
  cpSync(TINY, copy, { recursive: true });
  return copy;
}

/** What is done to one file of a report; test/cases/bad-input.yaml tells of each. */
export const editSchema = z
  .strictObject({
    file: z.string(),
    replace: z.string().optional(),
    with: z.string().optional(),
    append: z.string().optional(),
    write: z.string().optional(),
    bytes: z
      .string()
      .regex(/^(?:[\da-f]{2})+$/)
      .optional(),
    grow: z.int().positive().optional(),
    delete: z.literal(true).optional(),
    folder: z.literal(true).optional(),
  })
  .refine(
    (edit) => Object.keys(edit).length === (edit.replace === undefined ? 2 : 3),
    'a file and one thing that is done to it',
  );

/** An edit of one file of a report. */
export type Edit = z.output<typeof editSchema>;

/** Make an edit in a report. @throws Error when the words to be replaced do not stand once in the file. */
export function editReport(root: string, edit: Edit): void {
  const path = join(root, edit.file);
  if (edit.delete || edit.folder) rmSync(path, { recursive: true, force: true });
  if (edit.folder) mkdirSync(path);
  if (edit.bytes !== undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Buffer.from(edit.bytes, 'hex'));
  }
  if (edit.write !== undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, edit.write);
  }
  if (edit.append !== undefined) writeFileSync(path, readFileSync(path, 'utf8') + edit.append);
  if (edit.grow !== undefined)
    writeFileSync(path, readFileSync(path, 'utf8') + ' '.repeat(edit.grow * 2 ** 20));
  if (edit.replace === undefined) return;
  const [before, after, ...more] = readFileSync(path, 'utf8').split(edit.replace);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`not once in ${edit.file}: ${edit.replace}`);
  writeFileSync(path, before + (edit.with ?? '') + after);
}

/** What a run of the build printed and how it ended. */
export interface BuildRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run a command of the project, as a reader of the README would, with these variables over the environment's own. */
export function runScript(script: `scripts/${string}.ts`, env: Readonly<Record<string, string>>): BuildRun {
  const { BASE_PATH: _base, REPORT_ROOT: _root, OUT_DIR: _out, ...own } = process.env;
  const options = {
    cwd: ROOT,
    env: { ...own, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
    timeout: 240_000,
  } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], options);
  return { status, stdout, stderr };
}

/** Run the real build with these variables. */
export function runBuild(env: Readonly<Record<string, string>>): BuildRun {
  return runScript('scripts/build.ts', env);
}

/** All files of a folder by their path, sorted, each as its bytes in base 64; nothing for a folder that is not there. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    paths.map((path) => [
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      readFileSync(path, 'base64'),
    ]),
  );
}
