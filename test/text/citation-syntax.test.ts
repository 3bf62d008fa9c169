import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  CITATION,
  type CitationReading,
  LOCATOR_LABELS,
  ledgerLocator,
  readCitation,
  readLocator,
} from '../../src/text/citation-syntax.ts';
import { readCases } from '../helpers/cases.ts';

const cases = readCases(
  'citation-syntax.yaml',
  z.strictObject({
    readable: z
      .array(z.strictObject({ name: z.string(), write: z.string(), read: z.array(z.string()) }))
      .min(30),
    unreadable: z
      .array(
        z.strictObject({
          name: z.string(),
          write: z.string(),
          'bad-syntax': z.string().optional(),
          'bad-label': z.string().optional(),
        }),
      )
      .min(20),
  }),
);

function told(reading: CitationReading): string[] {
  if (reading.kind !== 'items') return [`not read: ${reading.part}`];
  return reading.items.map(({ key, locator }) => {
    if (!locator) return key;
    return `${key} | ${locator.kind === 'words' ? `“${locator.text}”` : `${locator.label} ${locator.text}`}`;
  });
}

describe('a citation is read as Pandoc writes it', () => {
  test.each(cases.readable)('$name: $write', ({ write, read }) => {
    expect(told(readCitation(write))).toEqual(read);
  });
});

describe('what cannot be read is named', () => {
  test.each(cases.unreadable)('$name: $write', ({ write, ...bad }) => {
    const reading = readCitation(write);
    if (bad['bad-label'] === undefined)
      expect(reading).toEqual({ kind: 'bad-syntax', part: bad['bad-syntax'] });
    else expect(reading).toMatchObject({ kind: 'bad-label', label: bad['bad-label'] });
  });
});

test('every label that is offered can be written, with and without a full stop, in small and capital letters', () => {
  for (const label of LOCATOR_LABELS) {
    for (const written of [`${label} 3`, `${label}. 3`, `${label.toUpperCase()} 3`])
      expect(readLocator(written), written).toMatchObject({ kind: 'label', text: '3' });
  }
});

test('names of things that every object has are no labels', () => {
  for (const word of ['constructor 3', 'toString 3', '__proto__ 3', 'hasOwnProperty 3', 'valueOf 3'])
    expect(readLocator(word)).toBeUndefined();
});

test('a locator of the ledger that begins with no label is kept in its words', () => {
  expect(ledgerLocator('Key findings')).toEqual({ kind: 'words', text: 'Key findings' });
  expect(ledgerLocator('Part concerning Kenya')).toEqual({ kind: 'words', text: 'Part concerning Kenya' });
  expect(ledgerLocator('Paragraph on cameras')).toEqual({ kind: 'words', text: 'Paragraph on cameras' });
  expect(ledgerLocator('Arts 7, 9-10')).toEqual({ kind: 'label', label: 'article-locator', text: '7, 9–10' });
});

test('citations are found in a run of text, and brackets that are none are left alone', () => {
  const found = [...'a [@b] c [@d, p. 3; @e] [not this] [@] @f (g@h.org) []'.matchAll(CITATION)].map(
    (m) => m[1],
  );
  expect(found).toEqual(['@b', '@d, p. 3; @e', '@']);
});

test('a citation of ten thousand sources and one of a million quotation marks are read in one pass', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => `@doe-${n}, p. ${n}`).join('; ');
  expect(readCitation(many)).toMatchObject({ kind: 'items', items: { length: 10_000 } });
  expect(readCitation(`@doe, ${'"'.repeat(1_000_000)}`).kind).toBe('items');
  expect(readCitation(`@doe, ${'“'.repeat(1_000_000)}`).kind).not.toBe('items');
  expect(readCitation(`@doe, ${'; '.repeat(500_000)}`).kind).not.toBe('items');
});
