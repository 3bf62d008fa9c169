import { expect, test } from 'vitest';
import { platformOf } from '../../../src/checks/code/platform-of.ts';

test.each([
  ['@pagefind/darwin-arm64', 'darwin', 'arm64', undefined],
  ['@pagefind/windows-x64', 'win32', 'x64', undefined],
  ['@biomejs/cli-linux-x64-musl', 'linux', 'x64', 'musl'],
  ['@astrojs/compiler-binding-linux-arm64-gnu', 'linux', 'arm64', 'glibc'],
  ['@astrojs/compiler-binding-win32-x64-msvc', 'win32', 'x64', undefined],
  ['@rolldown/binding-wasm32-wasi', undefined, 'wasm32', undefined],
  ['@rolldown/binding-android-arm-eabi', 'android', 'arm', undefined],
  ['@img/sharp-linuxmusl-x64', 'linux', 'x64', 'musl'],
  ['fsevents', undefined, undefined, undefined],
])('%s tells its platform as far as its name does', (name, os, cpu, libc) => {
  expect(platformOf(name)).toEqual({ os, cpu, libc });
});
