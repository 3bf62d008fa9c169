import { max } from 'd3';
import type { Element } from 'hast';
import { FAINT } from '../../parts/emphasis.ts';
import { sideLabels } from '../../parts/labels/side-labels.ts';
import { blockHeight } from '../../parts/labels/text-block.ts';
import { textWidth, wrapText } from '../../parts/labels/text-width.ts';
import { lineHeight } from '../../parts/layout.ts';
import type { Sheet } from '../../parts/sheet.ts';
import type { Stand, Thing } from './slope-data.ts';

/** The label of a thing at an edition, before it has its place. */
export interface StandLabel {
  readonly stand: Stand;
  readonly lines: readonly string[];
  /** Does a line run through the point, from the edition before to the next? */
  readonly goesOn: boolean;
}

/** Where editions and values stand, and the room that labels have. */
export interface SlopeScales {
  readonly x: (edition: number) => number;
  readonly y: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Name and number where a thing enters at the first edition or ends at the last; the number alone between.
 * @param last the last edition's place.
 */
function labelPhrase(thing: Thing, stand: Stand, last: number, sheet: Sheet): string {
  const isAtEnd = ({ edition }: Stand): boolean => edition === 0 || edition === last;
  const isNamed = isAtEnd(stand) || (!thing.stands.some(isAtEnd) && stand === thing.stands[0]);
  const number = sheet.words.number(stand.value);
  return isNamed ? sheet.words.valued(thing.name, number) : number;
}

/** The labels of the things to be noticed, at each edition. @param last the last edition's place. */
export function standLabels(things: readonly Thing[], last: number, sheet: Sheet): StandLabel[] {
  const most = sheet.name === 'wide' ? 150 : 72;
  return things
    .filter(({ style }) => style !== FAINT)
    .flatMap((thing) =>
      thing.stands.map((stand) => ({
        stand,
        lines: wrapText(labelPhrase(thing, stand, last, sheet), most, sheet.fontSize),
        goesOn: stand.edition > 0 && thing.stands.some((next) => next.edition === stand.edition + 1),
      })),
    );
}

/**
 * The width of the widest label at an edition.
 * @param edition by its place.
 */
export function widthAt(labels: readonly StandLabel[], edition: number, sheet: Sheet): number {
  const lines = labels.filter(({ stand }) => stand.edition === edition).flatMap((label) => label.lines);
  return max(lines, (phrase) => textWidth(phrase, sheet.fontSize)) ?? 0;
}

/** The height of the labels of the edition that has most of them. */
export function tallest(labels: readonly StandLabel[], sheet: Sheet): number {
  const byEdition = Map.groupBy(labels, ({ stand }) => stand.edition);
  const heightOf = (own: readonly StandLabel[]): number =>
    own.reduce((sum, { lines }) => sum + blockHeight(sheet, lines), 0);
  return max(byEdition.values(), heightOf) ?? 0;
}

/**
 * The labels of one edition beside its points; one through which a line runs stands above it where there is
 * room.
 * @param labels of all editions.
 * @param scales where editions and values stand.
 * @param at the edition and the side.
 */
function editionLabels(
  sheet: Sheet,
  labels: readonly StandLabel[],
  scales: SlopeScales,
  at: Column,
): Element[] {
  const { x, y, top, bottom } = scales;
  const step = lineHeight(sheet);
  const sign = at.side === 'left' ? -1 : 1;
  const here = labels.filter(({ stand }) => stand.edition === at.edition);
  const heights = here.map(({ stand }) => y(stand.value));
  const wishes = here.map(({ lines, goesOn }, index) => {
    const height = heights[index] ?? 0;
    const isFree = heights.every(
      (other, place) => place === index || other - height > step * 0.8 || height - other > step * 2,
    );
    return {
      lines,
      y: height - (goesOn && isFree ? step * 0.7 : 0),
      from: x(at.edition) + sign * 5,
    };
  });
  return sideLabels(sheet, wishes, {
    side: at.side,
    x: x(at.edition) + sign * 13,
    to: x(at.edition) + sign * 11,
    top,
    bottom,
    baseline: sheet.fontSize,
    slack: 4,
  });
}

/** The labels of an edition, and the side of its points at which they stand. */
interface Column {
  readonly edition: number;
  readonly side: 'left' | 'right';
}

/**
 * The labels of all editions: at the left of the first, at the right of the others.
 * @param last the last edition's place.
 */
export function allLabels(
  sheet: Sheet,
  labels: readonly StandLabel[],
  scales: SlopeScales,
  last: number,
): Element[] {
  return Array.from({ length: last + 1 }, (_, edition) => edition).flatMap((edition) =>
    editionLabels(sheet, labels, scales, { edition, side: edition === 0 && last > 0 ? 'left' : 'right' }),
  );
}
