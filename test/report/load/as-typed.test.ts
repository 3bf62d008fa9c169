import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readYaml } from '../../../src/report/load/read-yaml.ts';
import { check, EDITION, SOURCES, swap, text } from '../../helpers/small-report.ts';

/** What was typed for a title, as YAML has it and as its author meant it. */
const TITLES = [
  ['a number sign', 'Lamps #1 and #2'],
  ['a number sign and a comment sign alone', 'Lamps #'],
  ['a number sign at the beginning', '#1 lamp of the shore'],
  ['a number sign after a Chinese title', '燈塔 #3'],
  ['a colon', 'Lamps: a history'],
  ['a colon at the end', 'Lamps:'],
  ['a word in quotes at the beginning', '"Lamps" and buoys'],
  ['an apostrophe at the beginning', "'Tis the lamp"],
  ['brackets at the beginning', '[Lamps] of old'],
  ['brackets alone', '[Lamps]'],
  ['braces', '{Lamps} of old'],
  ['an ampersand', '&lamps of the shore'],
  ['a mark of exclamation', '!important lamps'],
  ['two marks of exclamation', '!!lamps of the shore'],
  ['an at sign', '@lamps of the shore'],
  ['a grave accent', '`lamps` of the shore'],
  ['a percent sign', '%lamps of the shore'],
  ['a greater-than sign', '> lamps of the shore'],
  ['a stroke', '| lamps of the shore'],
  ['a hyphen', '- lamps of the shore'],
  ['a comma', ', lamps of the shore'],
  ['an asterisk', '*Lamps* of the shore'],
  ['a word for nothing', 'Null'],
  ['a tilde', '~'],
  ['a word for truth', 'true'],
  ['a year', '1984'],
  ['a number with zeros before', '007'],
  ['an octal number', '0o17'],
  ['a hexadecimal number', '0xFF'],
  ['an exponent', '1e3'],
  ['a number with a zero at its end', '1.10'],
  ['infinity', '.inf'],
  ['a long number', '12345678901234567890'],
] as const;

/** The value that a mend writes in quotes. */
function mended(mend: string): unknown {
  const written = /quotes: (?:[\w-]+: )?(".*?"|'.*')(?:;|$)/.exec(mend)?.[1];
  return written === undefined ? undefined : parse(written);
}

describe('a title that YAML reads as less than was typed is one fault at its line, and is right as its mend writes it:', () => {
  test.each(TITLES)('%s', (_name, title) => {
    const faults = check({ 'content/pages/about.mdx': text(title, 'Who we are.') });
    // What never closes ends on the next line.
    const line = title.startsWith("'") ? 3 : 2;
    expect(faults.map((found) => `${found.file}:${found.line}`)).toEqual([`content/pages/about.mdx:${line}`]);
    expect(mended(faults[0]?.mend ?? '')).toBe(title);
  });
});

test.each([
  'yes',
  'no',
  'on',
  '12:30',
  '2019-09',
  'C#',
  'a#b',
  'http://a.example/#b',
  'it’s',
  "it's",
  'Lamps - 2',
  'a, b',
])('what YAML reads as it is typed is no fault: %s', (title) => {
  expect(check({ 'content/pages/about.mdx': text(title, 'Who we are.') })).toEqual([]);
});

test.each([
  [
    'a number sign in a record',
    'title: Cameras abroad',
    'title: Cameras abroad # 12 of a series',
    3,
    'Cameras abroad # 12 of a series',
  ],
  [
    'a comment below, deeper than its field',
    'title: Cameras abroad',
    'title: Cameras abroad\n      # 12 of a series',
    3,
    'Cameras abroad # 12',
  ],
  [
    'a comma in braces',
    'literal: Standing Committee of',
    'literal: Committee, Standing, of',
    15,
    'Committee, Standing',
  ],
  [
    'a number sign in braces',
    '{ family: Doe, given: Jane }',
    '{ family: Doe, given: Jane #2\n    }',
    4,
    'Jane #2',
  ],
  [
    'a backslash in double quotes',
    'title: Cameras abroad',
    'title: "C:\\new\\tables"',
    3,
    "'C:\\new\\tables'",
  ],
  ['a tab for indentation', '  title: Cameras abroad', '\ttitle: Cameras abroad', 3, 'spaces'],
  ['a key given twice', '  title: Cameras abroad', '  title: Cameras\n  title: abroad', 4, 'keep one'],
  [
    'a colon without a space',
    '  title: Cameras abroad',
    '  title:Cameras abroad',
    3,
    'put a space after the colon',
  ],
])('in a record too: %s', (_name, from, to, line, mend) => {
  const faults = check({ 'data/sources/all.yaml': swap(SOURCES, from, to) });
  const first = faults.find(({ file }) => file === 'data/sources/all.yaml');
  expect(first?.line).toBe(line);
  expect(first?.mend).toContain(mend);
});

test('a comment on a line of its own, above a field or after a list begins, is a comment', () => {
  const yaml = '# a\na: 1\n# b\nb: # c\n  - x\n  # d\n  - y\nc: "z" # e\nd: [x] # f\n# g\n';
  expect(readYaml(yaml, 'x.yaml')).toMatchObject({
    faults: [],
    value: { a: 1, b: ['x', 'y'], c: 'z', d: ['x'] },
  });
});

test('a line that asks for another YAML is a fault', () => {
  const faults = check({ 'data/edition.yaml': `%YAML 1.1\n---\n${EDITION}` });
  expect(faults[0]).toMatchObject({ rule: 'yaml-as-typed', file: 'data/edition.yaml', line: 1 });
});
