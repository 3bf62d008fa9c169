import type { Edition } from './schema/edition.ts';

/** The address of a path of the report where it is published: what a citation, a file or another's page leads to. */
export function addressOf(edition: Edition, path: string): string {
  return `${edition.base_url.replace(/\/$/, '')}${path}`;
}
