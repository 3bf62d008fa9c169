import type { Element } from 'hast';
import type { Row } from '../../../report/report.ts';
import type { CategoryStyle, SpecOf } from '../../../report/schema/figure.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { type Prepared, withUnit, wordsOf } from '../../data/prepare-rows.ts';
import { type Enlarged, enlargedFor, type Shape, type World, worldFor } from '../../maps/world.ts';
import type { Drawing } from '../../parts/drawing.ts';
import { type Layout, lineHeight } from '../../parts/layout.ts';
import { areaStyle, patterns, point, styleOf } from '../../parts/styles.ts';
import { el, mark, text } from '../../parts/svg.ts';
import { textWidth, wrapText } from '../../parts/text-width.ts';

type Choropleth = Prepared<SpecOf<'choropleth'>>;

/** A label of the legend with the rows that it stands for. Categories of one label are one group. */
interface Group {
  readonly label: string;
  readonly style: number;
  readonly rows: readonly Row[];
}

/** The category of a row: the value of the field that fills, or of several fields, joined by a comma: “yes, no”. */
export function fillOf(row: Row, fields: readonly string[]): string {
  return fields.map((field) => wordsOf(row, field)).join(', ');
}

function categoryOf(row: Row, spec: SpecOf<'choropleth'>): CategoryStyle {
  return styleOf(spec.categories, fillOf(row, spec.fill));
}

function groupsOf({ spec, rows }: Choropleth): Group[] {
  const labels = [...new Set(spec.categories.map((category) => category.label))];
  return labels.map((label) => ({
    label,
    style: spec.categories.find((category) => category.label === label)?.style ?? 1,
    rows: rows.filter((row) => categoryOf(row, spec).label === label),
  }));
}

/** The name of a row's country: the first field of words beside the code, else the code. */
function nameOf({ spec, table }: Choropleth, row: Row): string {
  const named = table.resource.schema.fields.find(
    (field) => field.type === 'string' && field.name !== spec.country,
  );
  return wordsOf(row, named?.name) || wordsOf(row, spec.country);
}

function shapeMarks(
  prepared: Choropleth,
  layout: Layout,
  style: number,
  shape: Shape | undefined,
  size: number,
): Element[] {
  const land =
    shape && shape.path !== ''
      ? [el('path', { d: shape.path, ...areaStyle(prepared.id, layout, style) })]
      : [];
  const dot = shape?.point ? [point(shape.point[0], shape.point[1], style, size)] : [];
  return [...land, ...dot];
}

/** What is drawn of a map below its countries. */
function otherLand({ otherLand, otherBorders }: World): Element[] {
  return [
    el('path', { d: otherLand, className: 's0' }),
    el('path', { d: otherBorders, className: 'border' }),
  ];
}

/** The heading of the enlarged part, its frame, and its place on the map of the world. */
function enlargedFrame({ map, from }: Enlarged, layout: Layout, top: number): Element[] {
  return [
    el('rect', { ...from, className: 'frame' }),
    text(0, top - 8, 'Europe and its neighbours, enlarged', { className: 'tick' }),
    el('rect', { x: 0, y: top, width: layout.width, height: map.height - top, className: 'frame' }),
  ];
}

/** The legend below the map: a swatch and the shape of points, the label, how many; one line each on narrow screens. */
function legendBelow(prepared: Choropleth, layout: Layout, top: number): Drawing {
  const size = layout.fontSize;
  const entries = [
    ...groupsOf(prepared).map((group) => ({
      ...group,
      words: `${group.label}: ${formatNumber(group.rows.length)}`,
    })),
    { label: prepared.spec.absent, style: 0, words: prepared.spec.absent },
  ];
  let [x, y] = [0, top];
  const children = entries.flatMap((entry, index) => {
    const width = size * 3.2 + textWidth(entry.words, size) * 1.08;
    if (index > 0 && (layout.name === 'narrow' || x + width > layout.width)) {
      x = 0;
      y += lineHeight(layout) + 5;
    }
    const sign = [
      el('rect', { x, y, width: size * 1.4, height: size, ...areaStyle(prepared.id, layout, entry.style) }),
    ];
    const dot = entry.style === 0 ? [] : [point(x + size * 2.1, y + size / 2, entry.style, 42)];
    const label = text(x + size * 2.9, y + size * 0.85, entry.words);
    x += width + 16;
    return [...sign, ...dot, label];
  });
  return { height: y + lineHeight(layout) + 5, children };
}

/** Which rows are seen as points only, in words: none of them is missing from the map. */
function pointWords(prepared: Choropleth, maps: readonly World[]): string {
  const names = prepared.rows
    .filter((row) => {
      const shapes = maps.flatMap(({ shapes }) => shapes.get(wordsOf(row, prepared.spec.country)) ?? []);
      return shapes.length > 0 && shapes.every(({ point }) => point !== undefined);
    })
    .map((row) => nameOf(prepared, row));
  return names.length === 0 ? '' : `Drawn as points, being too small here: ${names.join(', ')}.`;
}

/** Room between a map and the heading of its enlarged part, and the height of that heading. */
const ABOVE_ENLARGED = 34;

/** Fewer countries than this can be told apart on the map of the world. */
const FEWEST_ENLARGED = 5;

/**
 * Countries filled by category on a map of equal areas. A country too small to be seen is a point in the shape of its
 * category, named under the map; land that the table does not have is grey. On narrow screens Europe is drawn again, larger.
 */
export function drawChoropleth(prepared: Choropleth, layout: Layout): Drawing {
  const { spec, rows, id } = prepared;
  const codeOf = (row: Row): string => wordsOf(row, spec.country);
  const wanted = new Set(rows.map(codeOf));
  const world = worldFor(layout.width, wanted);
  const top = world.height + ABOVE_ENLARGED;
  const candidate = layout.name === 'narrow' ? enlargedFor(layout.width, wanted, top) : undefined;
  const enlarged = candidate && candidate.map.shapes.size >= FEWEST_ENLARGED ? candidate : undefined;
  const maps = enlarged ? [world, enlarged.map] : [world];
  const size = layout.name === 'wide' ? 42 : 24;
  const drawn = rows.map((row) => {
    const { style, label } = categoryOf(row, spec);
    const shapes = maps.map((map) => map.shapes.get(codeOf(row)));
    const marks = shapes.flatMap((shape, index) =>
      shapeMarks(prepared, layout, style, shape, index === 0 ? size : 36),
    );
    return {
      isPoint: shapes[0]?.point !== undefined,
      element: mark(row.key, `${nameOf(prepared, row)}: ${label}`, marks),
    };
  });
  // Points stand above the land that they lie on.
  const inOrder = [...drawn.filter(({ isPoint }) => !isPoint), ...drawn.filter(({ isPoint }) => isPoint)];
  const key = legendBelow(prepared, layout, (maps.at(-1)?.height ?? 0) + 12);
  const small = wrapText(pointWords(prepared, maps), layout.width * 0.88, layout.fontSize, 12);
  const notes = small.map((words, index) =>
    text(0, key.height + layout.fontSize + index * lineHeight(layout), words, { className: 'tick' }),
  );
  const styles = spec.categories.map((category) => category.style);
  return {
    height: key.height + small.length * lineHeight(layout) + 6,
    children: [
      ...patterns(id, layout, styles),
      ...maps.flatMap(otherLand),
      el(
        'g',
        { className: 'countries' },
        inOrder.map(({ element }) => element),
      ),
      ...(enlarged ? enlargedFrame(enlarged, layout, top) : []),
      ...key.children,
      ...notes,
    ],
  };
}

/** What a map says in words: how many countries are in each category, and which when they are twelve or fewer. */
export function summarizeChoropleth(prepared: Choropleth): string {
  const parts = groupsOf(prepared).map(({ label, rows }) => {
    const names =
      rows.length > 0 && rows.length <= 12 ? ` (${rows.map((row) => nameOf(prepared, row)).join(', ')})` : '';
    return `${label}: ${formatNumber(rows.length)}${names}`;
  });
  return `A map of ${withUnit(prepared.rows.length, prepared.unit)}. ${parts.join('; ')}. All other land: ${prepared.spec.absent}.`;
}
