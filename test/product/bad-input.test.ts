import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkReport } from '../../src/checks/check-report.ts';
import { RULES } from '../../src/report/rules.ts';
import { readCases } from '../helpers/cases.ts';
import { copyTiny, editReport, editSchema, filesOf, runBuild, TINY, temporaryFolder } from '../helpers/tiny-report.ts';

const wordList = z.array(z.string()).min(1).optional();
const cases = readCases(
  'bad-input.yaml',
  z.array(
    z.strictObject({
      name: z.string(),
      edit: editSchema,
      fault: z.strictObject({ rule: z.string(), line: z.int().positive(), file: z.string().optional() }),
      expected: wordList,
      found: wordList,
      mend: wordList,
    }),
  ),
);

const folder = temporaryFolder();
afterAll(folder.remove);

/** A copy of the small report with edits; its name tells it from the others. */
function broken(name: string, edits: readonly z.output<typeof editSchema>[]): string {
  const copy = copyTiny(folder.path, name);
  for (const edit of edits) editReport(copy, edit);
  return copy;
}

test('the small report has no fault before it is broken', () => {
  expect(checkReport(TINY).faults).toEqual([]);
});

describe('one edit is one fault, at its place, that says what was expected, what was found and how to mend it:', () => {
  test.each(cases.map((entry, index) => ({ ...entry, index })))('$name', ({ index, edit, fault, ...words }) => {
    const { faults } = checkReport(broken(`case ${index}`, [edit]));
    const places = faults.map(({ rule, file, line }) => ({ rule, file, line }));
    expect(places).toEqual([{ rule: fault.rule, file: fault.file ?? edit.file, line: fault.line }]);
    expect(fault.rule in RULES).toBe(true);
    for (const part of ['expected', 'found', 'mend'] as const) {
      const sentence = faults[0]?.[part] ?? '';
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toMatch(/undefined|\[object|NaN/);
      for (const word of words[part] ?? []) expect(sentence).toContain(word);
    }
  });
});

test('several faults in several files are all told at once, in the order of files and lines', () => {
  const names = ['malformed YAML in the registry', 'a date that does not exist in a claim', 'a row with too few cells', 'a held claim used bare'];
  const chosen = cases.filter((entry) => names.includes(entry.name));
  expect(chosen).toHaveLength(names.length);
  const edits = [...chosen.map((entry) => entry.edit), { file: 'data/claims/keepers.yaml', replace: 'p. 9', with: '9' }];
  const { faults } = checkReport(broken('several', edits.slice(0, names.length)));
  const wanted = chosen.map(({ edit, fault }) => `${edit.file}:${fault.line} ${fault.rule}`).sort();
  expect(faults.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual(wanted);
});
