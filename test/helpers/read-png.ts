import { inflateSync } from 'node:zlib';

/** A PNG with a palette as it was read: its size, its colours as `#rrggbb`, and the colour of each pixel from the top left. */
export interface ReadPng {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly palette: readonly string[];
  readonly pixels: readonly string[];
}

/** Read a PNG with a palette and without filters, as our writer makes them. @throws Error for any other. */
export function readPng(bytes: Uint8Array): ReadPng {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    chunks.set(
      String.fromCharCode(...bytes.subarray(at + 4, at + 8)),
      bytes.subarray(at + 8, at + 8 + length),
    );
    at += length + 12;
  }
  const [head, colours, data] = ['IHDR', 'PLTE', 'IDAT'].map((type) => chunks.get(type));
  if (!head || !colours || !data || !chunks.has('IEND') || head[9] !== 3)
    throw new Error('no PNG with a palette');
  const size = new DataView(head.buffer, head.byteOffset);
  const [width, height, bits] = [size.getUint32(0), size.getUint32(4), head[8] ?? 0];
  const hex = (place: number): string => (colours[place] ?? 0).toString(16).padStart(2, '0');
  const palette = Array.from(
    { length: colours.length / 3 },
    (_, n) => `#${hex(3 * n)}${hex(3 * n + 1)}${hex(3 * n + 2)}`,
  );
  const lines = inflateSync(data);
  const stride = Math.ceil((width * bits) / 8) + 1;
  const pixels = Array.from({ length: width * height }, (_, n) => {
    const [x, y] = [n % width, Math.floor(n / width)];
    if (lines[y * stride] !== 0) throw new Error(`line ${y} is filtered`);
    const byte = lines[y * stride + 1 + ((x * bits) >> 3)] ?? 0;
    return palette[(byte >> (8 - bits - ((x * bits) & 7))) & ((1 << bits) - 1)] ?? 'none';
  });
  return { width, height, bits, palette, pixels };
}
