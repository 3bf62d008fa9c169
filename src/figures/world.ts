import { type GeoProjection, geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3';
import type { GeometryCollection, MultiPoint, MultiPolygon, Polygon } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import { z } from 'zod';
import codes from './iso-countries.json' with { type: 'json' };
import { relativePath } from './relative-path.ts';
import { type Place, simplifyLine } from './simplify.ts';

const properties = z.object({ name: z.string() });
const pair = z.tuple([z.number(), z.number()]);
const area = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), id: z.string().default(''), properties, arcs: z.array(z.array(z.number())) }),
  z.object({ type: z.literal('MultiPolygon'), id: z.string().default(''), properties, arcs: z.array(z.array(z.array(z.number()))) }),
]);
type Area = z.output<typeof area>;
const atlasSchema = z.object({
  transform: z.object({ scale: pair, translate: pair }),
  arcs: z.array(z.array(pair)),
  objects: z.object({ countries: z.object({ geometries: z.array(area) }) }),
});
const codesSchema = z.object({ areas: z.record(z.string(), z.string()), points: z.record(z.string(), pair) });

const { areas: AREAS, points: POINTS } = codesSchema.parse(codes);
const ANTARCTICA = '010';

/** Can the map show a country, as an area or as a point? Codes are those of ISO 3166-1 alpha-3. */
export function isOnMap(code: string): boolean {
  return AREAS[code] !== undefined || POINTS[code] !== undefined;
}

/** All codes that the map knows. */
export function countryCodes(): string[] {
  return [...Object.keys(AREAS), ...Object.keys(POINTS)];
}

/** A country on a map: its outline where it has one, and its middle when it is too small to be seen as an area. */
export interface Shape {
  readonly path: string;
  readonly point: Place | undefined;
}

/** A map of the world for some countries: the shape of each, and the land of all others with the borders in it. */
export interface World {
  readonly height: number;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly otherLand: string;
  readonly otherBorders: string;
}

type Atlas = Topology<{ countries: { type: 'GeometryCollection'; geometries: Area[] } }>;

/** The atlas with its arcs as degrees, simplified: `least` is an area in square degrees, shrunk towards the poles. */
function topologyOf(least: number): Atlas {
  const { transform, arcs, objects } = atlasSchema.parse(atlas);
  const simplified = arcs.map((arc) => {
    let [x, y] = [0, 0];
    const places = arc.map(([dx, dy]): Place => {
      x += dx;
      y += dy;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
    const shrink = Math.max(0.15, Math.cos(((places[0]?.[1] ?? 0) * Math.PI) / 180));
    return simplifyLine(places, least / shrink).map((place) => [...place]);
  });
  const geometries = objects.countries.geometries.filter((country) => country.id !== ANTARCTICA);
  return { type: 'Topology', arcs: simplified, objects: { countries: { type: 'GeometryCollection', geometries } } };
}

/** Room at the edges, so that a point at a coast stays within the drawing. */
const MARGIN = 5;

/**
 * Equal Earth, in which areas are true to each other, as large as land and points can be in a width. Turned by 11
 * degrees, so that its edge falls into the Bering Strait.
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
  const parts = country.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return parts.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
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

/**
 * Draw the world for a width in pixels. Antarctica is left out. Natural Earth's borders are those that are controlled.
 * @param wanted codes of the countries that get a shape of their own; all other land is one path.
 */
export function worldFor(width: number, wanted: ReadonlySet<string>): World {
  const isWide = width > 400;
  const topology = topologyOf(isWide ? 0.5 : 3);
  const { countries } = topology.objects;
  const land = merge(topology, countries.geometries);
  const points = Object.entries(POINTS).filter(([code]) => wanted.has(code));
  const dots: MultiPoint = { type: 'MultiPoint', coordinates: points.map(([, place]) => place) };
  const content: GeometryCollection = { type: 'GeometryCollection', geometries: points.length === 0 ? [land] : [land, dots] };
  const projection = projectionFor(width, content);
  const codeOf = new Map(Object.entries(AREAS).map(([code, id]) => [id, code]));
  const isWanted = (id: string | number | undefined): boolean => wanted.has(codeOf.get(String(id)) ?? '');
  const flat = geoPath(projection);
  const shapes = new Map<string, Shape>();
  for (const country of countries.geometries) {
    const code = codeOf.get(country.id);
    if (code === undefined || !wanted.has(code)) continue;
    const outline = merge(topology, [country]);
    const small = flat.area(outline) < (isWide ? 9 : 2.5);
    const middle = small ? projection(geoCentroid(mainPart(outline))) : null;
    shapes.set(code, { path: pathOf(projection, outline), point: middle ?? undefined });
  }
  for (const [code, place] of points) {
    const point = projection(place);
    if (point) shapes.set(code, { path: '', point });
  }
  for (const [code, shape] of apart(shapes, isWide ? 8 : 6, width)) shapes.set(code, shape);
  const others = countries.geometries.filter((country) => !isWanted(country.id));
  const borders = mesh(topology, countries, (a, b) => a !== b && !isWanted(a.id) && !isWanted(b.id));
  const height = flat.bounds(content)[1][1] + MARGIN;
  return { height, shapes, otherLand: pathOf(projection, merge(topology, others)), otherBorders: pathOf(projection, borders) };
}
