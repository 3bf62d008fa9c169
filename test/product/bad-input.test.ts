import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkReport } from '../../src/checks/check-report.ts';
import { RULES } from '../../src/report/rules/rules.ts';
import { readCases } from '../helpers/cases.ts';
import {
  copyTiny,
  editReport,
  editSchema,
  filesOf,
  runBuild,
  TINY,
  temporaryFolder,
} from '../helpers/tiny-report.ts';

const wordList = z.array(z.string()).min(1).optional();
const caseSchema = z.strictObject({
  name: z.string(),
  edit: editSchema,
  fault: z.strictObject({ rule: z.string(), line: z.int().positive(), file: z.string().optional() }),
  expected: wordList,
  found: wordList,
  mend: wordList,
});
type Case = z.output<typeof caseSchema>;
const cases = readCases('bad-input.yaml', z.array(caseSchema));

const folder = temporaryFolder();
afterAll(folder.remove);

/** A copy of the small report with edits, in a folder of this name. */
function broken(name: string, edits: readonly Case['edit'][]): string {
  const copy = copyTiny(folder.path, name);
  for (const edit of edits) editReport(copy, edit);
  return copy;
}

/** Cases of the table by their names. */
function named(...names: readonly string[]): Case[] {
  return names.map((name) => {
    const found = cases.find((entry) => entry.name === name);
    if (!found) throw new Error(`no case ${name}`);
    return found;
  });
}

function placeOf({ edit, fault }: Case): string {
  return `${fault.file ?? edit.file}:${fault.line} ${fault.rule}`;
}

test('the small report has no fault before it is broken', () => {
  expect(checkReport(TINY).faults).toEqual([]);
});

test('no two cases have the same name', () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

describe('one edit is one fault, at its place, that says what was expected, what was found and how to mend it:', () => {
  test.each(cases.map((entry, index) => ({ ...entry, index })))(
    '$name',
    ({ index, edit, fault, ...words }) => {
      const { faults } = checkReport(broken(`case ${index}`, [edit]));
      const places = faults.map(({ rule, file, line }) => ({ rule, file, line }));
      expect(places).toEqual([{ rule: fault.rule, file: fault.file ?? edit.file, line: fault.line }]);
      expect(RULES).toHaveProperty(fault.rule);
      for (const part of ['expected', 'found', 'mend'] as const) {
        const sentence = faults[0]?.[part] ?? '';
        expect(sentence.trim()).not.toBe('');
        expect(sentence).not.toMatch(/undefined|\[object|NaN/);
        for (const word of words[part] ?? []) expect(sentence).toContain(word);
      }
    },
  );
});

const several = named(
  'a link to a page that does not exist',
  'a claim made twice',
  'a value of an unknown claim',
  'a script as the address of a source',
  'a cell that is no number',
);

test('faults of several files are told at once, in the order of files and lines', () => {
  const { faults } = checkReport(
    broken(
      'several',
      several.map(({ edit }) => edit),
    ),
  );
  expect(faults.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    'content/chapters/01-first-lamps.mdx:17 known-value',
    'content/chapters/01-first-lamps.mdx:23 internal-link',
    'content/chapters/02-keepers.mdx:18 claim-once',
    'data/sources/lamps.yaml:56 safe-url',
    'data/tables/lamps.csv:3 table-cell',
  ]);
});

describe('a build that fails leaves the last one as it was and nothing half-written', () => {
  /** A place with a last build in it, and what a run of the real command on a broken report made of that place. */
  function runOn(
    name: string,
    edits: readonly Case['edit'][],
  ): { status: number | null; stdout: string; stderr: string } {
    const place = join(folder.path, `place of ${name}`);
    const dist = join(place, 'dist');
    mkdirSync(join(dist, 'chapters'), { recursive: true });
    writeFileSync(join(dist, 'index.html'), '<!doctype html>the last edition');
    writeFileSync(join(dist, 'chapters/wasm'), Buffer.from([0, 255, 10, 13]));
    const before = filesOf(dist);
    const run = runBuild({ REPORT_ROOT: broken(name, edits), OUT_DIR: dist });
    expect(filesOf(dist)).toEqual(before);
    expect(readdirSync(place)).toEqual(['dist']);
    return run;
  }

  test('with all faults printed at once, each with its place, what was expected, what was found and how to mend it', () => {
    const { status, stdout, stderr } = runOn(
      'many faults',
      several.map(({ edit }) => edit),
    );
    expect(status).toBe(1);
    expect(stdout).toBe('');
    const told = [
      ...stderr.matchAll(
        /^(\S.*?:\d+)(?::\d+)? {2}(\S+)\n {2}expected {2}\S.*\n {2}found {5}\S.*\n {2}mend {6}\S.*$/gm,
      ),
    ];
    expect(told.map(([, place, rule]) => `${place} ${rule}`).sort()).toEqual(several.map(placeOf).sort());
    expect(stderr.trimEnd().endsWith('\n\n5 faults')).toBe(true);
  });

  test.each(named('a folder in the place of a file', 'no folder of sources'))('for $name', (entry) => {
    const { status, stdout, stderr } = runOn(entry.name, [entry.edit]);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`${entry.edit.file}:1  ${entry.fault.rule}\n`);
    expect(stderr.trimEnd().endsWith('\n\n1 fault')).toBe(true);
  });

  test('and no stack trace when the place of the site cannot be written', () => {
    const { status, stderr } = runBuild({
      REPORT_ROOT: broken('no place', []),
      OUT_DIR: join(folder.path, 'no place', 'data', 'edition.yaml', 'dist'),
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The build broke down: \S/m);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('also when only the finished page shows the fault, such as a picture from another host', {
    timeout: 240_000,
  }, () => {
    const append = '\n![A lamp](https://pictures.example/lamp.png)\n';
    const { status, stderr } = runOn('picture', [{ file: 'content/pages/about.mdx', append }]);
    expect(status).toBe(1);
    expect(stderr).toContain('https://pictures.example/lamp.png');
  });
});
