import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findAll } from '../../../src/checks/check-honesty.ts';
import type { Finding } from '../../../src/checks/report/honesty/finding.ts';
import { WORDS_FILE } from '../../../src/report/load/load-house-rules.ts';
import { loadReport } from '../../../src/report/load/load-report.ts';
import { formatFaults } from '../../../src/report/rules/fault.ts';
import { RULE_GROUPS } from '../../../src/report/rules/rule-reasons.ts';
import { readCases } from '../../helpers/cases.ts';
import { copyTiny, editReport, editSchema, temporaryFolder } from '../../helpers/tiny-report.ts';

const caseSchema = z
  .strictObject({
    rule: z.string(),
    name: z.string(),
    edits: z.array(editSchema).min(1),
    finds: z.array(z.string()).min(1).optional(),
    leaves: z.literal(true).optional(),
  })
  .refine(({ finds, leaves }) => (finds === undefined) !== (leaves === undefined), 'either finds or leaves');
const { words, cases } = readCases(
  'rules.yaml',
  z.strictObject({ words: z.string(), cases: z.array(caseSchema) }),
);

const folder = temporaryFolder();
afterAll(folder.remove);

/** What a rule finds in the small report with these edits, whose files must be sound. */
function find(rule: string, name: string, edits: (typeof cases)[number]['edits']): Finding[] {
  const root = copyTiny(folder.path, name);
  editReport(root, { file: WORDS_FILE, write: words });
  for (const edit of edits) editReport(root, edit);
  const { report, faults } = loadReport(root);
  expect(faults, formatFaults(faults)).toEqual([]);
  return findAll(report).filter(({ fault }) => fault.rule === rule);
}

/** A finding without its line, which an edit before it moves. */
const told = ({ fault }: Finding): string => `${fault.file} ${fault.found}`;

const before = new Map<string, readonly string[]>();
function toldBefore(rule: string): readonly string[] {
  const known = before.get(rule) ?? find(rule, `before ${rule}`, []).map(told);
  before.set(rule, known);
  return known;
}

describe('a rule of honesty', () => {
  test.each(cases.flatMap((entry, index) => (entry.finds ? [{ ...entry, finds: entry.finds, index }] : [])))(
    '$rule catches $name',
    ({ rule, edits, finds, index }) => {
      const found = find(rule, `case ${index}`, edits).filter(
        (finding) => !toldBefore(rule).includes(told(finding)),
      );
      expect(found.map(told)).toHaveLength(1);
      const [fault] = found.map((finding) => finding.fault);
      for (const part of finds) expect(fault?.found).toContain(part);
      expect(fault?.file).toBe(edits.find(({ file }) => fault?.file === file)?.file ?? fault?.file);
      expect(fault?.line).toBeGreaterThan(0);
      for (const sentence of [fault?.expected, fault?.mend]) expect(sentence).toMatch(/^\S.{10,}/);
    },
  );

  test.each(cases.flatMap((entry, index) => (entry.leaves ? [{ ...entry, index }] : [])))(
    '$rule leaves $name',
    ({ rule, edits, index }) => {
      const found = find(rule, `case ${index}`, edits).filter(
        (finding) => !toldBefore(rule).includes(told(finding)),
      );
      expect(found.map(told)).toEqual([]);
    },
  );
});

test('each rule of honesty has a text that it catches and one that it leaves', () => {
  const rules = Object.keys(RULE_GROUPS.find(({ id }) => id === 'honesty')?.rules ?? {}).filter(
    (rule) => !rule.startsWith('allowance-'),
  );
  expect(rules.length).toBeGreaterThan(9);
  for (const rule of rules) {
    const own = cases.filter((entry) => entry.rule === rule);
    expect(
      own.some(({ finds }) => finds),
      rule,
    ).toBe(true);
    expect(
      own.some(({ leaves }) => leaves),
      rule,
    ).toBe(true);
  }
});

test('a place is told by its line and column in the author’s file', () => {
  const append = '\nA first line of it.\nThe coast had 412 keepers.\n';
  const [found] = find('sentence-accounted', 'place', [
    { file: 'content/chapters/02-keepers.mdx', append },
  ]).filter(({ fault }) => fault.found.includes('412'));
  const text = loadReport(join(folder.path, 'place')).report.chapters[1];
  expect(text?.at.file).toBe('content/chapters/02-keepers.mdx');
  expect(found?.fault).toMatchObject({ file: 'content/chapters/02-keepers.mdx', line: 23, column: 15 });
});
