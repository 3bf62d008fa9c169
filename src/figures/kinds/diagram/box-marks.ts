import type { Element } from 'hast';
import { wrapText } from '../../parts/labels/text-width.ts';
import { type Layout, lineHeight } from '../../parts/layout.ts';
import { mark } from '../../parts/mark.ts';
import type { Sheet } from '../../parts/sheet.ts';
import { line, shape, text } from '../../parts/svg.ts';
import { type Box, boxPhrase, type Item, type Standing, standingWords } from './diagram-data.ts';

/** The part of a drawing that something takes. Lengths are pixels. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Between the border of a box and its words. */
export const PADDING = 12;
/** Right of the words, where lines end unevenly. */
const RAGGED = 7;
/** Between two boxes beside each other, in a frame or not: the columns of both are the same. */
export const GUTTER = 18;
/** Between two lines of boxes of one frame. */
const CELL_GAP = 22;
/** Titles are a tenth larger than the rest (style sheet), and bold letters wider by an eighth. */
const TITLE = 1.1 * 1.13;
/** Above the words of a box, and above who says so. */
const LEAD = 4;

/** The dashes of a border; the answer of the accused has a bar before its words instead. */
const DASHES: Readonly<Record<string, string>> = { contested: '6 3', not_found: '1.5 3' };

/** A line of a box: its words, their class, and where its baseline lies below the top. */
interface BoxLine {
  readonly phrase: string;
  readonly className: string | undefined;
  readonly y: number;
}

function linesOf(box: Box, width: number, sheet: Sheet): { lines: BoxLine[]; height: number } {
  const size = sheet.fontSize;
  const parts = [
    { phrase: standingWords(box.standing, sheet.words), className: 'tick', width, lead: 0, taller: 0 },
    { phrase: box.title, className: 'box-title', width: width / TITLE, lead: 0, taller: 1 },
    { phrase: box.words, className: undefined, width, lead: LEAD, taller: 0 },
    { phrase: box.by, className: 'tick', width, lead: LEAD, taller: 0 },
  ].filter(({ phrase }) => phrase !== '');
  let y = 0;
  const lines = parts.flatMap(({ phrase, className, width: room, lead, taller }) => {
    y += lead;
    return wrapText(phrase, room, size, Number.POSITIVE_INFINITY).map((part) => {
      y += lineHeight(sheet) + taller;
      return {
        phrase: part,
        className: box.isEmphasized && className !== 'box-title' ? 'on-key' : className,
        y: y - 4,
      };
    });
  });
  return { lines, height: y };
}

/** How far apart the columns of an item stand, and how wide the words in each may be. */
function columnsOf({ columns }: Item, width: number): { readonly step: number; readonly words: number } {
  const step = (width + GUTTER) / columns;
  return { step, words: step - GUTTER - PADDING - RAGGED };
}

/** The boxes of an item, line by line as its columns have it. */
function linesOfBoxes({ boxes, columns }: Item): Box[][] {
  return Array.from({ length: Math.ceil(boxes.length / columns) }, (_, at) =>
    boxes.slice(at * columns, (at + 1) * columns),
  );
}

/** How high an item must be. @param width of its border. @param head the height of a heading within it. */
export function itemHeight(item: Item, width: number, sheet: Sheet, head = 0): number {
  const { words } = columnsOf(item, width);
  const heights = linesOfBoxes(item).map((boxes) =>
    Math.max(...boxes.map((box) => linesOf(box, words, sheet).height)),
  );
  const between = Math.max(0, heights.length - 1) * CELL_GAP;
  return 2 * PADDING + head + between + heights.reduce((sum, height) => sum + height, 0);
}

/** The bar before the words of an answer, below a height. */
function barOf(x: number, y: number, height: number): Element {
  return shape('rect', { x, y, width: 4, height, className: 'box-bar' });
}

/** The border of a box or a frame, dashed or with a bar as its standing asks. */
function border(room: Room, standing: Standing, isEmphasized: boolean): Element[] {
  const className = isEmphasized ? 'box-key' : 'box';
  const rect = shape('rect', { ...room, className, strokeDasharray: DASHES[standing ?? ''] });
  return standing === 'answer' ? [rect, barOf(room.x, room.y, room.height)] : [rect];
}

/** What stands for a border beside the words of a box within a frame. */
function besideWords(standing: Standing, { x, y, height }: Room): Element[] {
  if (standing === undefined) return [];
  if (standing === 'answer') return [barOf(x - PADDING, y, height)];
  const ends = { x1: x - PADDING + 2, y1: y, x2: x - PADDING + 2, y2: y + height };
  const dashed = line(ends, 'box');
  dashed.properties['strokeDasharray'] = DASHES[standing];
  return [dashed];
}

function wordMarks(
  box: Box,
  place: { readonly x: number; readonly y: number },
  width: number,
  sheet: Sheet,
): Element[] {
  return linesOf(box, width, sheet).lines.map(({ phrase, className, y }) => {
    const classes = box.isEmphasized && className === 'box-title' ? 'box-title on-key' : className;
    return text(place.x, place.y + y, phrase, { className: classes });
  });
}

/** The boxes of a frame: each a mark of its own, lines of them parted by a hairline. */
function frameMarks(item: Item, room: Room, sheet: Sheet, head: number): Element[] {
  const { step, words: width } = columnsOf(item, room.width);
  let y = room.y + PADDING + head;
  return linesOfBoxes(item).flatMap((boxes, index) => {
    const height = Math.max(...boxes.map((box) => linesOf(box, width, sheet).height));
    const rule = index === 0 ? [] : [hairline(room, y - CELL_GAP / 2)];
    const cells = boxes.map((box, column) => {
      const x = room.x + PADDING + column * step;
      const beside = besideWords(box.standing, { x, y, width, height });
      const marks = [...beside, ...wordMarks(box, { x, y }, width, sheet)];
      return mark(box.row.key, boxPhrase(box, sheet.words), marks);
    });
    y += height + CELL_GAP;
    return [...rule, ...cells];
  });
}

function hairline({ x, width }: Room, y: number): Element {
  return line({ x1: x + PADDING, y1: y, x2: x + width - PADDING, y2: y }, 'grid');
}

/**
 * An item in its room: a box with its words, or a frame with the boxes in it.
 * @param head the height that is kept for a heading within a frame.
 */
export function itemMarks(item: Item, room: Room, sheet: Sheet, head = 0): Element[] {
  const [only] = item.boxes;
  if (item.isFrame || only === undefined)
    return [...border(room, undefined, false), ...frameMarks(item, room, sheet, head)];
  const place = { x: room.x + PADDING, y: room.y + PADDING };
  const words = wordMarks(only, place, columnsOf(item, room.width).words, sheet);
  return [
    mark(only.row.key, boxPhrase(only, sheet.words), [
      ...border(room, only.standing, only.isEmphasized),
      ...words,
    ]),
  ];
}

/** A quiet heading in lines, its top at a height. @param layout of the drawing. */
export function headingMarks(lines: readonly string[], x: number, top: number, layout: Layout): Element[] {
  return lines.map((phrase, index) =>
    text(x, top + (index + 1) * lineHeight(layout) - 4, phrase, { className: 'strong tick' }),
  );
}

/** A heading in lines that fit. @param width that they may take. */
export function headingLinesOf(title: string, width: number, layout: Layout): string[] {
  return wrapText(title, width / 1.13, layout.fontSize, Number.POSITIVE_INFINITY);
}
