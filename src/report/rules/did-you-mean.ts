import { nearest } from '../../text/nearest.ts';

/** How to mend an unknown word: the nearest known one, or the place where it is to be added. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(word, known);
  return near === undefined ? otherwise : `write ${near}, or ${otherwise}`;
}
