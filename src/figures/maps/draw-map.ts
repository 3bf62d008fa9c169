import { type GeoProjection, geoArea, geoCentroid, geoPath } from 'd3';
import type { MultiPolygon, Polygon } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { AREAS, type Area, type Atlas, POINTS } from './atlas.ts';
import { relativePath } from './relative-path.ts';
import type { Place } from './simplify.ts';

/**
 * A country on a map: its outline where it has one, and its middle when it is too small to be seen as an
 * area.
 */
export interface Shape {
  readonly path: string;
  readonly point: Place | undefined;
}

/**
 * A map for some countries: the shape of each that is on it, and the land of all others with the borders in
 * it.
 */
export interface World {
  readonly height: number;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly otherLand: string;
  readonly otherBorders: string;
}

/** Room at the edges, so that a point at a coast stays within the drawing. */
export const MARGIN = 5;

/** The least area of an island, in steradians, for which the map is made smaller: about 16,000 km². */
export const ISLAND = 0.0004;

/** The pieces of land of a country. */
export function piecesOf({ coordinates }: MultiPolygon): Polygon[] {
  return coordinates.map((rings): Polygon => ({ type: 'Polygon', coordinates: rings }));
}

/** Pieces of land as one. */
export function together(pieces: readonly Polygon[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: pieces.map(({ coordinates }) => coordinates) };
}

function pathOf(projection: GeoProjection, shape: Parameters<ReturnType<typeof geoPath>>[0]): string {
  const context = relativePath();
  geoPath(projection, context)(shape);
  return context.result();
}

/** The largest piece of a country: its middle is where a point stands for it. */
function mainPart(country: MultiPolygon): Polygon {
  return piecesOf(country).reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
}

/**
 * Points that would cover each other, moved apart to a distance in pixels.
 * @param distance in pixels.
 * @param width of the map, within which they stay.
 */
function apart(shapes: ReadonlyMap<string, Shape>, distance: number, width: number): Map<string, Shape> {
  const placed: Place[] = [];
  const moved = new Map<string, Shape>();
  for (const [code, { path, point }] of shapes) {
    if (!point) continue;
    let [x, y] = point;
    for (const [left, top] of placed) {
      const gap = Math.hypot(x - left, y - top);
      if (gap >= distance) continue;
      const [dx, dy] = gap === 0 ? [1, 0] : [(x - left) / gap, (y - top) / gap];
      [x, y] = [left + dx * distance, top + dy * distance];
    }
    const place: Place = [Math.min(width - MARGIN, Math.max(MARGIN, x)), Math.max(MARGIN, y)];
    placed.push(place);
    moved.set(code, { path, point: place });
  }
  return moved;
}

/** How a map is drawn. Lengths are pixels, areas square pixels. */
export interface MapPlan {
  readonly projection: GeoProjection;
  readonly box: { readonly width: number; readonly top: number; readonly bottom: number };
  /** The area below which a country is a point. */
  readonly least: number;
  /** The least distance of two points. */
  readonly distance: number;
}

/** Draw a map in a projection. @param wanted codes of the countries that get a shape of their own. */
export function drawMap(topology: Atlas, wanted: ReadonlySet<string>, plan: MapPlan): World {
  const { projection, box, least, distance } = plan;
  const { countries } = topology.objects;
  const codeOf = new Map(Object.entries(AREAS).map(([code, id]) => [id, code]));
  const isWanted = (id: string | number | undefined): boolean => wanted.has(codeOf.get(String(id)) ?? '');
  const flat = geoPath(projection);
  const isOn = (place: Place | null): place is Place =>
    place !== null && place[0] >= 0 && place[0] <= box.width && place[1] >= box.top && place[1] <= box.bottom;
  /** Without islands that lie beyond the edges, for which the map was not made smaller. */
  const within = (country: MultiPolygon): MultiPolygon =>
    together(
      piecesOf(country).filter((piece) => {
        const [[left], [right]] = flat.bounds(piece);
        return geoArea(piece) >= ISLAND || (left >= 0 && right <= box.width);
      }),
    );
  const shapes = new Map<string, Shape>();
  for (const country of countries.geometries) {
    const code = codeOf.get(country.id);
    if (code === undefined || !wanted.has(code)) continue;
    const outline = merge(topology, [country]);
    const middle = flat.area(outline) < least ? projection(geoCentroid(mainPart(outline))) : null;
    const shape = { path: pathOf(projection, within(outline)), point: isOn(middle) ? middle : undefined };
    if (shape.path !== '' || shape.point) shapes.set(code, shape);
  }
  for (const [code, place] of Object.entries(POINTS)) {
    const point = wanted.has(code) ? projection(place) : null;
    if (isOn(point)) shapes.set(code, { path: '', point });
  }
  for (const [code, shape] of apart(shapes, distance, box.width)) shapes.set(code, shape);
  const others = merge(
    topology,
    countries.geometries.filter((country: Area) => !isWanted(country.id)),
  );
  const borders = mesh(topology, countries, (a, b) => a !== b && !isWanted(a.id) && !isWanted(b.id));
  return {
    height: box.bottom,
    shapes,
    otherLand: pathOf(projection, within(others)),
    otherBorders: pathOf(projection, borders),
  };
}
