import { describe, expect, test } from 'vitest';
import { checkReport } from '../../../../src/checks/check-report.ts';
import { prepare } from '../../../../src/figures/data/prepare-rows.ts';
import { bundlesOf } from '../../../../src/figures/kinds/diagram/arrow-marks.ts';
import type { Arrow, Item } from '../../../../src/figures/kinds/diagram/diagram-data.ts';
import { NARROW, WIDE } from '../../../../src/figures/parts/layout.ts';
import { expectSound, summarize, svgText } from '../../../helpers/drawn-figure.ts';
import { expectGolden } from '../../../helpers/golden.ts';
import { MANY } from '../../../helpers/many.ts';
import { crossedBy, wordsOnWords } from './crossed-words.ts';
import { ROWS, SPEC, small } from './small-diagram.ts';

const LAYOUTS = [WIDE, NARROW];

describe('a diagram', () => {
  test('stands on a grid where it is wide and in one column where it is narrow', () => {
    expectGolden('figures/diagram-wide.svg', svgText(small(), WIDE));
    expectGolden('figures/diagram-narrow.svg', svgText(small(), NARROW));
  });

  test('has all within its box, each row once, and the same words in both drawings', () => {
    expectSound(small());
    expectSound(small({ arrows: undefined, emphasis: undefined }));
  });

  test('lets no arrow cross a word or a box, and no word lie on another', () => {
    for (const layout of LAYOUTS) {
      expect(crossedBy(small(), layout)).toEqual([]);
      expect(wordsOnWords(small(), layout)).toEqual([]);
    }
  });

  test('says its groups with their boxes, then where its arrows lead', () => {
    expect(summarize(small({ arrows: SPEC.arrows.slice(0, 2) }))).toBe(
      'What comes in: Somebody asks: A request comes in (The law); A paper: It is written down, with a stamp and a date. ' +
        'Who looks: The desk: It looks at the request (A clerk, 2019). ' +
        'What may come of it: Granted: The lamp is lit (Contested; The keeper); Refused: The lamp stays dark (The answer; The council); A case in court: None was found (Sought, not found). ' +
        'Arrows lead from What comes in to The desk (goes to); from The desk to Granted (if it agrees).',
    );
  });

  test('tells what sets a box apart in a word and by its border', () => {
    for (const layout of LAYOUTS) {
      const svg = svgText(small(), layout);
      for (const words of ['Contested', 'The answer', 'Sought, not found'])
        expect(svg).toContain(`>${words}<`);
      expect(svg.match(/<rect[^>]*stroke-dasharray="6 3"/g)).toHaveLength(1);
      expect(svg.match(/<rect[^>]*stroke-dasharray="1.5 3"/g)).toHaveLength(1);
      expect(svg.match(/class="box-bar"/g)).toHaveLength(1);
    }
  });

  test('changes its drawings and its words when a word, a speaker, a standing or an arrow changes', () => {
    const before = small();
    const withCell = (field: string, cell: string): ReturnType<typeof small> =>
      small(
        {},
        ROWS.map((row) => (row['id'] === 'yes' ? { ...row, [field]: cell } : row)),
      );
    const arrows = SPEC.arrows.map((arrow) => (arrow.to === 'yes' ? { ...arrow, to: 'case' } : arrow));
    const changed = [
      withCell('step', 'Allowed'),
      withCell('words', 'The lamp burns.'),
      withCell('by', 'Nobody'),
      withCell('standing', 'not_found'),
      small({ arrows }),
      small({ arrows: SPEC.arrows.slice(1) }),
      small({ arrows: SPEC.arrows.map(({ from, to }) => ({ from, to })) }),
    ];
    for (const after of changed) {
      for (const layout of LAYOUTS) expect(svgText(after, layout)).not.toBe(svgText(before, layout));
      expect(summarize(after)).not.toBe(summarize(before));
    }
  });

  test('draws one line for arrows only where each start leads to each end', () => {
    const item = (id: string): Item => ({ id, title: id, boxes: [], isFrame: false, columns: 1 });
    const [a, b, c, d] = [item('a'), item('b'), item('c'), item('d')];
    const arrow = (from: Item, to: Item): Arrow => ({ from, to, label: '' });
    const all = [arrow(a, c), arrow(a, d), arrow(b, c), arrow(b, d)];
    expect(bundlesOf(all)).toEqual([all]);
    const three = all.slice(0, 3);
    expect(bundlesOf(three)).toEqual([three.slice(0, 2), three.slice(2)]);
  });

  test('of one box, and of very many, stays within its box and crosses no word', () => {
    const one = small({ lanes: [SPEC.lanes[1]], arrows: undefined });
    const ids = Array.from({ length: Math.min(MANY, 120) }, (_, n) => `b${n}`);
    const rows = ids.map((id) => ({
      id,
      step: `Step ${id}`,
      words: 'What happens at this step of a long road',
      by: 'X',
    }));
    const lanes = ids.map((id) => ({
      id: `l-${id}`,
      title: `Stage ${id}`,
      boxes: [{ id, title: id, words: 'x', claims: ['c'] }],
    }));
    const arrows = ids.slice(1).map((to, n) => ({ from: `b${n}`, to }));
    for (const diagram of [one, small({ lanes, arrows, emphasis: undefined }, rows)]) {
      expectSound(diagram);
      for (const layout of LAYOUTS) expect(crossedBy(diagram, layout)).toEqual([]);
    }
  });
});

const { report } = checkReport('.');
const real = [...report.figures.values()].filter(({ spec }) => spec.kind === 'diagram');

describe.each(real.map((figure) => [figure.id, prepare(report, figure)] as const))(
  'the diagram %s',
  (_id, prepared) => {
    test('lets no arrow cross a word or a box, and no word lie on another', () => {
      for (const layout of LAYOUTS) {
        expect(crossedBy(prepared, layout)).toEqual([]);
        expect(wordsOnWords(prepared, layout)).toEqual([]);
      }
    });
  },
);
