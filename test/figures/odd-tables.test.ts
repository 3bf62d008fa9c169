import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { figureText } from '../../src/figures/data/figure-text.ts';
import { prepare } from '../../src/figures/data/prepare-rows.ts';
import { draw } from '../../src/figures/draw.ts';
import { gridHtml } from '../../src/figures/html/data-table.ts';
import { textWidth, wrapText } from '../../src/figures/parts/labels/text-width.ts';
import { type Layout, NARROW, WIDE } from '../../src/figures/parts/layout.ts';
import { figureValue, resolveValue } from '../../src/report/evidence/resolve-value.ts';
import type { Report } from '../../src/report/report.ts';
import { en } from '../../src/text/interface/en.ts';
import { BARS } from '../helpers/small-figure.ts';
import { dataPackage, sound, swap } from '../helpers/small-report.ts';

interface Words {
  readonly x: number;
  readonly anchor: string;
  readonly phrase: string;
  readonly isTick: boolean;
}

/** The words of a drawing, each where the marks around it have moved it to. */
function wordsBelow(element: Element, moved: number): Words[] {
  const { x, textAnchor, className, transform } = element.properties;
  const by = moved + Number(/translate\((-?[\d.]+)/.exec(String(transform))?.[1] ?? 0);
  const [first] = element.children;
  if (element.tagName === 'text')
    return [
      {
        x: by + Number(x ?? 0),
        anchor: String(textAnchor ?? 'start'),
        phrase: first?.type === 'text' ? first.value : '',
        isTick: String(className).includes('tick'),
      },
    ];
  return element.children.flatMap((child) => (child.type === 'element' ? wordsBelow(child, by) : []));
}

function wordsIn(report: Report, layout: Layout): Words[] {
  const figure = report.figures.get('cameras-sold');
  if (!figure) throw new Error('no figure');
  return draw(prepare(report, figure), layout, en).children.flatMap((child) => wordsBelow(child, 0));
}

function spanOf({ x, anchor, phrase }: Words, { fontSize }: Layout): [number, number] {
  const width = textWidth(phrase, fontSize);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return [left, left + width];
}

/** The small report with a figure of bars of two columns. */
function barsOf(rows: readonly (readonly [string, string])[], category: object, title = 'Bars'): Report {
  const fields = [
    { type: 'string', title: 'Lamp', description: 'Its name.', ...category },
    { name: 'cameras', type: 'integer', title: 'Cameras', description: 'How many.', unit: 'thousand' },
  ];
  const names = fields.map((field) => ('name' in field ? field.name : ''));
  const quoted = rows.map(([name, number]) => `"${name}",${number}`).join('\n');
  return sound({
    'data/tables/sales.csv': `${names.join(',')}\n${quoted}\n`,
    'data/tables/datapackage.json': dataPackage({ held: undefined }, { fields, primaryKey: [names[0]] }),
    'data/figures/cameras-sold.yaml': swap(
      swap(BARS, 'category: country', `category: ${names[0]}`),
      /title: .*/.exec(BARS)?.[0] ?? '',
      `title: "${title}"`,
    ),
  });
}
const ofNames = (rows: readonly (readonly [string, string])[]): Report => barsOf(rows, { name: 'country' });

describe('labels stay within the drawing, whatever their script', () => {
  test.each([
    ['a compound', 'Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'],
    ['Chinese', '海岸灯塔管理委员会办公室第三分局信息中心海上安全监督管理处第一科'],
    ['Japanese', '海上保安庁灯台部航路標識管理センターデータベース'],
    ['Korean', '해양수산부항로표지관리사무소등대관리과데이터베이스'],
    ['Thai', 'สำนักงานคณะกรรมการกำกับกิจการประภาคารและการเดินเรือแห่งชาติ'],
    ['Russian', 'Рентгеноэлектрокардиографическогомаяковедомственногоуправления'],
    ['Uyghur', 'ئۇيغۇرئاپتونومرايونلۇقمائارىپكومىتېتىنىڭباشقارمىسى'],
    ['Tibetan', 'བོད་ལྗོངས་རང་སྐྱོང་ལྗོངས་ཀྱི་སློབ་གསོ་ལས་ཁུངས་ཆེན་མོ'],
    ['an address', 'https://lamps.example/a/very/long/address/without/any/space/in/it.html?and=more'],
    ['a hash', 'd41d8cd98f00b204e9800998ecf8427ed41d8cd98f00b204e9800998ecf8427e'],
    [
      'words and a long one',
      'The lamp at Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and others',
    ],
  ])('%s', (_name, label) => {
    const report = ofNames([
      [label, '3'],
      ['Short', '1'],
    ]);
    for (const layout of [NARROW, WIDE]) {
      const words = wordsIn(report, layout);
      for (const one of words) {
        const [left, right] = spanOf(one, layout);
        expect(left, one.phrase).toBeGreaterThanOrEqual(-0.5);
        expect(right, one.phrase).toBeLessThanOrEqual(layout.width + 0.5);
      }
      const all = words
        .filter(({ isTick }) => !isTick)
        .map(({ phrase }) => phrase)
        .join('')
        .replace(/\s/g, '');
      // Nothing is left out without its ellipsis.
      expect(all.includes(label.replace(/\s/g, '')) || all.includes('…')).toBe(true);
    }
  });

  test('a line that goes on ends with its ellipsis within its width', () => {
    for (const phrase of ['one two three four five six seven', '海'.repeat(40), 'x'.repeat(90)])
      for (const line of wrapText(phrase, 80, 12, 2)) expect(textWidth(line, 12)).toBeLessThanOrEqual(80);
  });

  test('no letter is parted from its marks', () => {
    const letters = wrapText('ཀྱི'.repeat(30), 60, 12, 99);
    for (const line of letters) expect(line).not.toMatch(/^\p{M}/u);
  });
});

describe('the ticks of whole numbers are whole and do not touch', () => {
  test.each([
    ['1', '0'],
    ['2', '1'],
    ['3', '1'],
    ['1234567', '120000'],
    ['999999', '5'],
    ['45000', '1'],
    ['10', '7'],
  ])('%s and %s', (most, least) => {
    const report = ofNames([
      ['A', most],
      ['B', least],
    ]);
    for (const layout of [NARROW, WIDE]) {
      const ticks = wordsIn(report, layout).filter(({ isTick }) => isTick);
      expect(ticks.length).toBeGreaterThan(1);
      for (const { phrase } of ticks) if (!phrase.endsWith(' m')) expect(phrase).toMatch(/^−?[\d,]+$/);
      const spans = ticks.map((tick) => spanOf(tick, layout)).sort(([a], [b]) => a - b);
      for (const [index, [, right]] of spans.entries())
        expect(right + 3).toBeLessThan(spans[index + 1]?.[0] ?? Number.POSITIVE_INFINITY);
    }
  });
});

describe('a year that is a whole number is printed as a year', () => {
  const rows = [
    ['2018', '2'],
    ['2019', '1500'],
  ] as const;
  test.each([
    ['by its name', { name: 'year', type: 'integer' }],
    ['by a name of several words', { name: 'lit_year', type: 'integer' }],
    ['by what it tells of', { name: 'founded', type: 'integer' }],
    ['by its title', { name: 'lit', type: 'integer', title: 'Year of its first light' }],
    ['by a title in Chinese', { name: 'lit', type: 'integer', title: '年份' }],
  ])('%s', (_name, category) => {
    const report = barsOf(
      rows,
      category,
      `The last is {max ${category.name}}, the first {min ${category.name}}`,
    );
    const figure = report.figures.get('cameras-sold');
    const table = report.tables.get('sales');
    if (!figure || !table) throw new Error('no figure');
    expect(figureText(prepare(report, figure), en).title).toBe('The last is 2019, the first 2018');
    expect(resolveValue(report, `sales[2019].${category.name}`)).toMatchObject({ value: '2019' });
    expect(wordsIn(report, WIDE).map(({ phrase }) => phrase)).toContain('2019');
    const grid = { id: 't', caption: 'T', rows: table.rows, fields: table.resource.schema.fields };
    const html = toHtml(gridHtml({ report, words: en, base: '' }, grid));
    for (const text of [JSON.stringify(wordsIn(report, NARROW)), html]) expect(text).not.toContain('2,019');
    expect(html).toContain('>2019<');
  });

  test.each([
    ['with a unit', { name: 'year', type: 'integer', unit: 'lamps' }],
    ['of a length of time', { name: 'lit', type: 'integer', title: 'Years of service' }],
    ['of a rate', { name: 'lit', type: 'integer', title: 'Lamps per year' }],
  ])('but not a number %s', (_name, category) => {
    const report = barsOf(rows, category);
    expect(resolveValue(report, `sales[2019].${category.name}`)).toMatchObject({ value: 2019 });
  });

  test('and a figure of a claim whose unit is the year has no comma', () => {
    const figure = { name: 'first', value: 2019, unit: 'year', as_of: '2019' };
    expect(figureValue(figure)).toBe('2019');
    expect(figureValue({ ...figure, unit: 'years' })).toBe(2019);
  });
});
