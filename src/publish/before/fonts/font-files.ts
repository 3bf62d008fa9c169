/** A web font: the file that it is written to, and the one that it is cut from. */
export interface FontFile {
  readonly name: string;
  readonly from: string;
}

/** A web font with the letters that it keeps. */
export interface CutFont extends FontFile {
  readonly letters: string;
}

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}

/** What a page in English needs, with the tones of pinyin, the letters of names in Latin script and the signs of a text. */
export const FIRST_LETTERS = [
  range(0x20, 0x7e),
  'āáǎàâãēéěèīíǐìōóǒòūúǔùüǘǚǜĀÁÀÉÖÚÜäåąçćčêëęïłñöøßšžż',
  '–—‘’“”…«»·×±−§¶€£°↩→←\u00a0\u2060\u00ad',
].join('');

/** The other letters that the fonts keep: accents, capitals and signs that are seldom met. */
export const MORE_LETTERS = [...new Set(`${range(0xa1, 0xff)}ǖǍĒĚŌǑşğıœŒŠŽ•‹›№′″`)]
  .filter((letter) => !FIRST_LETTERS.includes(letter))
  .join('');

const ALL = FIRST_LETTERS + MORE_LETTERS;

/**
 * One serif for long reading in two forms, one sans for apparatus in two weights. The first file is the one that a first page
 * asks for, so it is as small as the text allows; the stylesheet says which letters are in the second.
 */
export const FONT_FILES: readonly CutFont[] = [
  {
    name: 'literata-400.woff2',
    from: '@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf',
    letters: FIRST_LETTERS,
  },
  {
    name: 'literata-400-more.woff2',
    from: '@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf',
    letters: MORE_LETTERS,
  },
  {
    name: 'literata-400-italic.woff2',
    from: '@expo-google-fonts/literata/400Regular_Italic/Literata_400Regular_Italic.ttf',
    letters: ALL,
  },
  {
    name: 'public-sans-400.woff2',
    from: '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf',
    letters: ALL,
  },
  {
    name: 'public-sans-600.woff2',
    from: '@expo-google-fonts/public-sans/600SemiBold/PublicSans_600SemiBold.ttf',
    letters: ALL,
  },
];

/** The licences that must go with the fonts, each with the name that it is written to. */
export const FONT_LICENCES: readonly FontFile[] = [
  { name: 'literata-OFL.txt', from: '@expo-google-fonts/literata/LICENSE_FONT' },
  { name: 'public-sans-OFL.txt', from: '@expo-google-fonts/public-sans/LICENSE_FONT' },
];
