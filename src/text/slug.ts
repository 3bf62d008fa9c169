import { slug as githubSlug } from 'github-slugger';
import { fnv1a } from './hash.ts';

/** Signs that are not seen by themselves: those that choose how a sign before them is drawn, and the frame of a key cap. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|[\u{20d0}-\u{20ff}]/gu;

/** A readable id from words: lower case, hyphens, Latin letters without accents (NFD), nothing but letters and digits. */
export function slugify(words: string): string {
  // In other scripts a mark is part of the letter: Uyghur ئ, Tibetan vowels, Japanese が.
  const plain = words
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC');
  return githubSlug(plain)
    .replace(UNSEEN, '')
    .replace(/[^\p{L}\p{M}\p{N}-]/gu, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The slug of the first words of a text: enough to recognise it by, short enough to read aloud. */
export function slugOfFirstWords(text: string, words: number): string {
  return slugify(text.trim().split(/\s+/).slice(0, words).join(' '));
}

/** Systems refuse names of files of more than 255 bytes; so many are left for endings and numbers. */
const NAME_BYTES = 200;

/**
 * A slug as the name of a file. One that is too long is cut after a whole letter, and a checksum of all of it keeps it apart from
 * others that begin alike.
 */
export function shortName(slug: string): string {
  const bytes = new TextEncoder().encode(slug);
  if (bytes.length <= NAME_BYTES) return slug;
  const begin = new TextDecoder('utf-8').decode(bytes.slice(0, NAME_BYTES - 20), { stream: true });
  return `${begin.replace(/-+$/, '')}-${fnv1a(slug).toString(36)}`;
}

/** Gives out ids, each once: the second `a` becomes `a-2`. */
export class UniqueIds {
  readonly #given = new Set<string>();
  readonly #next = new Map<string, number>();
  /** Take an id, or the next free one that begins with it. */
  take(wanted: string): string {
    let n = this.#next.get(wanted) ?? 1;
    let id = n === 1 ? wanted : `${wanted}-${n}`;
    for (; this.#given.has(id); id = `${wanted}-${n}`) n += 1;
    this.#given.add(id);
    this.#next.set(wanted, n + 1);
    return id;
  }
}
