import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { dist } from './built-site.ts';

const sizes = new Map<string, number>();

/** The bytes of a file of the built report as a server sends them (Brotli, which every browser of the last years accepts). */
export function packed(file: string): number {
  const size = sizes.get(file) ?? brotliCompressSync(readFileSync(join(dist, file))).length;
  sizes.set(file, size);
  return size;
}

/** Is a file under so many bytes as a server sends it? One that is so when it is packed in haste needs no more thorough packing. */
export function isUnder(file: string, limit: number): boolean {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const hasty = brotliCompressSync(readFileSync(join(dist, file)), { params }).length;
  return hasty < limit || packed(file) < limit;
}
