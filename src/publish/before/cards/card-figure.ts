import type { Element } from 'hast';
import type { Standalone } from '../../../figures/standalone/standalone.ts';
import type { ShareCard } from '../../../html/machine/share-card.ts';
import {
  BESIDE,
  BOTTOM,
  type CardLook,
  COLUMN,
  GAP,
  LABEL,
  labelLine,
  MARGIN,
  paragraph,
  RULE,
  SANS,
  SIZES,
  TOP,
  WIDTH,
  written,
} from './card-parts.ts';
import { fitWords, type Room } from './fit-words.ts';
import { widthIn } from './font-metrics.ts';

/** The smallest that a drawing may get, in parts of its size on a page. */
const SMALLEST = 0.6;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function scaleIn(box: Box, { width, height }: Standalone): number {
  return Math.min(box.width / width, box.height / height);
}

/** A drawing as large as its box lets it be, in the middle of it. */
function placed(drawing: Standalone, box: Box): Element {
  const scale = scaleIn(box, drawing);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  const at = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
  return { ...drawing.svg, properties: { ...drawing.svg.properties, ...at } };
}

/** A figure's title with what it shows below it, in a column from a top edge down; and where they end. */
function titles(
  card: ShareCard,
  look: CardLook,
  room: Pick<Room, 'width' | 'height' | 'sizes'>,
  top: number,
): { marks: Element[]; bottom: number } {
  const sans = look.tokens.get('--ink-soft');
  const below = fitWords(card.more ?? '', (words) => widthIn(look.sans, words), {
    ...room,
    sizes: [22, 20, 18],
    leading: 1.36,
  });
  const height = room.height - below.lines.length * below.step - 14;
  const title = fitWords(card.words, (words) => widthIn(look.serif, words), {
    ...room,
    height,
    leading: 1.24,
  });
  const from = top + title.lines.length * title.step + 14;
  const lines = below.lines.map((line, index) =>
    written(line, {
      x: MARGIN,
      y: from + below.size + index * below.step,
      size: below.size,
      family: SANS,
      fill: sans,
    }),
  );
  return {
    marks: [...paragraph(title, top, look), ...lines],
    bottom: from + below.lines.length * below.step,
  };
}

/**
 * A figure's card: its title above its drawing, or beside it where the drawing gets larger so.
 * @param card what is written on it.
 * @param drawing of the figure, with its colours in it.
 * @param look the colours and the widths of letters.
 * @returns undefined for a drawing that would get too small for anything on it to be told.
 */
export function titleAndDrawing(card: ShareCard, drawing: Standalone, look: CardLook): Element[] | undefined {
  const above = titles(card, look, { width: COLUMN, height: 140, sizes: SIZES.slice(6) }, LABEL + 16);
  const below = { x: MARGIN, y: above.bottom + 14, width: COLUMN, height: RULE - 14 - above.bottom - 14 };
  const beside = { x: WIDTH - MARGIN - BESIDE, y: 52, width: BESIDE, height: RULE - 14 - 52 };
  const [scale, besideScale] = [scaleIn(below, drawing), scaleIn(beside, drawing)];
  if (Math.max(scale, besideScale) < SMALLEST) return undefined;
  if (scale >= besideScale) return [...labelLine(card, look, COLUMN), ...above.marks, placed(drawing, below)];
  // A high drawing is narrower than its column: the title gets what it leaves.
  const width = Math.min(BESIDE, drawing.width * besideScale);
  const left = COLUMN - width - GAP;
  const { marks } = titles(card, look, { width: left, height: BOTTOM - TOP, sizes: SIZES.slice(5) }, TOP);
  return [
    ...labelLine(card, look, left),
    ...marks,
    placed(drawing, { ...beside, x: WIDTH - MARGIN - width, width }),
  ];
}
