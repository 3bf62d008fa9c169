import { expect, test } from 'vitest';
import {
  ANCHOR_PREFIXES,
  type Anchored,
  claimAnchor,
  figureAnchor,
  frozenTableAnchor,
  idOfAnchor,
  isClaimAnchor,
  letterAnchor,
  noteAnchor,
  noteNameOf,
  paragraphAnchor,
  sourceAnchor,
  tableAnchor,
  termAnchor,
} from '../../../src/report/addresses/anchors.ts';

test('an anchor that has been published is written as it always was', () => {
  expect(claimAnchor('laws-x')).toBe('c-laws-x');
  expect(figureAnchor('aigs-map')).toBe('f-aigs-map');
  expect(tableAnchor('cases')).toBe('t-cases');
  expect(sourceAnchor('doe-2019-cameras')).toBe('s-doe-2019-cameras');
  expect(termAnchor('huawei')).toBe('g-huawei');
  expect(paragraphAnchor('it-was-so')).toBe('p-it-was-so');
  expect(noteAnchor('laws', 'claim-x')).toBe('laws-fn-claim-x');
  expect([letterAnchor('B'), letterAnchor('#')]).toEqual(['letter-b', 'letter-other']);
});

test('the thing is known again by its anchor, and no other is taken for it', () => {
  expect(idOfAnchor('claim', claimAnchor('laws-x'))).toBe('laws-x');
  expect(idOfAnchor('claim', figureAnchor('laws-x'))).toBeUndefined();
  expect(idOfAnchor('frozenTable', frozenTableAnchor(3))).toBe('3');
  expect([isClaimAnchor('c-x'), isClaimAnchor('cx'), isClaimAnchor('p-c-x')]).toEqual([true, false, false]);
});

test('a note is named by what stands after its text', () => {
  expect(noteNameOf(noteAnchor('for-advocates', 'claim-x'))).toBe('claim-x');
  expect(noteNameOf('laws-notes')).toBeUndefined();
});

test('no two kinds of anchor begin alike, but for tables of editions, whose lists no text has', () => {
  const kinds = Object.keys(ANCHOR_PREFIXES).filter((kind): kind is Anchored => kind in ANCHOR_PREFIXES);
  const alike = kinds.flatMap((kind) =>
    kinds
      .filter((other) => other !== kind && ANCHOR_PREFIXES[other].startsWith(ANCHOR_PREFIXES[kind]))
      .map((other) => `${kind} ${other}`),
  );
  expect(alike).toEqual(['edition frozenTable']);
});
