import { z } from 'zod';
import { claimSchema, evidenceSchema } from './claim.ts';
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
  locator: evidenceSchema.shape.locator.describe('Where in the source.'),
  quote: evidenceSchema.shape.quote.describe('Its own words, unless they are held back.'),
  translation: evidenceSchema.shape.translation.describe(
    'Those words in the language of the report, in its own translation.',
  ),
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
  confidence_reason: z.string(),
  citations: z.int().positive(),
  independent_origins: z
    .int()
    .positive()
    .describe('How many citations do not go back to the same document, by derived_from.'),
  sources: z.array(citation).min(1),
  counterpoint: z
    .string()
    .nullable()
    .describe('The reply of those concerned, the doubt of scholars, or a limit; null where none was found.'),
  counterpoint_sources: z
    .array(z.strictObject({ id: z.string(), locator: evidenceSchema.shape.locator }))
    .optional()
    .describe('Where that was read: keys of sources.'),
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
