/** 〇一二三四五六七八九, each at the place of its number. */
const DIGITS = '\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';
/** 零, 十 and 百: nothing, ten and a hundred. */
const [ZERO, TEN, HUNDRED] = [/\u96f6/g, '\u5341', '\u767e'];

/** The word under which an article of a law is found: `article7`. */
export function articleWord(number: number): string {
  return `article${number}`;
}

/** A number below 1,000 in Chinese or in figures. @example hanNumber('二十八') // 28 */
export function hanNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let sum = 0;
  let digit = 0;
  for (const sign of text.replace(ZERO, '')) {
    const unit = sign === HUNDRED ? 100 : sign === TEN ? 10 : 0;
    if (unit > 0) sum += (digit || 1) * unit;
    digit = unit > 0 ? 0 : DIGITS.indexOf(sign);
  }
  return sum + digit;
}

/** How many articles a range is taken apart into at most: “arts. 1–200” names none of them. */
const WIDEST_RANGE = 30;

/**
 * The articles that a locator names, ranges taken apart.
 * @param locator the words after the label.
 * @example articlesIn('14–17, 27') // 14, 15, 16, 17, 27
 */
export function articlesIn(locator: string): number[] {
  return [...locator.matchAll(/(\d+)(?:\s*[–—-]\s*(\d+))?/g)].flatMap(([, from, to]) => {
    const first = Number(from);
    const last = to === undefined ? first : Number(to);
    if (last < first || last - first > WIDEST_RANGE) return [first];
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  });
}
