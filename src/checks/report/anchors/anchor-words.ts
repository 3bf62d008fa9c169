import { noteNameOf } from '../../../report/addresses/anchors.ts';
import { claimsPath, DATA_PATH } from '../../../report/addresses/page-paths.ts';
import { type Doubt, type LockedAnchor, splitAddress } from '../../../report/anchors/anchors.ts';
import { type Anchor, publishedAnchors } from '../../../report/anchors/published.ts';
import { decisionsByAddress } from '../../../report/anchors/redirects.ts';
import { claimNoteKey } from '../../../report/evidence/note-key.ts';
import type { Report } from '../../../report/report.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { fingerprint, isOf, similarity } from '../../../text/fingerprint.ts';
import { firstWords } from '../../../text/first-words.ts';

/** Records whose id is given by hand, and their own footnotes: an author can give the id to something else by mistake. */
function isGivenByHand({ kind, address }: Anchor): boolean {
  const { path, id } = splitAddress(address);
  const isPage = id === undefined;
  switch (kind) {
    case 'claim':
      return path.startsWith(claimsPath());
    case 'source':
    case 'figure':
      return isPage;
    case 'term':
      return true;
    case 'table':
      return path === DATA_PATH;
    case 'note':
      return noteNameOf(id ?? '')?.startsWith(claimNoteKey('')) === false;
    default:
      return false;
  }
}
/** What shares less of its words is another thing under the same name. */
const OTHER = 0.1;
const SHOWN = 3;

function doubtFault(report: Report, { address, candidates }: Doubt): Fault[] {
  const at = candidates[0]?.at ?? report.anchors.lock.get(address)?.at;
  if (!at) return [];
  const found = candidates
    .slice(0, SHOWN)
    .map(
      ({ at: place, words, likeness }) =>
        `line ${place.line} “${firstWords(words, 50)}” (${Math.round(likeness * 100)} % alike)`,
    );
  const start = (candidates[0]?.words ?? '').split(' ').slice(0, 6).join(' ');
  return [
    fault('anchor-words', at, {
      expected: `one paragraph that clearly has the words with which ${address} was published`,
      found: found.join('; '),
      mend: `decide in data/redirects.yaml: - { from: "${address}", stays: ${JSON.stringify(start)} } with the first words of the paragraph that keeps it, or to: with the address where it went`,
    }),
  ];
}

function otherWords(report: Report, locked: LockedAnchor): Fault[] {
  const anchor = publishedAnchors(report).get(locked.address);
  if (!anchor || !isGivenByHand(anchor) || decisionsByAddress(report).has(locked.address)) return [];
  if (
    isOf(locked.fingerprint, anchor.words) ||
    similarity(locked.fingerprint, fingerprint(anchor.words)) >= OTHER
  )
    return [];
  const start = anchor.words.split(' ').slice(0, 6).join(' ');
  return [
    fault('anchor-words', locked.at, {
      expected: `${locked.address} with words like those that it was published with`,
      found: `other words: “${firstWords(anchor.words, 60)}”`,
      mend: `give what is new an id of its own; if it is the same in other words, add to data/redirects.yaml: - { from: "${locked.address}", stays: ${JSON.stringify(start)} }`,
    }),
  ];
}

/**
 * Rule anchor-words: no anchor moves to other words. A paragraph whose words could be those of a published anchor, but not
 * clearly, and a record whose id was given to another are for an editor to decide.
 */
export function anchorWords(report: Report): Fault[] {
  const { lock, doubts } = report.anchors;
  return [
    ...doubts.flatMap((doubt) => doubtFault(report, doubt)),
    ...[...lock.values()].flatMap((locked) => otherWords(report, locked)),
  ];
}
