/** Signs after which a mark opens: spaces, brackets, dashes, a slash, and marks that were just opened. */
const BEFORE_OPENING = /[\s([{<“‘«‹„—–/¡¿（［｛〔【《〈「『]/u;
/** Signs after which a mark opens where none of its kind is open: between letters without spaces, and after punctuation set close. */
const MAYBE_OPENING =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Tibetan}：，。；、:;,=…]/u;
/** What an apostrophe at the beginning of a word stands for: ’90s, ’n’, ’tis. */
const LEFT_OUT =
  /^'(?:\d\ds?(?![\d'’])|n(?=['’])|(?:tis|twas|twere|twill|twould|til|em|cause|bout|nuff)(?![\p{L}'’]))/iu;

/**
 * Straight quotation marks and apostrophes as they are printed: “ ” ‘ ’. A mark after a space, an opening bracket or a dash opens; so
 * does one between letters that have no spaces, where none is open. Every other one closes, which for a single mark is the apostrophe
 * too, and so is one before a year without its century or a word without its beginning. Each sign is replaced by one sign.
 * @param text the whole text of a block, so that the beginning of a text node is not taken for that of a sentence.
 * @param opens whether a mark at the very beginning can open; not where the text goes on after a number or a link.
 * @example curly('the "list" of China\'s laws') // the “list” of China’s laws
 */
export function curly(text: string, opens = true): string {
  if (!/['"]/.test(text)) return text;
  let made = '';
  let isOpen = false;
  for (const [index, sign] of text.split('').entries()) {
    if (sign !== '"' && sign !== "'") {
      made += sign;
      continue;
    }
    const before = made.at(-1);
    const after = text.charAt(index + 1);
    const isBegun = before === undefined ? opens : BEFORE_OPENING.test(before);
    const isMaybe = before !== undefined && MAYBE_OPENING.test(before) && /[\p{L}\p{N}《「『]/u.test(after);
    if (sign === '"') {
      const isOpening: boolean = (isBegun || (isMaybe && !isOpen)) && /\S/.test(after);
      made += isOpening ? '“' : '”';
      isOpen = isOpening;
    } else {
      // The second apostrophe of ’n’ follows a letter.
      const isOpening = isBegun && /\S/.test(after) && !LEFT_OUT.test(text.slice(index, index + 12));
      made += isOpening ? '‘' : '’';
    }
  }
  return made;
}
