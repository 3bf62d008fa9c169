import { expect, test } from 'vitest';
import { en } from '../../../src/text/interface/en.ts';
import { interfaceOf } from '../../../src/text/interface/interface-of.ts';

test.each(['en', 'en-GB', 'de', 'zh-Hant-TW', ''])('a page in %j finds words', (language) => {
  expect(interfaceOf(language)).toBe(en);
});
