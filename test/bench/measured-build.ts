/**
 * A child process: the build itself, with citeproc watched. Writes what it cost as JSON into the file that it is given.
 * Usage: `node test/bench/measured-build.ts FILE`, with REPORT_ROOT and OUT_DIR in the environment.
 */
import { writeFileSync } from 'node:fs';
import CSL from 'citeproc';
import { buildSite } from '../../scripts/build-site.ts';

/** What citeproc was asked: how often a note or an entry was formatted, and the time of the processor that all its work took. */
export interface CiteprocCost {
  calls: number;
  seconds: number;
}

/** What a build tells of itself. `rss` is the most memory that its process held, in MB. */
export interface OwnCost {
  readonly citeproc: CiteprocCost;
  readonly rss: number;
}

function ownSeconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

/** Put a watch around every way into citeproc. The pages and the plugins share the one module, so all calls are seen. */
function watchCiteproc(): CiteprocCost {
  const cost: CiteprocCost = { calls: 0, seconds: 0 };
  const timed = <T>(run: () => T): T => {
    const start = ownSeconds();
    try {
      return run();
    } finally {
      cost.seconds += ownSeconds() - start;
    }
  };
  const watch = (name: 'updateItems' | 'makeCitationCluster' | 'makeBibliography', calls: number): void => {
    const original = CSL.Engine.prototype[name];
    Reflect.set(CSL.Engine.prototype, name, function (this: unknown, ...args: unknown[]): unknown {
      cost.calls += calls;
      return timed(() => Reflect.apply(original, this, args));
    });
  };
  watch('updateItems', 0);
  watch('makeCitationCluster', 1);
  watch('makeBibliography', 1);
  const construct = (target: typeof CSL.Engine, args: unknown[]): object =>
    timed(() => Reflect.construct(target, args));
  Reflect.set(CSL, 'Engine', new Proxy(CSL.Engine, { construct }));
  return cost;
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file for the cost');
const citeproc = watchCiteproc();
process.exitCode = (await buildSite(process.env)) ? 0 : 1;
const cost: OwnCost = { citeproc, rss: process.resourceUsage().maxRSS / 1024 };
writeFileSync(file, JSON.stringify(cost));
