import { stringify } from 'yaml';
import type { LinkRecord } from '../schema/link.ts';
import { isEditors } from './link-state.ts';
import type { Verdict } from './link-verdict.ts';

/** What was found of one address on one day. */
export interface Finding {
  readonly id?: string | undefined;
  readonly url: string;
  readonly day: string;
  readonly verdict: Verdict;
}

/**
 * A host whose name leads nowhere is dead only when that was seen before, on another day: a name server that is down for an hour, here or
 * there, looks the same.
 */
function confirmed(verdict: Verdict, before: LinkRecord | undefined, day: string): Verdict {
  const wasGone = before?.reason === 'no-host' && (before.state === 'dead' || before.since < day);
  return verdict.reason === 'no-host' && wasGone ? { ...verdict, state: 'dead' } : verdict;
}

/**
 * The record of a link after a look at it.
 * @param before the record as it was; an editor's stays as it is, and so does one that is newer than the look.
 */
export function recordOf(
  before: LinkRecord | undefined,
  { id, url, day, verdict: seen }: Finding,
): LinkRecord {
  if (before !== undefined && (isEditors(before) || before.checked > day)) return before;
  const same = before?.url === url ? before : undefined;
  const verdict = confirmed(seen, same, day);
  const goesOn = same !== undefined && same.state === verdict.state && same.reason === verdict.reason;
  // A host that is confirmed to be gone has been gone since it was first missed.
  const isConfirmed = same?.reason === 'no-host' && verdict.reason === 'no-host';
  const since = same !== undefined && (goesOn || isConfirmed) ? same.since : day;
  return { ...(id === undefined ? {} : { id }), url, checked: day, since, ...verdict };
}

const HEAD = [
  'What is known of the links of the report: one record of each source, and of each link of a text. The command npm run links writes it.',
  'An editor may write state: removed (after publication), altered, or taken-over (the domain), with why in a sentence; such a record is',
  'left as it is. A domain that was taken over is given out nowhere; withhold: true does the same for the other two.',
];

/** The fields of a record in the order in which people read them. */
const ORDER = [
  'id',
  'url',
  'state',
  'reason',
  'status',
  'final',
  'why',
  'withhold',
  'since',
  'checked',
] as const;

function inOrder(record: LinkRecord): object {
  return Object.fromEntries(
    ORDER.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])),
  );
}

/** data/links.yaml, sorted by source and then by address, so that the same records give the same bytes. */
export function printLinks(records: Iterable<LinkRecord>): string {
  const key = ({ id, url }: LinkRecord): string => `${id === undefined ? '1' : '0'} ${id ?? url}`;
  const sorted = [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(inOrder);
  const head = HEAD.map((line) => `# ${line}\n`).join('');
  return `${head}${sorted.length === 0 ? '[]\n' : stringify(sorted, { lineWidth: 0 })}`;
}
