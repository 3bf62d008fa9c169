import { editionChecksum } from '../editions/checksum.ts';
import { type Fault, fault } from '../rules/fault.ts';
import { type FrozenEdition, frozenEditionSchema } from '../schema/frozen-edition.ts';
import { listFiles, loadFile } from './load-file.ts';
import { readJson } from './read-json.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';
import { validate } from './validate.ts';

/** The folder of the frozen editions. */
const EDITIONS_FOLDER = 'data/editions';

/** The file of the edition of a date. */
export function editionFile(date: string): string {
  return `${EDITIONS_FOLDER}/${date}.json`;
}

/** What is wrong with an edition that has all its fields: its name, or words that are not those that were frozen. */
function sealFaults(edition: FrozenEdition, file: string): Fault[] {
  const at = { file, line: 1 };
  const wanted = editionFile(edition.edition);
  if (file !== wanted) {
    const words = {
      expected: wanted,
      found: file,
      mend: 'give the file its own name again: an edition is known by its date',
    };
    return [fault('edition-file', at, words)];
  }
  const found = editionChecksum(edition);
  if (found === edition.checksum) return [];
  const mend =
    'take the file from the history of the repository; what was wrong in it is told in data/corrections.yaml, not mended here';
  return [
    fault('edition-file', at, {
      expected: `an edition as it was frozen, with the checksum ${edition.checksum}`,
      found,
      mend,
    }),
  ];
}

function loadEdition(root: string, file: string, faults: Fault[]): FrozenEdition[] {
  const { text, faults: unreadable } = loadFile(root, file);
  faults.push(...unreadable);
  const json = text === undefined ? undefined : readJson(text, file, faults);
  if (text === undefined || json === undefined) return [];
  // JSON is YAML, and the reader of YAML knows the place of every value.
  let yaml: YamlReading | undefined;
  const result = validate(frozenEditionSchema, json, (path) => {
    yaml ??= readYaml(text, file);
    return yaml.place(path);
  });
  const wrong = result.ok ? sealFaults(result.value, file) : result.faults;
  faults.push(...wrong);
  // Nothing is held against words that may not be those that were published.
  return result.ok && wrong.length === 0 ? [result.value] : [];
}

/** Load data/editions/*.json, the oldest first; a report that froze none has none. Faults are added to `faults`. */
export function loadEditions(root: string, faults: Fault[]): readonly FrozenEdition[] {
  return (listFiles(root, EDITIONS_FOLDER, '.json') ?? []).flatMap((file) => loadEdition(root, file, faults));
}
