import { max, min, scaleLinear, scaleLog } from 'd3';
import type { NumberScale } from '../../parts/axis.ts';
import { textWidth } from '../../parts/labels/text-width.ts';
import type { Sheet } from '../../parts/sheet.ts';
import { type Dot, type Dots, numbersOf, numbersPhrase } from './dots-data.ts';

/**
 * Where numbers stand, and how they are written at the marks: in full, or shortly where that leaves no room.
 */
export interface DotScale {
  readonly left: number;
  readonly x: NumberScale;
  readonly written: (number: number) => string;
}

/** Is the number a power of ten, but for the error of its logarithm? */
function isPower(number: number): boolean {
  return Math.abs(Math.log10(number) - Math.round(Math.log10(number))) < 1e-9;
}

/**
 * Positions between 0 and 1 by powers of ten, with powers as ticks. What is not above zero stands at its
 * beginning.
 */
function logShares(numbers: readonly number[], high: number): NumberScale {
  const positive = min(numbers.filter((number) => number > 0)) ?? 1;
  const from = 10 ** Math.floor(Math.log10(positive));
  const scale = scaleLog([from, Math.max(10 ** Math.ceil(Math.log10(high)), from * 10)], [0, 1]);
  const ticks = (count: number): number[] => {
    const powers = scale.ticks().filter(isPower);
    const every = Math.ceil(powers.length / count);
    return powers.filter((_, index) => index % every === 0);
  };
  return Object.assign((number: number) => (number > 0 ? scale(number) : 0), { ticks });
}

/** Positions between 0 and 1, with the ticks of the axis. */
function shares(numbers: readonly number[], kind: 'linear' | 'log'): NumberScale {
  const [low, high] = [min(numbers) ?? 0, max(numbers) ?? 0];
  if (kind === 'log' && high > 0) return logShares(numbers, high);
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  return scaleLinear([from, to === from ? from + 1 : to], [0, 1]);
}

/**
 * An axis as long as leaves room for every row's numbers at the right of its marks.
 * @param left where it begins.
 */
export function scaleOf(dots: Dots, sheet: Sheet, drawn: readonly Dot[], left: number): DotScale {
  const { words } = sheet;
  const position = shares(drawn.flatMap(numbersOf), dots.spec.scale ?? 'linear');
  const room = sheet.width - left;
  // A number in the short form of the axis where that loses nothing, else in full.
  const short = (number: number): string =>
    number % 1e4 === 0 ? words.shortNumber(number) : words.number(number);
  const lengthFor = (written: DotScale['written']): number =>
    min(drawn, (dot) => {
      const end = position(max(numbersOf(dot)) ?? 0);
      const width = textWidth(numbersPhrase(dot, dots, written) ?? '', sheet.fontSize) + 14;
      return end <= 0 ? room : (room - width) / end;
    }) ?? room;
  const full = lengthFor(words.number);
  const hasRoom = full >= room * 0.5;
  const length = Math.max(room * 0.25, Math.min(room - 16, hasRoom ? full : lengthFor(short)));
  const x = (number: number): number => left + 6 + position(number) * (length - 6);
  return {
    left,
    x: Object.assign(x, { ticks: (count: number) => position.ticks(count) }),
    written: hasRoom ? words.number : short,
  };
}
