import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { embedPath, figurePath } from '../../report/addresses/page-paths.ts';
import { addressOf } from '../../report/addresses/published-address.ts';
import type { Figure } from '../../report/report.ts';
import { markScripts } from '../../text/mark-scripts.ts';
import { setTypography } from '../../text/set-typography.ts';
import type { FigureContext } from '../context.ts';
import { figureText } from '../data/figure-text.ts';
import { type Prepared, prepare } from '../data/prepare-rows.ts';
import { bothDrawings, boxOf, svgOf } from '../html/drawings.ts';
import { wrapText } from '../parts/labels/text-width.ts';
import { NARROW, WIDE } from '../parts/layout.ts';
import type { DrawingStyles } from './resolve-styles.ts';
import { sourcesInBrief } from './sources-in-brief.ts';
import { bareDrawing, type Standalone, svgAsXml } from './standalone.ts';

/**
 * How much larger than drawn a narrow drawing may get where there is room; the height that is kept for it
 * where there is none.
 */
const GROWTH = 1.25;

/**
 * The figure for a frame: its finding as the page's heading, its drawing in both layouts, its source, and the
 * way to the rest. Links open beside the page that holds the frame, never in it.
 */
export function embedHtml(context: FigureContext, figure: Figure): Element {
  const { report, words, base } = context;
  const prepared = prepare(report, figure);
  const { title, subtitle } = figureText(prepared, words);
  const link = (path: string, label: string): Element =>
    h('a', { href: `${base}${path}`, target: '_blank', rel: 'noopener' }, [label]);
  return h('figure', { className: `figure figure-${figure.spec.kind} embed`, dataFigure: figure.id }, [
    h('figcaption', {}, [
      h('h1', { className: 'figure-title' }, [title]),
      h('p', { className: 'figure-subtitle' }, [subtitle]),
    ]),
    bothDrawings(prepared, words),
    h('section', { className: 'figure-notes' }, [
      h('p', {}, [`${sourcesInBrief(context, prepared)} `, link(figurePath(figure.id), words.embedMore)]),
      h('p', {}, [
        link('/', words.embedFrom(report.edition.title, report.edition.date)),
        `, ${report.edition.licence.short}`,
      ]),
    ]),
  ]);
}

/** The width from which the wide drawing is shown, in pixels, and the most that each drawing grows to. */
const WIDE_FROM = 560;
const MOST_WIDTH = { narrow: 416, wide: 760 } as const;

/** The few rules of a pasted figure: all of them hold for one class alone, which no other page has. */
function pastedRules(name: string): string {
  const wide = [
    `.${name}>:first-child{display:none}`,
    `.${name}>[hidden]{display:block}`,
    `.${name} svg{max-width:${MOST_WIDTH.wide}px}`,
  ];
  return [
    `.${name}{container-type:inline-size}`,
    `.${name} svg{display:block;width:100%;height:auto;max-width:${MOST_WIDTH.narrow}px}`,
    `@container (min-width:${WIDE_FROM}px){${wide.join('')}}`,
  ].join('');
}

/** A drawing to be pasted; its height is kept for it where the rules are taken away. */
function pasted(drawing: Standalone): Element {
  const { svg, height } = drawing;
  svg.properties = {
    ...svg.properties,
    width: '100%',
    height: Math.ceil(height * GROWTH),
    preserveAspectRatio: 'xMinYMin meet',
  };
  return svg;
}

/**
 * A figure as HTML to be pasted into any page: inline SVG with its own colours in both layouts, caption,
 * source and link. No script, no frame, nothing to load. Which drawing is shown depends on the width of the
 * column, by a few rules for one class of its own; where a page takes them away, the narrow drawing stands
 * alone and grows to five quarters of its size.
 * @param styles the style sheets whose colours are written into the drawings.
 */
export function plainEmbed(context: FigureContext, figure: Figure, styles: DrawingStyles): string {
  const { edition, dataPackage } = context.report;
  const prepared = prepare(context.report, figure);
  const { title, subtitle } = figureText(prepared, context.words);
  const name = `${dataPackage.name}-${figure.id}`.replace(/[^a-z0-9-]/g, '-');
  const [narrow, wide] = [NARROW, WIDE].map((layout) =>
    pasted(bareDrawing(prepared, { layout, styles, words: context.words })),
  );
  const link = h('a', { href: addressOf(edition, figurePath(figure.id)), rel: 'noreferrer' }, [
    context.words.embedFrom(edition.title, edition.date),
  ]);
  const licence = h('a', { href: edition.licence.url, rel: 'noreferrer' }, [edition.licence.short]);
  const caption = h('figcaption', {}, [
    h('p', {}, [h('strong', {}, [title])]),
    h('p', {}, [subtitle]),
    h('p', {}, [`${sourcesInBrief(context, prepared)} `, link, ', ', licence, '.']),
  ]);
  setTypography(caption);
  const trees = [narrow, wide, caption].filter((tree) => tree !== undefined);
  for (const tree of trees) markScripts(tree, edition.scripts, edition.language);
  const [first, second, below] = trees.map((tree) => (tree === caption ? toHtml(tree) : svgAsXml(tree)));
  return [
    toHtml(h('figure', { lang: edition.language })).replace('</figure>', ''),
    `<style>${pastedRules(name)}</style>`,
    `<div class="${name}"><div>${first}</div>`,
    `<div hidden>${second}</div></div>`,
    below,
    '</figure>',
  ].join('\n');
}

/**
 * The most lines that words take in a column, as a reader's font may be wider than ours.
 * @param width of the column, in pixels.
 * @param size of the type.
 */
function linesIn(phrase: string, width: number, size: number): number {
  return wrapText(phrase, width * 0.95, size, Number.POSITIVE_INFINITY).length;
}

/**
 * The height of a frame that holds a figure.
 * @param column for which the frame is.
 */
function frameHeight(context: FigureContext, prepared: Prepared, column: 'narrow' | 'wide'): number {
  const { edition } = context.report;
  const { words } = context;
  const { title, subtitle } = figureText(prepared, words);
  const layout = column === 'narrow' ? NARROW : WIDE;
  const [least, scale] = column === 'narrow' ? [304, 416 / NARROW.width] : [544, 1.05];
  const { height } = boxOf(svgOf(prepared, layout, words));
  const source = `${sourcesInBrief(context, prepared)} ${words.embedMore}`;
  const credit = `${words.embedFrom(edition.title, edition.date)}, ${edition.licence.short}`;
  const text =
    linesIn(title, least, 18) * 24 +
    linesIn(subtitle, least, 14) * 21 +
    (linesIn(source, least, 14) + linesIn(credit, least, 14)) * 21;
  return Math.ceil((text + height * scale + 80) / 10) * 10;
}

/**
 * The code of a frame, with a height that holds the figure at every width of its column: nothing in it
 * scrolls.
 * @param column `narrow` is for 320 to 559 pixels, `wide` for 560 and more.
 */
export function frameCode(context: FigureContext, figure: Figure, column: 'narrow' | 'wide'): string {
  const { edition } = context.report;
  const prepared = prepare(context.report, figure);
  const frame = h('iframe', {
    src: addressOf(edition, embedPath(figure.id)),
    title: figureText(prepared, context.words).title,
    width: '100%',
    height: frameHeight(context, prepared, column),
    loading: 'lazy',
    frameBorder: '0',
  });
  return toHtml(frame);
}
