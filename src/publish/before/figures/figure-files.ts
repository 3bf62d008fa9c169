import type { FigureContext } from '../../../figures/context.ts';
import { figureText } from '../../../figures/data/figure-text.ts';
import { type Prepared, prepare } from '../../../figures/data/prepare-rows.ts';
import { sourceKeys } from '../../../figures/data/source-keys.ts';
import { summarize } from '../../../figures/draw.ts';
import type { DrawingStyles } from '../../../figures/standalone/resolve-styles.ts';
import { type Standalone, standaloneSvg, svgAsXml } from '../../../figures/standalone/standalone.ts';
import { figureFilePath } from '../../../report/addresses/file-paths.ts';
import { figurePath, sourceEntryPath } from '../../../report/addresses/page-paths.ts';
import { addressOf } from '../../../report/addresses/published-address.ts';
import { sourceLabel } from '../../../report/evidence/source-label.ts';
import type { Figure } from '../../../report/report.ts';
import type { PublishedFile } from '../../published-file.ts';
import { toCsv } from '../data/csv.ts';

/** Makes a picture of a drawing; its size in pixels is twice the drawing's. */
export type Renderer = (drawing: Standalone) => Uint8Array;

/** A figure as data: its words, its spec, the rows drawn, what the fields mean, where each comes from, under which licence. */
function asJson({ report, words }: FigureContext, prepared: Prepared): string {
  const { edition } = report;
  const { resource } = prepared.table;
  const sources = sourceKeys(prepared).flatMap((key) => {
    const source = report.sources.get(key);
    return source
      ? [
          {
            key,
            label: sourceLabel(source, words),
            title: source.title,
            URL: source.URL,
            entry: addressOf(edition, sourceEntryPath(key)),
          },
        ]
      : [];
  });
  const { title, subtitle, reading, limits } = figureText(prepared, words);
  const data = {
    id: prepared.id,
    address: addressOf(edition, figurePath(prepared.id)),
    title,
    subtitle,
    summary: summarize(prepared, words),
    reading,
    limits,
    as_of: prepared.spec.as_of,
    unit: prepared.unit,
    report: { title: edition.title, edition: edition.date, licence: edition.licence },
    table: {
      name: resource.name,
      title: resource.title,
      description: resource.description,
      notes: resource.notes,
    },
    licenses: resource.licenses,
    sources,
    spec: prepared.spec,
    fields: resource.schema.fields,
    rows: prepared.rows.map((row) =>
      Object.fromEntries(
        resource.schema.fields.map(({ name }) => [
          name,
          row.cells[name] === undefined ? null : row.cells[name],
        ]),
      ),
    ),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/**
 * A figure as files to take away: the rows drawn as CSV, all that is known of it as JSON, its drawing as SVG and as PNG.
 * @param context of the report.
 * @param figure that is published.
 * @param styles of its drawing.
 * @param render paints the drawing.
 */
export function figureFiles(
  context: FigureContext,
  figure: Figure,
  styles: DrawingStyles,
  render: Renderer,
): PublishedFile[] {
  const prepared = prepare(context.report, figure);
  const drawing = standaloneSvg(context, figure, styles);
  return [
    {
      path: figureFilePath(figure.id, 'csv'),
      content: toCsv(prepared.table.resource.schema.fields, prepared.rows),
    },
    { path: figureFilePath(figure.id, 'json'), content: asJson(context, prepared) },
    {
      path: figureFilePath(figure.id, 'svg'),
      content: `<?xml version="1.0" encoding="UTF-8"?>\n${svgAsXml(drawing.svg)}\n`,
    },
    { path: figureFilePath(figure.id, 'png'), content: render(drawing) },
  ];
}
