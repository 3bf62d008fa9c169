import { breakWord, lettersOf } from '../../../text/break-word.ts';

// Widths in thousandths of an em, measured on DejaVu Sans, the widest of the common system sans faces (Arial
// and Roboto are a tenth narrower), so that a label which fits by this table fits on every screen.
const THIN = /[iljI.,:;'’|!\s]/;
const NARROW = /[tfrJ()[\]-]/;
const BROAD = /[wDGHNOQU]/;
const WIDE = /[mMW@%—]/;

/** Signs that take no room of their own. */
const MARK = /\p{Mn}|\p{Me}|\p{Cf}/u;
/** Broad letters of the Cyrillic and the Arabic script. */
const BROAD_ABROAD = /[ЖМШЩЮФЪЫжмшщюфыъسشصضێ]/;

function advance(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80 && code < 0xfb00) return 1000;
  // Full-width forms, Han beyond the first plane, and pictures.
  if ((code >= 0xff01 && code <= 0xff60) || code >= 0x20000) return 1000;
  if (code >= 0x1f000) return 1300;
  if (code >= 0x0300 && MARK.test(character)) return 0;
  if (code >= 0x0400 && code < 0x2000) return BROAD_ABROAD.test(character) ? 1150 : 800;
  if (THIN.test(character)) return 320;
  if (NARROW.test(character)) return 400;
  if (WIDE.test(character)) return 970;
  if (BROAD.test(character)) return 800;
  if (/[0-9]/.test(character)) return 640;
  if (/[A-Z]/.test(character)) return 710;
  return 615;
}

/** How wide a line of text is, in pixels, at most. */
export function textWidth(phrase: string, fontSize: number): number {
  let sum = 0;
  for (const character of phrase) sum += advance(character);
  return (sum / 1000) * fontSize;
}

/**
 * Spaces at which no line of a label should end: before the year of a month, after the day, and between a
 * short sign and its number (“Art 5”).
 */
const TIGHT = new RegExp(
  [
    /(?<=\b[A-Z][a-z]{2,8}) (?=\d{4}\b)/,
    /(?<=\b\d{1,2}) (?=[A-Z][a-z]{2,8} \d{4}\b)/,
    /(?<=\b(?:[A-Z]{2,3}|[A-Z][a-z]{1,2})) (?=\d)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/**
 * The parts of a label between which a line may end: its words, with those that belong together as one where
 * there is room for it.
 * @param width of a line, in pixels.
 */
export function unbrokenParts(phrase: string, width: number, fontSize: number): string[] {
  return phrase
    .replace(TIGHT, '\u00a0')
    .split(/[^\S\u00a0]+/)
    .flatMap((part) =>
      textWidth(part, fontSize) <= width ? [part.replaceAll('\u00a0', ' ')] : part.split('\u00a0'),
    );
}

/** A line that goes on, cut so that it fits with its ellipsis. */
function cutShort(line: string, fits: (text: string) => boolean): string {
  const letters = lettersOf(line);
  while (letters.length > 1 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/**
 * Break a label into lines that fit.
 * @param width in pixels.
 * @param most the most lines; what remains is cut with an ellipsis (the table holds the whole).
 */
export function wrapText(phrase: string, width: number, fontSize: number, most = 3): string[] {
  const lines: string[] = [];
  let current = '';
  const fits = (text: string): boolean => textWidth(text, fontSize) <= width;
  for (const word of unbrokenParts(phrase, width, fontSize)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (fits(longer)) current = longer;
    else {
      if (current !== '') lines.push(current);
      // A word that is longer than a line is broken, and what is left of it begins the next.
      const pieces = fits(word) ? [word] : breakWord(word, fits);
      lines.push(...pieces.slice(0, -1));
      current = pieces.at(-1) ?? '';
    }
  }
  if (current !== '') lines.push(current);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = cutShort(kept[most - 1] ?? '', fits);
  return kept;
}
