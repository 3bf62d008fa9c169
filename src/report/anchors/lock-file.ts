import { isFingerprint } from '../../text/fingerprint.ts';
import { type Fault, fault } from '../rules/fault.ts';
import { ANCHOR_KINDS, type AnchorKind, isAddress, type LockedAnchor } from './anchors.ts';
import { isNumber } from './number-form.ts';

/** The file of the lock within the report. */
export const LOCK_FILE = 'data/anchors.lock';

const HEAD = [
  '# Every address that has been published, each with what it leads to and a fingerprint of the words that it had.',
  '# Written by “npm run anchors” when an edition is published, and by nobody else. An address never leaves this file:',
  '# one that is gone from the report has an entry in data/redirects.yaml that says where it went.',
];

const MEND =
  'take the file from the history of the repository: it is written by npm run anchors and by nobody else';

function isKind(text: string): text is AnchorKind {
  return (ANCHOR_KINDS as readonly string[]).includes(text);
}

function readLine(line: string, lineNumber: number): LockedAnchor | string {
  const [address = '', kind = '', fingerprint = '', number, ...more] = line.split(' ');
  if (fingerprint === '' || more.length > 0) return `a line of other words: ${line.slice(0, 60)}`;
  if (!isAddress(address)) return `the address ${address}`;
  if (!isKind(kind)) return `the kind ${kind}`;
  if (!isFingerprint(fingerprint)) return `the fingerprint ${fingerprint.slice(0, 60)}`;
  if (number !== undefined && !isNumber(number)) return `the number ${number.slice(0, 60)}`;
  return { address, kind, fingerprint, number, at: { file: LOCK_FILE, line: lineNumber } };
}

/**
 * Read the lock: one anchor a line, in three words: address, kind, fingerprint; and, of a chapter or a paragraph, its number. Lines that begin with a number sign are
 * for people.
 * @returns the anchors by address, and a fault (anchor-lock) for the first line that is none, since what follows it is
 *   noise, and for each address that stands twice.
 */
export function readLock(text: string): {
  readonly lock: ReadonlyMap<string, LockedAnchor>;
  readonly faults: readonly Fault[];
} {
  const lock = new Map<string, LockedAnchor>();
  const faults: Fault[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const at = { file: LOCK_FILE, line: index + 1 };
    const read = readLine(line, at.line);
    if (typeof read === 'string') {
      faults.push(
        fault('anchor-lock', at, {
          expected: 'an address, a kind and a fingerprint',
          found: read,
          mend: MEND,
        }),
      );
      break;
    }
    const first = lock.get(read.address);
    if (first) {
      const found = `${read.address}, which stands on line ${first.at.line} too`;
      faults.push(fault('anchor-lock', at, { expected: 'one line for each address', found, mend: MEND }));
    } else lock.set(read.address, read);
  }
  return { lock, faults };
}

/** The lock as a file: sorted by address, so that a new edition changes the lines of what changed and no other. */
export function printLock(anchors: Iterable<Omit<LockedAnchor, 'at'>>): string {
  const lines = [...anchors]
    .map(({ address, kind, fingerprint, number }) =>
      [address, kind, fingerprint, ...(number === undefined ? [] : [number])].join(' '),
    )
    .sort();
  return `${[...HEAD, ...lines].join('\n')}\n`;
}
