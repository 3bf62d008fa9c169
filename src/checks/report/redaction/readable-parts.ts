import { inflateSync } from 'node:zlib';
import type { RawFile } from '../../../report/load/load-raw-files.ts';

/** Words of a file, and what they are when they are not its text. */
export interface ReadablePart {
  readonly words: string;
  readonly where: 'text' | 'hidden field' | 'path';
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** Signs written as numbers are put back as letters: %C3%BC, \u00fc, &#252;. What is no letter stays as it is. */
function decoded(text: string): string {
  const letter = (sign: string, otherwise: string): string => (/^\p{L}+$/u.test(sign) ? sign : otherwise);
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, (found) => {
      try {
        return decodeURIComponent(found).replace(/[^\p{L}]/gu, ' ');
      } catch {
        return found;
      }
    })
    .replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (found, hex: string) =>
      letter(signOf(Number.parseInt(hex, 16)), found),
    )
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (found, hex?: string, ten?: string) =>
      letter(signOf(hex ? Number.parseInt(hex, 16) : Number(ten)), found),
    );
}

function signOf(point: number): string {
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

/** The end of a compressed field after its keyword, its flags and, in iTXt, two more words. */
function inflated(data: Buffer): string {
  for (let from = 0; from < data.length; from += 1) {
    // A zlib stream begins with 0x78 and a second byte that makes both a multiple of 31 (RFC 1950, 2.2).
    if (data[from] !== 0x78 || (0x7800 + (data[from + 1] ?? 0)) % 31 !== 0) continue;
    try {
      return inflateSync(data.subarray(from)).toString('utf8');
    } catch {}
  }
  return '';
}

/** The text fields of a PNG (tEXt, zTXt, iTXt, eXIf), those that are compressed included (PNG specification, 11.3.4). */
function pngFields(bytes: Buffer): string {
  const fields: string[] = [];
  for (let at = PNG.length; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (/^(?:tEXt|zTXt|iTXt|eXIf)$/.test(type)) fields.push(readable(data), inflated(data));
    at += length + 12;
  }
  return fields.join('\n\n');
}

/** Runs of letters in bytes, as UTF-8, and as two bytes a letter. */
function readable(bytes: Buffer): string {
  const runs = (text: string): string => (text.match(/[\p{L}\p{M}\p{N} .,'’·_-]{4,}/gu) ?? []).join('\n\n');
  return `${runs(bytes.toString('utf8'))}\n\n${runs(bytes.toString('latin1').replaceAll('\u0000', ''))}`;
}

/** What can be read in a file: its path, and its text or, of a file that is no text, the fields and runs of letters in it. */
export function readableParts({ path, bytes }: RawFile): ReadablePart[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name: ReadablePart = { words: decoded(path), where: 'path' };
  if (buffer.subarray(0, PNG.length).equals(PNG))
    return [name, { words: pngFields(buffer), where: 'hidden field' }];
  if (buffer.includes(0)) return [name, { words: readable(buffer), where: 'hidden field' }];
  return [name, { words: decoded(buffer.toString('utf8')), where: 'text' }];
}
