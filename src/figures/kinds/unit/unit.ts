import type { Element } from 'hast';
import { blockHeight, textBlock } from '../../parts/labels/text-block.ts';
import { wrapText } from '../../parts/labels/text-width.ts';
import { lineHeight } from '../../parts/layout.ts';
import { mark } from '../../parts/mark.ts';
import type { Drawing, Sheet } from '../../parts/sheet.ts';
import { point } from '../../parts/styles.ts';
import { text } from '../../parts/svg.ts';
import type { Kind } from '../kind.ts';
import {
  dotsOf,
  type Group,
  groupPhrase,
  groupsOf,
  namesOf,
  rowPhrase,
  totalOf,
  type Unit,
} from './unit-data.ts';

/** The most dots that are drawn for a group; more would be a texture, and the number stands beside them. */
const MOST = 2000;
/** Longer lists of names are not told in the summary. */
const MOST_LETTERS = 600;

/** Where dots stand: how far apart they are, and how many have room in a line. */
interface Raster {
  readonly step: number;
  readonly perLine: number;
}

/**
 * How far apart dots stand: as far as the greatest group leaves room in one line, within bounds.
 * @param groups whose greatest must have room.
 */
function rasterOf(unit: Unit, sheet: Sheet, groups: readonly Group[]): Raster {
  const greatest = groups.reduce((most, group) => Math.max(most, totalOf(group.rows, unit)), 1);
  const most = sheet.name === 'wide' ? 26 : 16;
  const step = Math.max(8, Math.min(most, Math.floor(sheet.width / greatest)));
  return { step, perLine: Math.floor(sheet.width / step) };
}

/** The dots of a group, line after line, each row's in one mark. @param top where the first line begins. */
function dotMarks(unit: Unit, group: Group, { step, perLine }: Raster, top: number): Element[] {
  let index = 0;
  return group.rows.flatMap((row) => {
    const count = Math.min(dotsOf(row, unit), MOST - index);
    const dots = Array.from({ length: count }, (_, i) => {
      const [column, line] = [(index + i) % perLine, Math.floor((index + i) / perLine)];
      const [x, y] = [step / 2 + column * step, top + step / 2 + line * step];
      return point(x, y, group.category.style, step * step * 0.34);
    });
    index += count;
    return dots.length === 0 ? [] : [mark(row.key, rowPhrase(row, group, unit), dots)];
  });
}

/**
 * A group below a height: its name and number, its dots, and what is named below them.
 * @param place where dots stand, and the top of the group.
 */
function drawGroup(
  unit: Unit,
  sheet: Sheet,
  group: Group,
  place: Raster & { readonly top: number },
): Drawing {
  const { words } = unit;
  const width = sheet.width * 0.94;
  const heading = wrapText(groupPhrase(group, unit), width, sheet.fontSize);
  const total = totalOf(group.rows, unit);
  const drawn = Math.min(MOST, total);
  const dotsTop = place.top + blockHeight(sheet, heading) + 4;
  const below = dotsTop + Math.ceil(drawn / place.perLine) * place.step;
  const note = total > drawn ? words.cutAt(drawn) : namesOf(group.rows, unit);
  const lines = wrapText(note, width, sheet.fontSize, 12);
  return {
    height: below + blockHeight(sheet, lines) - place.top,
    children: [
      ...textBlock(sheet, heading, { x: 0, top: place.top, className: 'strong' }),
      ...dotMarks(unit, group, place, dotsTop),
      ...textBlock(sheet, lines, { x: 0, top: below + 3, className: 'tick' }),
    ],
  };
}

/**
 * One dot for each thing counted, in groups under each other, with the group's name and number above its dots
 * and what is named below them. Every dot has the same place in its line, so that the lines compare as bars
 * do.
 */
function drawUnit(unit: Unit, sheet: Sheet): Drawing {
  const groups = groupsOf(unit);
  const raster = rasterOf(unit, sheet, groups);
  const children: Element[] = [];
  let y = 0;
  for (const group of groups) {
    const drawing = drawGroup(unit, sheet, group, { ...raster, top: y });
    children.push(...drawing.children);
    y += drawing.height + 18;
  }
  const { words, spec } = unit;
  children.push(text(0, y + sheet.fontSize - 4, words.oneMark(spec.one), { className: 'tick' }));
  return { height: y + lineHeight(sheet), children };
}

/** What the dots say: the number of each group, with the names that the table gives. */
function summarizeUnit(chart: Unit): string {
  const { rows, words } = chart;
  const groups = groupsOf(chart).map((group) => {
    const names = namesOf(group.rows, chart);
    const phrase = groupPhrase(group, chart);
    return names === '' || names.length > MOST_LETTERS ? phrase : words.aside(phrase, names);
  });
  return words.sentences([
    words.sentence(words.clauses(groups)),
    words.total(words.withUnit(totalOf(rows, chart), chart.unit)),
  ]);
}

/** The kind `unit`. */
export const unit: Kind<'unit'> = { draw: drawUnit, summarize: summarizeUnit };
