import { readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A file as it goes over the line: in which coding (RFC 9110, 8.4.1), and its bytes. */
export interface Packed {
  readonly coding: 'br' | 'gzip';
  readonly bytes: Buffer;
}

const isWorthwhile = /^(?:text\/|application\/(?:json|xml|wasm)|image\/svg)/;

/** Does a client's Accept-Encoding name a coding, and not with a quality of nought? */
function accepts(header: string, coding: string): boolean {
  return header.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}

/**
 * A packer as static hosts have it: every text is packed once, as tightly as can be, and kept for the next request.
 * @returns a function from a file, its media type and the client's Accept-Encoding to its packed bytes; undefined for what
 *   gains nothing by it (fonts, pictures, archives) and for a client that unpacks nothing.
 */
export function makePacker(): (file: string, type: string, acceptEncoding: string) => Packed | undefined {
  const kept = new Map<string, Buffer>();
  return (file, type, acceptEncoding) => {
    const coding = accepts(acceptEncoding, 'br')
      ? 'br'
      : accepts(acceptEncoding, 'gzip')
        ? 'gzip'
        : undefined;
    if (!coding || !isWorthwhile.test(type)) return undefined;
    const key = `${coding} ${statSync(file).mtimeMs} ${file}`;
    const known = kept.get(key);
    if (known) return { coding, bytes: known };
    const plain = readFileSync(file);
    const params = {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    };
    const bytes = coding === 'br' ? brotliCompressSync(plain, { params }) : gzipSync(plain, { level: 9 });
    kept.set(key, bytes);
    return { coding, bytes };
  };
}
