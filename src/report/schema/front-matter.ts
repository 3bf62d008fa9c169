import { z } from 'zod';
import { languageTag, month, words } from './strings.ts';

/** Front matter of content/chapters/*.mdx. */
export const chapterFrontMatter = z.strictObject({
  title: words,
  summary: words,
  order: z.number().int().nonnegative(),
  /**
   * The last month up to which its sources and affairs run densely: an editor’s decision. What is told of later months is counted
   * and said beside it.
   */
  read_up_to: month.optional(),
  language: languageTag.optional(),
});

/** Front matter of content/pages/*.mdx. */
export const pageFrontMatter = z.strictObject({
  title: words,
  summary: words,
  language: languageTag.optional(),
  /** What a class learns by the page: it is then told to machines as material for teaching. */
  teaches: words.optional(),
});
