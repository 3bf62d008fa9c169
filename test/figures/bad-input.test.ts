import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { figureHtml } from '../../src/figures/html/figure-html.ts';
import type { RuleId } from '../../src/report/rules/rules.ts';
import { en } from '../../src/text/interface/en.ts';
import { BARS, SALES, withFigure } from '../helpers/small-figure.ts';
import { check, type Files, sound, swap } from '../helpers/small-report.ts';

const CSV = 'data/tables/sales.csv';
const YAML = 'data/figures/cameras-sold.yaml';
const spec = (from: string, to: string): Files => ({ ...withFigure(), [YAML]: swap(BARS, from, to) });
const table = (from: string, to: string): Files => withFigure(swap(SALES, from, to));

/**
 * What is wrong, the rule that tells it, where (file, line, and column of a cell), and what is told of it.
 */
const CASES: readonly [
  name: string,
  files: Files,
  rule: RuleId,
  at: readonly [string, number, number?],
  found: string,
][] = [
  [
    'a table without a column that it needs',
    withFigure('country,since,who_says,treated\nKenya,2014-01-02,doe-2019-cameras,\n'),
    'table-header',
    [CSV, 1],
    'since',
  ],
  ['a key that stands twice', table('Laos,3', 'Kenya,3'), 'table-key', [CSV, 3], 'Kenya'],
  ['a number outside its domain', table('Kenya,1200', 'Kenya,-1200'), 'table-cell', [CSV, 2, 2], '-1200'],
  ['words in the place of a number', table('Kenya,1200', 'Kenya,many'), 'table-cell', [CSV, 2, 2], 'many'],
  ['markup in a label', table('Kenya,1200', '<b>Kenya</b>,1200'), 'table-cell', [CSV, 2, 1], '<b>'],
  ['a table without rows', withFigure(`${SALES.split('\n')[0]}\n`), 'csv-syntax', [CSV, 1], ''],
  [
    'a field that the table lacks',
    spec('field: cameras', 'field: camera'),
    'figure-field',
    [YAML, 11],
    'camera',
  ],
  [
    'a field of words drawn as numbers',
    spec('field: cameras', 'field: country'),
    'figure-field',
    [YAML, 11],
    'of type string',
  ],
  [
    'a unit that is not that of the field',
    spec('unit: thousand', 'unit: million'),
    'figure-unit',
    [YAML, 9],
    'million',
  ],
  ['no unit where the field has one', spec('unit: thousand\n', ''), 'figure-unit', [YAML, 10], 'no unit'],
  [
    'an expression without a value',
    spec('{max cameras}', '{max camera}'),
    'figure-words',
    [YAML, 4],
    '{max camera}',
  ],
  ['a kind that there is not', spec('kind: bars', 'kind: pie'), 'schema', [YAML, 3], 'pie'],
  ['a style that there is not', spec('style: 2', 'style: 7'), 'schema', [YAML, 11], '7'],
  ['a table that there is not', spec('table: sales', 'table: sale'), 'known-table', [YAML, 2], 'sale'],
];

describe('bad input of a figure is a fault that names its file and line', () => {
  test.each(CASES)('%s', (_name, files, rule, [file, line, column], found) => {
    const faults = check(files);
    const of = faults.filter((fault) => fault.rule === rule && fault.file === file && fault.line === line);
    expect(of, JSON.stringify(faults)).toHaveLength(1);
    expect(of[0]?.found).toContain(found);
    if (column !== undefined) expect(of[0]?.column).toBe(column);
    expect(of[0]?.mend).not.toBe('');
  });

  test('and what is right is none', () => expect(check(withFigure())).toEqual([]));
});

test('signs of markup in the words of a figure are printed as they are', () => {
  const report = sound(withFigure());
  const figure = report.figures.get('cameras-sold');
  if (!figure) throw new Error('no figure');
  const html = toHtml(figureHtml({ report, words: en, base: '' }, figure, 'chapter'));
  expect(html).toContain('more than &#x3C;others> &#x26; all');
  expect(html).not.toMatch(/<others/);
});
