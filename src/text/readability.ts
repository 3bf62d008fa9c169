import { syllable } from 'syllable';

/** How hard a text is to read. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Mean number of words in a sentence. */
  readonly sentenceLength: number;
  /** The age at which a school pupil reads such a text: the Flesch–Kincaid grade and five years. */
  readonly age: number;
}

/** Cut at a full stop, question or exclamation mark before a capital; not after an initial or a common abbreviation. */
function sentencesOf(text: string): string[] {
  const guarded = text
    .replace(/\b(Mr|Mrs|Dr|No|vs|Art|Arts|St|Inc|Ltd|Co|Corp|U\.S|U\.K|e\.g|i\.e|v)\./g, '$1\u2024')
    .replace(/\b([A-Z])\.(?=\s[A-Z])/g, '$1\u2024');
  return guarded
    .split(/(?<=[.!?][”’")\]]*)\s+(?=[“‘"([]*[\p{Lu}\p{N}])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}]/u.test(sentence));
}

/**
 * Measure a text by Flesch and Kincaid (J. P. Kincaid and others, "Derivation of New Readability Formulas", 1975):
 * grade = 0.39 · words/sentences + 11.8 · syllables/words − 15.59. Words in other scripts are left out.
 */
export function readability(text: string): Readability {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap((sentence) => sentence.match(/[A-Za-zÀ-ɏ][\w’'À-ɏ-]*|\d[\d,.]*/g) ?? []);
  if (words.length === 0) return { words: 0, sentences: 0, sentenceLength: 0, age: 0 };
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const sentenceLength = words.length / sentences.length;
  const grade = 0.39 * sentenceLength + 11.8 * (syllables / words.length) - 15.59;
  return { words: words.length, sentences: sentences.length, sentenceLength, age: grade + 5 };
}
