/** What a machine must be for a package to be of use to it, in npm's words; undefined where the name does not tell. */
export interface Platform {
  readonly os: string | undefined;
  readonly cpu: string | undefined;
  readonly libc: string | undefined;
}

/** Words in the names of packages, and what npm calls the same thing. */
const SYSTEMS: ReadonlyMap<string, string> = new Map([
  ...[
    'aix',
    'android',
    'darwin',
    'freebsd',
    'linux',
    'netbsd',
    'openbsd',
    'openharmony',
    'sunos',
    'win32',
  ].map((os): [string, string] => [os, os]),
  ['windows', 'win32'],
  ['linuxmusl', 'linux'],
]);
const PROCESSORS: ReadonlySet<string> = new Set([
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]);
const C_LIBRARIES: ReadonlyMap<string, string> = new Map([
  ['gnu', 'glibc'],
  ['gnueabihf', 'glibc'],
  ['musl', 'musl'],
  ['musleabihf', 'musl'],
  ['linuxmusl', 'musl'],
]);

/**
 * Read the platform of a package from its name, as the makers of native packages write it.
 * @example platformOf('@pagefind/darwin-arm64') is { os: 'darwin', cpu: 'arm64', libc: undefined }
 */
export function platformOf(name: string): Platform {
  const words = name.replace(/^@[^/]+\//, '').split('-');
  const os = words.map((word) => SYSTEMS.get(word)).find((found) => found !== undefined);
  const libc = words.map((word) => C_LIBRARIES.get(word)).find((found) => found !== undefined);
  return { os, cpu: words.find((word) => PROCESSORS.has(word)), libc: os === 'linux' ? libc : undefined };
}
