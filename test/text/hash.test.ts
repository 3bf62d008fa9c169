import { expect, test } from 'vitest';
import { fnv1a } from '../../src/text/hash.ts';

// The vectors of the authors (draft-eastlake-fnv, “Test Vectors”).
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the sum of “%s” is that of FNV-1a', (text, sum) => {
  expect(fnv1a(text)).toBe(sum);
  expect(fnv1a(new TextEncoder().encode(text))).toBe(sum);
});

test('a sum goes on with more of a text', () => {
  expect(fnv1a('bar', fnv1a('foo'))).toBe(fnv1a('foobar'));
});
