import { type GeoProjection, geoArea, geoEqualEarth, geoPath } from 'd3';
import type { GeometryCollection, MultiPoint } from 'geojson';
import { merge } from 'topojson-client';
import { type Atlas, POINTS, topologyOf } from './atlas.ts';
import { drawMap, ISLAND, MARGIN, piecesOf, together, type World } from './draw-map.ts';

/** A rectangle on a map of the world, drawn again and larger. */
export interface Enlarged {
  readonly map: World;
  /** Where the rectangle lies on the map of the world. */
  readonly from: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/**
 * The part that is drawn again on small maps, where countries are many and small: its middle, how much
 * larger, its height in pixels.
 */
const ENLARGED = { middle: [24, 44], times: 6, height: 200 } as const;

/**
 * Equal Earth, in which areas are true to each other, as large as land and points can be in a width; small
 * islands do not count. Turned by 11 degrees, so that its edge falls into the Bering Strait.
 */
function projectionFor(width: number, content: GeometryCollection): GeoProjection {
  const projection = geoEqualEarth().rotate([-11, 0]).precision(0.5);
  projection.fitWidth(width - 2 * MARGIN, content);
  const [x, y] = projection.translate();
  return projection.translate([x + MARGIN, y + MARGIN]);
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
 * Draw the world for a width in pixels. Antarctica is left out, and so are islands beyond the edges that are
 * smaller than 16,000 km². Natural Earth's borders are those that are controlled.
 * @param wanted codes of the countries that get a shape of their own; all other land is one path.
 */
export function worldFor(width: number, wanted: ReadonlySet<string>): World {
  const isLarge = width > 400;
  const topology = topologyOf(isLarge ? 0.7 : 3);
  const content = contentOf(topology, wanted);
  const projection = projectionFor(width, content);
  const bottom = geoPath(projection).bounds(content)[1][1] + MARGIN;
  return drawMap(topology, wanted, {
    projection,
    box: { width, top: 0, bottom },
    least: isLarge ? 9 : 2.5,
    distance: isLarge ? 8 : 6,
  });
}

/**
 * Draw Europe and what lies beside it again, six times as large and as wide as the world, for maps on which
 * its countries cannot be told apart.
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
  const map = drawMap(topologyOf(0.4), wanted, { projection, box, least: 9, distance: 8 });
  const from = {
    x: x - width / times / 2,
    y: y - height / times / 2,
    width: width / times,
    height: height / times,
  };
  return { map, from };
}
