import { z } from 'zod';
import { hasInterface } from '../../text/interface-languages.ts';
import { siteAddress, url } from './addresses.ts';
import { fieldName, fullDate, id, languageTag, refusing, words } from './strings.ts';

/** The language of the pages that are made of the whole report: one in which there are words for them. */
const interfaceLanguage = refusing(languageTag, hasInterface, {
  rule: 'schema',
  expected: 'language: a language in which the generator has words for a reader, which is en',
  mend: 'write language: en; a text in another language says so itself, in its front matter',
});

const count = z.number().int().nonnegative();

/**
 * Statements of others that the report weighs, as a page of its own: the table that holds them, and which of its fields is the
 * statement, the verdict, the claims that answer it, and what else is told.
 */
const scorecardSchema = z.strictObject({
  title: words,
  summary: words,
  table: id,
  statement: fieldName,
  verdict: fieldName,
  claims: fieldName,
  details: z.array(fieldName),
  /** The figure that counts the verdicts. */
  figure: id.optional(),
});

/** data/edition.yaml: what the report is called, when it was released, under which licence. The only clock of a build. */
export const editionSchema = z.strictObject({
  title: words,
  subtitle: words,
  description: words,
  /** Whom the report is for, in a sentence for the head of the home page. */
  audience: words.optional(),
  date: fullDate,
  base_url: siteAddress,
  language: interfaceLanguage,
  licence: z.strictObject({ name: words, short: words, url }),
  scripts: z.strictObject({
    Hani: languageTag.optional(),
    Arab: languageTag.optional(),
    Tibt: languageTag.optional(),
    Hebr: languageTag.optional(),
  }),
  pending_chapters: z.array(id),
  /** What the home page says was found: a claim of a chapter with its number, in a sentence that goes on from the number. */
  findings: z.array(z.strictObject({ chapter: id, claim: id, value: words, words })).optional(),
  /** The figure that the home page shows. */
  lead_figure: id.optional(),
  scorecard: scorecardSchema.optional(),
  floors: z.strictObject({
    chapters: count,
    words: count,
    notes: count,
    sources: count,
    questions: count.optional(),
    lessons: count.optional(),
  }),
});

/** The edition of a report. */
export type Edition = Readonly<z.output<typeof editionSchema>>;
