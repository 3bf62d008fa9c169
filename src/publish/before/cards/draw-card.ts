import type { Element } from 'hast';
import { shape } from '../../../figures/parts/svg.ts';
import type { Standalone } from '../../../figures/standalone/standalone.ts';
import { CARD_SIZE } from '../../../html/machine/meta-tags.ts';
import type { ShareCard } from '../../../html/machine/share-card.ts';
import { fitWords, type Room, type SetWords } from './fit-words.ts';
import { type Advance, widthIn } from './font-metrics.ts';

/** What every card is drawn with: the colours of the report by token, and how wide the letters of its fonts are. */
export interface CardLook {
  readonly tokens: ReadonlyMap<string, string>;
  readonly serif: Advance;
  readonly sans: Advance;
  readonly strong: Advance;
}

/** What stands on every card beside its own words. */
export interface CardFrame {
  readonly title: string;
  /** Where the report is, and which edition the card is of. */
  readonly host: string;
  readonly edition: string;
  readonly language: string;
}

const SERIF = 'Literata';
const SANS = 'Public Sans';
const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
const MARGIN = 72;
const COLUMN = WIDTH - 2 * MARGIN;
/** Where the label stands, the words begin and end, and the line above the foot is. */
const [LABEL, TOP, BOTTOM, RULE] = [158, 176, 520, 548] as const;
const SIZES = [88, 80, 72, 64, 58, 52, 47, 43, 39, 36, 33, 30, 28, 26, 24, 22, 20];
/** The widest column for a drawing that stands beside its title, and the room between the two. */
const [BESIDE, GAP] = [600, 48];
/** The smallest that a drawing may get, in parts of its size on a page. */
const SMALLEST = 0.6;

interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly family: string;
  readonly fill: string | undefined;
  readonly weight?: number;
  readonly anchor?: 'end';
}

function written(words: string, { x, y, size, family, fill, weight, anchor }: Line): Element {
  return shape(
    'text',
    { x, y, fontFamily: family, fontSize: size, fontWeight: weight, textAnchor: anchor, fill },
    [words],
  );
}

/** The logotype, the mark and the name of the report, at the top left; where the report is, at the top right if there is room. */
function heading(frame: CardFrame, look: CardLook, hasRoom: boolean): Element[] {
  const [ink, accent] = [look.tokens.get('--ink'), look.tokens.get('--accent')];
  const strokes = { fill: 'none', strokeWidth: 3 };
  return [
    shape('g', { transform: `translate(${MARGIN} 56) scale(1.5)` }, [
      shape('path', { d: 'M3 2v10a8 8 0 0 0 16 0V2', stroke: ink, ...strokes }),
      shape('path', { d: 'M2 26h18', stroke: accent, ...strokes }),
    ]),
    written(frame.title, { x: MARGIN + 48, y: 90, size: 36, family: SERIF, fill: ink }),
    ...(hasRoom
      ? [
          written(frame.host, {
            x: WIDTH - MARGIN,
            y: 88,
            size: 22,
            family: SANS,
            fill: look.tokens.get('--ink-soft'),
            anchor: 'end' as const,
          }),
        ]
      : []),
  ];
}

/** A size in which words take one line of a width: the wanted one, or as much smaller as must be. */
function sizeFor(words: string, advance: Advance, wanted: number, room: number): number {
  return Math.min(wanted, Math.floor((room / Math.max(widthIn(advance, words), 1e-6)) * 2) / 2);
}

/** The line above the foot, what the card rests on, and where it is from. */
function footing(card: ShareCard, frame: CardFrame, look: CardLook): Element[] {
  const soft = look.tokens.get('--ink-soft');
  const right = widthIn(look.sans, frame.edition) * 22;
  const size = sizeFor(card.facts, look.sans, 24, COLUMN - right - GAP);
  return [
    shape('path', {
      d: `M${MARGIN} ${RULE}H${WIDTH - MARGIN}`,
      stroke: look.tokens.get('--line'),
      strokeWidth: 2,
    }),
    ...(card.facts === ''
      ? []
      : [written(card.facts, { x: MARGIN, y: 592, size, family: SANS, fill: soft })]),
    written(frame.edition, { x: WIDTH - MARGIN, y: 592, size: 22, family: SANS, fill: soft, anchor: 'end' }),
  ];
}

function labelLine(card: ShareCard, look: CardLook, room: number): Element[] {
  if (card.label === '') return [];
  const size = sizeFor(card.label, look.strong, 26, room);
  return [
    written(card.label, {
      x: MARGIN,
      y: LABEL,
      size,
      family: SANS,
      weight: 600,
      fill: look.tokens.get('--accent'),
    }),
  ];
}

/** Lines of words from a top edge down. */
function paragraph({ lines, size, step }: SetWords, top: number, look: CardLook, token = '--ink'): Element[] {
  const fill = look.tokens.get(token);
  return lines.map((line, index) =>
    written(line, { x: MARGIN, y: top + Math.round(size * 0.98) + index * step, size, family: SERIF, fill }),
  );
}

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
 * @returns undefined for a drawing that would get too small for anything on it to be told.
 */
function titleAndDrawing(card: ShareCard, drawing: Standalone, look: CardLook): Element[] | undefined {
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
 * @param drawing of a figure, with its colours in it. @returns an SVG that needs no style sheet, with each text in a named font.
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
