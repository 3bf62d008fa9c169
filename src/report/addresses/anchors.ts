/** The prefix of the anchor of a claim, and of a part of an other side. */
const CLAIM = 'c-';
const OTHER = 'o-';

/** The anchor of a claim, where a text makes it. */
export function claimAnchor(id: string): string {
  return `${CLAIM}${id}`;
}

/** Is it the anchor of a claim? */
export function isClaimAnchor(anchor: string): boolean {
  return anchor.startsWith(CLAIM);
}

/** The anchor of a part of an other side, where a text or the claim's page tells it. @param of `claim-id.part-id`. */
export function otherAnchor(of: string): string {
  return `${OTHER}${of}`;
}
