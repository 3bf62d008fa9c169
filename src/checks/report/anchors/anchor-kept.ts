import { type AnchorKind, type LockedAnchor, splitAddress } from '../../../report/anchors/anchors.ts';
import { type Anchor, publishedAnchors } from '../../../report/anchors/published.ts';
import { decisionsByAddress, follow } from '../../../report/anchors/redirects.ts';
import { perReport } from '../../../report/per-report.ts';
import type { Report } from '../../../report/report.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { fingerprint, similarity } from '../../../text/fingerprint.ts';
import { firstWords } from '../../../text/first-words.ts';
import { nearest } from '../../../text/nearest.ts';

/** What shares this much of its words with what is gone may have taken its place. */
const ALIKE = 0.2;
/** Elsewhere than on its own page it must share more. */
const ALIKE_ELSEWHERE = 0.5;
/** Words of a page that can take each other's place. */
const PASSAGES: ReadonlySet<AnchorKind> = new Set(['paragraph', 'claim', 'note']);

interface Candidate {
  readonly anchor: Anchor;
  readonly likeness: number;
}

/** Fingerprints of what could take the place of an anchor, made once and only when some anchor is gone. */
const prints = perReport((report) =>
  [...publishedAnchors(report).values()].map((anchor) => ({
    anchor,
    print: fingerprint(anchor.words),
    ...splitAddress(anchor.address),
  })),
);

function mostAlike(report: Report, gone: LockedAnchor): Candidate | undefined {
  const { path } = splitAddress(gone.address);
  const candidates = prints(report)
    .filter(({ anchor }) => anchor.words !== '')
    .filter(
      ({ anchor, id }) =>
        anchor.kind === gone.kind ||
        (id !== undefined && PASSAGES.has(anchor.kind) && PASSAGES.has(gone.kind)),
    )
    .map(({ anchor, print, ...at }) => ({
      anchor,
      likeness: similarity(gone.fingerprint, print),
      isNear: at.path === path,
    }))
    .filter(({ likeness, isNear }) => likeness >= (isNear ? ALIKE : ALIKE_ELSEWHERE));
  return candidates.sort((a, b) => b.likeness - a.likeness || Number(b.isNear) - Number(a.isNear))[0];
}

/** The anchor that is most like one that is gone: by its words, else by its name; else its page. */
function instead(
  report: Report,
  gone: LockedAnchor,
): { readonly address: string; readonly why: string } | undefined {
  const anchors = publishedAnchors(report);
  const { path } = splitAddress(gone.address);
  const alike = mostAlike(report, gone);
  if (alike) {
    const words = firstWords(alike.anchor.words, 60);
    return {
      address: alike.anchor.address,
      why: `${alike.anchor.address} has the nearest words (“${words}”)`,
    };
  }
  // The name of a paragraph is its first words, which have been looked for.
  const named =
    gone.kind === 'paragraph' ? [] : [...anchors.values()].filter(({ kind }) => kind === gone.kind);
  const onPage = named
    .map(({ address }) => address)
    .filter((address) => splitAddress(address).path === path || !address.includes('#'));
  const near = nearest(gone.address, onPage);
  if (near !== undefined) return { address: near, why: `${near} has the nearest name` };
  return anchors.has(path) ? { address: path, why: 'nothing on its page is like it' } : undefined;
}

function goneFault(report: Report, gone: LockedAnchor): Fault {
  const place = instead(report, gone);
  return fault('anchor-kept', gone.at, {
    expected: `${gone.address}, which has been published as a ${gone.kind}, or a redirect from it`,
    found: `no such anchor; ${place?.why ?? 'nothing in the report is like it'}`,
    mend: `add to data/redirects.yaml, if the reader is to be led there: - { from: "${gone.address}", to: "${place?.address ?? '…'}" }`,
  });
}

/** The paths of the pages that a page is below, and its own when `isWithin`. */
function pagesOver(path: string, isWithin: boolean): string[] {
  const parts = path.split('/').slice(0, -1);
  const all = parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
  return isWithin ? all : all.slice(0, -1);
}

/**
 * Rule anchor-kept: every anchor of the lock stands, or a redirect says where it went. Of a page that is gone only the page is
 * told, since its redirect takes its anchors along; anchors in doubt are told by anchor-words.
 */
export function anchorKept(report: Report): Fault[] {
  const { lock, doubts } = report.anchors;
  const anchors = publishedAnchors(report);
  const inDoubt = new Set(doubts.map(({ address }) => address));
  const decisions = decisionsByAddress(report);
  return [...lock.values()].flatMap((locked) => {
    const { path, id } = splitAddress(locked.address);
    if (anchors.has(locked.address) || inDoubt.has(locked.address)) return [];
    // What is decided but leads nowhere is told where it was decided.
    if (decisions.has(locked.address) || decisions.get(path)?.to !== undefined) return [];
    if (pagesOver(path, id !== undefined).some((page) => lock.has(page) && !anchors.has(page))) return [];
    return follow(report, locked.address).kind === 'here' ? [] : [goneFault(report, locked)];
  });
}
