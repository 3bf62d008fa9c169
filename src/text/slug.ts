import { slug as githubSlug } from 'github-slugger';

/** A readable id from words: lower case, hyphens, Latin letters without accents (NFD), nothing but letters and digits. */
export function slugify(words: string): string {
  // In other scripts a mark is part of the letter: Uyghur ئ, Tibetan vowels, Japanese が.
  const plain = words
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC');
  return githubSlug(plain)
    .replace(/[^\p{L}\p{M}\p{N}-]/gu, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The slug of the first words of a text: enough to recognise it by, short enough to read aloud. */
export function slugOfFirstWords(text: string, words: number): string {
  return slugify(text.trim().split(/\s+/).slice(0, words).join(' '));
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
