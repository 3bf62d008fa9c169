import { z } from 'zod';
import { id, words } from './strings.ts';

/** What an assertion rests on: a source, where in it, and the words themselves. */
export const evidenceSchema = z.strictObject({
  id,
  locator: words.optional(),
  quote: words.optional(),
  /** The quotation in the report's language, where it is in another; ours. */
  translation: words.optional(),
  /** What the quotation leaves out of its own sentence that matters, in our words or quoted. */
  cut: words.optional(),
  quote_held: words.optional(),
});

/** What an assertion rests on. */
export type Evidence = z.output<typeof evidenceSchema>;
