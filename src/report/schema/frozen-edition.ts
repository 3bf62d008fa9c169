import { z } from 'zod';
import { claimSchema, ledgerFigureSchema } from './claim.ts';
import { otherPartSchema } from './other-side.ts';
import { fullDate, id } from './strings.ts';

const frozenSources = z.array(z.strictObject({ id, locator: z.string().optional() }));

const frozenClaim = z.strictObject({
  id,
  /** The assertion of the ledger. */
  words: z.string(),
  /** The words that the texts make it in, where the assertion itself is held back. */
  said: z.array(z.string()).optional(),
  figures: z.array(ledgerFigureSchema.omit({ held: true })),
  confidence: claimSchema.shape.confidence,
  because: claimSchema.shape.because,
  /** Format 1: the other side as one text. */
  counterpoint: z.string().optional(),
  /** From format 2 on: the other side in its parts. */
  other_side: z
    .array(
      z.strictObject({
        id,
        kind: otherPartSchema.shape.kind,
        by: z.string(),
        when: z.string().optional(),
        words: z.string(),
        sources: frozenSources.optional(),
        searched: z.string().optional(),
        searched_on: z.string().optional(),
      }),
    )
    .optional(),
  last_known: z.strictObject({ when: z.string(), words: z.string(), sources: frozenSources }).optional(),
  sources: frozenSources,
  /** Where the texts make it: paths with anchors. */
  places: z.array(z.string()),
});

const frozenPassage = z.strictObject({
  id: z.string(),
  kind: z.enum(['heading', 'paragraph', 'item', 'claim', 'figure', 'table', 'note', 'other']),
  words: z.string(),
  fingerprint: z.string(),
});

const frozenText = z.strictObject({
  id,
  kind: z.enum(['chapter', 'page']),
  path: z.string(),
  title: z.string(),
  summary: z.string(),
  language: z.string(),
  passages: z.array(frozenPassage),
  /** The article as it was built, notes and all, without its drawings: HTML, one block an item. Links begin at the root of the report. */
  article: z.array(z.string()),
});

/** data/editions/<date>.json: an edition as it was when it was published. Made by a command, and never written by hand. */
export const frozenEditionSchema = z.strictObject({
  /** 1: the other side of a claim is one text without sources. 2: it is parts, each with its own. */
  format: z.union([z.literal(1), z.literal(2)]),
  edition: fullDate,
  title: z.string(),
  description: z.string(),
  /** SHA-256 of all other fields as canonical JSON. */
  checksum: z.string(),
  /** The ids of the corrections that were in the ledger by then. */
  corrections: z.array(id),
  claims: z.array(frozenClaim),
  texts: z.array(frozenText),
});

/** An edition as it was when it was published. */
export type FrozenEdition = Readonly<z.output<typeof frozenEditionSchema>>;
/** A claim of a frozen edition. */
export type FrozenClaim = z.output<typeof frozenClaim>;
/** A chapter or page of a frozen edition. */
export type FrozenText = z.output<typeof frozenText>;
/** A block of a frozen text: its id, its words as they were printed, and their fingerprint. */
export type FrozenPassage = z.output<typeof frozenPassage>;
