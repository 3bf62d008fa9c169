const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date that may lack its day or month: `2019`, `2019-09`, `2019-09-16`. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Read an ISO 8601 date of reduced precision; undefined when it is not one or is not in the calendar. */
export function readDate(text: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days ? { year, month, day } : undefined;
}

/** A date in words, `16 September 2019`, as exact as it is known; a text that is no date comes back as it is. */
export function formatDate(text: string): string {
  const date = readDate(text);
  if (!date) return text;
  const month = date.month === undefined ? '' : `${MONTHS[date.month - 1]} `;
  return `${date.day === undefined ? '' : `${date.day} `}${month}${date.year}`;
}
