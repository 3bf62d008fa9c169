import { type Document, isNode, isScalar, type Node, type Pair, Scalar, visit, type YAMLMap } from 'yaml';
import type { FaultWords } from '../rules/fault.ts';

/** Something that YAML reads as less than was typed, and where in its text it begins. */
export interface Loss extends FaultWords {
  readonly offset: number;
}

const EXPECTED = 'words that YAML reads as they are typed';

/**
 * A value as it must be written to be read to its last sign.
 * @example quoted('Lamps #1') // '"Lamps #1"'
 */
export function quoted(words: string): string {
  return /["\\]/.test(words) ? `'${words.replaceAll("'", "''")}'` : `"${words}"`;
}

function restOfLine(text: string, offset: number): string {
  return text.slice(offset).split('\n', 1)[0] ?? '';
}

/** What follows a plain value on its line, or deeper than its key on the next, and is taken for a comment. */
function cutByHash(text: string, scalar: Scalar, column: number): Loss | undefined {
  const [start = 0, end = 0] = scalar.range ?? [];
  const rest = restOfLine(text, end);
  const typed = text.slice(start, end).trim();
  const whole = /^[ \t]*#/.test(rest) ? `${text.slice(start, end)}${rest}`.trim() : undefined;
  const below = /^[ \t]*\n([ \t]+)(#.*)/.exec(text.slice(end));
  const words =
    whole ?? (typed !== '' && below && (below[1] ?? '').length > column ? `${typed} ${below[2]}` : undefined);
  if (words === undefined) return undefined;
  return {
    offset: start,
    expected: EXPECTED,
    found: `${typed === '' ? 'nothing' : `“${typed}”`}, for what begins with # is a comment`,
    mend: `put it in quotes: ${quoted(words.replace(/\s+/g, ' '))}; a comment stands on a line of its own, no deeper than its field`,
  };
}

/** Numbers that are printed otherwise than they are typed: octal and hexadecimal, with zeros before, with an exponent, too long. */
function otherNumber(scalar: Scalar): boolean {
  const { source = '', value } = scalar;
  if (typeof value !== 'number') return false;
  const isPlain = /^[-+]?(?:0|[1-9]\d*)?(?:\.\d+)?$/.test(source);
  return !isPlain || source.replace(/\D|^[-+]?0+(?=\d)/g, '').length > 15;
}

/** Orders of YAML that an author did not mean: `&name`, `!name`, and in double quotes `\n` and the like. */
function orders(text: string, scalar: Scalar): Loss | undefined {
  const [start = 0, end = 0] = scalar.range ?? [];
  const typed = text.slice(start, end);
  const make = (offset: number, found: string, words: string): Loss => ({
    offset,
    expected: EXPECTED,
    found,
    mend: `put it in quotes: ${quoted(words)}`,
  });
  if (scalar.anchor !== undefined) {
    const at = text.lastIndexOf(`&${scalar.anchor}`, start);
    return make(at, `“${typed}”, for &${scalar.anchor} names it`, `&${scalar.anchor} ${typed}`);
  }
  if (scalar.tag !== undefined) {
    const at = /!\S*\s*$/.exec(text.slice(0, start))?.index ?? start;
    const tag = text.slice(at, start).trim();
    return make(at, `“${typed}”, for ${tag} is an order to YAML`, `${tag} ${typed}`);
  }
  const sign = scalar.type === Scalar.QUOTE_DOUBLE && /(?<!\\)(?:\\\\)*\\([abefnrtv0x])/.exec(typed);
  if (sign)
    return make(
      start,
      `\\${sign[1]}, which is another sign in double quotes`,
      typed.slice(1, -1).replaceAll('\\\\', '\\'),
    );
  return undefined;
}

/** A field in braces without a value: what stands after a comma in the value before it. */
function cutByComma(text: string, map: YAMLMap): Loss | undefined {
  if (map.flow !== true) return undefined;
  const index = map.items.findIndex(({ key, value }) => isScalar(key) && value === null);
  const pair = map.items[index];
  if (!pair || !isNode(pair.key)) return undefined;
  const before: Pair | undefined = map.items[index - 1];
  const start = isNode(before?.value) ? (before.value.range?.[0] ?? 0) : (pair.key.range?.[0] ?? 0);
  const words = text.slice(start, pair.key.range?.[1]);
  return {
    offset: pair.key.range?.[0] ?? 0,
    expected: 'a value for each field in braces',
    found: `the field ${String(pair.key)} without one`,
    mend:
      before === undefined
        ? `put it in quotes: ${quoted(`{${words}}`)}`
        : `put it in quotes: ${quoted(words)}`,
  };
}

/** What of a YAML text would be read as something else than what was typed, in the order of the text. */
export function lossesIn(doc: Document, text: string): Loss[] {
  const losses: Loss[] = [];
  const add = (loss: Loss | undefined): void => void (loss && losses.push(loss));
  visit(doc, {
    Pair: (_key, { key }) => {
      if (!isNode(key) || isScalar(key)) return;
      const [offset = 0, end] = key.range ?? [];
      const words = text.slice(offset, end).trim();
      const mend = `put the whole value in quotes, from ${words} on`;
      add({ offset, expected: EXPECTED, found: `${words}, which is read as the name of a field`, mend });
    },
    Map: (_key, map) => add(cutByComma(text, map)),
    Scalar: (key, scalar, path) => {
      const [start = 0] = scalar.range ?? [];
      const parent = path.at(-1);
      const owner =
        parent && 'key' in parent && isNode(parent.key) ? (parent.key.range?.[0] ?? start) : start;
      const column = owner - (text.lastIndexOf('\n', owner - 1) + 1);
      add(orders(text, scalar));
      if (key !== 'key' && scalar.type === Scalar.PLAIN) add(cutByHash(text, scalar, column));
      if (otherNumber(scalar))
        add({
          offset: start,
          expected: 'a number in plain digits',
          found: `${scalar.source}, which is read as ${String(scalar.value)}`,
          mend: `write the number in plain digits; if it is words, put it in quotes: ${quoted(scalar.source ?? '')}`,
        });
    },
  });
  return losses.sort((a, b) => a.offset - b.offset);
}

/** Where the quotation mark stands that is never closed; undefined where there is none. */
export function openQuote(doc: Document): number | undefined {
  let last: number | undefined;
  visit(doc, {
    Scalar: (_key, { type, range }) => {
      if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) last = range?.[0];
    },
  });
  return last;
}

/** How to write the value of the line on which a text stops being YAML, where that is a field with plain words; undefined elsewhere. */
export function mendedLine(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = restOfLine(text, start);
  if (/^ *\t/.test(line)) return 'write the indentation with spaces, never with a tab';
  const field = /^(\s*(?:- +)*[\w-]+):(\s*)(\S.*?)\s*$/.exec(line);
  const [, key, space, words] = field ?? [];
  if (key === undefined || words === undefined || /^(["']).*\1$/.test(words)) return undefined;
  // An opening quotation mark that another line closes, or brackets over several lines, are not one line's words.
  if (/^[[{|>]/.test(words) && !/[\]}]/.test(words) && !/^[|>] /.test(words)) return undefined;
  return space === '' && !/^["']/.test(words)
    ? `put a space after the colon: ${key.trim()}: ${quoted(words)}`
    : `put the value in quotes: ${key.trim()}: ${quoted(words)}`;
}

/** The text of a node as it stands in its file, where that is one line. */
export function typedText(text: string, node: Node | undefined): string | undefined {
  const [start, end] = node?.range ?? [];
  const typed = start === undefined ? '' : text.slice(start, end).trim();
  return typed === '' || typed.includes('\n') ? undefined : typed;
}
