import type { GeoContext } from 'd3';

/** A context that d3-geo draws into; what it has drawn can be read as the `d` of a path. */
export interface PathContext extends GeoContext {
  /** The path; empty when nothing of half a pixel or more was drawn. */
  result(): string;
}

/** Places lie on a grid of half pixels: no eye sees the difference, and a map is a third shorter. */
const GRID = 2;

function written(steps: number): string {
  return (steps / GRID).toString().replace(/^(-?)0\./, '$1.');
}

function pair(x: number, y: number): string {
  const [left, right] = [written(x), written(y)];
  return right.startsWith('-') ? `${left}${right}` : `${left} ${right}`;
}

/**
 * Collect a path in halves of a pixel, each point told by its distance from the one before: half as long as
 * the same path in full coordinates. Distances are taken between rounded places, so no error adds up; points
 * that fall on the one before are left out, and so are rings without an area.
 */
export function relativePath(): PathContext {
  const done: string[] = [];
  let start: [number, number] | undefined;
  let at: [number, number] = [0, 0];
  let steps: string[] = [];
  const finish = (isClosed: boolean): void => {
    if (start && steps.length >= (isClosed ? 2 : 1)) {
      const joined = steps.reduce(
        (sum, step) => (sum === '' || step.startsWith('-') ? sum + step : `${sum} ${step}`),
        '',
      );
      done.push(`M${pair(start[0], start[1])}l${joined}${isClosed ? 'z' : ''}`);
    }
    start = undefined;
    steps = [];
  };
  return {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo(x: number, y: number): void {
      finish(false);
      at = [Math.round(x * GRID), Math.round(y * GRID)];
      start = at;
    },
    lineTo(x: number, y: number): void {
      const next: [number, number] = [Math.round(x * GRID), Math.round(y * GRID)];
      const [dx, dy] = [next[0] - at[0], next[1] - at[1]];
      at = next;
      if (dx !== 0 || dy !== 0) steps.push(pair(dx, dy));
    },
    closePath: () => finish(true),
    result(): string {
      finish(false);
      return done.join('');
    },
  };
}
