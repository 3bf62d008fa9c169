import type { Figure } from '../report.ts';
import type { Fault } from '../rules/fault.ts';
import { figureSchema } from '../schema/figure.ts';
import { listFiles } from './load-file.ts';
import { loadYaml } from './load-yaml.ts';

function loadFigure(root: string, file: string, faults: Fault[]): Figure | undefined {
  const loaded = loadYaml(root, file, figureSchema, faults);
  return (
    loaded && {
      id: file.replace(/^.*\/|\.yaml$/g, ''),
      spec: loaded.value,
      at: { file, line: 1 },
      place: loaded.place,
    }
  );
}

/** Load data/figures/*.yaml, one figure a file; a report without figures has none. Faults are added to `faults`. */
export function loadFigures(root: string, faults: Fault[]): ReadonlyMap<string, Figure> {
  const figures = (listFiles(root, 'data/figures', '.yaml') ?? []).flatMap(
    (file) => loadFigure(root, file, faults) ?? [],
  );
  return new Map(figures.map((figure) => [figure.id, figure]));
}
