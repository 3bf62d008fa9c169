import type { Element } from 'hast';
import { shape } from '../../../figures/parts/svg.ts';
import type { Standalone } from '../../../figures/standalone/standalone.ts';
import type { ShareCard } from '../../../html/machine/share-card.ts';
import { titleAndDrawing } from './card-figure.ts';
import {
  BOTTOM,
  type CardFrame,
  type CardLook,
  COLUMN,
  footing,
  HEIGHT,
  heading,
  labelLine,
  paragraph,
  SIZES,
  TOP,
  WIDTH,
} from './card-parts.ts';
import { fitWords } from './fit-words.ts';
import { widthIn } from './font-metrics.ts';

/** Words alone, in the largest size that their room holds; below them, where there is more to say, that in a smaller one. */
function wordsAlone(card: ShareCard, look: CardLook): Element[] {
  const width = (text: string): number => widthIn(look.serif, text);
  const most = card.more === undefined ? BOTTOM - TOP : (BOTTOM - TOP) * 0.6;
  const words = fitWords(card.words, width, { width: COLUMN, height: most, sizes: SIZES, leading: 1.26 });
  const below = TOP + words.lines.length * words.step + 18;
  const more = fitWords(card.more ?? '', width, {
    width: COLUMN,
    height: BOTTOM - below,
    sizes: SIZES.slice(8),
    leading: 1.32,
  });
  return [
    ...labelLine(card, look, COLUMN),
    ...paragraph(words, TOP, look),
    ...paragraph(more, below, look, '--ink-soft'),
  ];
}

/**
 * Draw a share card: the logotype, what it is, its words (or its drawing with the title), what it rests on, and the edition.
 * @param card what is written on it.
 * @param frame what is the same on every card.
 * @param look the colours and the widths of letters.
 * @param drawing of a figure, with its colours in it.
 * @returns an SVG that needs no style sheet, with each text in a named font.
 */
export function drawCard(card: ShareCard, frame: CardFrame, look: CardLook, drawing?: Standalone): Element {
  const ground = shape('rect', { width: WIDTH, height: HEIGHT, fill: look.tokens.get('--ground') });
  const figure = drawing && titleAndDrawing(card, drawing, look);
  const size = { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` };
  return shape('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, lang: frame.language }, [
    ground,
    ...heading(frame, look, figure === undefined),
    ...(figure ?? wordsAlone(card, look)),
    ...footing(card, frame, look),
  ]);
}
