import { normalizeWords, similarity } from '../../text/fingerprint.ts';
import type { FrozenPassage } from '../schema/frozen-edition.ts';

/** A block of a text at its address: the path of the page, the sign # and the id. */
export interface PassageAt extends FrozenPassage {
  readonly path: string;
  readonly at: string;
}

/** Where the words of a passage stand today: as they stood, in another place, in several passages, or within a longer one. */
export type Standing = 'still' | 'moved' | 'split' | 'joined';

/** What became of a passage of an edition. */
export type PassageState =
  | { readonly kind: 'same'; readonly how: Standing; readonly today: readonly PassageAt[] }
  | { readonly kind: 'changed'; readonly today: readonly PassageAt[] }
  /** `at` is where a reader is led instead; `why` is the reason that the ledger of corrections or a redirect gives. */
  | { readonly kind: 'withdrawn'; readonly at: string | undefined; readonly why: string | undefined };

/** What the report knows of passages that are gone, by their address. */
export interface Ends {
  /** Where a redirect leads. */
  readonly leadsTo: (at: string) => string | undefined;
  readonly reasonFor: (at: string) => string | undefined;
}

/** Two passages with as much in common are one that was edited; those of one chapter that have nothing to do with each other share less. */
const ALIKE = 0.5;
/** A redirect vouches for the passage that it leads to: less in common will do. */
const ALIKE_AT_REDIRECT = 0.25;
/** Of a part of a passage at least so many words were in it. */
const MOSTLY = 0.6;
/** Fewer words than these may stand within others by chance. */
const ENOUGH_WORDS = 6;

/** Words are compared with words, headings with headings, drawings with drawings. */
function family({ kind }: FrozenPassage): string {
  return kind === 'paragraph' || kind === 'item' || kind === 'claim' ? 'words' : kind;
}

function wordsIn(text: string): string[] {
  return (
    normalizeWords(text)
      .toLowerCase()
      .match(/[\p{Script=Han}]|[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** The share of a passage's words that stand in another's. */
function containment(part: FrozenPassage, whole: FrozenPassage): number {
  const known = new Set(wordsIn(whole.words));
  const words = wordsIn(part.words);
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length;
}

function join(passages: readonly FrozenPassage[]): string {
  return normalizeWords(passages.map(({ words }) => words).join(' '));
}

/** The positions of a longest rising sequence (Fredman 1975): what is not in it has moved past what is. */
function risingPositions(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = index;
  });
  const rising = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rising.add(at);
  return rising;
}

class Comparison {
  readonly #today: readonly PassageAt[];
  readonly #byAddress: ReadonlyMap<string, number>;
  readonly #taken = new Set<number>();
  readonly #known: ReadonlySet<string>;
  readonly #ends: Ends;

  constructor(was: readonly PassageAt[], today: readonly PassageAt[], ends: Ends) {
    this.#today = today;
    this.#byAddress = new Map(today.map(({ at }, index) => [at, index]));
    this.#known = new Set(was.map(({ at }) => at));
    this.#ends = ends;
  }

  /** The free passages of today that fit, those of the same page first. */
  #free(was: PassageAt, fits: (passage: PassageAt) => boolean): number[] {
    const found = this.#today.flatMap((passage, index) =>
      !this.#taken.has(index) && family(passage) === family(was) && fits(passage) ? [index] : [],
    );
    const isNear = (index: number): boolean => this.#today[index]?.path === was.path;
    return [...found.filter(isNear), ...found.filter((index) => !isNear(index))];
  }

  #at(indexes: readonly number[]): PassageAt[] {
    return indexes.flatMap((index) => this.#today[index] ?? []);
  }

  /** The same words at the same address. */
  still(was: PassageAt): number | undefined {
    const index = this.#byAddress.get(was.at);
    if (index === undefined || this.#today[index]?.fingerprint !== was.fingerprint) return undefined;
    this.#taken.add(index);
    return index;
  }

  /** The same words at another address. */
  elsewhere(was: PassageAt): PassageState | undefined {
    const [index] = this.#free(was, ({ fingerprint }) => fingerprint === was.fingerprint);
    if (index === undefined) return undefined;
    this.#taken.add(index);
    return { kind: 'same', how: 'moved', today: this.#at([index]) };
  }

  /** Is a passage of today new, and made mostly of words of the one that was? */
  #isPart(was: PassageAt, near: number, index: number): boolean {
    const passage = this.#today[index];
    if (
      !passage ||
      passage.path !== this.#today[near]?.path ||
      this.#taken.has(index) ||
      this.#known.has(passage.at)
    )
      return false;
    return family(passage) === family(was) && containment(passage, was) >= MOSTLY;
  }

  /** A passage of today with those beside it that are parts of the same one that was: that one was split. */
  #parts(was: PassageAt, found: number): number[] {
    const parts = [found];
    for (let index = found - 1; this.#isPart(was, found, index); index -= 1) parts.unshift(index);
    for (let index = found + 1; this.#isPart(was, found, index); index += 1) parts.push(index);
    return parts;
  }

  #becameOf(was: PassageAt, found: number): PassageState {
    const parts = this.#parts(was, found);
    for (const part of parts) this.#taken.add(part);
    const today = this.#at(parts);
    const isWhole = parts.length > 1 && join(today) === normalizeWords(was.words);
    return isWhole ? { kind: 'same', how: 'split', today } : { kind: 'changed', today };
  }

  /** Other words at the same address. */
  edited(was: PassageAt): PassageState | undefined {
    const index = this.#byAddress.get(was.at);
    return index === undefined || this.#taken.has(index) ? undefined : this.#becameOf(was, index);
  }

  /** The passage that holds all the words of one that is gone, and more. */
  #joined(was: PassageAt): PassageState | undefined {
    const words = normalizeWords(was.words);
    if (family(was) !== 'words' || wordsIn(words).length < ENOUGH_WORDS) return undefined;
    const holds = (passage: PassageAt): boolean =>
      family(passage) === 'words' && normalizeWords(passage.words).includes(words);
    const whole =
      this.#today.find((passage) => passage.path === was.path && holds(passage)) ?? this.#today.find(holds);
    return whole && { kind: 'same', how: 'joined', today: [whole] };
  }

  /** The free passage that is most like one that is gone, or the first of the parts that it was split into. */
  #alike(was: PassageAt, least: number, fits: (passage: PassageAt) => boolean): number | undefined {
    const measure = (passage: PassageAt): number => {
      const share = similarity(passage.fingerprint, was.fingerprint);
      const isPart =
        passage.path === was.path &&
        wordsIn(passage.words).length >= ENOUGH_WORDS &&
        !this.#known.has(passage.at);
      return isPart && containment(passage, was) > 0.9 ? Math.max(share, ALIKE) : share;
    };
    const found = this.#free(was, (passage) => fits(passage) && measure(passage) >= least);
    return found.reduce<number | undefined>((best, index) => {
      const [known, other] = [
        best === undefined ? -1 : measure(this.#at([best])[0] ?? was),
        measure(this.#at([index])[0] ?? was),
      ];
      return other > known ? index : best;
    }, undefined);
  }

  /** A passage whose address is gone. */
  gone(was: PassageAt): PassageState {
    const joined = this.#joined(was);
    if (joined) return joined;
    const at = this.#ends.leadsTo(was.at);
    const led =
      at === undefined ? undefined : this.#alike(was, ALIKE_AT_REDIRECT, (passage) => passage.at === at);
    const index = led ?? this.#alike(was, ALIKE, () => true);
    if (index !== undefined) return this.#becameOf(was, index);
    return { kind: 'withdrawn', at, why: this.#ends.reasonFor(was.at) };
  }
}

/**
 * What became of each passage of an edition: first those that stand as they stood, then those whose words stand elsewhere, then
 * those whose address has other words, then those whose address is gone. No passage of today answers for two that were, but
 * where two were joined.
 * @param was the blocks of the edition, in the order of its pages; each address once.
 * @param today the blocks of the report as it is, likewise.
 * @returns the state of each by its address, in the order of the edition.
 */
export function passageStates(
  was: readonly PassageAt[],
  today: readonly PassageAt[],
  ends: Ends,
): ReadonlyMap<string, PassageState> {
  const comparison = new Comparison(was, today, ends);
  const states = new Map<string, PassageState>();
  const standing = was.flatMap((passage) => {
    const index = comparison.still(passage);
    return index === undefined ? [] : [{ passage, index }];
  });
  for (const ofPage of Map.groupBy(standing, ({ passage }) => passage.path).values()) {
    const inOrder = risingPositions(ofPage.map(({ index }) => index));
    ofPage.forEach(({ passage, index }, position) => {
      const how = inOrder.has(position) ? 'still' : 'moved';
      states.set(passage.at, { kind: 'same', how, today: today.slice(index, index + 1) });
    });
  }
  const steps = [
    (passage: PassageAt) => comparison.elsewhere(passage),
    (passage: PassageAt) => comparison.edited(passage),
    (passage: PassageAt) => comparison.gone(passage),
  ];
  for (const step of steps) {
    for (const passage of was) {
      const state = states.has(passage.at) ? undefined : step(passage);
      if (state) states.set(passage.at, state);
    }
  }
  return new Map(
    was.flatMap(({ at }) => {
      const state = states.get(at);
      return state ? [[at, state] as const] : [];
    }),
  );
}
