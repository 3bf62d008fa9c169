import { expect, test } from 'vitest';
import { addressOf, publishedBelow } from '../../../src/report/addresses/published-address.ts';
import { sound } from '../../helpers/small-report.ts';

test.each([
  [undefined, 'https://small.example/a/'],
  ['', 'https://small.example/a/'],
  ['/', 'https://small.example/a/'],
  ['/elsewhere', 'https://small.example/elsewhere/a/'],
  ['two/deep/', 'https://small.example/two/deep/a/'],
])('below the path %s a page has the address %s', (path, address) => {
  expect(addressOf(publishedBelow(sound(), path).edition, '/a/')).toBe(address);
});
