import { presimplify } from 'topojson-simplify';

/** A place on a plane. */
export type Place = readonly [x: number, y: number];

/**
 * A line with fewer points: the point whose triangle with its neighbours is smallest goes first, until none
 * is smaller than the least area (Visvalingam and Whyatt, “Line generalisation by repeated elimination of
 * points”, 1993). Both ends stay, so that lines which meet go on meeting; a closed line keeps four points,
 * since with fewer it would have no area.
 * @param least area in the square of the points' unit.
 */
export function simplifyLine(points: readonly Place[], least: number): Place[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const arcs = [points.map((place) => [...place])];
  // The third number of each point is the area at which it goes.
  const weighted = presimplify({ type: 'Topology', objects: {}, arcs }).arcs[0] ?? [];
  const areaAt = (index: number): number => weighted[index]?.[2] ?? 0;
  const isClosed = first[0] === last[0] && first[1] === last[1];
  const inner = [...points.keys()].slice(1, -1).sort((a, b) => areaAt(b) - areaAt(a));
  const stay = new Set([0, points.length - 1, ...inner.slice(0, isClosed ? 2 : 0)]);
  return points.filter((_, index) => stay.has(index) || areaAt(index) >= least);
}
