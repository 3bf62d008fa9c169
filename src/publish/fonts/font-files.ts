/** A web font: the file that it is written to, and the one that it is cut from. */
export interface FontFile {
  readonly name: string;
  readonly from: string;
}

/** One serif for long reading in two forms, one sans for apparatus in two weights. */
export const FONT_FILES: readonly FontFile[] = [
  { name: 'literata-400.woff2', from: '@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf' },
  { name: 'literata-400-italic.woff2', from: '@expo-google-fonts/literata/400Regular_Italic/Literata_400Regular_Italic.ttf' },
  { name: 'public-sans-400.woff2', from: '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf' },
  { name: 'public-sans-600.woff2', from: '@expo-google-fonts/public-sans/600SemiBold/PublicSans_600SemiBold.ttf' },
];

/** The licences that must go with the fonts, each with the name that it is written to. */
export const FONT_LICENCES: readonly FontFile[] = [
  { name: 'literata-OFL.txt', from: '@expo-google-fonts/literata/LICENSE_FONT' },
  { name: 'public-sans-OFL.txt', from: '@expo-google-fonts/public-sans/LICENSE_FONT' },
];

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}

/** The letters that the fonts keep: Latin with its accents, pinyin's tones, letters of names, punctuation, arrows. */
export const FONT_LETTERS = [
  range(0x20, 0x7e),
  range(0xa0, 0xff),
  'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈŌÓǑÒčćžşğıłœŒšŠŽ',
  '–—‘’“”•…‹›−×↩→←€№′″\u2060\u00ad',
].join('');
