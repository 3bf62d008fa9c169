import { expect, test } from 'vitest';
import { checkHonesty, withoutAllowed } from '../../src/checks/check-honesty.ts';
import type { Finding } from '../../src/checks/report/honesty/finding.ts';
import { ALLOW_FILE } from '../../src/report/load/load-house-rules.ts';
import { loadReport } from '../../src/report/load/load-report.ts';
import { fault } from '../../src/report/rules/fault.ts';
import { RULE_GROUPS } from '../../src/report/rules/rule-reasons.ts';
import { RULES } from '../../src/report/rules/rules.ts';
import { type Files, inFolder } from '../helpers/small-report.ts';

const at = { file: ALLOW_FILE, line: 1 };
const reason = 'It waits for the next edition of the report.';

function finding(rule: 'sentence-accounted' | 'claim-used', within: string, subject: string): Finding {
  return {
    fault: fault(rule, { file: 'x', line: 1 }, { expected: 'x', found: subject, mend: 'x' }),
    within,
    subject,
  };
}

const FINDINGS = [
  finding('sentence-accounted', 'home', 'In 2019 there were many of them.'),
  finding('sentence-accounted', 'laws', 'In 2019 there were many of them.'),
  finding('claim-used', 'claims', 'spare'),
  finding('claim-used', 'claims', 'spare-too'),
];

/** What is left of the findings when this is allowed: of each its rule and its words. */
function left(...allowances: { rule: string; within?: string; subjects: string[] }[]): string[] {
  return withoutAllowed(
    FINDINGS,
    allowances.map((allowance) => ({ ...allowance, reason, at })),
  ).map(({ rule, found }) => `${rule}: ${found}`);
}

const ALL = FINDINGS.map(({ fault: { rule, found } }) => `${rule}: ${found}`);

test('without exceptions everything that was found is told', () => {
  expect(left()).toEqual(ALL);
});

test('an exception takes off a sentence by its first words, in one text or in all', () => {
  expect(left({ rule: 'sentence-accounted', within: 'laws', subjects: ['In 2019 there'] })).toEqual(
    ALL.filter((_, index) => index !== 1),
  );
  expect(left({ rule: 'sentence-accounted', subjects: ['In 2019 there were many of them.'] })).toEqual(
    ALL.slice(2),
  );
});

test('an exception takes off a record by its whole id and not by its beginning', () => {
  expect(left({ rule: 'claim-used', within: 'claims', subjects: ['spare'] })).toEqual(
    ALL.filter((_, index) => index !== 2),
  );
});

test.each([
  [
    'a word that nothing begins with',
    { rule: 'claim-used', subjects: ['sparse'] },
    '“sparse”, which it did not find',
  ],
  [
    'another text',
    { rule: 'sentence-accounted', within: 'exports', subjects: ['In 2019 there'] },
    'In 2019 there',
  ],
  ['first words that are too few', { rule: 'sentence-accounted', subjects: ['In 2019'] }, 'In 2019'],
  ['a rule that allows none', { rule: 'known-source', subjects: ['spare'] }, 'known-source'],
  ['a rule that there is not', { rule: 'claim-usd', subjects: ['spare'] }, 'claim-usd'],
])('an exception for %s is itself a fault', (_, allowance, found) => {
  const faults = withoutAllowed(FINDINGS, [{ ...allowance, reason, at }]);
  const own = faults.filter(({ rule }) => rule === 'allowance-used');
  expect(own).toHaveLength(1);
  expect(own[0]?.found).toContain(found);
  expect(faults).toHaveLength(FINDINGS.length + 1);
});

test('a misspelt rule is told the nearest one', () => {
  expect(withoutAllowed([], [{ rule: 'claim-usd', subjects: ['spare'], reason, at }])[0]?.mend).toContain(
    'claim-used',
  );
});

test('more than ten exceptions to the rules on evidence are a fault, wherever they stand; others are not counted', () => {
  const many = Array.from({ length: 11 }, (_, index) => `The sentence of number ${index} stays.`);
  const strict = many.map((subject) => finding('sentence-accounted', 'first', subject));
  const others = many.map((subject) => finding('claim-used', 'claims', subject));
  const left = (subjects: readonly string[]): string[] =>
    withoutAllowed(
      [...strict, ...others].filter(({ subject }) => subjects.includes(subject)),
      [
        { rule: 'claim-used', subjects: [...subjects], reason, at },
        { rule: 'sentence-accounted', subjects: [...subjects], reason, at },
      ],
    ).map(({ rule, found }) => `${rule}: ${found}`);
  expect(left(many)).toEqual(['allowance-few: 11 of them']);
  expect(left(many.slice(1))).toEqual([]);
});

test('the exceptions of a report are read from its own file, and tell their line', () => {
  const allow = (subject: string): Files => ({
    [ALLOW_FILE]: `- rule: claim-used\n  subjects: [${subject}]\n  reason: ${reason}\n`,
  });
  const used = (files: Files): string[] =>
    inFolder(files, (root) =>
      checkHonesty(root, loadReport(root).report)
        .filter(({ rule }) => rule === 'claim-used' || rule === 'allowance-used')
        .map(({ file, line, found }) => `${file}:${line} ${found.split(',')[0]}`),
    );
  expect(used({})).toEqual(
    ['data/claims/first.yaml:18 law-of-2017', 'data/claims/first.yaml:23 sold-to-laos'].map((s) =>
      expect.stringContaining(s.split(' ')[1] ?? ''),
    ),
  );
  expect(used(allow('law-of-2017'))).toHaveLength(1);
  expect(used(allow('cameras-in-63'))).toContainEqual(
    expect.stringContaining(`${ALLOW_FILE}:1 “cameras-in-63”`),
  );
});

test('every rule stands once in the page of rules, with its reason', () => {
  const listed = RULE_GROUPS.flatMap(({ rules }) => Object.keys(rules));
  expect([...listed].sort()).toEqual(Object.keys(RULES).sort());
  for (const reasons of RULE_GROUPS.flatMap(({ rules }) => Object.values(rules)))
    expect(reasons).toMatch(/^[A-Z“].{20,}\.$/);
});
