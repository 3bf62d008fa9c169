import type { Fault } from './fault.ts';
import { listFiles, loadFile } from './load-file.ts';
import { readYaml } from './read-yaml.ts';
import type { Figure } from './report.ts';
import { figureSchema } from './schema/figure.ts';
import { validate } from './validate.ts';

function loadFigure(root: string, file: string, faults: Fault[]): Figure | undefined {
  const read = loadFile(root, file);
  faults.push(...read.faults);
  if (read.text === undefined) return undefined;
  const yaml = readYaml(read.text, file);
  faults.push(...yaml.faults);
  if (yaml.faults.length > 0) return undefined;
  const result = validate(figureSchema, yaml.value, yaml.place);
  if (result.ok) return { id: file.replace(/^.*\/|\.yaml$/g, ''), spec: result.value, at: { file, line: 1 }, place: yaml.place };
  faults.push(...result.faults);
  return undefined;
}

/** Load data/figures/*.yaml, one figure a file; a report without figures has none. Faults are added to `faults`. */
export function loadFigures(root: string, faults: Fault[]): ReadonlyMap<string, Figure> {
  const figures = (listFiles(root, 'data/figures', '.yaml') ?? []).flatMap((file) => loadFigure(root, file, faults) ?? []);
  return new Map(figures.map((figure) => [figure.id, figure]));
}
