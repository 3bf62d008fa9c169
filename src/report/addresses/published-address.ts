import type { Report } from '../report.ts';
import type { Edition } from '../schema/edition.ts';

/** The address of a path of the report where it is published: what a citation, a file or another's page leads to. */
export function addressOf(edition: Edition, path: string): string {
  return `${edition.base_url.replace(/\/$/, '')}${path}`;
}

/** The report as it is published below another path than its edition says: every whole address that it gives of itself follows. */
export function publishedBelow(report: Report, path: string | undefined): Report {
  if (path === undefined) return report;
  const base_url = new URL(`/${path.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'), report.edition.base_url)
    .href;
  return Object.freeze({ ...report, edition: Object.freeze({ ...report.edition, base_url }) });
}
