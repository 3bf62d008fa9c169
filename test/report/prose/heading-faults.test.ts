import { describe, expect, test } from 'vitest';
import { readProse } from '../../../src/report/prose/read-prose.ts';
import type { Fault } from '../../../src/report/rules/fault.ts';

const faultsOf = (body: string): readonly Fault[] => readProse(body, 'a.mdx').faults;
const rulesOf = (body: string): string[] => faultsOf(body).map(({ rule, line }) => `${line} ${rule}`);

describe('an outline that does not hold is told:', () => {
  test.each([
    ['a first level, which is the title', '# A\n\nb', ['1 heading-level'], '## A\n\nb'],
    ['a first level by equal signs', 'A\n=\n\nb', ['1 heading-level'], '## A\n\nb'],
    ['a first heading of level 3', '### A\n\nb', ['1 heading-level'], '## A\n\nb'],
    ['level 4 after level 2', '## A\n\n#### B\n\nc', ['3 heading-level'], '## A\n\n### B\n\nc'],
    ['level 6 after level 3', '## A\n\n### B\n\n###### C', ['5 heading-level'], '## A\n\n### B\n\n#### C'],
    ['no words', '##\n\nb', ['1 heading-words'], 'b'],
    ['no words but spaces', '## A\n\n###   \n\nb', ['3 heading-words'], '## A\n\nb'],
    ['signs alone', '## …\n\nb', ['1 heading-words'], '## A…\n\nb'],
    ['an emoji alone', '## ⚠️\n\nb', ['1 heading-words'], '## ⚠️ A\n\nb'],
    ['a picture alone', '## ![a](/card.png)\n\nb', ['1 heading-words'], '## A\n\nb'],
    ['in a note', 'a[^n]\n\n[^n]: ## B\n\n    c', ['3 heading-place'], 'a[^n]\n\n[^n]: B\n\n    c'],
    ['in a quotation', '> ## A\n>\n> b', ['1 heading-place'], '> A\n>\n> b'],
    ['in a list', '- ## A\n\n  b', ['1 heading-place'], '- A\n\n  b'],
    ['in a list by its signs', '1. a\n\n   ### B', ['3 heading-place'], '1. a\n\n   B'],
    ['no space after its signs', '##A\n\nb', ['1 markup-understood'], '## A\n\nb'],
    ['seven signs', '####### A', ['1 heading-signs'], '## A'],
    ['full-width signs', '＃＃ 标题\n\nb', ['1 heading-signs'], '## 标题\n\nb'],
    [
      'hyphens right below a sentence',
      'It was lit.\n---\n\nb',
      ['1 heading-signs'],
      'It was lit.\n\n---\n\nb',
    ],
    ['hyphens below lines', 'It was\nlit then\n---', ['1 heading-signs'], 'It was\nlit then\n\n---'],
  ])('%s', (_name, body, told, mended) => {
    expect(rulesOf(body)).toEqual(told);
    expect(rulesOf(mended)).toEqual([]);
  });
});

test('the mend of a level, followed to the letter, holds', () => {
  for (const body of ['# A', '### A', '## A\n\n##### B', '## A\n\n### B\n\n###### C']) {
    const [found] = faultsOf(body);
    const right = /^begin it with (#+)$/.exec(found?.mend ?? '')?.[1] ?? '';
    const lines = body
      .split('\n')
      .map((line, index) => (index + 1 === found?.line ? line.replace(/^#+/, right) : line));
    expect(rulesOf(lines.join('\n'))).toEqual([]);
  }
});

test('outlines that hold are left alone', () => {
  for (const body of [
    '## A\n\n### B\n\n#### C\n\n## D\n\n### E',
    '## 1984',
    '## ⚠️ 警告',
    'A short title\n---',
    '#1 of three',
    'a\n\n---\n\nb',
    '## A ##',
  ])
    expect(rulesOf(body)).toEqual([]);
});

test('a heading in a note is in no list of headings', () => {
  const { prose } = readProse('## A\n\na[^n]\n\n[^n]: ## B\n\n    c', 'a.mdx');
  expect(prose.headings.map(({ text }) => text)).toEqual(['A']);
});
