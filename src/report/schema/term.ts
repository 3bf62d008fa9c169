import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';
import { languageTag, words } from './strings.ts';

/** What a term names. */
const TERM_KINDS = [
  'programme',
  'system',
  'law',
  'institution',
  'firm',
  'place',
  'concept',
  'document',
  'technology',
  'people',
  'person-public',
] as const;

/** A name in another language or script, by its BCP 47 tag; zh-Latn-pinyin is pinyin with its marks. */
const termNameSchema = z.strictObject({ language: languageTag, name: words });

/** Front matter of content/glossary/*.mdx; the body is the definition, in plain words. */
export const termSchema = z.strictObject({
  name: words,
  kind: z.enum(TERM_KINDS),
  names: z.array(termNameSchema).min(1).optional(),
  abbreviations: z.array(words).min(1).optional(),
  aliases: z.array(words).min(1).optional(),
  remark: words.optional(),
  sources: z.array(evidenceSchema.pick({ id: true, locator: true })).min(1),
  names_checked: z.enum(['read', 'seen']),
});

/** A term's front matter. */
export type TermRecord = Readonly<z.output<typeof termSchema>>;
