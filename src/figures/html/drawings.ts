import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Interface } from '../../text/interface/en.ts';
import { figureText } from '../data/figure-text.ts';
import type { Prepared } from '../data/prepare-rows.ts';
import { draw, summarize } from '../draw.ts';
import { type Layout, NARROW, WIDE } from '../parts/layout.ts';

/**
 * Have each mark name its row by the row's place in the table; one whose row follows that of the mark before
 * names none.
 */
function numberRows(svg: Element, prepared: Prepared): Element {
  const places = new Map(prepared.rows.map(({ key }, index) => [key, index]));
  let next = 0;
  visit(svg, 'element', ({ properties }) => {
    const place = typeof properties.dataRow === 'string' ? places.get(properties.dataRow) : undefined;
    if (place === undefined) return;
    if (place === next) delete properties.dataRow;
    else properties.dataRow = place;
    next = place + 1;
  });
  return svg;
}

/**
 * Name a drawing that stands in a figure by its description alone: its title is the figure's, and a listener
 * has heard it.
 */
function asPart(svg: Element, ...dropped: readonly string[]): Element {
  const { ariaLabelledBy: names } = svg.properties;
  svg.properties.ariaLabelledBy = Array.isArray(names) ? names.slice(-1) : names;
  svg.children = svg.children.filter((child) => child.type !== 'element' || !dropped.includes(child.tagName));
  return svg;
}

/**
 * Make a drawing the second of two that stand together: the first one's description and words of marks serve
 * both, and a reader view, which knows no style sheet, shows the first alone. (The style sheet shows the one
 * that suits its column.)
 */
function asSecond(svg: Element, first: Element): Element {
  svg.properties.hidden = true;
  svg.properties.ariaLabelledBy = first.properties.ariaLabelledBy;
  visit(svg, 'element', ({ properties }) => {
    delete properties.dataWords;
  });
  return svg;
}

/** Both drawings of a figure; the style sheet shows the one that suits its column. */
export function bothDrawings(prepared: Prepared, words: Interface): Element {
  const wide = asPart(svgOf(prepared, WIDE, words), 'title');
  const narrow = asPart(svgOf(prepared, NARROW, words), 'title', 'desc');
  return h('div', { className: 'figure-drawing' }, [wide, asSecond(narrow, wide)]);
}

/**
 * One drawing of a figure as SVG, with its title and its summary for whoever does not see it.
 * @param words of the page.
 */
export function svgOf(prepared: Prepared, layout: Layout, words: Interface): Element {
  const { height, children } = draw(prepared, layout, words);
  const id = `${prepared.id}-${layout.name}`;
  const svg = s(
    'svg',
    {
      className: `drawing drawing-${layout.name}`,
      viewBox: `0 0 ${layout.width} ${Math.ceil(height)}`,
      role: 'img',
      ariaLabelledBy: `${id}-title ${id}-desc`,
      fontSize: layout.fontSize,
    },
    [
      s('title', { id: `${id}-title` }, [figureText(prepared, words).title]),
      s('desc', { id: `${id}-desc` }, [summarize(prepared, words)]),
      ...children,
    ],
  );
  return numberRows(svg, prepared);
}

/** The width and height of a drawing, in pixels of its view box. */
export function boxOf(svg: Element): { readonly width: number; readonly height: number } {
  const [, , width = 0, height = 0] = String(svg.properties.viewBox).split(' ').map(Number);
  return { width, height };
}
