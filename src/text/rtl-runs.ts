/** A stretch of a text: from `start` up to, not including, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Letters, marks, digits and punctuation of the scripts that run from right to left; `RTL_LETTER` is what alone makes a run. */
const RTL_SIGN = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\u060c\u061b\u061c\u061f\u0640\u064b-\u0655\u0660-\u066d\u0670\u06d4\u200f\ufd3e\ufd3f`;
const RTL_LETTER = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const IS_LETTER = /\p{L}/u;
const SIGNS = new RegExp(String.raw`[${RTL_SIGN}\u200c\u200d\p{M}]+`, 'gu');

/** Signs that go in pairs, and whether the pair belongs to the phrase that it encloses. */
const PAIRS: ReadonlyMap<string, { readonly close: string; readonly isOwn: boolean }> = new Map([
  ['(', { close: ')', isOwn: false }],
  ['[', { close: ']', isOwn: false }],
  ['{', { close: '}', isOwn: false }],
  ['«', { close: '»', isOwn: true }],
  ['‹', { close: '›', isOwn: true }],
  ['﴾', { close: '﴿', isOwn: true }],
  ['“', { close: '”', isOwn: false }],
  ['‘', { close: '’', isOwn: false }],
]);
const QUOTES = '“”‘’';
const CLOSING: ReadonlySet<string> = new Set([...PAIRS.values()].map(({ close }) => close));

/** Stands in a text for something that no phrase goes through, such as the call of a note (U+FFFC, object replacement). */
export const WALL = '\ufffc';

/** A text with what its runs depend on: its pairs of brackets, and how many letters from left to right stand before each place. */
interface Reading {
  readonly text: string;
  readonly partner: ReadonlyMap<number, number>;
  readonly isLatinWithin: (start: number, end: number) => boolean;
}

function read(text: string, cores: readonly Stretch[]): Reading {
  const partner = new Map<number, number>();
  const open: { sign: string; at: number }[] = [];
  const before = new Uint32Array(text.length + 1);
  let core = 0;
  for (let at = 0; at < text.length; at += 1) {
    while ((cores[core]?.end ?? Number.POSITIVE_INFINITY) <= at) core += 1;
    const isOurs = at >= (cores[core]?.start ?? Number.POSITIVE_INFINITY);
    const sign = text.charAt(at);
    const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
    before[at + 1] = (before[at] ?? 0) + (!isOurs && IS_LETTER.test(whole) ? 1 : 0);
    if (PAIRS.has(sign)) open.push({ sign, at });
    else if (CLOSING.has(sign)) {
      // An apostrophe closes nothing that was not just opened; a bracket closes what was left open within it.
      const depth = open.findLastIndex((opened) => PAIRS.get(opened.sign)?.close === sign);
      if (depth < 0 || (sign === '’' && depth < open.length - 1)) continue;
      partner.set(at, open[depth]?.at ?? 0);
      partner.set(open[depth]?.at ?? 0, at);
      open.length = depth;
    }
  }
  return {
    text,
    partner,
    isLatinWithin: (start, end) => (before[end] ?? 0) > (before[start] ?? 0),
  };
}

/** The start of the run where it goes on over a gap to the next core; undefined where something in the gap parts them. */
function startOver(
  { text, partner, isLatinWithin }: Reading,
  run: Stretch,
  next: number,
): number | undefined {
  if (isLatinWithin(run.end, next)) return undefined;
  if (text.slice(run.end, next).includes(WALL)) return undefined;
  let { start } = run;
  for (let at = run.end; at < next; at += 1) {
    const sign = text.charAt(at);
    const other = partner.get(at);
    if (PAIRS.has(sign)) {
      if (other === undefined || isLatinWithin(at, other)) return undefined;
    } else if (CLOSING.has(sign)) {
      if (other === undefined) {
        if (sign !== '’') return undefined;
      } else if (other < start) {
        // What closes here was opened before the run: right before it, it is the run's own, but a quotation of the text around.
        if (QUOTES.includes(sign) || isLatinWithin(other, start)) return undefined;
        start = other;
      }
    }
  }
  return start;
}

/** The end of a run with what was opened within it and closes after it. */
function closed({ partner, isLatinWithin, text }: Reading, { start, end }: Stretch): number {
  let last = end;
  for (let at = start; at < last; at += 1) {
    const other = PAIRS.has(text.charAt(at)) ? partner.get(at) : undefined;
    if (other !== undefined && other >= last && !isLatinWithin(last, other)) last = other + 1;
  }
  return last;
}

const NUMBER_BEFORE = /(?:^|[^\p{L}\p{N}])((?:\d(?:[\d.,:/]*\d)?)[-‐‑–]?|[#@№])$/u;
const NUMBER_AFTER = /^(?: ?|[-‐‑–])\d+(?:[.,:/–-]\d+)*(?![\d\p{L}%])/u;
const CALL_AFTER = /^(?:[!?]*!|[?]+(?=\s+\p{Ll}))[!?]*/u;

/** A run with the guillemets around it, the number that is tied to it, and the mark of exclamation that ends it. */
function widened(reading: Reading, run: Stretch, first: number, limit: number): Stretch {
  const { text, partner, isLatinWithin } = reading;
  let { start, end } = { start: run.start, end: closed(reading, run) };
  const leading = NUMBER_BEFORE.exec(text.slice(Math.max(first, start - 24), start))?.[1] ?? '';
  start -= leading.length;
  end += NUMBER_AFTER.exec(text.slice(end, Math.min(limit, end + 24)))?.[0].length ?? 0;
  end += CALL_AFTER.exec(text.slice(end, Math.min(limit, end + 24)))?.[0].length ?? 0;
  for (let at = start - 1; at >= Math.max(first, start - 24) && !IS_LETTER.test(text.charAt(at)); at -= 1) {
    const other = PAIRS.get(text.charAt(at))?.isOwn === true ? partner.get(at) : undefined;
    if (other === undefined || other < end || other >= limit || isLatinWithin(end, other)) continue;
    start = at;
    end = other + 1;
  }
  end += CALL_AFTER.exec(text.slice(end, Math.min(limit, end + 24)))?.[0].length ?? 0;
  return { start, end };
}

/** The stretches between walls, without the spaces at their ends, that hold a letter from right to left. */
function between(text: string): Stretch[] {
  const pieces = [...text.matchAll(new RegExp(`[^${WALL}]+`, 'g'))].map(({ 0: piece, index }) => {
    const start = index + piece.length - piece.trimStart().length;
    return { start, end: start + piece.trim().length };
  });
  return pieces.filter(({ start, end }) => RTL_LETTER.test(text.slice(start, end)));
}

/**
 * The phrases of a text that are written from right to left, each with the punctuation, numbers and brackets that are its own: between
 * two words of such a script everything that is no letter belongs to both (Unicode Bidirectional Algorithm, UAX 9, N0 to N2), a number
 * after one too (W2), guillemets around them, a number tied on by a hyphen. Brackets and quotation marks are never torn apart. A text
 * that has letters of no other script, or whose language is written so, is one phrase to its last sign.
 * @param text plain text.
 * @param isAllOne whether the language of the text is written from right to left.
 * @returns the phrases in order, none touching another.
 * @example rightToLeftRuns('in «ماياك» 1936-يىل, she says') // «ماياك» 1936-يىل
 */
export function rightToLeftRuns(text: string, isAllOne = false): Stretch[] {
  if (!RTL_LETTER.test(text)) return [];
  const cores = [...text.matchAll(SIGNS)]
    .filter(([word]) => RTL_LETTER.test(word))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const reading = read(text, cores);
  if (isAllOne || !reading.isLatinWithin(0, text.length)) return between(text);
  const runs: Stretch[] = [];
  for (const core of cores) {
    const last = runs.at(-1);
    const start = last && startOver(reading, last, core.start);
    if (start === undefined) runs.push(core);
    else runs[runs.length - 1] = { start, end: core.end };
  }
  let first = 0;
  return runs.map((run, index) => {
    const wide = widened(reading, run, first, runs[index + 1]?.start ?? text.length);
    first = wide.end;
    return wide;
  });
}
