import { hasWords } from '../numbers.ts';

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/**
 * An integer from 0 to 100 in words.
 * @throws RangeError for any other number: those are written in figures.
 */
export function numberWords(value: number): string {
  if (!hasWords(value)) throw new RangeError(`no words for ${value}`);
  if (value === 100) return 'one hundred';
  if (value < 20) return UNITS[value] ?? '';
  const unit = value % 10;
  return `${TENS[Math.floor(value / 10)]}${unit === 0 ? '' : `-${UNITS[unit]}`}`;
}

/** `first`, `second`, … `tenth`, then `11th`, `12th`, `21st`: how often something happens, in words. */
export function ordinalWords(value: number): string {
  const small = [
    '',
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
  ];
  const word = small[value];
  if (word) return word;
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
}
