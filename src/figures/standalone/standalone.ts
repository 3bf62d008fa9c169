import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { figurePath } from '../../report/addresses/page-paths.ts';
import { addressOf } from '../../report/addresses/published-address.ts';
import type { Figure } from '../../report/report.ts';
import type { Interface } from '../../text/interface/en.ts';
import { setTypography } from '../../text/set-typography.ts';
import type { FigureContext } from '../context.ts';
import { figureText } from '../data/figure-text.ts';
import { type Prepared, prepare } from '../data/prepare-rows.ts';
import { boxOf, svgOf } from '../html/drawings.ts';
import { wrapText } from '../parts/labels/text-width.ts';
import { type Layout, WIDE } from '../parts/layout.ts';
import { shape, text } from '../parts/svg.ts';
import { type DrawingStyles, resolveStyles, tokensOf } from './resolve-styles.ts';
import { sourcesInBrief } from './sources-in-brief.ts';

/** A drawing that stands by itself, with its size in pixels. */
export interface Standalone {
  readonly svg: Element;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 20;

/** Print an SVG as XML: every attribute quoted, every empty element closed. */
export function svgAsXml(svg: Element): string {
  return toHtml(svg, { space: 'svg', closeEmptyElements: true, tightSelfClosing: true });
}

/** How a drawing is made that is set into a page which knows nothing of ours. */
export interface BareOptions {
  readonly layout: Layout;
  readonly styles: DrawingStyles;
  readonly words: Interface;
}

/**
 * A drawing with its own colours on a ground of its own, to be set into a page that knows nothing of ours.
 */
export function bareDrawing(prepared: Prepared, { layout, styles, words }: BareOptions): Standalone {
  const tokens = tokensOf(styles);
  const svg = resolveStyles(svgOf(prepared, layout, words), styles);
  setTypography(svg);
  const { width, height } = boxOf(svg);
  const ground = shape('rect', {
    x: -8,
    y: -8,
    width: width + 16,
    height: height + 16,
    fill: tokens.get('--ground'),
  });
  const [title, description, ...marks] = svg.children;
  svg.properties = {
    ...svg.properties,
    viewBox: `-8 -8 ${width + 16} ${height + 16}`,
    fontFamily: 'sans-serif',
  };
  svg.children = [title, description, ground, ...marks].filter((child) => child !== undefined);
  return { svg, width: width + 16, height: height + 16 };
}

/** Lines of text of one size, and where they end. */
interface Paragraph {
  readonly marks: readonly Element[];
  readonly bottom: number;
}

/**
 * A phrase in lines as wide as the drawing, below a height.
 * @param style its size, in pixels, and its class.
 * @param top where it begins.
 */
function paragraph(phrase: string, style: { size: number; className: string }, top: number): Paragraph {
  const { size, className } = style;
  const step = Math.round(size * 1.35);
  const lines = wrapText(phrase, WIDE.width, size, Number.POSITIVE_INFINITY);
  const marks = lines.map((line, index) => {
    const mark = text(0, top + size + index * step, line, { className });
    mark.properties.fontSize = size;
    return mark;
  });
  return { marks, bottom: top + lines.length * step };
}

const TITLE = { size: 17, className: 'strong' };
const SUBTITLE = { size: 13, className: 'tick' };
const SOURCE = { size: 12, className: 'tick' };

/**
 * A figure as an SVG that says all that it needs to by itself: its finding above, its source, its report and
 * its licence below, its own colours, no style sheet, fonts by generic name only.
 * @param styles the style sheets whose colours are written into the drawing.
 */
export function standaloneSvg(context: FigureContext, figure: Figure, styles: DrawingStyles): Standalone {
  const { report, words } = context;
  const { edition } = report;
  const prepared = prepare(report, figure);
  const { title, subtitle } = figureText(prepared, words);
  const drawn = svgOf(prepared, WIDE, words);
  const heading = paragraph(title, TITLE, 0);
  const below = paragraph(subtitle, SUBTITLE, heading.bottom + 2);
  const top = below.bottom + 14;
  const source = paragraph(sourcesInBrief(context, prepared), SOURCE, top + boxOf(drawn).height + 12);
  const credits = [
    words.embedFrom(edition.title, edition.date),
    edition.licence.short,
    addressOf(edition, figurePath(figure.id)),
  ].join(', ');
  const credit = paragraph(credits, SOURCE, source.bottom);
  const [width, height] = [WIDE.width + 2 * MARGIN, credit.bottom + 2 * MARGIN];
  const ground = shape('rect', {
    x: -MARGIN,
    y: -MARGIN,
    width,
    height,
    fill: tokensOf(styles).get('--ground'),
  });
  const [name, description, ...marks] = drawn.children;
  const moved = shape('g', { transform: `translate(0 ${top})` }, marks);
  drawn.children = [
    name,
    description,
    ground,
    ...heading.marks,
    ...below.marks,
    moved,
    ...source.marks,
    ...credit.marks,
  ].filter((child) => child !== undefined);
  const svg = resolveStyles(drawn, styles);
  setTypography(svg);
  const viewBox = `${-MARGIN} ${-MARGIN} ${width} ${height}`;
  svg.properties = {
    ...svg.properties,
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox,
    width,
    height,
    fontFamily: 'sans-serif',
    lang: edition.language,
  };
  return { svg, width, height };
}
