import type { FaultWords } from '../rules/fault.ts';
import type { TableField } from '../schema/data-package.ts';

/** How to mend a row that is no CSV, by what the parser calls it. */
const MENDS: Readonly<Record<string, string>> = {
  CSV_INVALID_OPENING_QUOTE:
    'put the whole cell in quotation marks, with no space before them, and write those within it twice: "24"" lamp"',
  INVALID_OPENING_QUOTE:
    'put the whole cell in quotation marks, with no space before them, and write those within it twice: "24"" lamp"',
  CSV_INVALID_CLOSING_QUOTE:
    'write quotation marks within the cell twice, or end the cell after the last one',
  CSV_QUOTE_NOT_CLOSED: 'close the quotation mark with which a cell of this row begins',
};

/** The words of a fault of a row that is no CSV. */
export function syntaxWords(code: string, message: string): FaultWords {
  return {
    expected: 'a row with as many cells as the header',
    found: message,
    mend: MENDS[code] ?? 'check commas and quotes in this row: a cell with a comma stands in quotation marks',
  };
}

const SIGNS: readonly (readonly [sign: string, name: string])[] = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'strokes'],
];

/** The words of a fault of a header: the cells may be parted by another sign, or another line may stand before it. */
export function headerWords(
  fields: readonly string[],
  header: string,
  second: string | undefined,
): FaultWords {
  const expected = fields.join(',');
  const parted = SIGNS.find(([sign]) => header.split(sign).join(',') === expected);
  if (parted)
    return {
      expected: `cells parted by commas: ${expected}`,
      found: `cells parted by ${parted[1]}`,
      mend: 'save the table anew as CSV whose cells are parted by commas',
    };
  const mend =
    second === expected
      ? 'remove the first line: the names of the fields stand in the second'
      : header === `${expected},`
        ? 'take the comma away with which each line ends'
        : 'make the header and the schema in datapackage.json agree';
  return { expected, found: header, mend };
}

/** A number as its field has it, of one that was written with the signs of a language. */
function plainNumber(text: string, { type }: TableField): string | undefined {
  const bare = text.trim().replace(/^\+/, '').replace(/^−/, '-');
  const grouped = /^-?\d{1,3}(?:[,\u00a0\u202f\u2009' ]\d{3})+(?:\.\d+)?$/.test(bare);
  const plain = grouped
    ? bare.replace(/[,\u00a0\u202f\u2009' ]/g, '')
    : bare.replace(/^(-?\d+),(\d{1,2})$/, '$1.$2');
  const fits = type === 'integer' ? /^-?\d+$/ : /^-?\d+(?:\.\d+)?$/;
  return plain !== text && fits.test(plain) ? plain : undefined;
}

/** How to mend a cell that does not fit its field. */
export function cellMend(text: string, field: TableField): string {
  const number = field.type === 'integer' || field.type === 'number' ? plainNumber(text, field) : undefined;
  if (number !== undefined) return `correct the cell: write ${number}`;
  if (text !== text.trim()) return `correct the cell: take the spaces away, ${text.trim()}`;
  if (/^=/.test(text)) return 'correct the cell: write the words or the number that the formula gives';
  return 'correct the cell, or the field in datapackage.json';
}
