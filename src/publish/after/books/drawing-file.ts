import { select, selectAll } from 'hast-util-select';
import { type DrawingStyles, resolveStyles } from '../../../figures/standalone/resolve-styles.ts';
import { svgAsXml } from '../../../figures/standalone/standalone.ts';
import { contentOf } from '../../article.ts';
import { SANS } from '../../before/fonts/families.ts';
import type { BookFigure } from './model.ts';

/** A drawing as a file of its own, and how much wider than high it is. */
export interface DrawingFile {
  readonly xml: string;
  readonly shape: number;
}

/**
 * The drawing of a figure by itself, with the colours of the day on the white of paper; nothing where it has none.
 * @param styles the style sheets of drawings.
 */
export function drawingFile(figure: BookFigure, styles: DrawingStyles): DrawingFile | undefined {
  if (!figure.drawing) return undefined;
  const tokens = styles.tokens.replace(/(--ground: light-dark\()[^,]+/, '$1#ffffff');
  const svg = resolveStyles(contentOf(figure.drawing), { ...styles, tokens });
  const [, , width = 640, height = 400] = String(svg.properties.viewBox ?? '')
    .split(/[ ,]+/)
    .map(Number);
  const { viewBox, fontSize } = svg.properties;
  svg.properties = {
    viewBox,
    fontSize,
    width,
    height,
    fontFamily: SANS.family,
    xmlns: 'http://www.w3.org/2000/svg',
  };
  // Paper has no lines behind the words that a halo must keep apart, and a halo is drawn letter by letter.
  for (const { properties } of selectAll('[paint-order], [paintOrder]', svg)) {
    delete properties.stroke;
    delete properties.paintOrder;
  }
  // The words of a drawing are its alternative text, which each format says by itself; marks for scripts say nothing.
  const unsaid = select('desc', svg);
  svg.children = svg.children.filter((child) => child !== unsaid);
  for (const { properties } of selectAll('*', svg))
    for (const name of Object.keys(properties))
      if (/^data[A-Z]|^className$|^aria|^role$/.test(name)) delete properties[name];
  return { xml: svgAsXml(svg), shape: width / height };
}
