import { z } from 'zod';
import { words } from './strings.ts';

/** The least length of a reason: shorter ones say “ok”. */
const REASON = 20;

const reason = words.refine((text) => text.length >= REASON, `a reason of at least ${REASON} letters`);

/** One record of data/rules/allow.yaml: what a rule found, that stays as it is, and why. */
export const allowanceSchema = z.strictObject({
  rule: words,
  /** The text, or the file, that it stands in; without it, any. */
  within: words.optional(),
  /** The first words of what was found, or its id. */
  subjects: z.array(words).min(1),
  reason,
});

/** data/rules/words.yaml: the words that rules look for. Stems end with a hyphen: `accus-`. */
export const wordListSchema = z.strictObject({
  /** Words that take a side, each with why and what to write instead; `before` finds it only before these words or at an end. */
  loaded: z
    .array(
      z.strictObject({ word: words, why: reason, better: words, before: z.array(words).min(1).optional() }),
    )
    .min(1),
  /** Words by which something bad is said of somebody. */
  accusing: z.array(words).min(1),
  /** Words by which it is told what somebody says. */
  saying: z.array(words).min(1),
});

const hexOf = (bytes: number): z.ZodString =>
  z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), `${bytes * 2} hexadecimal digits`);

/** The work that a hash costs: rounds of PBKDF2. */
const LEAST_ROUNDS = 1000;

/** data/rules/redactions.yaml: names that must not be printed, as salted hashes; see checks/report/redaction. */
export const redactionListSchema = z
  .strictObject({
    salt: hexOf(16),
    rounds: z.number().int().min(LEAST_ROUNDS),
    marks: z.array(z.number().int().nonnegative()),
    hashes: z.array(hexOf(12)),
  })
  .refine((list) => list.marks.length === list.hashes.length, {
    error: 'as many marks as hashes, as npm run redact wrote them',
  });

/** An exception to a rule. */
export type Allowance = Readonly<z.output<typeof allowanceSchema>>;
/** The words that rules look for. */
export type WordList = Readonly<z.output<typeof wordListSchema>>;
/** Names that must not be printed, as hashes. */
export type RedactionList = Readonly<z.output<typeof redactionListSchema>>;
