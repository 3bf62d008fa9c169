/** Letters that Unicode does not take apart into a letter and a mark, in the letters that people type for them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  // One letter in several keyboards' forms (Unicode Standard, chapter 9, Arabic).
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ە: 'ه',
  ھ: 'ه',
  ہ: 'ه',
};

const IN_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
/** Zero-width signs, marks of direction, soft hyphens, and the stroke that only lengthens an Arabic word. */
const UNSEEN = /\p{Cf}|\u0640|[\ufe00-\ufe0f]/gu;
/** Accents and tones of Latin, Greek and Cyrillic letters, and the marks of Arabic script. Vowels of Tibetan are letters and stay. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** What is written between two letters as an apostrophe: xi'an, Shi’an, Uyghurʼs. */
const APOSTROPHES = /['’‘ʼʻʹʾʿˈ`´′]/g;

/**
 * One form for the spellings of a word: NFKC, small letters, no accents, tones, apostrophes or unseen signs; one form of the
 * letters that keyboards for Arabic script write differently.
 * @example fold('Ürümqi') // 'urumqi'
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(APOSTROPHES, '')
    .replace(IN_PLAIN, (letter) => PLAIN[letter] ?? letter);
}
