import type { Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import { z } from 'zod';
import codes from './iso-countries.json' with { type: 'json' };
import { type Place, simplifyLine } from './simplify.ts';

const properties = z.object({ name: z.string() });
const pair = z.tuple([z.number(), z.number()]);
const area = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Polygon'),
    id: z.string().default(''),
    properties,
    arcs: z.array(z.array(z.number())),
  }),
  z.object({
    type: z.literal('MultiPolygon'),
    id: z.string().default(''),
    properties,
    arcs: z.array(z.array(z.array(z.number()))),
  }),
]);
/** A country of the atlas. */
export type Area = z.output<typeof area>;
const atlasSchema = z.object({
  transform: z.object({ scale: pair, translate: pair }),
  arcs: z.array(z.array(pair)),
  objects: z.object({ countries: z.object({ geometries: z.array(area) }) }),
});
const codesSchema = z.object({ areas: z.record(z.string(), z.string()), points: z.record(z.string(), pair) });

/**
 * Countries that the atlas has as areas, by code, with their numbers in it; and those that it lacks, with a
 * place for a point.
 */
export const { areas: AREAS, points: POINTS } = codesSchema.parse(codes);
const ANTARCTICA = '010';

/** Can the map show a country, as an area or as a point? Codes are those of ISO 3166-1 alpha-3. */
export function isOnMap(code: string): boolean {
  return AREAS[code] !== undefined || POINTS[code] !== undefined;
}

/** All codes that the map knows. */
export function countryCodes(): string[] {
  return [...Object.keys(AREAS), ...Object.keys(POINTS)];
}

/** The countries of the world with the lines that they share. */
export type Atlas = Topology<{ countries: { type: 'GeometryCollection'; geometries: Area[] } }>;

/**
 * The atlas with its arcs as degrees, simplified: `least` is an area in square degrees, shrunk towards the
 * poles.
 */
export function topologyOf(least: number): Atlas {
  const { transform, arcs, objects } = atlasSchema.parse(atlas);
  const simplified = arcs.map((arc) => {
    let [x, y] = [0, 0];
    const places = arc.map(([dx, dy]): Place => {
      x += dx;
      y += dy;
      return [
        x * transform.scale[0] + transform.translate[0],
        y * transform.scale[1] + transform.translate[1],
      ];
    });
    const shrink = Math.max(0.15, Math.cos(((places[0]?.[1] ?? 0) * Math.PI) / 180));
    return simplifyLine(places, least / shrink).map((place) => [...place]);
  });
  const geometries = objects.countries.geometries.filter((country) => country.id !== ANTARCTICA);
  return {
    type: 'Topology',
    arcs: simplified,
    objects: { countries: { type: 'GeometryCollection', geometries } },
  };
}
