import { deflateSync, inflateSync } from 'node:zlib';
import { shrinkContent } from './shrink-content.ts';

/** How many objects lie in one stream of objects; like lies beside like, which packs best. */
const IN_STREAM = 4_000;
const LEVEL = { level: 9 };

/** An object of a file: its words before the stream, and the stream where it is one. */
interface PdfObject {
  readonly number: number;
  readonly head: Buffer;
  readonly stream: Buffer | undefined;
}

/** The objects of a file by its table (ISO 32000-1, 7.5.4), which gives the place of each. */
function objectsOf(pdf: Buffer): { objects: PdfObject[]; trailer: string } {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.subarray(-64).toString('latin1'))?.[1]);
  const end = pdf.subarray(start).toString('latin1');
  const places = [...end.matchAll(/^(\d{10}) \d{5} ([nf])/gm)].flatMap(([, place, kind], number) =>
    kind === 'n' ? [{ number, place: Number(place) }] : [],
  );
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(end)?.[1];
  if (places.length === 0 || trailer === undefined) throw new Error('a PDF without a table of its objects');
  const order = places.toSorted((a, b) => a.place - b.place);
  const objects = order.map(({ number, place }, index): PdfObject => {
    const whole = pdf.subarray(place, order[index + 1]?.place ?? start);
    const body = whole.subarray(whole.indexOf('obj') + 3, whole.lastIndexOf('endobj'));
    const at = body.indexOf('stream\n');
    const isStream = at >= 0 && body.lastIndexOf('endstream') > at;
    return isStream
      ? { number, head: body.subarray(0, at), stream: body.subarray(at + 7, body.lastIndexOf('\nendstream')) }
      : { number, head: body, stream: undefined };
  });
  return { objects, trailer };
}

/** The operators of a page packed anew; other streams stay as they are. */
function packStream({ head, stream = Buffer.alloc(0) }: PdfObject): Buffer {
  const words = head.toString('latin1');
  const isOperators = words.includes('/FlateDecode') && !/\/(?:Type|Subtype|Length1)\b/.test(words);
  let packed = stream;
  if (isOperators) {
    const raw = inflateSync(stream);
    const isContent = raw.subarray(0, 4000).includes(' BDC') || raw.subarray(0, 4000).includes('\nBT');
    if (isContent) packed = deflateSync(shrinkContent(raw), LEVEL);
  }
  const shortHead = Buffer.from(shrinkContent(head))
    .toString('latin1')
    .replace(/\/Length \d+/, `/Length ${packed.length}`);
  return Buffer.concat([
    Buffer.from(`${shortHead.trim()}stream\n`, 'latin1'),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

/** Objects in a stream of objects (7.5.7). */
function objectStream(objects: readonly PdfObject[]): Buffer {
  const bodies = objects.map(({ head }) => Buffer.from(shrinkContent(head)).toString('latin1').trim());
  let place = 0;
  const index = bodies.map((body, at) => {
    const entry = `${objects[at]?.number} ${place}`;
    place += body.length + 1;
    return entry;
  });
  const first = `${index.join(' ')} `;
  const packed = deflateSync(Buffer.from(`${first}${bodies.join(' ')}`, 'latin1'), LEVEL);
  const head = `<</Type/ObjStm/N ${objects.length}/First ${first.length}/Filter/FlateDecode/Length ${packed.length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}

/**
 * Write a PDF with its objects in compressed streams and a compressed table, as PDF 1.5 and later allow (ISO 32000-1, 7.5.7 and 7.5.8):
 * a tagged book has thousands of small objects, which Typst writes out at length. The same file gives the same bytes.
 * @throws Error when the file is not as Typst writes it.
 */
export function packPdf(file: Uint8Array): Uint8Array {
  const pdf = Buffer.from(file);
  const { objects, trailer } = objectsOf(pdf);
  const loose = objects
    .filter(({ stream }) => stream === undefined)
    .map((object) => ({
      object,
      type: /\/(?:Subtype|Type)\s*\/\w+/.exec(object.head.toString('latin1'))?.[0] ?? '',
    }))
    .toSorted((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : a.object.number - b.object.number))
    .map(({ object }) => object);
  let next = Math.max(...objects.map(({ number }) => number)) + 1;
  const parts: Buffer[] = [pdf.subarray(0, pdf.indexOf('\n', 9) + 1)];
  let size = parts[0]?.length ?? 0;
  const entries = new Map<number, readonly [kind: number, place: number, index: number]>();
  const add = (number: number, body: Buffer): void => {
    entries.set(number, [1, size, 0]);
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(part);
    size += part.length;
  };
  for (const object of objects) if (object.stream) add(object.number, packStream(object));
  for (let at = 0; at < loose.length; at += IN_STREAM) {
    const some = loose.slice(at, at + IN_STREAM);
    for (const [index, { number }] of some.entries()) entries.set(number, [2, next, index]);
    add(next, objectStream(some));
    next += 1;
  }
  const table = Buffer.alloc((next + 1) * 7);
  entries.set(next, [1, size, 0]);
  for (const [number, [kind, place, index]] of entries) {
    table.writeUInt8(kind, number * 7);
    table.writeUInt32BE(place, number * 7 + 1);
    table.writeUInt16BE(index, number * 7 + 5);
  }
  table.writeUInt16BE(65_535, 5);
  const packed = deflateSync(table, LEVEL);
  const words = trailer
    .replace(/\/Size \d+/, `/Size ${next + 1}`)
    .replace(/\s+/g, ' ')
    .trim();
  const head = `${next} 0 obj\n<</Type/XRef/W[1 4 2]/Filter/FlateDecode/Length ${packed.length} ${words}>>stream\n`;
  parts.push(
    Buffer.from(head, 'latin1'),
    packed,
    Buffer.from(['', 'endstream', 'endobj', 'startxref', size, '%%EOF', ''].join('\n')),
  );
  return new Uint8Array(Buffer.concat(parts));
}
