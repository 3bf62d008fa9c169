import { perReport } from '../per-report.ts';
import type { Claim, Report } from '../report.ts';

/** Sources that derive from each other in a circle, from the first by key back to it. */
export type Circle = readonly string[];

/** The sources that a source is recorded to repeat, summarise or rest on. */
function parents(report: Report, key: string): readonly string[] {
  return report.sources.get(key)?.derived_from ?? [];
}

/** The sources that each source is derived into, by key. */
export const derivedSources: (report: Report) => ReadonlyMap<string, readonly string[]> = perReport(
  (report) => {
    const into = new Map<string, string[]>();
    for (const source of report.sources.values()) {
      for (const parent of new Set(source.derived_from))
        into.set(parent, [...(into.get(parent) ?? []), source.id]);
    }
    return into;
  },
);

/** Every circle of derivations, each once, told from its first source by key. */
export function derivationCircles(report: Report): Circle[] {
  const done = new Set<string>();
  const circles: Circle[] = [];
  const walk = (key: string, way: readonly string[]): void => {
    const start = way.indexOf(key);
    if (start >= 0) {
      const circle = way.slice(start);
      const first = circle.indexOf([...circle].sort()[0] ?? key);
      circles.push([...circle.slice(first), ...circle.slice(0, first)]);
      return;
    }
    if (done.has(key)) return;
    for (const parent of parents(report, key)) walk(parent, [...way, key]);
    done.add(key);
  };
  for (const key of report.sources.keys()) walk(key, []);
  return [...new Map(circles.map((circle) => [circle.join(' '), circle])).values()];
}

const originsBySource = perReport((report) => {
  const known = new Map<string, ReadonlySet<string>>();
  const find = (key: string, way: ReadonlySet<string>): ReadonlySet<string> => {
    const found = known.get(key);
    if (found) return found;
    // A circle is a fault of its own; here it must only come to an end.
    const above = parents(report, key).filter((parent) => !way.has(parent));
    const origins = new Set(
      above.length === 0 ? [key] : above.flatMap((parent) => [...find(parent, new Set([...way, key]))]),
    );
    known.set(key, origins);
    return origins;
  };
  return (key: string) => find(key, new Set());
});

/** The sources that a source goes back to: those at the ends of its derivations, or itself. */
export function originsOf(report: Report, key: string): ReadonlySet<string> {
  return originsBySource(report)(key);
}

/** The most members that can be chosen so that no two of them share an origin. */
function mostApart(members: readonly ReadonlySet<string>[]): number {
  const [first, ...rest] = members;
  if (!first) return 0;
  const apart = rest.filter((other) => other.isDisjointFrom(first));
  const withFirst = 1 + mostApart(apart);
  return apart.length === rest.length ? withFirst : Math.max(withFirst, mostApart(rest));
}

/**
 * How many of a claim's citations are independent: the most that can be chosen so that no two go back to the same document
 * over the graph of `derived_from`. Ten newspapers on one study are one. Where records say nothing, sources count as apart.
 */
export function independentOrigins(report: Report, claim: Claim): number {
  const keys = [...new Set(claim.sources.map(({ id }) => id))];
  return mostApart(keys.map((key) => originsOf(report, key)));
}
