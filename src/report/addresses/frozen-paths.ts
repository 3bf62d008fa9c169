import { claimState, frozenNow } from '../editions/claim-states.ts';
import type { Claim, Report } from '../report.ts';
import type { FrozenEdition } from '../schema/frozen-edition.ts';
import { frozenPath } from './edition-paths.ts';

function hasAnchor(edition: FrozenEdition, at: string, id: string): boolean {
  const isPassage = edition.texts.some(
    ({ path, passages }) => at.startsWith(`${path}#`) && passages.some((passage) => passage.id === id),
  );
  return isPassage || edition.claims.some(({ places }) => places.includes(at));
}

/**
 * Where the edition that the report now calls itself keeps an address of a text.
 * @param at a path of the report, with an id of a passage or a claim or without.
 * @returns undefined where that edition is not frozen, or has no such place.
 */
export function keptPath(report: Report, at: string): string | undefined {
  const edition = frozenNow(report);
  const [path = '', id] = at.split('#');
  const text = edition?.texts.find((other) => other.path === path);
  if (!edition || !text) return undefined;
  if (id === undefined) return frozenPath(edition.edition, text);
  return hasAnchor(edition, at, id) ? `${frozenPath(edition.edition, text)}#${id}` : undefined;
}

/** Where that edition keeps a claim, if the claim and what is said beside it are what they were then: what is cited must be what is found. */
export function keptClaim(report: Report, claim: Claim): string | undefined {
  const edition = frozenNow(report);
  const was = edition?.claims.find(({ id }) => id === claim.id);
  const [place] = was?.places ?? [];
  if (!edition || !was || place === undefined) return undefined;
  if (claimState(edition, was, claim, true).kind !== 'same') return undefined;
  return keptPath(report, place);
}
