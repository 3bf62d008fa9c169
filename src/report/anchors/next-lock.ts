import { fingerprint } from '../../text/fingerprint.ts';
import type { Report } from '../report.ts';
import type { LockedAnchor } from './anchors.ts';
import { printLock } from './lock-file.ts';
import { numberAt } from './paragraph-numbers.ts';
import { publishedAnchors } from './published.ts';

/** The lock with which an edition is published, and what it changes. */
export interface NextLock {
  readonly text: string;
  /** Addresses that are published for the first time. */
  readonly added: readonly string[];
  /** Addresses that stand as before, and those of them whose words were edited. */
  readonly kept: readonly string[];
  readonly edited: readonly string[];
  /** Addresses that are gone, to which redirects lead on; they stay in the lock. */
  readonly gone: readonly string[];
}

/**
 * The lock of a report: every anchor that it has, and every one that was published before.
 * @param report without faults, or an anchor might be locked to other words.
 */
export function nextLock(report: Report): NextLock {
  const { lock } = report.anchors;
  const anchors = publishedAnchors(report);
  const now = [...anchors.values()].map(({ address, kind, words }) => ({
    address,
    kind,
    fingerprint: fingerprint(words),
    // A number that has been published stays in the lock, so that it is given to nothing else.
    number: numberAt(report, address) ?? lock.get(address)?.number,
  }));
  const gone = [...lock.values()].filter(({ address }) => !anchors.has(address));
  const before = (address: string): LockedAnchor | undefined => lock.get(address);
  const addresses = (entries: readonly { readonly address: string }[]): string[] =>
    entries.map(({ address }) => address).sort();
  return {
    text: printLock([...now, ...gone]),
    added: addresses(now.filter(({ address }) => !lock.has(address))),
    kept: addresses(now.filter(({ address }) => lock.has(address))),
    edited: addresses(
      now.filter(
        (anchor) => lock.has(anchor.address) && before(anchor.address)?.fingerprint !== anchor.fingerprint,
      ),
    ),
    gone: addresses(gone),
  };
}
