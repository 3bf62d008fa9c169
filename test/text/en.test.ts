import { expect, test } from 'vitest';
import { en } from '../../src/text/interface/en.ts';

test.each([
  [1, 1, 1, 0, 'One source, primary, read.'],
  [1, 1, 0, 0, 'One source, secondary, read.'],
  [1, 1, 1, 1, 'One source, primary, seen quoted only.'],
  [2, 1, 0, 0, 'Two citations that go back to one origin: none primary, all read.'],
  [2, 2, 2, 2, 'Two citations, two independent origins: all primary, seen quoted only.'],
  [4, 2, 1, 1, 'Four citations, two independent origins: one primary, one seen quoted only.'],
  [12, 11, 11, 0, '12 citations, 11 independent origins: 11 primary, all read.'],
  [150, 9, 120, 101, '150 citations, nine independent origins: 120 primary, 101 seen quoted only.'],
])('%d citations, %d origins, %d primary, %d not read: %s', (count, origins, primary, notRead, words) => {
  expect(en.restsOn(count, origins, primary, notRead)).toBe(words);
});

test('READERS.md no. 4: the way back is told in words', () => {
  expect(en.note(12, 'Feldstein 2019')).toBe('Note 12: Feldstein 2019');
  expect(en.backTo(12)).toBe('Back to where note 12 is used');
  expect(en.backToTime(12, 2)).toBe('Back to where note 12 is used, second time');
});

test('languages are named, and an unknown one by its tag', () => {
  expect(en.inLanguage('ug')).toBe('in Uyghur');
  expect(en.inLanguage('qaa')).toBe('in qaa');
});
