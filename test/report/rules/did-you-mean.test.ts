import { expect, test } from 'vitest';
import { didYouMean } from '../../../src/report/rules/did-you-mean.ts';

test('the mend names the nearest word and the other way out', () => {
  expect(didYouMean('doe-2018', ['doe-2019'], 'add it')).toBe('write doe-2019, or add it');
  expect(didYouMean('doe-2018', [], 'add it')).toBe('add it');
});
