import { type GeoProjection, geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3';
import type { GeometryCollection, MultiPoint, MultiPolygon, Polygon } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { AREAS, type Area, type Atlas, POINTS, topologyOf } from './atlas.ts';
import { relativePath } from './relative-path.ts';
import type { Place } from './simplify.ts';

/** A country on a map: its outline where it has one, and its middle when it is too small to be seen as an area. */
export interface Shape {
  readonly path: string;
  readonly point: Place | undefined;
}

/** A map for some countries: the shape of each that is on it, and the land of all others with the borders in it. */
export interface World {
  readonly height: number;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly otherLand: string;
  readonly otherBorders: string;
}

/** A rectangle on a map of the world, drawn again and larger. */
export interface Enlarged {
  readonly map: World;
  /** Where the rectangle lies on the map of the world. */
  readonly from: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Room at the edges, so that a point at a coast stays within the drawing. */
const MARGIN = 5;

/** The least area of an island, in steradians, for which the map is made smaller: about 16,000 km². */
const ISLAND = 0.0004;

/** The part that is drawn again on small maps, where countries are many and small: its middle, how much larger, its height in pixels. */
const ENLARGED = { middle: [24, 44], times: 6, height: 200 } as const;

function piecesOf({ coordinates }: MultiPolygon): Polygon[] {
  return coordinates.map((rings): Polygon => ({ type: 'Polygon', coordinates: rings }));
}

function together(pieces: readonly Polygon[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: pieces.map(({ coordinates }) => coordinates) };
}

/**
 * Equal Earth, in which areas are true to each other, as large as land and points can be in a width; small islands do not
 * count. Turned by 11 degrees, so that its edge falls into the Bering Strait.
 */
function projectionFor(width: number, content: GeometryCollection): GeoProjection {
  const projection = geoEqualEarth().rotate([-11, 0]).precision(0.5);
  projection.fitWidth(width - 2 * MARGIN, content);
  const [x, y] = projection.translate();
  return projection.translate([x + MARGIN, y + MARGIN]);
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

/** Points that would cover each other, moved apart to a distance in pixels. */
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
interface MapPlan {
  readonly projection: GeoProjection;
  readonly box: { readonly width: number; readonly top: number; readonly bottom: number };
  /** The area below which a country is a point. */
  readonly least: number;
  /** The least distance of two points. */
  readonly distance: number;
}

/** Draw a map in a projection. @param wanted codes of the countries that get a shape of their own. */
function mapOf(topology: Atlas, wanted: ReadonlySet<string>, plan: MapPlan): World {
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

function contentOf(topology: Atlas, wanted: ReadonlySet<string>): GeometryCollection {
  const points = Object.entries(POINTS).filter(([code]) => wanted.has(code));
  const dots: MultiPoint = { type: 'MultiPoint', coordinates: points.map(([, place]) => place) };
  const land = piecesOf(merge(topology, topology.objects.countries.geometries)).filter(
    (piece) => geoArea(piece) >= ISLAND,
  );
  return {
    type: 'GeometryCollection',
    geometries: points.length === 0 ? [together(land)] : [together(land), dots],
  };
}

/**
 * Draw the world for a width in pixels. Antarctica is left out, and so are islands beyond the edges that are smaller than 16,000 km².
 * Natural Earth's borders are those that are controlled.
 * @param wanted codes of the countries that get a shape of their own; all other land is one path.
 */
export function worldFor(width: number, wanted: ReadonlySet<string>): World {
  const isLarge = width > 400;
  const topology = topologyOf(isLarge ? 0.7 : 3);
  const content = contentOf(topology, wanted);
  const projection = projectionFor(width, content);
  const bottom = geoPath(projection).bounds(content)[1][1] + MARGIN;
  return mapOf(topology, wanted, {
    projection,
    box: { width, top: 0, bottom },
    least: isLarge ? 9 : 2.5,
    distance: isLarge ? 8 : 6,
  });
}

/**
 * Draw Europe and what lies beside it again, six times as large and as wide as the world, for maps on which its countries cannot be
 * told apart.
 * @param top the height at which the enlarged map begins.
 */
export function enlargedFor(width: number, wanted: ReadonlySet<string>, top: number): Enlarged {
  const coarse = topologyOf(3);
  const world = projectionFor(width, contentOf(coarse, wanted));
  const { middle, times, height } = ENLARGED;
  const [x, y] = world([...middle]) ?? [0, 0];
  const [ox, oy] = world.translate();
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .precision(0.5)
    .scale(world.scale() * times)
    .translate([width / 2 + (ox - x) * times, top + height / 2 + (oy - y) * times])
    .clipExtent([
      [0, top],
      [width, top + height],
    ]);
  const box = { width, top, bottom: top + height };
  const map = mapOf(topologyOf(0.4), wanted, { projection, box, least: 9, distance: 8 });
  const from = {
    x: x - width / times / 2,
    y: y - height / times / 2,
    width: width / times,
    height: height / times,
  };
  return { map, from };
}
