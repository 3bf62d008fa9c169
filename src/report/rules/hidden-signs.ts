/** Names of signs that are not seen, by their code points: the ones that come along when words are copied. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x0009, 'tab'],
  [0x00ad, 'soft hyphen'],
  [0x034f, 'grapheme joiner'],
  [0x061c, 'Arabic letter mark'],
  [0x180e, 'Mongolian vowel separator'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x2060, 'word joiner'],
  [0x2800, 'empty Braille cell'],
  [0x3164, 'Hangul filler'],
  [0xfeff, 'byte order mark'],
  [0xfffd, 'a letter that was lost'],
]);

/** Controls, private use, overrides of direction, signs without a letter, and what stands for a letter that was lost. */
const ALWAYS = String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufeff\uffa0\ufff0-\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}\u{e01f0}-\u{10ffff}`;
/** Joiners are letters' own in scripts that join, and in pictures of several; elsewhere nobody means them. */
const JOINING = String.raw`\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Extended_Pictographic}\p{M}\u{1f3fb}-\u{1f3ff}`;
const HIDDEN = new RegExp(
  `[${ALWAYS}]|(?<![${JOINING}])[\\u200c\\u200d]|[\\u200c\\u200d](?![${JOINING}])`,
  'gu',
);

/** What a text of several lines has beside these: none of its line ends is hidden. Marks of direction are an author’s own there. */
const OF_DIRECTION = /[\u061c\u200e\u200f\u2066-\u2069]/u;

/** Most words are of these signs alone, and are not looked at twice. */
const ALL_SEEN = /^[\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** A sign that is not seen: where it stands, and its name. */
export interface HiddenSign {
  readonly index: number;
  readonly name: string;
}

function nameOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES.get(code);
  return name === undefined ? number : `${number}, ${name}`;
}

/** The signs of words that are not seen. Line ends, tabs and the spaces that are seen are none. */
export function hiddenSigns(words: string): HiddenSign[] {
  if (ALL_SEEN.test(words)) return [];
  return [...words.matchAll(HIDDEN)].map((match) => ({ index: match.index, name: nameOf(match[0]) }));
}

/** The signs of a text of an author’s that are not seen; marks of direction, which belong to writing in two of them, are none. */
export function hiddenInText(text: string): HiddenSign[] {
  return hiddenSigns(text).filter(({ index }) => !OF_DIRECTION.test(text.charAt(index)));
}

/** Words with each hidden sign told by its name, for a reader who is to find it. @example showHidden('a\u200bb') // 'a‹U+200B, zero-width space›b' */
export function showHidden(words: string): string {
  return words.replace(HIDDEN, (sign) => `‹${nameOf(sign)}›`);
}
