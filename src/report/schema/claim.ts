import { z } from 'zod';
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

/** What a claim rests on: a source, where in it, and the words themselves. */
export const evidenceSchema = z.strictObject({
  id,
  locator: words.optional(),
  quote: words.optional(),
  /** The quotation in the report's language, where it is in another; ours. */
  translation: words.optional(),
  quote_held: words.optional(),
});

/**
 * Why a claim is held back and the words without which it must not stand: of each group of `demands` one must be in the
 * paragraph. `when` limits the demand to paragraphs that hold one of these words.
 */
export const heldSchema = z.strictObject({
  reason: words,
  when: z.array(words).min(1).optional(),
  demands: z.array(z.array(words).min(1)).min(1),
});

/** One record of data/claims/*.yaml. */
export const claimSchema = z
  .strictObject({
    id,
    claim: words,
    figures: z.array(ledgerFigureSchema).min(1).optional(),
    sources: z.array(evidenceSchema).min(1),
    confidence: z.enum(['high', 'medium', 'low', 'contested']),
    counterpoint: words.optional(),
    /** Where the counterpoint was read, when it tells what somebody says. */
    counterpoint_sources: z
      .array(evidenceSchema.pick({ id: true, locator: true }))
      .min(1)
      .optional(),
    /** When the claim was last held against its sources. */
    checked: partialDate.optional(),
    status: z.literal('held').optional(),
    held: heldSchema.optional(),
    note: words.optional(),
  })
  .refine((claim) => (claim.status === 'held') === (claim.held !== undefined), {
    error: 'status: held together with held: reason and demands',
  });

/** A claim of the ledger, as its file has it. */
export type ClaimRecord = Readonly<z.output<typeof claimSchema>>;
/** A number or date of a claim. */
export type LedgerFigure = z.output<typeof ledgerFigureSchema>;
/** What a claim rests on. */
export type Evidence = z.output<typeof evidenceSchema>;
/** The four words for how sure a claim is. */
export type Confidence = ClaimRecord['confidence'];
