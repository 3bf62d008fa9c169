import { normalizeWords } from '../../text/fingerprint.ts';
import type { FrozenClaim, FrozenEdition } from '../schema/frozen-edition.ts';
import { checksumOf } from './checksum.ts';

/** Something that was one thing in an edition and is another now. */
export interface Change<T> {
  readonly was: T;
  readonly is: T;
}

/** A part of an other side as an edition keeps it. */
export type FrozenPart = NonNullable<FrozenClaim['other_side']>[number];
/** The last known state of an affair as an edition keeps it. */
export type FrozenLastKnown = NonNullable<FrozenClaim['last_known']>;
/** A claim as an edition keeps it, without the places where it is made. */
export type KeptClaim = Omit<FrozenClaim, 'places' | 'said'>;

/** A part that is told otherwise now, came in (`was` is undefined) or was taken out (`is` is undefined). */
export interface PartChange {
  readonly id: string;
  readonly was: FrozenPart | undefined;
  readonly is: FrozenPart | undefined;
}

/** How the other side of a claim has changed: part by part, or where the edition kept it as one text, as a whole. */
export type OtherSideChange =
  | { readonly kind: 'parts'; readonly parts: readonly PartChange[] }
  | { readonly kind: 'rebuilt'; readonly was: string | undefined; readonly is: readonly FrozenPart[] };

/**
 * Does an edition keep the parts of other sides, the reasons of confidences and the last known states of affairs? The first
 * format keeps the other side as one text, and neither of the others.
 */
export function keepsParts({ format }: Pick<FrozenEdition, 'format'>): boolean {
  return format !== 1;
}

/** What a part says: what it is, who says it, when and in which words. Its sources may be added to without changing that. */
function told({
  id,
  kind,
  by,
  when,
  words,
}: FrozenPart): Pick<FrozenPart, 'id' | 'kind' | 'by' | 'when' | 'words'> {
  return { id, kind, by, when, words };
}

function sameState({ when, words }: FrozenLastKnown): Pick<FrozenLastKnown, 'when' | 'words'> {
  return { when, words };
}

function isSame(was: unknown, is: unknown): boolean {
  return checksumOf(was ?? null) === checksumOf(is ?? null);
}

function partChanges(was: readonly FrozenPart[], is: readonly FrozenPart[]): PartChange[] {
  const ids = [...new Set([...was, ...is].map(({ id }) => id))];
  return ids.flatMap((id): PartChange[] => {
    const [then, now] = [was.find((part) => part.id === id), is.find((part) => part.id === id)];
    return isSame(then && told(then), now && told(now)) ? [] : [{ id, was: then, is: now }];
  });
}

/** The other side of a claim then and now; undefined where it says the same. */
export function otherSideChange(
  edition: Pick<FrozenEdition, 'format'>,
  was: FrozenClaim,
  { other_side: is = [] }: KeptClaim,
): OtherSideChange | undefined {
  if (keepsParts(edition)) {
    const parts = partChanges(was.other_side ?? [], is);
    return parts.length === 0 ? undefined : { kind: 'parts', parts };
  }
  const text = was.counterpoint;
  const now = is.map(({ words }) => words).join(' ');
  return normalizeWords(text ?? '') === normalizeWords(now) ? undefined : { kind: 'rebuilt', was: text, is };
}

/** The last known state of a claim’s affair then and now; undefined where it says the same, or the edition does not keep it. */
export function lastKnownChange(
  edition: Pick<FrozenEdition, 'format'>,
  { last_known: was }: FrozenClaim,
  { last_known: is }: KeptClaim,
): Change<FrozenLastKnown | undefined> | undefined {
  if (!keepsParts(edition) || isSame(was && sameState(was), is && sameState(is))) return undefined;
  return { was, is };
}

/** What of a claim’s other side and of its affair a stamp stands for; the order of the parts says nothing. */
export function stampedBeside({ because, other_side: parts = [], last_known: known }: KeptClaim): object {
  const sorted = parts.map(told).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { because, other_side: sorted, last_known: known && sameState(known) };
}
