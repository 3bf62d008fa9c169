import type { NoteContext } from './citations/evidence-item.ts';
import { formatterOf } from './citations/shared-formatter.ts';
import { languageOfPage } from './report/page-language.ts';
import type { Report } from './report/report.ts';
import { interfaceOf } from './text/interface/interface-of.ts';

/** What every page and every part of one has at hand, as `Astro.locals.page`: the report, the words of the page's language, the base path. */
export interface PageContext extends NoteContext {
  /** The path of the page below the base, such as `/claims/`. */
  readonly path: string;
  /** The language of the page's content, as a tag. */
  readonly language: string;
}

/**
 * Make the context of a page.
 * @param base the path below which the site is served: `''`, or a path such as `/report`.
 * @param pathname the path of the page's whole address, with the base before it.
 */
export function pageContext(report: Report, base: string, pathname: string): PageContext {
  const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  const language = languageOfPage(report, path);
  return { report, words: interfaceOf(language), base, formatter: formatterOf(report), path, language };
}
