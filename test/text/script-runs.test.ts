import { expect, test } from 'vitest';
import { z } from 'zod';
import { hasForeignScript, isRightToLeft, scriptRuns } from '../../src/text/script-runs.ts';
import { readCases } from '../helpers/cases.ts';

const cases = readCases(
  'scripts.yaml',
  z.array(z.strictObject({ name: z.string(), runs: z.array(z.string()).min(1) })).min(30),
);

test.each(cases)('$name', ({ runs }) => {
  const text = runs.map((run) => run.replace(/^\[[A-Z][a-z]{3}\]/, '')).join('');
  const found = scriptRuns(text);
  expect(found.map((run) => (run.script === undefined ? run.text : `[${run.script}]${run.text}`))).toEqual(
    runs,
  );
  expect(found.map((run) => run.text).join('')).toBe(text);
  expect(hasForeignScript(text)).toBe(found.some((run) => run.script !== undefined));
});

test('the same text read twice gives the same runs', () => {
  expect(scriptRuns('a 天网 b')).toEqual(scriptRuns('a 天网 b'));
});

test('of the scripts that are marked only Arabic runs from right to left', () => {
  expect((['Hani', 'Arab', 'Tibt'] as const).filter(isRightToLeft)).toEqual(['Arab']);
});

test('five megabytes are cut, whatever they hold', () => {
  expect(scriptRuns('the 国家情报法 of 2017. '.repeat(120_000))).toHaveLength(240_001);
  expect(scriptRuns(`国${' '.repeat(2_000_000)}`)).toHaveLength(2);
  expect(scriptRuns(`ق${'1 '.repeat(1_000_000)}`)).toHaveLength(2);
});
