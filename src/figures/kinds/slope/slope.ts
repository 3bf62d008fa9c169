import { max, min, scaleLinear } from 'd3';
import type { Element } from 'hast';
import { FAINT, faint, faintFirst } from '../../parts/emphasis.ts';
import { mark } from '../../parts/mark.ts';
import type { Drawing, Sheet } from '../../parts/sheet.ts';
import { pathStyle, point } from '../../parts/styles.ts';
import { line, round, shape, text } from '../../parts/svg.ts';
import type { Kind } from '../kind.ts';
import { editionLabel, editionsOf, type Slope, type Stand, type Thing, thingsOf } from './slope-data.ts';
import { allLabels, type SlopeScales, standLabels, tallest, widthAt } from './slope-labels.ts';
import { summarizeSlope } from './summarize-slope.ts';

/** The room of the editions' names above the plot. */
const HEAD = 26;

/** The lines of a thing: between neighbouring editions that both have it, and over none that does not. */
function pathsOf(thing: Thing, { x, y }: SlopeScales): Element[] {
  return thing.stands.slice(1).flatMap((stand, index) => {
    const before = thing.stands[index];
    if (!before || stand.edition - before.edition !== 1) return [];
    const at = ({ edition, value }: Stand): string => `${round(x(edition))} ${round(y(value))}`;
    const path = shape('path', { ...pathStyle(thing.style), d: `M${at(before)}L${at(stand)}` });
    return [thing.style === FAINT ? faint(path, 'path', 'p0') : path];
  });
}

/**
 * The points of a thing, each the mark of its row.
 * @param editions by their places.
 * @param scales where editions and values stand.
 */
function pointsOf(thing: Thing, slope: Slope, editions: readonly string[], { x, y }: SlopeScales): Element[] {
  const { unit, words } = slope;
  const isFaint = thing.style === FAINT;
  return thing.stands.map((stand) => {
    const sign = point(x(stand.edition), y(stand.value), thing.style, isFaint ? 18 : 50);
    const place = words.list([thing.name, editionLabel(editions[stand.edition], slope)]);
    const phrase = words.labelled(place, words.withUnit(stand.value, unit));
    return mark(stand.row, phrase, [isFaint ? faint(sign) : sign]);
  });
}

/**
 * The same things at two or more editions, each edition a column. The things to be noticed are named at both
 * ends, with their numbers; the others stand faintly behind them.
 */
function drawSlope(slope: Slope, sheet: Sheet): Drawing {
  const editions = editionsOf(slope);
  const things = thingsOf(slope, editions);
  const last = Math.max(0, editions.length - 1);
  const labels = standLabels(things, last, sheet);
  const most = sheet.width * 0.4;
  const left = Math.min(most, last === 0 ? 20 : Math.max(20, widthAt(labels, 0, sheet) + 16));
  const right = sheet.width - Math.min(most, Math.max(20, widthAt(labels, last, sheet) + 16));
  const height = Math.max(sheet.name === 'wide' ? 340 : 320, tallest(labels, sheet) + 20);
  const values = things.flatMap((thing) => thing.stands.map((stand) => stand.value));
  const [low, high] = [Math.min(0, min(values) ?? 0), Math.max(0, max(values) ?? 0)];
  const scales: SlopeScales = {
    x: scaleLinear([0, Math.max(1, last)], [left, right]),
    y: scaleLinear([low, high === low ? low + 1 : high], [HEAD + height - 10, HEAD + 10]),
    top: HEAD,
    bottom: HEAD + height - 4,
  };
  const zero = scales.y(0);
  const columns = editions.flatMap((edition, index) => {
    const x = scales.x(index);
    return [
      line({ x1: x, y1: HEAD, x2: x, y2: HEAD + height }, 'grid'),
      text(x, sheet.fontSize + 2, editionLabel(edition, slope), { anchor: 'middle', className: 'strong' }),
    ];
  });
  const inOrder = faintFirst(things);
  return {
    height: HEAD + height + 14,
    children: [
      ...columns,
      line({ x1: left, y1: zero, x2: right, y2: zero }, 'axis-zero'),
      text(left, zero + sheet.fontSize + 4, sheet.words.number(0), { anchor: 'middle', className: 'tick' }),
      ...inOrder.flatMap((thing) => pathsOf(thing, scales)),
      ...inOrder.flatMap((thing) => pointsOf(thing, slope, editions, scales)),
      ...allLabels(sheet, labels, scales, last),
    ],
  };
}

/** The kind `slope`. */
export const slope: Kind<'slope'> = { draw: drawSlope, summarize: summarizeSlope };
