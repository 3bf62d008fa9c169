/** A page, or pages from the first to the last, each as its book numbers it. */
export interface PageRange {
  readonly first: string;
  readonly last: string | undefined;
}

/** Signs that join two pages and are never part of a number; two hyphens, or one between spaces, are such a sign too. */
const DASH = /\s*(?:[‒–—―−〜～]|-{2,}|\s-\s|\s-(?=\S)|(?<=\S)-\s)\s*/u;
/** What stands between ranges. */
const BETWEEN = /(\s*[,;、，；&]\s*|\s+and\s+)/u;

/** What signs a page’s number is made of: `12a` is digits and a letter. */
function shapeOf(page: string): string {
  return page.replace(/\p{N}+/gu, '0').replace(/\p{L}+/gu, 'a');
}

/** Is `last` the end of a range that begins at `first`, whole or with only the digits that change: 12–19, 123–29, S12–19? */
function isLater(first: string, last: string): boolean {
  const [, head = '', from] = /^(.*?)(\d+)$/s.exec(first) ?? [];
  if (from === undefined) return false;
  const to = last.startsWith(head) ? last.slice(head.length) : last;
  if (!/^\d+$/.test(to)) return false;
  const whole = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
  return Number(whole) > Number(from);
}

const ROMAN = /^[ivxlcdm]+$/;

/** Do the two sides of a single hyphen make a range, or one number that has a hyphen in it, such as B-3? */
function isRange(first: string, last: string): boolean {
  if (/\d$/.test(first) && /\d$/.test(last)) return isLater(first, last);
  // Pages of a preface, and of the text after it.
  if (ROMAN.test(first)) return ROMAN.test(last) || /^\d+$/.test(last);
  // 12a–12c, 12a–c.
  if (/\d\p{L}$/u.test(first)) return shapeOf(first) === shapeOf(last) || /^\p{L}$/u.test(last);
  // A letter is a section of a newspaper or an appendix.
  return /^\p{L}$/u.test(first) && /^\p{L}$/u.test(last) && first < last;
}

function readRange(part: string): PageRange {
  const alone: PageRange = { first: part, last: undefined };
  const dashes = part.split(DASH);
  const pieces = dashes.length > 1 ? dashes : part.split('-');
  // An even number of pieces has a middle: 12-1-12-9 is from 12-1 to 12-9.
  if (pieces.length % 2 !== 0 || pieces.some((piece) => piece === '')) return alone;
  const half = pieces.length / 2;
  const [first, last] = [pieces.slice(0, half).join('-'), pieces.slice(half).join('-')];
  if (dashes.length === 1) {
    const isOne = half === 1 ? !isRange(first, last) : shapeOf(first) !== shapeOf(last);
    if (isOne) return alone;
  }
  return { first, last };
}

/**
 * Read the pages of a record. A hyphen may join two pages or be part of a page’s number: dashes, and numbers that go on, tell which.
 * @returns the ranges, and what stands between them as it was typed.
 * @example readPages('12-1–12-9') // { ranges: [{ first: '12-1', last: '12-9' }], between: [] }
 */
export function readPages(text: string): { readonly ranges: PageRange[]; readonly between: string[] } {
  const parts = text.trim().split(BETWEEN);
  return {
    ranges: parts.filter((_part, index) => index % 2 === 0).map(readRange),
    between: parts.filter((_part, index) => index % 2 === 1),
  };
}

/** Write pages with one sign between the two ends of a range. @param dash that sign. */
export function printPages(text: string, dash: string): string {
  const { ranges, between } = readPages(text);
  return ranges
    .map(({ first, last }, index) => {
      const range = last === undefined ? first : `${first}${dash}${last}`;
      return `${range}${between[index] ?? ''}`;
    })
    .join('');
}
