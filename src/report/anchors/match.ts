import { exactSigns, fingerprint, similarity } from '../../text/fingerprint.ts';

/** An id that has been published, with the fingerprint of the words that it had. */
export interface LockedId {
  readonly id: string;
  readonly fingerprint: string;
}

/** A block of the text as it is now, with the id that its first words would give it. */
export interface FreeBlock {
  readonly id: string;
  readonly words: string;
}

/** Which block an id may belong to, and how sure that is. */
export interface Candidate {
  readonly block: number;
  readonly likeness: number;
}

/** The blocks of the ids that are settled, by their index, and the candidates of those that are in doubt. */
export interface Matches {
  readonly settled: ReadonlyMap<number, string>;
  readonly doubts: ReadonlyMap<string, readonly Candidate[]>;
}

/** Two texts that share so much of their words are one, edited. Chance gives unrelated paragraphs of a chapter 0.03, seldom 0.3. */
const CERTAIN = 0.4;
/** Less is enough where the first words, of which the id is made, are the same. */
const CERTAIN_BY_NAME = 0.3;
/** What shares less is not the same passage. */
const POSSIBLE = 0.25;

/** The lead that the best match must have over any other, or it is a tie: the error of a similarity is the greater the lower it is. */
function lead(likeness: number): number {
  return 0.1 + 0.2 * (1 - likeness);
}

interface Pair extends Candidate {
  readonly id: string;
  readonly hasName: boolean;
}

/** Give the ids whose words have not changed to their blocks, of equal texts each to the one that its name fits. @returns the ids that are left. */
function matchUnchanged(
  locked: readonly LockedId[],
  blocks: readonly FreeBlock[],
  settled: Map<number, string>,
): LockedId[] {
  const same = Map.groupBy(blocks.keys(), (index) => exactSigns(blocks[index]?.words ?? ''));
  const take = (entry: LockedId, fits: (block: number) => boolean): boolean => {
    const signs = entry.fingerprint.slice(0, entry.fingerprint.indexOf('.'));
    const found = same.get(signs)?.find((block) => !settled.has(block) && fits(block));
    if (found !== undefined) settled.set(found, entry.id);
    return found !== undefined;
  };
  const unnamed = locked.filter((entry) => !take(entry, (block) => blocks[block]?.id === entry.id));
  return unnamed.filter((entry) => !take(entry, () => true));
}

function pairsOf(
  locked: readonly LockedId[],
  blocks: readonly FreeBlock[],
  settled: ReadonlyMap<number, string>,
): Pair[] {
  const free = locked.length === 0 ? [] : [...blocks.entries()].filter(([index]) => !settled.has(index));
  const prints = free.map(([block, { id, words }]) => ({ block, id, print: fingerprint(words) }));
  return locked
    .flatMap((entry) =>
      prints.map(({ block, id, print }) => ({
        id: entry.id,
        block,
        likeness: similarity(entry.fingerprint, print),
        hasName: entry.id === id,
      })),
    )
    .filter(({ likeness }) => likeness >= POSSIBLE);
}

/** Is the pair sure, and clearly better than any other of its id and of its block? */
function isCertain(pair: Pair, pairs: readonly Pair[]): boolean {
  if (pair.likeness < (pair.hasName ? CERTAIN_BY_NAME : CERTAIN)) return false;
  return pairs.every(
    (other) =>
      other === pair ||
      (other.id !== pair.id && other.block !== pair.block) ||
      pair.likeness - other.likeness >= lead(pair.likeness),
  );
}

/**
 * Settle which block each published id belongs to. Words that have not changed keep their id wherever they stand; then the
 * pairs that are the best for both sides by a clear lead are settled, again and again, until none is left. No order of
 * ids or blocks changes the outcome but for texts that are equal.
 * @returns the settled blocks, and for each id that is like a block that is left its candidates, the best first. An id that is
 *   in neither has gone.
 */
export function matchIds(locked: readonly LockedId[], blocks: readonly FreeBlock[]): Matches {
  const settled = new Map<number, string>();
  let pairs = pairsOf(matchUnchanged(locked, blocks, settled), blocks, settled);
  for (;;) {
    const certain = pairs.filter((pair) => isCertain(pair, pairs));
    if (certain.length === 0) break;
    for (const { id, block } of certain) settled.set(block, id);
    const ids = new Set(certain.map(({ id }) => id));
    pairs = pairs.filter(({ id, block }) => !ids.has(id) && !settled.has(block));
  }
  const inDoubt = pairs.toSorted((a, b) => b.likeness - a.likeness || a.block - b.block);
  return { settled, doubts: Map.groupBy(inDoubt, ({ id }) => id) };
}
