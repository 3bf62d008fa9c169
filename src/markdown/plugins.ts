import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import type { VFile } from 'vfile';
import { termFinder } from '../report/prose/term-finder.ts';
import type { MarkdownContext } from './context.ts';
import { rehypeFormerIds } from './rehype-former-ids.ts';
import { rehypeNotes } from './rehype-notes.ts';
import { rehypePermalinks } from './rehype-permalinks.ts';
import { rehypeReaderView } from './rehype-reader-view.ts';
import { rehypeScriptRuns } from './rehype-script-runs.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTerms } from './rehype-terms.ts';
import { rehypeTypography } from './rehype-typography.ts';
import { remarkBlockIds } from './remark-block-ids.ts';
import { remarkCitations } from './remark-citations.ts';
import { remarkClaims } from './remark-claims.ts';
import { remarkContentNotes } from './remark-content-notes.ts';
import { remarkLinks } from './remark-links.ts';
import { remarkOthers } from './remark-others.ts';
import { remarkRavel } from './remark-rejoin-paragraphs.ts';
import { remarkTasks } from './remark-tasks.ts';
import { remarkValues } from './remark-values.ts';

/** Plugins as the Markdown processor takes them. */
interface Plugins {
  readonly remarkPlugins: (() => (tree: MdastRoot, file: VFile) => void)[];
  readonly rehypePlugins: (() => (tree: HastRoot, file: VFile) => void)[];
}

/** The plugins of the report in the order in which they must run, each with its options bound. */
export function markdownPlugins(context: MarkdownContext): Plugins {
  const languages = context.report.edition.scripts;
  const findTerms = termFinder(context.report.terms.values());
  return {
    // Ids are taken from the text as the author wrote it, so they come before anything that rewrites it; values know the
    // claim that they stand in, so they come before claims and parts of other sides.
    remarkPlugins: [
      remarkRavel,
      () => remarkBlockIds(context),
      () => remarkTasks(context),
      () => remarkValues(context),
      () => remarkClaims(context),
      () => remarkOthers(context),
      () => remarkCitations(context),
      () => remarkContentNotes(context),
      () => remarkLinks(context),
    ],
    rehypePlugins: [
      () => rehypeNotes(context),
      rehypeTypography,
      () => rehypeTerms(context, findTerms),
      () => rehypeTables({ words: context.words }),
      () => rehypeScriptRuns({ languages, language: context.report.edition.language }),
      () => rehypePermalinks(context),
      () => rehypeFormerIds(context),
      rehypeReaderView,
    ],
  };
}
