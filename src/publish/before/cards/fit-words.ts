import { scriptRuns } from '../../../text/script-runs.ts';

/** How wide words are, in parts of the size that they are set in. */
export type Width = (words: string) => number;

/** The room for words in pixels, and the sizes that they may have, the largest first. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly sizes: readonly number[];
  /** The height of a line in parts of the size. */
  readonly leading: number;
}

/** Words in lines of one size, in pixels. */
export interface SetWords {
  readonly lines: readonly string[];
  readonly size: number;
  /** From one line to the next. */
  readonly step: number;
}

/** A piece that stays whole, and whether a space stands before it where it is not first in its line. */
interface Piece {
  readonly words: string;
  readonly isApart: boolean;
}

/** Chinese has no spaces: a line may end after each letter, but none begins with a closing sign. */
function cutHan(words: string): string[] {
  return words.match(/.[、。，；：！？）〕》」』】]*/gsu) ?? [];
}

/** Cut words where a line may end: at spaces, after a hyphen or a dash, between Chinese letters. */
function piecesOf(words: string): Piece[] {
  return words.split(/\s+/).flatMap((word) => {
    const parts = scriptRuns(word).flatMap(({ text, script }) =>
      script === 'Hani' ? cutHan(text) : text.split(/(?<=\p{L}[-–—/])(?=\p{L}{3})/u),
    );
    return parts.map((part, index): Piece => ({ words: part, isApart: index === 0 }));
  });
}

/** The fewest lines of a width: each as full as it can be. Undefined where a piece is wider than a line. */
function fill(pieces: readonly Piece[], width: Width, room: number): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const { words, isApart } of pieces) {
    const longer = line === '' ? words : `${line}${isApart ? ' ' : ''}${words}`;
    if (width(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = words;
    if (width(words) > room) return undefined;
  }
  return line === '' ? lines : [...lines, line];
}

/** Lines of about one length: as many as must be, in the narrowest column that holds them. */
function balance(pieces: readonly Piece[], width: Width, room: number): string[] | undefined {
  const widest = fill(pieces, width, room);
  if (!widest || widest.length < 2) return widest;
  let best = widest;
  let [low, high] = [room / 2, room];
  for (let turn = 0; turn < 8; turn += 1) {
    const middle = (low + high) / 2;
    const lines = fill(pieces, width, middle);
    if (lines && lines.length <= widest.length) [best, high] = [lines, middle];
    else low = middle;
  }
  return best;
}

/**
 * Set words in a room: in the largest size in which they fit, in lines of about one length. Nothing is ever cut: words that fit in
 * no size make lines of the smallest, however many these are.
 * @param words that are set.
 * @param room for them.
 * @param width of words in parts of their size.
 */
export function fitWords(words: string, width: Width, room: Room): SetWords {
  const pieces = words.trim() === '' ? [] : piecesOf(words.trim());
  let last: SetWords | undefined;
  for (const size of room.sizes) {
    const step = Math.round(size * room.leading);
    const lines = balance(pieces, width, room.width / size);
    if (!lines) continue;
    last = { lines, size, step };
    if (lines.length * step <= room.height) return last;
  }
  const smallest = room.sizes.at(-1) ?? 0;
  return (
    last ?? {
      lines: pieces.map((piece) => piece.words),
      size: smallest,
      step: Math.round(smallest * room.leading),
    }
  );
}
