import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { evidenceSchema } from './evidence.ts';
import { otherPartSchema } from './other-side.ts';
import { sourceSchema } from './source.ts';

const address = z.string().describe('An address on the web.');
const date = z.string().describe('An ISO 8601 date.');

const figure = z.strictObject({
  name: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  bound: z.string().optional().describe('Words before the value, such as “at least”.'),
  as_of: z.string().describe('The date that the figure holds for.'),
  limit: z.string().optional().describe('Why the figure is only reported and not confirmed.'),
});

const citation = z.strictObject({
  id: z.string().describe('The key of the source in the registry.'),
  address: address.optional().describe('The page of the source in this report.'),
  title: z.string(),
  url: address.optional().describe('Where the source itself is; left out where that address would mislead.'),
  archive: address.optional().describe('An archived copy of the source.'),
  language: z.string().describe('The language of the source, as a BCP 47 tag.'),
  kind: sourceSchema.shape.kind,
  checked: sourceSchema.shape.checked.describe(
    'Whether the cited passage was read, or seen only as quoted by another text that was read.',
  ),
  derived_from: z
    .array(z.string())
    .describe('The keys of the sources that it is recorded to repeat, summarise or rest on.'),
  read_in: sourceSchema.shape.read_in.describe('Where it was read, when that was not at its own address.'),
  locator: evidenceSchema.shape.locator.describe('Where in the source.'),
  quote: evidenceSchema.shape.quote.describe('Its own words, unless they are held back.'),
  translation: evidenceSchema.shape.translation.describe(
    'Those words in the language of the report, in its own translation.',
  ),
  cut: evidenceSchema.shape.cut.describe(
    'What the quotation leaves out of its own sentence that matters, told by the report.',
  ),
});

const otherPart = z.strictObject({
  id: z.string().describe('Its name within the claim.'),
  address: address.describe('Its permanent address, on the page of the claim.'),
  kind: otherPartSchema.shape.kind.describe(
    'An answer of those concerned, a doubt, a limit, a comparison, or what happened later.',
  ),
  by: z.string().describe('Who says so; “report” for a remark of the report itself.'),
  when: date.optional().describe('When it was said, or happened.'),
  words: z.string().describe('What they say, told by the report.'),
  sources: z.array(citation),
  searched: z
    .string()
    .optional()
    .describe('What was searched, where the words say that something was not found.'),
  searched_on: date.optional(),
});

const claim = z.strictObject({
  id: z.string(),
  address: address.describe('The permanent address of the claim.'),
  status: z
    .enum(['stated', 'held'])
    .describe('A claim that is held back stands in the words of the texts, with their limits.'),
  held_because: z.string().optional(),
  assertion: z.string(),
  used_at: z.array(address).min(1).describe('Where the texts make the claim.'),
  figures: z.array(figure),
  confidence: claimSchema.shape.confidence,
  because: claimSchema.shape.because.describe('Why the confidence is as high, by a closed list.'),
  confidence_reason: z.string(),
  citations: z.int().positive(),
  independent_origins: z
    .int()
    .positive()
    .describe('How many citations do not go back to the same document, by derived_from.'),
  sources: z.array(citation).min(1),
  other_side: z
    .array(otherPart)
    .describe(
      'The answers of those concerned, the doubts, limits, comparisons and later events; may be empty.',
    ),
  affair: claimSchema.shape.affair.describe('What kind of affair it tells, where it tells one.'),
  last_known: z
    .strictObject({ when: date, words: z.string(), sources: z.array(citation) })
    .optional()
    .describe('The last known state of that affair.'),
  last_checked: date,
  history: z
    .array(z.strictObject({ date, change: z.string(), reason: z.string() }))
    .describe('What was corrected in it, the newest first.'),
});

/** claims.json, as it is handed out. */
export const publishedClaimsSchema = z
  .strictObject({
    $schema: address,
    title: z.string(),
    edition: date,
    address,
    licence: z.strictObject({ name: z.string(), url: address }),
    claims: z.array(claim),
  })
  .describe(
    'The claims that a report makes, each with its sources, how sure it is, and what is said against it.',
  );

/** What claims.json holds. */
export type PublishedClaims = z.output<typeof publishedClaimsSchema>;
