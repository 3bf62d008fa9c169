import { slug as githubSlug } from 'github-slugger';

/** A readable id from words: lower case, hyphens, accents removed (NFD), nothing but letters and digits. */
export function slugify(words: string): string {
  const plain = words.normalize('NFD').replace(/\p{Mn}/gu, '');
  return githubSlug(plain)
    .replace(/[^\p{L}\p{N}-]/gu, '')
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
  /** Take an id, or the next free one that begins with it. */
  take(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.#given.has(id); n += 1) id = `${wanted}-${n}`;
    this.#given.add(id);
    return id;
  }
}
