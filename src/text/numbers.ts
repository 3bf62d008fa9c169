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

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });

/** A number in the page's format: commas between thousands, a full stop before decimals, a true minus. */
export function formatNumber(value: number): string {
  return `${value < 0 ? '−' : ''}${grouped.format(Math.abs(value))}`;
}

/** Can a value be written in words? */
export function hasWords(value: number | string): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100;
}

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

/** The first letter as a capital. */
export function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
