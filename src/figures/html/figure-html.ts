import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { figureAnchor } from '../../report/addresses/anchors.ts';
import { figurePath } from '../../report/addresses/page-paths.ts';
import type { Figure } from '../../report/report.ts';
import type { FigureContext } from '../context.ts';
import { type FigureText, figureText } from '../data/figure-text.ts';
import { type Prepared, prepare } from '../data/prepare-rows.ts';
import { rowIds } from '../data/row-ids.ts';
import { sourceKeys } from '../data/source-keys.ts';
import { limitsOfKind } from '../draw.ts';
import { sourceEntryLinks } from './cell-content.ts';
import { fieldsNamed, gridHtml, licenceLine } from './data-table.ts';
import { bothDrawings } from './drawings.ts';

/**
 * Where a figure stands: in a chapter its table is folded and its page is one link away; on its own page all
 * is open.
 */
export type FigurePlace = 'chapter' | 'page';

/**
 * What stands under a figure: its limits, its date, its sources, its licence, and the way to its page.
 * @param text of the figure, with its limits.
 * @param place in which the figure stands.
 */
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

/**
 * The rows of a figure as a table: open on its own page, folded in a chapter.
 * @param place in which the figure stands.
 */
function tableOf(context: FigureContext, prepared: Prepared, place: FigurePlace): Element {
  const fields = fieldsNamed(prepared.table, prepared.spec.columns);
  const table = gridHtml(context, {
    id: `${figureAnchor(prepared.id)}-table`,
    caption: prepared.table.resource.title,
    rows: prepared.rows,
    fields,
    ids: rowIds(prepared),
  });
  const className = fields.length > 3 ? 'figure-table data-table-wide' : 'figure-table';
  if (place === 'page') return h('div', { className }, [table]);
  // Open for whoever has no script, and perhaps no SVG; a script folds it at once (style sheet: without a
  // jump).
  return h('details', { className, open: true }, [h('summary', {}, [context.words.figureData]), table]);
}

/**
 * A figure as a `<figure>`: its finding, what is plotted, the drawing in two layouts, how to read it, its
 * data as a table, what it does not show, its sources and its licence.
 * @param place in which the figure stands.
 * @throws Error when the figure names a table or field that does not exist; the checks have told so before.
 */
export function figureHtml(context: FigureContext, figure: Figure, place: FigurePlace): Element {
  const prepared = prepare(context.report, figure);
  const text = figureText(prepared, context.words);
  const id = figureAnchor(figure.id);
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
