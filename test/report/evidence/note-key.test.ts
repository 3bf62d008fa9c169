import { expect, test } from 'vitest';
import { noteKey } from '../../../src/report/evidence/note-key.ts';
import { readCitation } from '../../../src/text/citation-syntax.ts';

function keyOf(inner: string): string {
  const read = readCitation(inner);
  if (read.kind !== 'items') throw new Error(`unreadable: ${inner}`);
  return noteKey(read.items);
}

test.each([
  ['@doe-2019', 'doe-2019'],
  ['@doe-2019; @roe-2020', 'doe-2019--roe-2020'],
])('%s has the note %s', (inner, key) => {
  expect(keyOf(inner)).toBe(key);
});

test.each([
  ['@doe-2019, p. 13', '@doe-2019, page 13'],
  ['@doe-2019, pp. 13-14', '@doe-2019, pp. 13–14'],
  ['@doe-2019, "Key findings"', '@doe-2019,  “Key\nfindings”'],
])('%s and %s are the same note', (one, other) => {
  expect(keyOf(one)).toBe(keyOf(other));
});

test.each([
  ['@doe-2019', '@doe-2019, p. 1'],
  ['@doe-2019, p. 7', '@doe-2019, art. 7'],
  ['@doe-2019, p. 1', '@doe-2019, p. 11'],
  ['@doe-2019, pp. 1, 3', '@doe-2019, p. 13'],
  ['@doe-2019, pp. 1–3', '@doe-2019, pp. 1, 3'],
  ['@doe-2019, art. 4(3)', '@doe-2019, art. 43'],
  ['@doe-2019, p. 2.2', '@doe-2019, p. 22'],
  ['@doe-2019, "page 7"', '@doe-2019, p. 7'],
  ['@doe-2019, "第七条"', '@doe-2019, "第八条"'],
  ['@doe-2019, "…"', '@doe-2019'],
  ['@doe-2019, "A/B"', '@doe-2019, "AB"'],
  ['@doe-2019; @roe-2020', '@roe-2020; @doe-2019'],
  ['@a, p. 1; @b', '@a; @b, p. 1'],
])('%s and %s are two notes: no reader is sent to the wrong place', (one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other));
});

test('a key is safe in an id and an address', () => {
  for (const inner of ['@doe, "<script>"', '@doe, "a b%20"', '@doe, "\u202Ex"', '@doe, "#&?/\'"'])
    expect(keyOf(inner)).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
});
