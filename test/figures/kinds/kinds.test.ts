import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { svgOf } from '../../../src/figures/html/drawings.ts';
import type { KindName, Kinds } from '../../../src/figures/kinds/kind.ts';
import { KINDS } from '../../../src/figures/kinds/kinds.ts';
import { NARROW, WIDE } from '../../../src/figures/parts/layout.ts';
import type { Cell } from '../../../src/report/report.ts';
import { figureSchema } from '../../../src/report/schema/figure.ts';
import { en, type Interface } from '../../../src/text/interface/en.ts';
import { type FigureWords, figureWords } from '../../../src/text/interface/figures-en.ts';
import { preparedOf } from '../../helpers/drawn-figure.ts';

test('every kind of the schema is in the table of kinds, and one that is forgotten does not compile', () => {
  const names = figureSchema.options.map(({ shape }) => shape.kind.value);
  expect(Object.keys(KINDS).sort()).toEqual([...names].sort());
  expectTypeOf<keyof Kinds>().toEqualTypeOf<KindName>();
  expectTypeOf<Omit<Kinds, 'unit'>>().not.toExtend<Kinds>();
});

/** A language without a letter of ours: what a phrase is made of stands in brackets. */
function foreign(): Interface {
  const words: FigureWords = { ...figureWords };
  const bracketed = (...values: readonly unknown[]): string =>
    `〔${values
      .flat()
      .filter((value) => typeof value === 'number' || typeof value === 'string')
      .join('·')}〕`;
  for (const [name, phrase] of Object.entries(figureWords))
    Reflect.set(words, name, typeof phrase === 'string' ? '〔〕' : bracketed);
  return { ...en, figure: words };
}

const shown = (value: string, style: number): object => ({ value, label: value, style });
const drawn = (field: string, style = 1): object => ({ field, label: '甲', style });

/** A figure of each kind whose own words hold no letter of ours, with gaps in its table. */
const FIGURES: Readonly<Record<KindName, [spec: object, rows: readonly Readonly<Record<string, Cell>>[]]>> = {
  bars: [
    { category: 'a', detail: ['d'], values: [drawn('n'), drawn('m', 2)], mode: 'stacked' },
    [
      { a: '北', d: '2019-05', n: 1500000, m: 2 },
      { a: '南', n: 3 },
    ],
  ],
  choropleth: [
    { country: 'a', fill: ['b'], categories: [shown('是', 1), shown('否', 2)], absent: '無' },
    [
      { a: 'KEN', b: '是' },
      { a: 'MLT', b: '否' },
    ],
  ],
  diagram: [
    {
      table_title: '表',
      headings: Object.fromEntries(
        ['step', 'part', 'words', 'by', 'standing', 'leads_to', 'claims', 'sources', 'id'].map((name) => [
          name,
          '甲',
        ]),
      ),
      lanes: ['n', 's', 'e'].map((id) => ({
        id: `l${id}`,
        title: '組',
        boxes: [{ id, title: '北', words: '南', claims: ['c'] }],
      })),
      arrows: [{ from: 'n', to: 's', label: '到' }],
    },
    [
      { id: 'n', step: '北', words: '南', by: '甲', standing: 'contested' },
      { id: 's', step: '東', words: '西', standing: 'not_found' },
      { id: 'e', step: '中', words: '外', standing: 'answer' },
    ],
  ],
  diverging: [
    { label: ['a', 'd'], left: drawn('n'), right: drawn('m', 2) },
    [
      { a: '北', d: '2019-05-04', n: 1500, m: 2 },
      { a: '南', n: 3 },
    ],
  ],
  dots: [
    { label: ['a'], note: ['d'], value: 'n', low: 'l', high: 'h' },
    [{ a: '北', d: '2019-05', n: 5, l: 1, h: 2500000 }, { a: '東', h: 4 }, { a: '西', l: 4 }, { a: '南' }],
  ],
  lines: [
    { x: 'd', values: [drawn('n'), drawn('m', 2)], curve: 'linear', zero: true },
    [{ d: '2019-05', n: 1500000 }, { d: '2019-07' }, { d: '2020-03-02', n: 3, m: 1 }],
  ],
  matrix: [
    {
      row: ['a'],
      features: [
        { value: 'b', label: '乙' },
        { value: 'c', label: '丙', plain: true },
      ],
      signs: [shown('是', 1), shown('否', 0)],
    },
    [
      { a: '北', b: '是', c: '2019-05' },
      { a: '南', b: '否' },
    ],
  ],
  slope: [
    { label: 'a', x: 'd', y: 'n' },
    [
      { a: '北', d: '2019-05', n: 1 },
      { a: '北', d: '2020', n: 2 },
      { a: '南', d: '2020', n: 3 },
    ],
  ],
  timeline: [
    { date: 'd', label: ['a', 'b'], lane: 'l', lanes: [shown('甲', 1)] },
    [
      { d: '2019-05', a: '北', b: '南', l: '甲' },
      { d: '2020-03-02', a: '東' },
      { a: '西', l: '甲' },
    ],
  ],
  unit: [
    { group: 'a', count: 'n', groups: [shown('甲', 1), shown('乙', 2)], one: '一' },
    [{ a: '甲', n: 2500 }, { a: '乙' }],
  ],
};

/** All that a reader sees or hears of a drawing. */
function phrasesOf(svg: Element): string[] {
  const phrases: string[] = [];
  visit(svg, 'element', (element) => {
    const { dataWords } = element.properties;
    if (typeof dataWords === 'string') phrases.push(dataWords);
    if (/^(?:text|desc)$/.test(element.tagName)) phrases.push(textOf(element));
  });
  return phrases;
}

describe.each(Object.keys(KINDS))('the kind %s', (kind) => {
  test.each([WIDE, NARROW])(
    'prints the words of the table, of the figure and of the page alone, $name',
    (layout) => {
      const [spec, rows] = Object.entries(FIGURES).find(([name]) => name === kind)?.[1] ?? [{}, []];
      const phrases = phrasesOf(svgOf(preparedOf({ ...spec, kind, unit: '個' }, rows), layout, foreign()));
      const codes = new Set(['KEN', 'MLT']);
      const letters = phrases
        .flatMap((phrase) => phrase.match(/[A-Za-z]+/g) ?? [])
        .filter((word) => !codes.has(word));
      expect(phrases.length).toBeGreaterThan(2);
      expect(letters).toEqual([]);
    },
  );
});
