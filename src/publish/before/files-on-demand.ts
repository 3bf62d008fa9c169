import { figurePath } from '../../report/addresses/page-paths.ts';
import type { Report } from '../../report/report.ts';
import type { Interface } from '../../text/interface/en.ts';
import type { PublishedFile } from '../published-file.ts';
import { type Maker, makersOf } from './report-files.ts';

/**
 * Give files on demand, as a server does for a writer: a file is made when it is first asked for, with those that are made with it,
 * and kept.
 * @returns what finds the file at a path; undefined where there is none.
 */
export function filesOnDemand(
  report: Report,
  words: Interface,
): (path: string) => Promise<PublishedFile | undefined> {
  const made = new Map<string, PublishedFile>();
  const makers = makersOf(report, words);
  const ofFigures = new Map(makers.ofFigures);
  const others = [...makers.others];
  const run = async (make: Maker | undefined): Promise<void> => {
    for await (const file of make?.() ?? []) made.set(file.path, file);
  };
  const find = async (path: string): Promise<PublishedFile | undefined> => {
    const id = [...report.figures.keys()].find((figure) =>
      path.startsWith(`${figurePath(figure)}${figure}.`),
    );
    if (id !== undefined) {
      await run(ofFigures.get(id));
      ofFigures.delete(id);
    }
    while (id === undefined && !made.has(path) && others.length > 0) await run(others.shift());
    return made.get(path);
  };
  // One asks after the other: what one has begun to make is there for the next.
  let turn: Promise<unknown> = Promise.resolve();
  return (path) => {
    const found = turn.then(() => find(path));
    turn = found.catch(() => undefined);
    return found;
  };
}
