import { expect, test } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

const KEYS = ['feldstein-2019-aigs', 'greitens-2020-demand', 'npcsc-2017-law'];

test.each([
  ['a letter left out', 'feldstein-2019-aig', 'feldstein-2019-aigs'],
  ['two letters in the wrong order', 'fledstein-2019-aigs', 'feldstein-2019-aigs'],
  ['another year', 'greitens-2021-demand', 'greitens-2020-demand'],
  ['the word itself', 'npcsc-2017-law', 'npcsc-2017-law'],
])('%s: %s is meant for %s', (_name, word, meant) => {
  expect(nearest(word, KEYS)).toBe(meant);
});

test('nothing is offered that differs in most of its letters', () => {
  expect(nearest('zzzzzzzzzzzz', KEYS)).toBeUndefined();
  expect(nearest('x', ['abcdef'])).toBeUndefined();
  expect(nearest('', KEYS)).toBeUndefined();
});

test('nothing is offered where nothing is known', () => {
  expect(nearest('feldstein', [])).toBeUndefined();
});

test('of two that are as near the first is offered, so that two runs say the same', () => {
  expect(nearest('doe-2018', ['doe-2019', 'doe-2017'])).toBe('doe-2019');
});

test('the nearest of a thousand keys to a word of 100,000 letters is found', () => {
  expect(
    nearest(
      'z'.repeat(100_000),
      Array.from({ length: 1000 }, (_, n) => `key-${n}`),
    ),
  ).toBeUndefined();
});
