import { z } from 'zod';
import { readDate } from '../../text/dates.ts';
import { hiddenSigns } from '../rules/hidden-signs.ts';
import type { RuleId } from '../rules/rules.ts';

/** Systems refuse names of files of more than 255 bytes; an id of this length leaves room for what is put around it. */
export const LONGEST_ID = 100;

/** What a refused field tells the fault that is made of it. */
export interface RefusalParams {
  readonly rule: RuleId;
  readonly expected: string;
  readonly mend: string;
}

/** A refinement whose failure names a rule of its own rather than `schema`. */
export function refusing<T extends z.ZodType>(
  type: T,
  holds: (value: z.output<T>) => boolean,
  params: RefusalParams,
): T {
  return type.refine(holds, { error: params.expected, params: { ...params } }) as T;
}

// HTML's own element names and any name with a hyphen: <kes>, the name of a journal, is a word and stays one.
const MARKUP =
  /<!--|<\/?(?:[a-z]+-[a-z-]+|a|abbr|area|article|aside|audio|b|base|blockquote|body|br|button|canvas|cite|code|data|div|dl|dt|dd|em|embed|font|form|frame|h[1-6]|head|hr|html|i|iframe|img|input|ins|del|kbd|label|li|link|main|map|mark|math|meta|nav|noscript|object|ol|option|p|param|pre|q|s|samp|script|section|select|slot|small|source|span|strong|style|sub|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|u|ul|var|video|wbr)(?:[\s/][^>]*)?>|&(?:#\d+|#x[\da-f]+|(?:amp|lt|gt|quot|nbsp|apos));/i;

/** Does the text hold HTML? */
export function hasMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/** Does the text hold signs that are not seen? */
export function hasHidden(text: string): boolean {
  return hiddenSigns(text).length > 0;
}

/** How hidden signs are taken out of a field, whose fault names each. */
export const TAKE_OUT_HIDDEN = 'write the words without the signs in ‹…›, which are not seen';

/** Is the text plain: without HTML, entities and hidden characters? */
export function isPlain(text: string): boolean {
  return !hasHidden(text) && !hasMarkup(text);
}

/** Plain words: no HTML, no entities, no hidden characters, not empty. */
export const words = refusing(
  refusing(z.string().trim().min(1), (text) => !hasHidden(text), {
    rule: 'no-markup-in-data',
    expected: 'plain words without hidden characters',
    mend: TAKE_OUT_HIDDEN,
  }),
  (text) => !hasMarkup(text),
  {
    rule: 'no-markup-in-data',
    expected: 'plain words without markup',
    mend: 'write the words alone; the generator adds the markup',
  },
);

/** An id: lower-case words joined by hyphens; not too long to be the name of a file. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters and digits joined by single hyphens')
  .max(LONGEST_ID, `at most ${LONGEST_ID} letters: it becomes the name of a file`);

/** A name of a figure or a field: lower-case words joined by low lines, beginning with a letter. */
export const fieldName = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/, 'lower-case words joined by low lines');

/** A date as exact as it is known, that is in the calendar. */
export const partialDate = refusing(
  z.string(),
  (text) => readDate(text) !== undefined && !/^0000/.test(text),
  {
    rule: 'date-exists',
    expected: 'a date that exists, written YYYY, YYYY-MM or YYYY-MM-DD',
    mend: 'correct the date, or shorten it to what is known',
  },
);

/** A month of a year. */
export const month = refusing(
  z.string(),
  (text) => /^\d{4}-\d{2}$/.test(text) && readDate(text) !== undefined,
  {
    rule: 'date-exists',
    expected: 'a month that exists, written YYYY-MM',
    mend: 'write the year and the month, in quotes or not',
  },
);

/** A full date that is in the calendar. */
export const fullDate = refusing(z.string(), (text) => readDate(text)?.day !== undefined, {
  rule: 'date-exists',
  expected: 'a date that exists, written YYYY-MM-DD',
  mend: 'write the year, month and day of a day that exists',
});

/** A language by its BCP 47 tag. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag such as en or zh-Hans');
