import { formatterOf } from '../citations/shared-formatter.ts';
import { currentReport } from '../report/current.ts';
import { interfaceOf } from '../text/interface/interface-of.ts';
import type { MarkdownContext } from './context.ts';

/** The path below which the site is served: that of BASE_PATH, else that of the edition's address; no slash at its end. */
export function basePath(env: Readonly<Record<string, string | undefined>>, baseUrl: string): string {
  const path = env.BASE_PATH ?? new URL(baseUrl).pathname;
  const trimmed = path.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}

/** The context of the report that is being built. @throws Error when no report has been loaded. */
export function markdownContext(env: Readonly<Record<string, string | undefined>>): MarkdownContext {
  const report = currentReport();
  return {
    report,
    formatter: formatterOf(report),
    words: interfaceOf(report.edition.language),
    base: basePath(env, report.edition.base_url),
  };
}
