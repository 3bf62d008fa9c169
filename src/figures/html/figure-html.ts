import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { figurePath } from '../../report/addresses/routes.ts';
import type { Figure } from '../../report/report.ts';
import type { Interface } from '../../text/interface/en.ts';
import { keysInCell } from '../../text/keys-in-cell.ts';
import type { FigureContext } from '../context.ts';
import { type FigureText, figureText } from '../data/figure-text.ts';
import { type Prepared, prepare } from '../data/prepare-rows.ts';
import { rowIds } from '../data/row-ids.ts';
import { draw, limitsOfKind, summarize } from '../draw.ts';
import { type Layout, NARROW, WIDE } from '../parts/layout.ts';
import { sourceEntryLinks } from './cell-content.ts';
import { fieldsNamed, gridHtml, licenceLine } from './data-table.ts';

/** Where a figure stands: in a chapter its table is folded and its page is one link away; on its own page all is open. */
export type FigurePlace = 'chapter' | 'page';

/** Have each mark name its row by the row's place in the table; one whose row follows that of the mark before names none. */
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

/** Name a drawing that stands in a figure by its description alone: its title is the figure's, and a listener has heard it. */
function asPart(svg: Element, ...dropped: readonly string[]): Element {
  const { ariaLabelledBy: names } = svg.properties;
  svg.properties.ariaLabelledBy = Array.isArray(names) ? names.slice(-1) : names;
  svg.children = svg.children.filter((child) => child.type !== 'element' || !dropped.includes(child.tagName));
  return svg;
}

/**
 * Make a drawing the second of two that stand together: the first one's description and words of marks serve both, and a
 * reader view, which knows no style sheet, shows the first alone. (The style sheet shows the one that suits its column.)
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

/** One drawing of a figure as SVG, with its title and its summary for whoever does not see it. */
export function svgOf(prepared: Prepared, layout: Layout, words: Interface): Element {
  const { height, children } = draw(prepared, layout, words);
  const id = `${prepared.id}-${layout.name}`;
  const svg = h(
    'svg',
    {
      className: `drawing drawing-${layout.name}`,
      viewBox: `0 0 ${layout.width} ${Math.ceil(height)}`,
      role: 'img',
      ariaLabelledBy: `${id}-title ${id}-desc`,
      fontSize: layout.fontSize,
    },
    [
      h('title', { id: `${id}-title` }, [figureText(prepared, words).title]),
      h('desc', { id: `${id}-desc` }, [summarize(prepared, words)]),
      ...children,
    ],
  );
  return numberRows(svg, prepared);
}

/** The keys of all sources of the rows that a figure draws, or of its table where rows name none. */
export function sourceKeys(prepared: Prepared): string[] {
  const field = prepared.table.resource.schema.fields.find((f) => f.refers === 'sources');
  const ofRows = field ? prepared.rows.flatMap((row) => keysInCell(row.cells[field.name])) : [];
  return [...new Set(ofRows.length > 0 ? ofRows : prepared.table.resource.sources.map((s) => s.key))];
}

function notes(context: FigureContext, prepared: Prepared, text: FigureText, place: FigurePlace): Element {
  const { words, base } = context;
  const sources: ElementContent[] = [
    { type: 'text', value: `${words.figureSources} ` },
    ...sourceEntryLinks(context, sourceKeys(prepared)),
    { type: 'text', value: '.' },
  ];
  const more = h('p', {}, [h('a', { href: `${base}${figurePath(prepared.id)}` }, [words.figurePage])]);
  // Not a `div`: reader views take one with many links for furniture.
  return h('section', { className: 'figure-notes' }, [
    h('p', {}, [words.figure.sentences([...text.limits, ...limitsOfKind(prepared, words)])]),
    h('p', {}, [words.dataAsOf(prepared.spec.as_of)]),
    h('p', { className: 'figure-sources' }, sources),
    h('p', {}, licenceLine(context, prepared.table)),
    ...(place === 'chapter' ? [more] : []),
  ]);
}

function tableOf(context: FigureContext, prepared: Prepared, place: FigurePlace): Element {
  const fields = fieldsNamed(prepared.table, prepared.spec.columns);
  const table = gridHtml(context, {
    id: `f-${prepared.id}-table`,
    caption: prepared.table.resource.title,
    rows: prepared.rows,
    fields,
    ids: rowIds(prepared),
  });
  const className = fields.length > 3 ? 'figure-table data-table-wide' : 'figure-table';
  if (place === 'page') return h('div', { className }, [table]);
  // Open for whoever has no script, and perhaps no SVG; a script folds it at once (style sheet: without a jump).
  return h('details', { className, open: true }, [h('summary', {}, [context.words.figureData]), table]);
}

/**
 * A figure as a `<figure>`: its finding, what is plotted, the drawing in two layouts, how to read it, its data as a
 * table, what it does not show, its sources and its licence.
 * @throws Error when the figure names a table or field that does not exist; the checks have told so before.
 */
export function figureHtml(context: FigureContext, figure: Figure, place: FigurePlace): Element {
  const prepared = prepare(context.report, figure);
  const text = figureText(prepared, context.words);
  const id = `f-${figure.id}`;
  const heading = h('p', { className: 'figure-title', id: `${id}-title` }, [text.title]);
  return h(
    'figure',
    {
      className: `figure figure-${figure.spec.kind}`,
      id,
      ...(place === 'chapter' ? { ariaLabelledBy: `${id}-title` } : {}),
      dataFigure: figure.id,
      dataSources: context.words.markSources,
      dataRow: context.words.markRow,
    },
    [
      h('figcaption', {}, [
        ...(place === 'chapter' ? [heading] : []),
        h('p', { className: 'figure-subtitle' }, [text.subtitle]),
      ]),
      bothDrawings(prepared, context.words),
      h('p', { className: 'figure-reading' }, [text.reading]),
      tableOf(context, prepared, place),
      notes(context, prepared, text, place),
    ],
  );
}
