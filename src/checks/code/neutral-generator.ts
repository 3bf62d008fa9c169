import { type Fault, fault } from '../../report/rules/fault.ts';
import type { CodeFile } from './code-file.ts';

/** Folders at the root of a machine that belong to one person or one run. */
const MACHINE_FOLDERS = ['home', 'root', 'work', 'tmp', 'Users', 'var/folders', 'private/tmp'];

/** Hosts that serve packages; npm writes the one it used into the lock, and another machine may not reach it. */
const REGISTRY_HOSTS = [
  String.raw`registry\.npmjs\.org`,
  String.raw`registry\.yarnpkg\.com`,
  String.raw`registry\.npmmirror\.com`,
  String.raw`npm\.pkg\.github\.com`,
  String.raw`[\w.-]*artifactory[\w.-]*\.\w+(?=[:/])`,
  String.raw`localhost:48\d\d`,
];

const NOT_WITHIN_A_PATH = String.raw`(?:(?<=file:\/\/)|(?<![\w./~*)}\]%-]))`;
const MACHINE_PATH = new RegExp(
  String.raw`${NOT_WITHIN_A_PATH}\/(?:${MACHINE_FOLDERS.join('|')})\/[\w.-]+`,
  'g',
);
const REGISTRY_HOST = new RegExp(REGISTRY_HOSTS.join('|'), 'g');
const RESOLVED = /"resolved"\s*:/g;
const WEB_ADDRESS = /https?:\/\/\S+/g;

/** The lines of a text where a pattern stands, with what stands there. */
function find(text: string, pattern: RegExp): { line: number; found: string }[] {
  return text
    .split('\n')
    .flatMap((words, index) => [...words.matchAll(pattern)].map(([found]) => ({ line: index + 1, found })));
}

/**
 * Find what ties the repository to one machine: absolute paths of a person's or a run's folders, hosts of package registries, and
 * the field of the lock file that records where a package came from. Binary files are passed over, and so are the paths of web addresses.
 * @returns one `neutral-generator` fault for each place.
 */
export function checkNeutralGenerator(files: readonly CodeFile[]): Fault[] {
  return files
    .filter((file) => !file.text.includes('\u0000'))
    .flatMap((file) => {
      const at = (line: number): { file: string; line: number } => ({ file: file.path, line });
      const paths = find(file.text.replace(WEB_ADDRESS, ''), MACHINE_PATH).map(({ line, found }) =>
        fault('neutral-generator', at(line), {
          expected: 'paths from the root of the repository',
          found: `the machine path ${found}`,
          mend: 'write the path from the root of the repository, or take it as an argument',
        }),
      );
      const hosts = find(file.text, REGISTRY_HOST).map(({ line, found }) =>
        fault('neutral-generator', at(line), {
          expected: 'no host of a package registry',
          found,
          mend: 'leave the choice of registry to the configuration of the machine',
        }),
      );
      const resolved = file.path.endsWith('package-lock.json') ? find(file.text, RESOLVED) : [];
      const fields = resolved.map(({ line }) =>
        fault('neutral-generator', at(line), {
          expected: 'a lock file that leaves the registry open',
          found: 'the field "resolved"',
          mend: 'write the lock with npm install --omit-lockfile-registry-resolved, then npm run lock',
        }),
      );
      return [...paths, ...hosts, ...fields];
    });
}
