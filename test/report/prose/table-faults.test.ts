import { expect, test } from 'vitest';
import { readProse } from '../../../src/report/prose/read-prose.ts';

const told = (body: string): string[] =>
  readProse(body, 'a.mdx').faults.map(({ rule, line }) => `${line} ${rule}`);
const head = '| a | b |\n| --- | --- |\n';

test.each([
  ['a cell too many', `${head}| one | two | three |`, ['3 table-row']],
  ['a stroke within words', `${head}| one or | two | three |`, ['3 table-row']],
  ['two rows of them', `${head}| 1 | 2 | 3 |\n| 1 | 2 |\n| 1 | 2 | 3 |`, ['3 table-row', '5 table-row']],
])('%s would be left out, and is told', (_name, body, faults) => {
  expect(told(body)).toEqual(faults);
});

test.each([
  ['as many cells as the header has', `${head}| one | two |`],
  ['fewer cells', `${head}| one |`],
  ['an escaped stroke', `${head}| \`x\\|y\` | one\\|two |`],
  ['no strokes at the ends', 'a | b\n--- | ---\none | two'],
])('%s are left alone', (_name, body) => {
  expect(told(body)).toEqual([]);
});
