import { type Fault, fault } from '../../report/rules/fault.ts';
import { type CodeFile, sortByPath } from './code-file.ts';
import { type Import, importsOf, resolveImport } from './imports-of.ts';

/** Which tracked modules each module imports, and by which line. */
type Graph = ReadonlyMap<string, ReadonlyMap<string, Import>>;

function graphOf(files: readonly CodeFile[]): Graph {
  const known = new Set(files.map((file) => file.path));
  return new Map(
    sortByPath(files).map((file) => {
      const edges = new Map<string, Import>();
      for (const found of importsOf(file)) {
        const target = resolveImport(file.path, found.specifier);
        if (target !== undefined && known.has(target) && !edges.has(target)) edges.set(target, found);
      }
      return [file.path, edges];
    }),
  );
}

/** The shortest way from a module back to itself, as the modules passed, the first one once; undefined when there is none. */
function shortestCircle(graph: Graph, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const module of queue) {
    for (const next of graph.get(module)?.keys() ?? []) {
      if (next === start) {
        const circle = [module];
        for (let at = cameFrom.get(module); at !== undefined; at = cameFrom.get(at)) circle.unshift(at);
        return circle;
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, module);
      queue.push(next);
    }
  }
  return undefined;
}

/** The same circle, told from its first module in the order of the alphabet. */
function fromTheFirst(circle: readonly string[]): string[] {
  const first = [...circle].sort()[0] ?? '';
  const at = circle.indexOf(first);
  return [...circle.slice(at), ...circle.slice(0, at)];
}

/**
 * Find modules that import each other in a circle. Imports of types count: a circle of types is a circle of ideas.
 * @returns one `import-cycle` fault for each circle, which names every module of it, at the import where it begins.
 */
export function checkImportCycle(files: readonly CodeFile[]): Fault[] {
  const graph = graphOf(files);
  const circles = new Map<string, string[]>();
  for (const path of graph.keys()) {
    const circle = shortestCircle(graph, path);
    if (circle === undefined) continue;
    const told = fromTheFirst(circle);
    circles.set(told.join(' '), told);
  }
  return [...circles.values()].map((circle) => {
    const first = circle[0] ?? '';
    const line = graph.get(first)?.get(circle[1] ?? first)?.line ?? 1;
    return fault(
      'import-cycle',
      { file: first, line },
      {
        expected: 'imports that never lead back to their own module',
        found: [...circle, first].join(' → '),
        mend: 'move what the modules share into a module of its own, or take it as an argument',
      },
    );
  });
}
