import type { Element } from 'hast';
import type { Row } from '../../../report/report.ts';
import type { Shape, World } from '../../maps/draw-map.ts';
import { type Enlarged, enlargedFor, worldFor } from '../../maps/world.ts';
import { blockHeight, textBlock } from '../../parts/labels/text-block.ts';
import { wrapText } from '../../parts/labels/text-width.ts';
import { type LegendLook, legend } from '../../parts/legend.ts';
import { mark } from '../../parts/mark.ts';
import type { Drawing, Sheet } from '../../parts/sheet.ts';
import { areaStyle, patterns, point } from '../../parts/styles.ts';
import { shape, text } from '../../parts/svg.ts';
import type { Kind } from '../kind.ts';
import { type Choropleth, countryCode, countryName, fillCategory, groupsOf } from './choropleth-data.ts';
import { summarizeChoropleth } from './summarize-choropleth.ts';

/** Room between a map and the heading of its enlarged part, and the height of that heading. */
const ABOVE_ENLARGED = 34;
/** Fewer countries than this can be told apart on the map of the world. */
const FEWEST_ENLARGED = 5;
/** The areas of points: on the map of the world by layout, on an enlarged part, in the legend. */
const POINTS = { wide: 42, narrow: 24, enlarged: 36, legend: 42 } as const;

/**
 * A country on one map: its land, its point, or both.
 * @param style of its category.
 * @param country its shape, undefined where the map does not have it.
 * @param size of a point.
 */
function countryMarks(sheet: Sheet, style: number, country: Shape | undefined, size: number): Element[] {
  const land =
    country && country.path !== '' ? [shape('path', { d: country.path, ...areaStyle(sheet, style) })] : [];
  const dot = country?.point ? [point(country.point[0], country.point[1], style, size)] : [];
  return [...land, ...dot];
}

/** What is drawn of a map below its countries. */
function otherLand({ otherLand: land, otherBorders: borders }: World): Element[] {
  return [shape('path', { d: land, className: 's0' }), shape('path', { d: borders, className: 'border' })];
}

/**
 * The heading of the enlarged part, its frame, and its place on the map of the world.
 * @param top of the enlarged part.
 */
function enlargedFrame({ map, from }: Enlarged, sheet: Sheet, top: number): Element[] {
  const { x, y, width, height } = from;
  return [
    shape('rect', { x, y, width, height, className: 'frame' }),
    text(0, top - 8, sheet.words.enlarged, { className: 'tick' }),
    shape('rect', { x: 0, y: top, width: sheet.width, height: map.height - top, className: 'frame' }),
  ];
}

/** A swatch and the shape of points; an entry on each line of narrow screens. */
function mapLook(sheet: Sheet): LegendLook {
  const size = sheet.fontSize;
  return {
    sign: (style, x, y) => [
      shape('rect', { x, y, width: size * 1.4, height: size, ...areaStyle(sheet, style) }),
      ...(style === 0 ? [] : [point(x + size * 2.1, y + size / 2, style, POINTS.legend)]),
    ],
    indent: size * 2.9,
    baseline: size * 0.85,
    gap: 16,
    leading: 5,
    after: 0,
    slack: 1.08,
    behind: size * 0.3,
    isList: sheet.name === 'narrow',
  };
}

/**
 * The legend below a map: each label with the number of its countries, and what grey land is.
 * @param top where it begins.
 */
function mapLegend(choropleth: Choropleth, sheet: Sheet, top: number): Drawing {
  const { spec, words } = choropleth;
  const groups = groupsOf(choropleth).map(({ label, style, rows }) => ({
    label: words.labelled(label, words.number(rows.length)),
    style,
  }));
  return legend(sheet, [...groups, { label: spec.absent, style: 0 }], mapLook(sheet), top);
}

/**
 * Which rows are seen as points only, in lines of words: none of them is missing from the map.
 * @param maps on which a row must be a point to be named.
 */
function pointLines(choropleth: Choropleth, sheet: Sheet, maps: readonly World[]): string[] {
  const { rows, words } = choropleth;
  const names = rows
    .filter((row) => {
      const shapes = maps.flatMap((map) => map.shapes.get(countryCode(row, choropleth)) ?? []);
      return shapes.length > 0 && shapes.every((country) => country.point !== undefined);
    })
    .map((row) => countryName(row, choropleth));
  return names.length === 0
    ? []
    : wrapText(words.asPoints(words.list(names)), sheet.width * 0.88, sheet.fontSize, 12);
}

/** The map of the world for a sheet and, on narrow ones, the part of it that is drawn again. */
function mapsFor(choropleth: Choropleth, sheet: Sheet): { world: World; enlarged: Enlarged | undefined } {
  const wanted = new Set(choropleth.rows.map((row) => countryCode(row, choropleth)));
  const world = worldFor(sheet.width, wanted);
  if (sheet.name === 'wide') return { world, enlarged: undefined };
  const enlarged = enlargedFor(sheet.width, wanted, world.height + ABOVE_ENLARGED);
  return { world, enlarged: enlarged.map.shapes.size >= FEWEST_ENLARGED ? enlarged : undefined };
}

/**
 * A row's country on every map, as one mark.
 * @param maps on which it is drawn.
 */
function rowMark(choropleth: Choropleth, sheet: Sheet, maps: readonly World[], row: Row): CountryMark {
  const { style, label } = fillCategory(row, choropleth);
  const shapes = maps.map((map) => map.shapes.get(countryCode(row, choropleth)));
  const marks = shapes.flatMap((country, index) =>
    countryMarks(sheet, style, country, index === 0 ? POINTS[sheet.name] : POINTS.enlarged),
  );
  const phrase = choropleth.words.labelled(countryName(row, choropleth), label);
  return { isPoint: shapes[0]?.point !== undefined, element: mark(row.key, phrase, marks) };
}

interface CountryMark {
  readonly isPoint: boolean;
  readonly element: Element;
}

/**
 * Countries filled by category on a map of equal areas. A country too small to be seen is a point in the
 * shape of its category, named under the map; land that the table does not have is grey. On narrow screens
 * Europe is drawn again, larger.
 */
function drawChoropleth(choropleth: Choropleth, sheet: Sheet): Drawing {
  const { spec, rows } = choropleth;
  const { world, enlarged } = mapsFor(choropleth, sheet);
  const maps = enlarged ? [world, enlarged.map] : [world];
  const drawn = rows.map((row) => rowMark(choropleth, sheet, maps, row));
  // Points stand above the land that they lie on.
  const inOrder = [...drawn.filter(({ isPoint }) => !isPoint), ...drawn.filter(({ isPoint }) => isPoint)];
  const below = (maps.at(-1)?.height ?? 0) + 12;
  const key = mapLegend(choropleth, sheet, below);
  const notes = pointLines(choropleth, sheet, maps);
  const bottom = below + key.height;
  return {
    height: bottom + blockHeight(sheet, notes) + 6,
    children: [
      ...patterns(
        sheet,
        spec.categories.map((category) => category.style),
      ),
      ...maps.flatMap(otherLand),
      shape(
        'g',
        { className: 'countries' },
        inOrder.map(({ element }) => element),
      ),
      ...(enlarged ? enlargedFrame(enlarged, sheet, world.height + ABOVE_ENLARGED) : []),
      ...key.children,
      ...textBlock(sheet, notes, { x: 0, top: bottom, className: 'tick' }),
    ],
  };
}

/** The kind `choropleth`. */
export const choropleth: Kind<'choropleth'> = {
  draw: drawChoropleth,
  summarize: summarizeChoropleth,
  limit: (words) => words.borders,
};
