import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { ticksWithRoom, xAxis } from '../../../src/figures/parts/axis.ts';
import { FAINT, faint, faintFirst, stylesByEmphasis } from '../../../src/figures/parts/emphasis.ts';
import { sideLabels } from '../../../src/figures/parts/labels/side-labels.ts';
import { textWidth } from '../../../src/figures/parts/labels/text-width.ts';
import { NARROW, WIDE } from '../../../src/figures/parts/layout.ts';
import { areaLook, legend, pointLook, signLook } from '../../../src/figures/parts/legend.ts';
import { mark } from '../../../src/figures/parts/mark.ts';
import { placeRows, type RowPlan } from '../../../src/figures/parts/rows.ts';
import type { Sheet } from '../../../src/figures/parts/sheet.ts';
import { hollow, sign } from '../../../src/figures/parts/signs.ts';
import { shape, text } from '../../../src/figures/parts/svg.ts';
import { timeTicks } from '../../../src/figures/parts/time-axis.ts';
import { figureWords } from '../../../src/text/interface/figures-en.ts';

const wide: Sheet = { ...WIDE, figure: 'f', words: figureWords };
const narrow: Sheet = { ...NARROW, figure: 'f', words: figureWords };
const svg = (...elements: readonly Element[]): string =>
  elements.map((element) => toHtml(element, { space: 'svg', closeEmptyElements: true })).join('\n');
const labels = (elements: readonly Element[]): string[] =>
  elements.filter(({ tagName }) => tagName === 'text').map((element) => svg(element));

describe('shapes', () => {
  test('are rounded to a tenth, and places at nought go without saying', () => {
    expect(svg(shape('rect', { x: 0, y: 1.26, width: 10, fill: undefined }))).toBe(
      '<rect y="1.3" width="10" />',
    );
    expect(() => shape('rect', { x: Number.NaN })).toThrow('a mark at NaN');
  });

  test('of a mark stand where the first of them stands, so that marks of one make are one text', () => {
    const at = (y: number): string =>
      svg(mark('r', 'says', [text(4, y, 'a'), shape('rect', { x: 9, y: y - 3, width: 1 })]));
    expect(at(20)).toBe(
      '<g class="mark" data-row="r" data-words="says" transform="translate(4 20)"><text>a</text><rect x="5" y="-3" width="1" /></g>',
    );
    expect(at(50).replace('4 50', '4 20')).toBe(at(20));
  });
});

describe('a legend', () => {
  const items = Array.from({ length: 5 }, (_, n) => ({ label: `A label of number ${n}`, style: n + 1 }));

  test.each([areaLook, pointLook])(
    'breaks into lines where its entries have no room, and tells how high it is',
    (look) => {
      const [one, many] = [legend(wide, items.slice(0, 1), look(wide)), legend(wide, items, look(wide))];
      expect(one.height).toBe(17 + 5 + 4);
      expect(many.height).toBe(2 * (17 + 5) + 4);
      expect(labels(many.children)).toHaveLength(5);
    },
  );

  test('takes no room where it has no entries', () => {
    expect(legend(wide, [], areaLook(wide))).toEqual({ height: 0, children: [] });
  });

  test('has an entry on each line where it is a list, and breaks long words where it may', () => {
    expect(legend(wide, items.slice(0, 3), { ...areaLook(wide), isList: true }).height).toBe(3 * 22 + 4);
    expect(
      legend(narrow, [{ label: 'two words', style: 1 }], { ...areaLook(narrow), wrapAt: 40 }).height,
    ).toBe(2 * 16 + 5 + 4);
  });

  test('begins below a height, with signs of any make', () => {
    const look = signLook(wide, { area: 60, ring: { radius: 4 } });
    const { children, height } = legend(wide, [{ label: 'not known', style: 0 }], look, 100);
    expect(svg(...children)).toBe(
      '<circle cx="7.5" cy="108.3" r="4" class="sign-open" />\n<text x="19" y="113">not known</text>',
    );
    expect(height).toBe(30);
  });
});

describe('rows', () => {
  const plan: RowPlan = {
    top: 10,
    beside: { x: 90, anchor: 'end' },
    level: 'middle',
    gap: { wide: 8, narrow: 10 },
    below: 2,
    reach: 2,
  };
  const row = (...phrases: readonly string[]): { lines: { phrase: string }[]; height: number } => ({
    lines: phrases.map((phrase) => ({ phrase })),
    height: 20,
  });

  test('have their labels beside the marks on wide sheets, middle to middle', () => {
    const { rows, bottom } = placeRows(wide, [row('one'), row('one', 'two')], plan);
    expect(rows.map(({ top }) => top)).toEqual([10, 38 + 7]);
    expect(svg(...(rows[0]?.labels ?? []))).toBe('<text x="90" y="24.5" text-anchor="end">one</text>');
    expect(bottom).toBe(38 + 34 + 8);
  });

  test('have their marks level with the first line where the plan asks for it', () => {
    const { rows } = placeRows(wide, [row('one', 'two', 'three')], { ...plan, level: 'first-line' });
    expect(rows[0]?.top).toBe(10 + 17 / 2 + 1 - 10);
  });

  test('have their labels above the marks on narrow sheets, and grid lines between the labels', () => {
    const { rows, bands, bottom } = placeRows(narrow, [row('one', 'two')], plan);
    expect(rows[0]?.top).toBe(10 + 32 + 2);
    expect(bands).toEqual([{ top: 42, height: 24 }]);
    expect(bottom).toBe(44 + 20 + 10);
  });
});

describe('an axis', () => {
  const scale = Object.assign((value: number) => value / 1e4, {
    ticks: (count: number): number[] => (count > 3 ? [0, 1e5, 2e5, 3e5] : [0, 1.5e6, 3e6]),
  });

  test('prints numbers as the language of its page writes them', () => {
    const own: Sheet = { ...wide, words: { ...figureWords, shortNumber: (value) => `n${value}` } };
    const marks = xAxis(own, scale, { top: 0, bottom: 50, ticks: [1.5e6] });
    expect(svg(...marks)).toContain('>n1500000<');
    expect(svg(...xAxis(wide, scale, { top: 0, bottom: 50, ticks: [1.5e6] }))).toContain('>1.5 m<');
  });

  test('tells only as many values as have room', () => {
    expect(ticksWithRoom(wide, scale)).toEqual([0, 1.5e6, 3e6]);
  });

  test('of time has months where the span is short, and years else', () => {
    const months = timeTicks(wide, { from: 2019, to: 2020.5, isYearly: false }, 400);
    expect(months.map(({ label }) => label)).toEqual(['Jan 2019', 'Jul 2019', 'Jan 2020', 'Jul 2020']);
    expect(timeTicks(wide, { from: 2019, to: 2020.5, isYearly: true }, 400).map(({ at }) => at)).toEqual([
      2019, 2020,
    ]);
  });
});

describe('emphasis', () => {
  test('gives styles to the things named, in their order, and lets all others stand back, drawn first', () => {
    const styleOf = stylesByEmphasis(['b', 'a']);
    const things = ['a', 'b', 'c'].map((name) => ({ name, style: styleOf(name) }));
    expect(things.map(({ style }) => style)).toEqual([2, 1, FAINT]);
    expect(faintFirst(things).map(({ name }) => name)).toEqual(['c', 'a', 'b']);
  });

  test('changes the class of a mark, and nothing else', () => {
    expect(svg(faint(shape('path', { d: 'M0 0', className: 's1' })))).toBe('<path d="M0 0" class="faint" />');
    expect(svg(hollow(sign(2, 0, 0, { area: 60, ring: { radius: 4 } }), 2))).toContain(
      'class="path hollow p2"',
    );
  });
});

describe('labels beside a plot', () => {
  const column = { side: 'right', x: 50, to: 47, top: 0, bottom: 100, baseline: 13, slack: 3 } as const;

  test('move apart as little as they must, each with a thin line where it was moved', () => {
    const marks = sideLabels(
      WIDE,
      [
        { lines: ['a'], y: 40, from: 10 },
        { lines: ['b'], y: 44, from: 10 },
      ],
      column,
    );
    const tops = labels(marks).map((label) => Number(/y="([\d.]+)"/.exec(label)?.[1]) - 13);
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBe(17);
    expect(marks.filter(({ tagName }) => tagName === 'line')).toHaveLength(2);
  });

  test('have no line where they stand at their own height, unless they are far off', () => {
    const lone = { lines: ['a'], y: 40, from: 10 };
    expect(sideLabels(WIDE, [lone], column)).toHaveLength(1);
    expect(sideLabels(WIDE, [{ ...lone, isFar: true }], column)).toHaveLength(2);
    expect(sideLabels(WIDE, [lone], { ...column, side: 'left' }).map((label) => svg(label))).toEqual([
      '<text x="50" y="44.5" text-anchor="end" class="halo">a</text>',
    ]);
  });
});

test('the width of words is that of the widest of common faces', () => {
  expect(textWidth('00', 10)).toBeCloseTo(12.8);
  expect(textWidth('国', 10)).toBe(10);
});
