/** Letters between which a line may end: scripts that put no spaces between words. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
/** Signs that no line begins with, and signs that none ends with. */
const CLOSING = String.raw`[\p{Pe}\p{Pf}\p{Po}\p{M}ー々]`;
/** Places in a word where a line may end: after a sign of an address or a hyphen, between letters of such scripts, after tsheg. */
const BREAKS = new RegExp(
  String.raw`(?<=[\/?&=#_.,:;@+\-–—་།])(?!${CLOSING})(?=.)|(?<=${UNSPACED}|(?<=${UNSPACED})${CLOSING})(?!${CLOSING})(?=.)|(?=${UNSPACED})(?<![\p{Ps}\p{Pi}])(?<=.)`,
  'u',
);
const CLUSTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The letters of a word, each with its marks. */
export function lettersOf(word: string): string[] {
  return [...CLUSTERS.segment(word)].map(({ segment }) => segment);
}

/**
 * Break a word that is longer than a line: where its script or its signs allow it, else after any letter.
 * @param fits tells whether a text fits on a line.
 * @returns its pieces; joined they give the word.
 */
export function breakWord(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let current = '';
  const add = (part: string): boolean => {
    if (current !== '' && !fits(current + part)) {
      pieces.push(current);
      current = '';
    }
    if (current === '' && !fits(part)) return false;
    current += part;
    return true;
  };
  for (const part of word.split(BREAKS)) {
    if (add(part)) continue;
    // A letter that is wider than the line stands alone on it.
    for (const letter of lettersOf(part)) if (!add(letter)) pieces.push(letter);
  }
  return current === '' ? pieces : [...pieces, current];
}
