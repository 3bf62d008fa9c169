import { expect, test } from 'vitest';
import { readYaml } from '../../../src/report/load/read-yaml.ts';
import { MANY } from '../../helpers/many.ts';

const TEXT = `# a comment
- id: a
  author:
    - family: Doe
      given: Jane
- id: b
  title: >
    Folded
    words
`;

test('each value is found where it stands', () => {
  const { place } = readYaml(TEXT, 'x.yaml');
  expect(place([0])).toEqual({ file: 'x.yaml', line: 2, column: 3 });
  expect(place([0, 'author', 0, 'given'])).toEqual({ file: 'x.yaml', line: 5, column: 14 });
  expect(place([1, 'title'])).toMatchObject({ line: 7, column: 10 });
});

test('what is not there is shown at its nearest parent', () => {
  const { place } = readYaml(TEXT, 'x.yaml');
  expect(place([1, 'author', 0])).toMatchObject({ line: 6, column: 3 });
  expect(place([9, 'title'])).toMatchObject({ line: 2, column: 1 });
});

test('a key without a value is shown where it stands', () => {
  expect(readYaml('a: 1\nb:\nc: 2\n', 'x.yaml').place(['b']).line).toBe(2);
});

test('front matter keeps the lines of its file', () => {
  expect(readYaml('title: x\norder: y\n', 'x.mdx', 2).place(['order'])).toEqual({
    file: 'x.mdx',
    line: 3,
    column: 8,
  });
});

test.each([
  ['a tab for indentation', 'a:\n\t- b\n', 2],
  ['an open quotation mark', 'a: 1\nb: "x\n', 3],
  ['an open bracket', 'a: [1, 2\n', 2],
  ['a colon within words', 'a: b: c\n', 1],
  ['a value that is indented less', 'a:\n    b: 1\n  c: 2\n', 3],
])('%s is a fault of syntax, and there is no value', (_name, text, line) => {
  const { value, faults } = readYaml(text, 'x.yaml');
  expect(value).toBeUndefined();
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0]).toMatchObject({ rule: 'yaml-syntax', file: 'x.yaml', expected: 'well-formed YAML' });
  expect(faults[0]?.line).toBeGreaterThanOrEqual(1);
  expect(faults[0]?.line).toBeLessThanOrEqual(line);
});

test('a key that is given twice is a fault on its second line', () => {
  const { faults } = readYaml('a: 1\nb: 2\na: 3\n', 'x.yaml');
  expect(faults).toMatchObject([{ rule: 'yaml-syntax', line: 3, mend: 'keep one of the two keys' }]);
});

test('aliases are refused by a fault, so that a small file cannot become a huge value', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let n = 1; n < 12; n += 1)
    lines.push(
      `a${n}: &a${n} [${Array(10)
        .fill(`*a${n - 1}`)
        .join(', ')}]`,
    );
  const { value, faults } = readYaml(lines.join('\n'), 'x.yaml');
  expect(value).toBeUndefined();
  expect(faults).toMatchObject([{ rule: 'yaml-syntax', file: 'x.yaml' }]);
});

test('two documents in one file are a fault', () => {
  expect(readYaml('a: 1\n---\nb: 2\n', 'x.yaml').faults).toMatchObject([{ rule: 'yaml-syntax' }]);
});

test('a key that is a list or a map breaks nothing', () => {
  const { place } = readYaml('? [a, b]\n: 1\nc: 2\n', 'x.yaml');
  expect(place(['c']).line).toBe(3);
});

test('a key named like a part of every object is data, and changes no other object', () => {
  const { value } = readYaml('__proto__: { evil: yes }\nconstructor: 1\n', 'x.yaml');
  expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
  expect('evil' in {}).toBe(false);
});

test('very many records are read and placed', () => {
  const { value, place } = readYaml('- id: a\n  title: b\n'.repeat(MANY), 'x.yaml');
  expect(value).toHaveLength(MANY);
  expect(place([MANY - 1, 'title']).line).toBe(2 * MANY);
});
