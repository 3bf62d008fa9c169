import { crc32, deflateSync } from 'node:zlib';

/** A picture in memory: its size, and four bytes for each pixel (red, green, blue, opacity) from the top left. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A colour of a picture with the number of its pixels; its channels are in one number, red lowest. */
interface Colour {
  readonly value: number;
  readonly count: number;
}

const CHANNELS = [0, 8, 16] as const;
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function channel(value: number, shift: number): number {
  return (value >>> shift) & 0xff;
}

/** The pixels as one number each, by which colours are told apart. */
function valuesOf({ pixels }: Picture): Uint32Array {
  // Whole numbers begin at every fourth address; a picture that does not is copied to one.
  const { buffer, byteOffset, length } = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  return new Uint32Array(buffer, byteOffset, length / 4);
}

/** The colours of a picture in the order in which they are met, and for each pixel the place of its colour among them. */
function coloursOf(values: Uint32Array): { colours: Colour[]; places: Uint32Array } {
  const known = new Map<number, number>();
  const counts: number[] = [];
  const places = new Uint32Array(values.length);
  // Neighbours are mostly of one colour: a stretch of it is looked up, counted and filled once.
  for (let start = 0; start < values.length; ) {
    const value = values[start] ?? 0;
    let end = start + 1;
    while (end < values.length && values[end] === value) end += 1;
    const place = known.get(value) ?? known.size;
    if (place === known.size) known.set(value, place);
    counts[place] = (counts[place] ?? 0) + end - start;
    if (place > 0) places.fill(place, start, end);
    start = end;
  }
  return { colours: [...known.keys()].map((value, place) => ({ value, count: counts[place] ?? 0 })), places };
}

function sum(colours: readonly Colour[]): number {
  return colours.reduce((total, { count }) => total + count, 0);
}

/** The channel in which colours differ most, and by how much. */
function widest(colours: readonly Colour[]): { shift: number; range: number } {
  const spans = CHANNELS.map((shift) => {
    const levels = colours.map(({ value }) => channel(value, shift));
    return { shift, range: Math.max(...levels) - Math.min(...levels) };
  });
  return spans.reduce((best, span) => (span.range > best.range ? span : best));
}

/** Cut a box of colours in two where half of its pixels lie on each side. */
function cut(colours: readonly Colour[], shift: number): [Colour[], Colour[]] {
  const sorted = [...colours].sort(
    (a, b) => channel(a.value, shift) - channel(b.value, shift) || a.value - b.value,
  );
  const half = sum(sorted) / 2;
  let passed = 0;
  const found = sorted.findIndex(({ count }) => {
    passed += count;
    return passed >= half;
  });
  const at = Math.min(Math.max(found, 1), sorted.length - 1);
  return [sorted.slice(0, at), sorted.slice(at)];
}

/** The colour that stands for a box: the one that most of its pixels have, else their mean. */
function standIn(colours: readonly Colour[]): number {
  const total = sum(colours);
  const first = colours.reduce((best, colour) => (colour.count > best.count ? colour : best));
  if (first.count * 2 > total) return first.value;
  const mean = (shift: number): number =>
    Math.round(colours.reduce((all, { value, count }) => all + channel(value, shift) * count, 0) / total) <<
    shift;
  return (mean(0) | mean(8) | mean(16) | (0xff << 24)) >>> 0;
}

/**
 * At most so many colours that stand for all: median cut (Heckbert, “Color image quantization for frame buffer display”, 1982), the
 * box with the widest range of many pixels first.
 * @returns for each colour the one that stands for it.
 */
function quantize(colours: readonly Colour[], most: number): Map<number, number> {
  const boxes: Colour[][] = [[...colours]];
  while (boxes.length < most) {
    const sizes = boxes.map((box) => (box.length < 2 ? -1 : widest(box).range * Math.log2(1 + sum(box))));
    const next = sizes.indexOf(Math.max(...sizes));
    const box = boxes[next];
    if (!box || (sizes[next] ?? -1) <= 0) break;
    boxes.splice(next, 1, ...cut(box, widest(box).shift));
  }
  return new Map(boxes.flatMap((box) => box.map(({ value }) => [value, standIn(box)] as const)));
}

function bitsFor(colours: number): 1 | 2 | 4 | 8 {
  if (colours <= 2) return 1;
  if (colours <= 4) return 2;
  return colours <= 16 ? 4 : 8;
}

/** Lines of palette numbers, packed, each after its filter byte (none: neighbours in a palette have nothing in common). */
function packLines(
  { width, height }: Picture,
  places: Uint32Array,
  numbers: Uint8Array,
  bits: number,
): Uint8Array {
  const stride = Math.ceil((width * bits) / 8) + 1;
  const lines = new Uint8Array(stride * height);
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let bit = 0; bit < width * bits; bit += bits, from += 1) {
      const number = numbers[places[from] ?? 0] ?? 0;
      if (number === 0) continue;
      const at = y * stride + 1 + (bit >> 3);
      lines[at] = (lines[at] ?? 0) | (number << (8 - bits - (bit & 7)));
    }
  }
  return lines;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function header({ width, height }: Picture, bits: number): Uint8Array {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  bytes.set([bits, 3, 0, 0, 0], 8);
  return bytes;
}

/**
 * Write an opaque picture as PNG with a palette (ISO/IEC 15948): a fifth of what every pixel's full colour takes. A picture with no
 * more colours than are asked for keeps each of them.
 * By hand, though sharp could do it: its palettes came out the same each time too, but in twice the time and a sixth larger.
 * @param most the most colours, 256 at most.
 */
export function palettePng(picture: Picture, most: number): Uint8Array {
  const { colours, places } = coloursOf(valuesOf(picture));
  const standIns =
    colours.length <= most ? new Map(colours.map(({ value }) => [value, value])) : quantize(colours, most);
  const counts = new Map<number, number>();
  for (const { value, count } of colours) {
    const shown = standIns.get(value) ?? value;
    counts.set(shown, (counts.get(shown) ?? 0) + count);
  }
  // The ground comes first: its number is nought, and nothing needs to be written for it.
  const palette = [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([value]) => value);
  const order = new Map(palette.map((value, number) => [value, number]));
  const numbers = Uint8Array.from(colours, ({ value }) => order.get(standIns.get(value) ?? value) ?? 0);
  const bits = bitsFor(palette.length);
  // Harder work (level 9) takes twenty times as long for a twentieth of the size.
  const data = deflateSync(packLines(picture, places, numbers, bits), { level: 5, memLevel: 9 });
  const rgb = Uint8Array.from(palette.flatMap((value) => CHANNELS.map((shift) => channel(value, shift))));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(picture, bits)),
    chunk('PLTE', rgb),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}
