import type { Span } from './span.ts';

/** A number as it is written in words: what it says, and the scale that follows it (1.3 billion: 1.3 and 1e9). */
export interface WrittenNumber extends Span {
  readonly text: string;
  readonly value: number;
  readonly scale: number;
  readonly inWords: boolean;
}

const SMALL = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const UNITS = `(?:${[...SMALL.slice(1, 10)].join('|')})`;
const WORD = `(?:(?:${TENS.join('|')})(?:-${UNITS})?|${[...SMALL].reverse().join('|')})`;
const SCALE = `(?:\\s+(${[...SCALES.keys()].join('|')})\\b)?`;
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.,/-]|[〔])(?:(${DIGITS})|(?<![\p{L}-])(${WORD})(?![\p{L}]))(?![\p{L}\p{N}])${SCALE}`,
  'giu',
);

/** What stands before a number that is a name and counts nothing: Article 7, No. 12, section 3. */
const NAMED =
  /(?:\b(?:articles?|arts?\.?|sections?|§+|no\.|nos\.|order|chapters?|part|figure|table|rule|schedule|title|resolution|paragraphs?|form|version|phase|class|annex|vol\.)\s*|(?<=\b(?:articles?|arts?\.?|sections?|chapters?|nos\.)\s+(?:\d+(?:,|\s+(?:and|or|to|of the \w+))\s*)+))$/iu;

function numberOf(digits: string | undefined, words: string | undefined): number {
  if (digits !== undefined) return Number(digits.replaceAll(',', ''));
  const [tens = '', unit] = (words ?? '').toLowerCase().split('-');
  const small = SMALL.indexOf(tens);
  if (small >= 0) return small;
  return (TENS.indexOf(tens) + 2) * 10 + (unit === undefined ? 0 : SMALL.indexOf(unit));
}

/**
 * The numbers in words, in figures and in letters. Numbers that name something (Article 7, No. 12) are left out, and so are those
 * that are part of a word (5G, COVID-19).
 */
export function numbersIn(words: string): WrittenNumber[] {
  return [...words.matchAll(NUMBER)].flatMap((match): WrittenNumber[] => {
    const [text, digits, letters, scale] = match;
    const before = words.slice(Math.max(0, match.index - 60), match.index);
    if (NAMED.test(before)) return [];
    const value = numberOf(digits, letters);
    const inWords = digits === undefined;
    return [
      {
        from: match.index,
        to: match.index + text.length,
        text,
        value,
        scale: SCALES.get(scale?.toLowerCase() ?? '') ?? 1,
        inWords,
      },
    ];
  });
}

/** Do two written numbers agree, by what they say or by what they amount to? */
export function isSameNumber(a: WrittenNumber, b: WrittenNumber): boolean {
  if (a.value === b.value && (a.scale === b.scale || a.scale === 1 || b.scale === 1)) return true;
  return a.value * a.scale === b.value * b.scale;
}
