import type { Element } from 'hast';
import { round, shape } from '../../parts/svg.ts';
import type { Arrow } from './diagram-data.ts';

/** A place that an arrow turns at. */
export type Turn = readonly [x: number, y: number];

/** How long and how wide the head of an arrow is. */
const HEAD = { length: 8, half: 4.5 } as const;

/** The head of an arrow whose tip is at a place. @param before the turn before it, which tells its direction. */
function head([x, y]: Turn, [fromX, fromY]: Turn): Element {
  const [dx, dy] = [Math.sign(x - fromX), Math.sign(y - fromY)];
  const [baseX, baseY] = [x - dx * HEAD.length, y - dy * HEAD.length];
  const corner = (side: number): string =>
    `L${round(baseX + dy * HEAD.half * side)} ${round(baseY + dx * HEAD.half * side)}`;
  return shape('path', { d: `M${round(x)} ${round(y)}${corner(1)}${corner(-1)}z`, className: 'arrow-head' });
}

/** The line of an arrow, which ends within its head. */
function lineOf(turns: readonly Turn[]): string {
  const [last, before] = [turns.at(-1), turns.at(-2)];
  if (last === undefined || before === undefined) return '';
  const [dx, dy] = [Math.sign(last[0] - before[0]), Math.sign(last[1] - before[1])];
  const end: Turn = [last[0] - dx * (HEAD.length - 1), last[1] - dy * (HEAD.length - 1)];
  return [...turns.slice(0, -1), end]
    .map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`)
    .join('');
}

/**
 * Arrows that share a line. Under them lies a broader line in the colour of the ground: where others cross,
 * the eye sees that they pass and do not meet.
 * @param ways of the arrows, each through places right above, below or beside the one before.
 */
export function arrowMarks(ways: readonly (readonly Turn[])[]): Element[] {
  const d = ways.map(lineOf).join('');
  const heads = ways.flatMap((turns) => {
    const [last, before] = [turns.at(-1), turns.at(-2)];
    return last && before ? [head(last, before)] : [];
  });
  if (d === '') return [];
  return [shape('path', { d, className: 'arrow-gap' }), shape('path', { d, className: 'arrow' }), ...heads];
}

/**
 * Arrows that may share one line: all that leave one item, or all that enter one, if each of the items that
 * they leave leads to each that they enter, in the same words; a line that is shared by others would tell of arrows
 * that there are not.
 */
export function bundlesOf(arrows: readonly Arrow[]): Arrow[][] {
  const byTargets = Map.groupBy(arrows, ({ from }) =>
    arrows
      .filter((arrow) => arrow.from === from)
      .map(({ to, label }) => `${to.id} ${label}`)
      .sort()
      .join(' '),
  );
  return [...byTargets.values()].flatMap((bundle) => {
    const targets = new Set(bundle.map(({ to }) => to));
    const enter = arrows.filter(({ to }) => targets.has(to));
    return enter.length === bundle.length ? [bundle] : [...Map.groupBy(bundle, ({ from }) => from).values()];
  });
}
