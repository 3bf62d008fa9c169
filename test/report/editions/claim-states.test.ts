import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  asksForEntry,
  type ClaimChanges,
  type ClaimState,
  claimState,
  frozenClaim,
  stampOf,
} from '../../../src/report/editions/claim-states.ts';
import type { Claim } from '../../../src/report/report.ts';
import { claimSchema } from '../../../src/report/schema/claim.ts';
import { type FrozenClaim, frozenEditionSchema } from '../../../src/report/schema/frozen-edition.ts';
import { readCases } from '../../helpers/cases.ts';

const fields = z.record(z.string(), z.unknown());
const cases = readCases(
  'claim-states.yaml',
  z.array(
    z.strictObject({
      name: z.string(),
      format: frozenEditionSchema.shape.format.default(2),
      was: fields,
      is: fields,
      state: z.string(),
      entry: z.boolean(),
    }),
  ),
);

const base = {
  id: 'lamps',
  claim: 'Nine lamps burned.',
  sources: [{ id: 'ledger-1884' }],
  confidence: 'high',
  because: 'document',
};

/** Parts with a source where the case names none. */
function sourced(parts: unknown): unknown {
  const source = { sources: [{ id: 'ledger-1884' }] };
  return z
    .array(fields)
    .parse(parts)
    .map((part) => ({ ...source, ...part }));
}

/** The claim with some fields written otherwise; one that is null is left out. */
function claimOf(more: z.output<typeof fields>): Claim {
  const all = {
    ...base,
    ...more,
    other_side: more.other_side === undefined ? null : sourced(more.other_side),
  };
  const record = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  const affair = 'last_known' in record ? { affair: 'case' } : {};
  return {
    ...claimSchema.parse({ ...record, ...affair }),
    chapter: 'lamps',
    at: { file: 'lamps.yaml', line: 1 },
  };
}

/** The claim as an edition has it, which may lack what a claim of the ledger must have. */
function frozenOf({ counterpoint, because, ...more }: z.output<typeof fields>): FrozenClaim {
  const { because: reason, ...kept } = frozenClaim(claimOf(more));
  const frozen = {
    ...kept,
    places: [],
    ...(because === null ? {} : { because: reason }),
    ...(counterpoint === undefined ? {} : { counterpoint }),
  };
  return frozenEditionSchema.shape.claims.element.parse(frozen);
}

function toldChange(name: string, { was, is }: { readonly was: unknown; readonly is: unknown }): string {
  return `${name} ${was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'}`;
}

function toldChanges({ words, figures, confidence, because, otherSide, lastKnown }: ClaimChanges): string {
  return [
    ...(words ? ['words'] : []),
    ...figures.map(({ name }) => name),
    ...(confidence ? ['confidence'] : []),
    ...(because ? ['because'] : []),
    ...(otherSide?.kind === 'parts' ? otherSide.parts.map((part) => toldChange(part.id, part)) : []),
    ...(otherSide?.kind === 'rebuilt' ? ['rebuilt'] : []),
    ...(lastKnown ? [toldChange('last known', lastKnown)] : []),
  ].join(', ');
}

/** A state as the table of cases tells it. */
function told(state: ClaimState): string {
  return state.kind === 'beside' || state.kind === 'changed'
    ? `${state.kind}: ${toldChanges(state)}`
    : state.kind;
}

describe('what became of a claim of an edition:', () => {
  test.each(cases)('$name', ({ format, was, is, state, entry }) => {
    const found = claimState({ format }, frozenOf(was), claimOf(is), true);
    expect(told(found)).toBe(state);
    expect(asksForEntry(found)).toBe(entry);
  });
});

describe('the letters of a claim in the ledger of corrections', () => {
  const ledger = cases.filter(({ was }) => was.counterpoint === undefined && was.because !== null);

  test.each(ledger)(
    'are others where an entry is needed, and the same where none is: $name',
    ({ was, is, entry }) => {
      const then = frozenOf(was);
      const [before, after] = [claimOf(was), claimOf(is)].map((claim) => stampOf({ format: 2 }, then, claim));
      expect(before === after).toBe(!entry);
    },
  );

  test('stay as they were with an edition that kept other sides as one text: they stand for the claim itself', () => {
    const then = frozenOf({ counterpoint: 'Critics doubt the ledger.' });
    const part = { id: 'limit-ledger', kind: 'limit', by: 'report', words: 'It ends in May.' };
    const known = { when: '1890-02', words: 'They were lit.', sources: [{ id: 'ledger-1884' }] };
    const stamps = [{}, { other_side: [part] }, { last_known: known }, { because: 'on-record' }].map((more) =>
      stampOf({ format: 1 }, then, claimOf(more)),
    );
    expect(new Set(stamps)).toEqual(new Set(['crsmmgmc']));
  });
});
