import { expect, test } from 'vitest';
import { sourceLabel, sourcesLabel } from '../../../src/report/evidence/source-label.ts';
import type { Source } from '../../../src/report/report.ts';
import { en } from '../../../src/text/interface/en.ts';
import { SOURCES, sound, swap } from '../../helpers/small-report.ts';

function source(author: string, title = 'Cameras abroad', issued = "'2019'"): Source {
  let text = swap(SOURCES, 'author: [{ family: Doe, given: Jane }]', author);
  text = swap(
    swap(text, 'title: Cameras abroad', `title: "${title}"`),
    'issued: 2019-09',
    issued === '' ? "note: 'x'" : `issued: ${issued}`,
  );
  const found = sound({ 'data/sources/all.yaml': text }).sources.get('doe-2019-cameras');
  if (!found) throw new Error('no source');
  return found;
}

const by = (...names: string[]): string =>
  `author: [${names.map((name) => `{ family: ${name}, given: X }`).join(', ')}]`;

test.each([
  [by('Doe'), 'Doe 2019'],
  [by('Doe', 'Roe'), 'Doe and Roe 2019'],
  [by('Doe', 'Roe', 'Poe'), 'Doe et al. 2019'],
  ["author: [{ literal: 'Eye Technology Co., Ltd.' }]", 'Eye Technology Co., Ltd. 2019'],
  ["author: [{ literal: '<kes>' }]", '<kes> 2019'],
  ['author: [{ family: 王, given: 小明 }]', '王 2019'],
])('a source by %s is called %s', (author, label) => {
  expect(sourceLabel(source(author), en)).toBe(label);
});

test('a source without an author is called by the first words of its title', () => {
  expect(sourceLabel(source('volume: x', 'A very long title with many words'), en)).toBe(
    'A very long title with many … 2019',
  );
  expect(sourceLabel(source('volume: x', '[Notice on cameras]'), en)).toBe('Notice on cameras 2019');
});

test('a source without a date says so', () => {
  expect(sourceLabel(source(by('Doe'), 'A', ''), en)).toBe('Doe n.d.');
});

test('several sources are called by the first, none by a remark of the author', () => {
  const one = source(by('Doe'));
  expect(sourcesLabel([one], en)).toBe('Doe 2019');
  expect(sourcesLabel([one, one, one], en)).toBe('Doe 2019 and 2 more');
  expect(sourcesLabel([], en)).toBe('remark');
});
