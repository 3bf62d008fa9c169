import { distance } from 'fastest-levenshtein';

/**
 * The known word that is nearest to one that is not known, by Levenshtein distance.
 * @returns the word, or undefined when none is near enough to be meant (over two fifths of its letters differ).
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(3, Math.floor(word.length * 0.4)) + 1;
  for (const candidate of known) {
    // Two words differ by as many letters at least as one is longer.
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const d = distance(word, candidate);
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}
