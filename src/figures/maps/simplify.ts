/** A place on a plane. */
export type Place = readonly [x: number, y: number];

function areaOf(a: Place, b: Place, c: Place): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}

/**
 * A line with fewer points: the point whose triangle with its neighbours is smallest goes first, until none is smaller
 * than the least area (Visvalingam and Whyatt, “Line generalisation by repeated elimination of points”, 1993). Both ends
 * stay, so that lines which meet go on meeting; a closed line keeps four points.
 * @param least area in the square of the points' unit.
 */
export function simplifyLine(points: readonly Place[], least: number): Place[] {
  const kept = [...points];
  const [first, last] = [points[0], points.at(-1)];
  const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  const fewest = isClosed ? 4 : 2;
  while (kept.length > fewest) {
    let smallest = least;
    let index = -1;
    for (let i = 1; i < kept.length - 1; i += 1) {
      const [a, b, c] = [kept[i - 1], kept[i], kept[i + 1]];
      if (!a || !b || !c) continue;
      const area = areaOf(a, b, c);
      if (area < smallest) {
        smallest = area;
        index = i;
      }
    }
    if (index === -1) break;
    kept.splice(index, 1);
  }
  return kept;
}
