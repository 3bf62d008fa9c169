import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { addressOf } from '../report/address.ts';
import { embedPath, figurePath } from '../report/made-pages.ts';
import type { Figure } from '../report/report.ts';
import { markScripts } from '../text/mark-scripts.ts';
import { setTypography } from '../text/set-typography.ts';
import type { FigureContext } from './context.ts';
import { svgOf } from './figure-html.ts';
import { NARROW, WIDE } from './layout.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { DrawingStyles } from './resolve-styles.ts';
import { sourcesInBrief } from './sources-in-brief.ts';
import { bareDrawing, svgAsXml } from './standalone.ts';
import { el } from './svg.ts';
import { wrapText } from './text-width.ts';
import { wordsOfFigure } from './words-of-figure.ts';

/** How much larger than drawn a narrow drawing may get where there is room; the height that is kept for it where there is none. */
const GROWTH = 1.25;

/**
 * The figure for a frame: its finding as the page's heading, its drawing in both layouts, its source, and the way to the rest.
 * Links open beside the page that holds the frame, never in it.
 */
export function embedHtml(context: FigureContext, figure: Figure): Element {
  const { report, words, base } = context;
  const prepared = prepare(report, figure);
  const figureWords = wordsOfFigure(prepared);
  const { title, subtitle } = figureWords;
  const link = (path: string, label: string): Element => el('a', { href: `${base}${path}`, target: '_blank', rel: 'noopener' }, [label]);
  return el('figure', { className: `figure figure-${figure.spec.kind} embed`, dataFigure: figure.id }, [
    el('figcaption', {}, [el('h1', { className: 'figure-title' }, [title]), el('p', { className: 'figure-subtitle' }, [subtitle])]),
    el('div', { className: 'figure-drawing' }, [svgOf(prepared, WIDE, figureWords), svgOf(prepared, NARROW, figureWords)]),
    el('div', { className: 'figure-notes' }, [
      el('p', {}, [`${sourcesInBrief(context, prepared)} `, link(figurePath(figure.id), words.embedMore)]),
      el('p', {}, [link('/', words.embedFrom(report.edition.title, report.edition.date)), `, ${report.edition.licence.short}`]),
    ]),
  ]);
}

/**
 * A figure as HTML to be pasted into any page: inline SVG with its own colours, caption, source and link. No script, no frame, no
 * class and no style: everything is said by attributes. The drawing is the narrow one; it grows with its column to five quarters
 * of its size, and is then as wide as it will be.
 */
export function plainEmbed(context: FigureContext, figure: Figure, styles: DrawingStyles): string {
  const { edition } = context.report;
  const prepared = prepare(context.report, figure);
  const { title, subtitle } = wordsOfFigure(prepared);
  const { svg, height } = bareDrawing(prepared, NARROW, styles);
  svg.properties = { ...svg.properties, width: '100%', height: Math.ceil(height * GROWTH), preserveAspectRatio: 'xMinYMin meet' };
  const link = el('a', { href: addressOf(edition, figurePath(figure.id)), rel: 'noreferrer' }, [
    context.words.embedFrom(edition.title, edition.date),
  ]);
  const licence = el('a', { href: edition.licence.url, rel: 'noreferrer' }, [edition.licence.short]);
  const caption = el('figcaption', {}, [
    el('p', {}, [el('strong', {}, [title])]),
    el('p', {}, [subtitle]),
    el('p', {}, [`${sourcesInBrief(context, prepared)} `, link, ', ', licence, '.']),
  ]);
  setTypography(caption);
  for (const tree of [svg, caption]) markScripts(tree, edition.scripts, edition.language);
  const [open, close] = toHtml(el('figure', { lang: edition.language }, ['\n', '\n'])).split('\n\n');
  return [open, svgAsXml(svg), toHtml(caption), close].join('\n');
}

/** The most lines that words take in a column, as a reader's font may be wider than ours. */
function linesIn(words: string, width: number, size: number): number {
  return wrapText(words, width * 0.95, size, Number.POSITIVE_INFINITY).length;
}

function frameHeight(context: FigureContext, prepared: Prepared, column: 'narrow' | 'wide'): number {
  const { title, subtitle } = wordsOfFigure(prepared);
  const { report, words } = context;
  const layout = column === 'narrow' ? NARROW : WIDE;
  const [least, scale] = column === 'narrow' ? [304, 416 / NARROW.width] : [544, 1.05];
  const drawn = svgOf(prepared, layout, wordsOfFigure(prepared));
  const [, , , height = 0] = String(drawn.properties.viewBox).split(' ').map(Number);
  const source = `${sourcesInBrief(context, prepared)} ${words.embedMore}`;
  const credit = `${words.embedFrom(report.edition.title, report.edition.date)}, ${report.edition.licence.short}`;
  const text =
    linesIn(title, least, 18) * 24 + linesIn(subtitle, least, 14) * 21 + (linesIn(source, least, 14) + linesIn(credit, least, 14)) * 21;
  return Math.ceil((text + height * scale + 80) / 10) * 10;
}

/**
 * The code of a frame, with a height that holds the figure at every width of its column: nothing in it scrolls.
 * @param column `narrow` is for 320 to 559 pixels, `wide` for 560 and more.
 */
export function frameCode(context: FigureContext, figure: Figure, column: 'narrow' | 'wide'): string {
  const { edition } = context.report;
  const prepared = prepare(context.report, figure);
  const frame = el('iframe', {
    src: addressOf(edition, embedPath(figure.id)),
    title: wordsOfFigure(prepared).title,
    width: '100%',
    height: frameHeight(context, prepared, column),
    loading: 'lazy',
    frameBorder: '0',
  });
  return toHtml(frame);
}
