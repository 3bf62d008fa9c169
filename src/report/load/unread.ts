import type { Fault } from '../rules/fault.ts';

/** What a report names: records and figures by their id, tables by their name, texts by the path of their page. */
export type Named = 'source' | 'claim' | 'table' | 'figure' | 'text';

/** Names that stand in files which could not be read as they should; `*` when not even the names are known. */
export type Unread = Set<`${Named}:${string}`>;

/** What reading gathers beside the report: faults, and names that stand in files which could not be read. */
export interface Gathered {
  readonly faults: Fault[];
  readonly unread: Unread;
}

/**
 * Does the name stand where reading failed? That fault has been told; one that only follows from it would lead its author
 * astray, and is not.
 */
export function isUnread(
  report: { readonly unread?: Unread | undefined },
  kind: Named,
  name: string,
): boolean {
  const { unread } = report;
  return unread !== undefined && (unread.has(`${kind}:*`) || unread.has(`${kind}:${name}`));
}

/** The ids of the records of a file, as far as its text shows them. One that is no record’s own does no harm. */
export function idsIn(text: string): string[] {
  return [...text.matchAll(/^(?:-\s.*?|\s+)\bid["']?\s*:\s*["']?([a-z0-9-]+)/gm)].map(
    (match) => match[1] ?? '',
  );
}
