import { addressOf } from '../../../report/addresses/published-address.ts';
import type { Report } from '../../../report/report.ts';

/** A node of schema.org, as JSON-LD has it. */
export type LinkedNode = Readonly<Record<string, unknown>>;

export const CONTEXT = 'https://schema.org';

export function homeOf(report: Report): string {
  return addressOf(report.edition, '/');
}

/** Author and publisher: the report as a body; no person signs it. */
export function publisherOf(report: Report): LinkedNode {
  return { '@type': 'Organization', name: report.edition.title, url: homeOf(report) };
}

/** What the report and its parts have in common. */
export function edited(report: Report): LinkedNode {
  const { edition } = report;
  return {
    author: publisherOf(report),
    publisher: publisherOf(report),
    datePublished: edition.date,
    version: edition.date,
    license: edition.licence.url,
    isAccessibleForFree: true,
  };
}

export function reportRef(report: Report): LinkedNode {
  return { '@type': 'Report', '@id': homeOf(report), name: report.edition.title };
}

/** A node as it stands in a page: JSON that cannot end its script element. */
export function printNode(node: LinkedNode): string {
  return JSON.stringify(node).replaceAll('<', '\\u003c');
}
