import { z } from 'zod';
import { doi, isbn, pages, url } from './addresses.ts';
import { fullDate, id, languageTag, partialDate, words } from './strings.ts';

/** A person by family and given name, or a body or a name that is not to be split, as one literal. */
const nameSchema = z.union([
  z.strictObject({ family: words, given: words.optional() }),
  z.strictObject({ literal: words }),
]);

/** The item types of CSL 1.0.2 that the registry uses. */
export const SOURCE_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'entry-encyclopedia',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'map',
  'motion_picture',
  'paper-conference',
  'patent',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'software',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

/** One record of data/sources/*.yaml: CSL's names, and what the report adds about the kind of evidence. */
export const sourceSchema = z.strictObject({
  id,
  type: z.enum(SOURCE_TYPES),
  title: words,
  'title-original': words.optional(),
  'title-romanized': words.optional(),
  'title-translated': words.optional(),
  author: z.array(nameSchema).min(1).optional(),
  publisher: words.optional(),
  'container-title': words.optional(),
  volume: words.optional(),
  issue: words.optional(),
  page: pages.optional(),
  number: words.optional(),
  issued: partialDate.optional(),
  URL: url.optional(),
  DOI: doi.optional(),
  ISBN: isbn.optional(),
  archive: z.strictObject({ URL: url, date: fullDate }).optional(),
  language: languageTag,
  kind: z.enum(['primary', 'secondary']),
  checked: z.enum(['read', 'seen', 'recalled']),
  /** Where it was read, when that was not at its own address: a host, or what copy. */
  read_in: words.optional(),
  derived_from: z.array(id).min(1).optional(),
  note: words.optional(),
});

/** A record of the registry, as its file has it. */
export type SourceRecord = Readonly<z.output<typeof sourceSchema>>;
/** A person or body. */
export type Name = z.output<typeof nameSchema>;
