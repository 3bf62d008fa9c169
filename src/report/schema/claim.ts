import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';
import { AFFAIRS, lastKnownSchema, otherPartSchema } from './other-side.ts';
import { fieldName, fullDate, id, partialDate, words } from './strings.ts';

/** A number or a date of a claim, with its unit and the date that it holds for. */
export const ledgerFigureSchema = z.strictObject({
  name: fieldName,
  value: z.union([z.number(), fullDate]),
  unit: words,
  bound: words.optional(),
  as_of: words,
  held: words.optional(),
});

/**
 * Why a claim is held back and the words without which it must not stand: of each group of `demands` one must be in the
 * paragraph. `when` limits the demand to paragraphs that hold one of these words.
 */
const heldSchema = z.strictObject({
  reason: words,
  when: z.array(words).min(1).optional(),
  demands: z.array(z.array(words).min(1)).min(1),
});

/** Why a claim is as sure as it is: the closed list. The interface has each in words. */
const REASONS = [
  'law-text',
  'document',
  'on-record',
  'origins',
  'admitted',
  'repeated-test',
  'official-count',
  'court',
  'own-count',
] as const;

function areDifferent(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

/** One record of data/claims/*.yaml. */
export const claimSchema = z
  .strictObject({
    id,
    claim: words,
    figures: z.array(ledgerFigureSchema).min(1).optional(),
    sources: z.array(evidenceSchema).min(1),
    confidence: z.enum(['high', 'medium', 'low', 'contested']),
    /** Why it is as sure; a claim of high confidence must say. */
    because: z.enum(REASONS).optional(),
    /** The answers, doubts, limits, comparisons and later events that belong to it. */
    other_side: z
      .array(otherPartSchema)
      .min(1)
      .refine((parts) => areDifferent(parts.map((part) => part.id)), {
        error: 'ids that are given once within the claim',
      })
      .optional(),
    /** What kind of affair it tells, where it does. */
    affair: z.enum(AFFAIRS).optional(),
    last_known: lastKnownSchema.optional(),
    /** When the claim was last held against its sources. */
    checked: partialDate.optional(),
    status: z.literal('held').optional(),
    held: heldSchema.optional(),
    note: words.optional(),
  })
  .refine((claim) => (claim.status === 'held') === (claim.held !== undefined), {
    error: 'status: held together with held: reason and demands',
  })
  .refine((claim) => claim.confidence !== 'high' || claim.because !== undefined, {
    error: 'a reason',
    path: ['because'],
    params: {
      rule: 'high-reason',
      expected: `why the confidence is high: one of ${REASONS.join(', ')}`,
      mend: 'add because: with the reason that holds, or lower the confidence',
    },
  })
  .refine((claim) => (claim.affair === undefined) === (claim.last_known === undefined), {
    error: 'affair together with last_known',
    path: ['last_known'],
    params: {
      rule: 'affair-last-known',
      expected: 'affair: case, contract or ban together with last_known: when, words and sources',
      mend: 'say when the affair was last heard of and how it stood, with the source',
    },
  });

/** A claim of the ledger, as its file has it. */
export type ClaimRecord = Readonly<z.output<typeof claimSchema>>;
/** A number or date of a claim. */
export type LedgerFigure = z.output<typeof ledgerFigureSchema>;
/** The four words for how sure a claim is. */
export type Confidence = ClaimRecord['confidence'];
