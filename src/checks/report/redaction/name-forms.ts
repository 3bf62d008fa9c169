/** Letters that Unicode does not take apart, as they are written without their marks. */
const FOLDED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'e',
  þ: 'th',
  ŋ: 'ng',
  // Letters that transcriptions change for each other: ü is typed v, y stands for i.
  v: 'u',
  y: 'i',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ە: 'ه',
  ھ: 'ه',
  ـ: '',
};

/** Han names are tried by their first signs, up to this many: transliterated names are long. */
export const HAN_LENGTH = 6;
/** Forms of fewer letters are too like others to look for near spellings. */
const LEAST_FOR_NEAR = 8;

const HAN = /^\p{Script=Han}+$/u;

/**
 * A word in the form in which names are compared: without case, marks, apostrophes and hyphens, doubled letters once.
 * “Zoë’s” and “zoes” are one.
 */
export function wordForm(word: string): string {
  const bare = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  return [...bare]
    .map((letter) => FOLDED[letter] ?? letter)
    .join('')
    .replace(/(\p{L})\1+/gu, '$1');
}

/** The words of a name, or a run of Han signs as one. */
function wordsOfName(name: string): string[] {
  const plain = name.normalize('NFKC').trim();
  const han = plain.replace(/[\s·•・‧]/g, '');
  if (HAN.test(han)) return [[...han].slice(0, HAN_LENGTH).join('')];
  return (plain.match(/\p{L}[\p{L}\p{M}'’ʼ`ʻ]*/gu) ?? []).map(wordForm).filter((word) => word !== '');
}

/** Write a word after others; a letter that would stand double stands once, as it would within a word. */
export function joined(form: string, word: string): string {
  return form + (form.at(-1) === word[0] ? word.slice(1) : word);
}

/** The orders in which the words of a name may stand: each beginning with another, and all from behind. */
function ordersOf(words: readonly string[]): string[] {
  const rotations = words.map((_, index) => [...words.slice(index), ...words.slice(0, index)]);
  return [...new Set([...rotations, [...words].reverse()].map((order) => order.reduce(joined, '')))];
}

/** A form without each of its letters in turn, and the form itself: two forms that share one differ by a letter or two. */
export function nearForms(form: string): string[] {
  if (HAN.test(form) || form.length < LEAST_FOR_NEAR - 1) return [];
  return [
    ...new Set([form, ...Array.from(form, (_, index) => form.slice(0, index) + form.slice(index + 1))]),
  ];
}

/** A form marked as one of a whole name, or as one of a near spelling: the two are never compared with each other. */
export const exactly = (form: string): string => `=${form}`;
export const nearly = (form: string): string => `~${form}`;

/**
 * Every form by which a name is looked for: its words in any order, written together, and their near spellings.
 * The method is the deletion neighbourhood of “symmetric delete” (W. Garbe, SymSpell, 2012).
 */
export function formsOfName(name: string): string[] {
  return ordersOf(wordsOfName(name)).flatMap((form) => [
    exactly(form),
    ...(form.length < LEAST_FOR_NEAR ? [] : nearForms(form).map(nearly)),
  ]);
}
