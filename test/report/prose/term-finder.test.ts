import { describe, expect, test } from 'vitest';
import { termFinder } from '../../../src/report/prose/term-finder.ts';
import type { Term } from '../../../src/report/report.ts';

function term(id: string, name: string, more: Partial<Term> = {}): Term {
  return {
    id,
    name,
    kind: 'concept',
    sources: [],
    names_checked: 'read',
    definition: 'What it is.',
    at: { file: id, line: 1 },
    ...more,
  };
}

const TERMS = [
  term('files', 'Lamp Files'),
  term('lamp', 'Lamp', { names: [{ language: 'zh-Hans', name: '灯' }] }),
  term('law', "People's Light Law (2017)", { abbreviations: ['PLL'] }),
  term('night', 'night watch', { aliases: ['watch', 'PL'] }),
];
const found = (text: string): string[] =>
  termFinder(TERMS)(text).map(({ id, index, name }) => `${id}@${index}: ${name}`);

describe('the names of terms in a text', () => {
  test('are found at each place by the longest, and never one within another', () => {
    expect(found('The Lamp Files tell of a lamp.')).toEqual(['files@4: Lamp Files', 'lamp@25: lamp']);
  });

  test('are whole words, singular or plural, with a small or capital first letter', () => {
    expect(found('Lamps, lamplight, a clamp, LAMP and a Night watch; Watches')).toEqual([
      'lamp@0: Lamps',
      'night@38: Night watch',
    ]);
  });

  test('are found with either apostrophe, over the end of a line, without a remark in brackets, and as a possessive', () => {
    expect(found('the People’s\nLight Law’s words')).toEqual(['law@4: People’s\nLight Law']);
  });

  test('are exactly as written when they are abbreviations; an alias too short to be sure of is none', () => {
    expect(found('PLL, pll, PL')).toEqual(['law@0: PLL']);
  });

  test('are found within a run of a script that has no spaces', () => {
    expect(found('明灯火')).toEqual(['lamp@1: 灯']);
  });

  test('are none where there is no term', () => {
    expect(termFinder([])('Lamp')).toEqual([]);
  });
});
