import { expect, test } from 'vitest';
import { completeLock, missingPackages } from '../../../src/checks/code/complete-lock.ts';

/** A lock file as npm writes it. */
const lock = (packages: Record<string, object>): string =>
  `${JSON.stringify({ name: 'x', lockfileVersion: 3, requires: true, packages: { '': { name: 'x' }, ...packages } }, null, 2)}\n`;

const pagefind = {
  version: '1.6.0',
  optionalDependencies: { '@pagefind/darwin-arm64': '1.6.0', '@pagefind/linux-x64': '1.6.0' },
};
const linux = { version: '1.6.0', integrity: 'sha512-x', cpu: ['x64'], optional: true, os: ['linux'] };

test('a package that another platform needs is added as a stub, in its place in the alphabet', () => {
  const before = lock({ 'node_modules/@pagefind/linux-x64': linux, 'node_modules/pagefind': pagefind });
  expect(missingPackages(before)).toEqual([
    { parent: 'node_modules/pagefind', name: '@pagefind/darwin-arm64', range: '1.6.0' },
  ]);
  expect(completeLock(before)).toBe(
    lock({
      'node_modules/@pagefind/darwin-arm64': {
        version: '1.6.0',
        cpu: ['arm64'],
        optional: true,
        os: ['darwin'],
      },
      'node_modules/@pagefind/linux-x64': linux,
      'node_modules/pagefind': pagefind,
    }),
  );
});

test('to complete a lock twice changes nothing the second time', () => {
  const once = completeLock(lock({ 'node_modules/pagefind': pagefind }));
  expect(missingPackages(once)).toEqual([]);
  expect(completeLock(once)).toBe(once);
});

test('a complete lock comes back byte for byte, however it is written', () => {
  const tight = '{"packages":{"":{},"node_modules/a":{"version":"1.0.0"}}}';
  expect(completeLock(tight)).toBe(tight);
});

test('what only development needs stays marked so', () => {
  const biome = {
    version: '2.6.8',
    dev: true,
    optionalDependencies: { '@biomejs/cli-linux-x64-musl': '2.6.8' },
  };
  expect(JSON.parse(completeLock(lock({ 'node_modules/@biomejs/biome': biome })))).toMatchObject({
    packages: {
      'node_modules/@biomejs/cli-linux-x64-musl': {
        version: '2.6.8',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
    },
  });
});

test('two versions of one package each get their own binaries, and equal wishes share one', () => {
  const esbuild = (version: string): object => ({
    version,
    optionalDependencies: { '@esbuild/aix-ppc64': version },
  });
  const done = completeLock(
    lock({
      'node_modules/also': { version: '1.0.0', optionalDependencies: { '@esbuild/aix-ppc64': '0.25.0' } },
      'node_modules/esbuild': esbuild('0.25.0'),
      'node_modules/vite/node_modules/esbuild': esbuild('0.20.0'),
    }),
  );
  expect(missingPackages(done)).toEqual([]);
  const read: unknown = JSON.parse(done);
  expect(read).toMatchObject({
    packages: {
      'node_modules/@esbuild/aix-ppc64': { version: '0.25.0' },
      'node_modules/vite/node_modules/esbuild/node_modules/@esbuild/aix-ppc64': { version: '0.20.0' },
    },
  });
  expect(done.match(/aix-ppc64": \{/g)).toHaveLength(2);
});

test('a range with a caret is met by its lowest version, one that names no version is left', () => {
  const asks = (range: string): string =>
    lock({ 'node_modules/a': { version: '1.0.0', optionalDependencies: { fsevents: range } } });
  expect(JSON.parse(completeLock(asks('~2.3.3')))).toMatchObject({
    packages: { 'node_modules/fsevents': { version: '2.3.3', optional: true } },
  });
  expect(completeLock(asks('>=2 <4'))).toBe(asks('>=2 <4'));
});
