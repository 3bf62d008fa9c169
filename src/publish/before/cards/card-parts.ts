import type { Element } from 'hast';
import { shape } from '../../../figures/parts/svg.ts';
import { CARD_SIZE } from '../../../html/machine/meta-tags.ts';
import type { ShareCard } from '../../../html/machine/share-card.ts';
import * as families from '../fonts/families.ts';
import type { SetWords } from './fit-words.ts';
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

const SERIF = families.SERIF.family;
/** The family of labels and facts. */
export const SANS = families.SANS.family;
/** The size of a card, its margin, and the width between its margins, in pixels. */
export const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
export const MARGIN = 72;
export const COLUMN = WIDTH - 2 * MARGIN;
/** Where the label stands, the words begin and end, and the line above the foot is. */
export const [LABEL, TOP, BOTTOM, RULE] = [158, 176, 520, 548] as const;
/** The sizes of words, the largest first. */
export const SIZES = [88, 80, 72, 64, 58, 52, 47, 43, 39, 36, 33, 30, 28, 26, 24, 22, 20];
/** The widest column for a drawing that stands beside its title, and the room between the two. */
export const [BESIDE, GAP] = [600, 48];

interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly family: string;
  readonly fill: string | undefined;
  readonly weight?: number;
  readonly anchor?: 'end';
}

/** A line of words in its place. */
export function written(words: string, { x, y, size, family, fill, weight, anchor }: Line): Element {
  return shape(
    'text',
    { x, y, fontFamily: family, fontSize: size, fontWeight: weight, textAnchor: anchor, fill },
    [words],
  );
}

/**
 * The logotype, the mark and the name of the report, at the top left; where the report is, at the top right if there is room.
 * @param frame what is the same on every card.
 * @param look the colours.
 * @param hasRoom whether nothing else stands at the top right.
 */
export function heading(frame: CardFrame, look: CardLook, hasRoom: boolean): Element[] {
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

/**
 * The line above the foot, what the card rests on, and where it is from.
 * @param card what is written on it.
 * @param frame what is the same on every card.
 * @param look the colours and the widths of letters.
 */
export function footing(card: ShareCard, frame: CardFrame, look: CardLook): Element[] {
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

/**
 * What the card is, above its words.
 * @param card what is written on it.
 * @param look the colours and the widths of letters.
 * @param room the width that the line may have.
 */
export function labelLine(card: ShareCard, look: CardLook, room: number): Element[] {
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

/**
 * Lines of words from a top edge down.
 * @param words set in lines.
 * @param top the edge.
 * @param look the colours.
 * @param token of the words' colour.
 */
export function paragraph(
  { lines, size, step }: SetWords,
  top: number,
  look: CardLook,
  token = '--ink',
): Element[] {
  const fill = look.tokens.get(token);
  return lines.map((line, index) =>
    written(line, { x: MARGIN, y: top + Math.round(size * 0.98) + index * step, size, family: SERIF, fill }),
  );
}
