import { type Decision, splitAddress } from '../../../report/anchors/anchors.ts';
import { publishedAnchors } from '../../../report/anchors/published.ts';
import { decisionsByAddress, follow } from '../../../report/anchors/redirects.ts';
import type { Report } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, type FaultWords, fault } from '../../../report/rules/fault.ts';
import { normalizeWords } from '../../../text/fingerprint.ts';
import { nearest } from '../../../text/nearest.ts';

/** The anchors that an address which leads nowhere may mean: those of its page, else all pages. */
function known(report: Report, address: string): string[] {
  const { path } = splitAddress(address);
  const all = [...publishedAnchors(report).keys()];
  const onPage = all.filter((each) => splitAddress(each).path === path);
  return onPage.length > 0 ? onPage : all.filter((each) => !each.includes('#'));
}

/** What is wrong with where a redirect comes from. */
function sourceWords(report: Report, { from, to, at }: Decision): FaultWords | undefined {
  const first = decisionsByAddress(report).get(from);
  if (first && first.at !== at)
    return {
      expected: 'one entry for each anchor',
      found: `${from}, decided on line ${first.at.line} too`,
      mend: 'keep one of the two',
    };
  if (!report.anchors.lock.has(from)) {
    const mend = didYouMean(
      from,
      report.anchors.lock.keys(),
      'remove the entry: what was never published needs none',
    );
    return {
      expected: 'an anchor that has been published',
      found: `${from}, which is not in data/anchors.lock`,
      mend,
    };
  }
  if (to === undefined || !publishedAnchors(report).has(from)) return undefined;
  return {
    expected: 'an anchor that is gone',
    found: `${from}, which stands in the report`,
    mend: 'remove the entry, or the anchor',
  };
}

/** What is wrong with where a redirect leads. */
function targetWords(report: Report, from: string, to: string): FaultWords | undefined {
  const way = follow(report, to);
  if (way.kind === 'here') return undefined;
  if (way.kind === 'circle') {
    const found = `a circle: ${way.addresses.join(' → ')}`;
    return {
      expected: 'redirects that end at an anchor',
      found,
      mend: `lead ${from} to where its words stand now`,
    };
  }
  const found = way.address === to ? to : `${to}, from which it goes on to ${way.address}`;
  const near = nearest(way.address, known(report, way.address));
  const otherwise = 'lead the reader to the page or the section that tells of it now';
  return {
    expected: 'an anchor that exists',
    found,
    mend: near === undefined ? otherwise : `write ${near}, or ${otherwise}`,
  };
}

/** What is wrong with the words by which an anchor stays. */
function stayWords(report: Report, from: string, stays: string): FaultWords | undefined {
  const words = publishedAnchors(report).get(from)?.words;
  if (words !== undefined && normalizeWords(words).startsWith(normalizeWords(stays))) return undefined;
  return {
    expected: `words with which one passage of ${splitAddress(from).path} begins, and no other`,
    found: `“${stays}”`,
    mend: 'copy the first words of the passage as they are printed, or remove the entry if the edition with it has been published',
  };
}

function decisionFaults(report: Report, decision: Decision): Fault[] {
  const { from, to, stays, at } = decision;
  const words =
    sourceWords(report, decision) ??
    (to === undefined ? undefined : targetWords(report, from, to)) ??
    (stays === undefined ? undefined : stayWords(report, from, stays));
  return words ? [fault('anchor-redirect', at, words)] : [];
}

/** Rule anchor-redirect: each redirect leads from a published anchor that is gone to one that exists; each decision holds. */
export function anchorRedirects(report: Report): Fault[] {
  return report.anchors.decisions.flatMap((decision) => decisionFaults(report, decision));
}
