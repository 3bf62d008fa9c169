/** How wide a font's letters are, in parts of its size. */
export type Advance = (letter: string) => number | undefined;

/** The tables of a font by their names, as views of its bytes (OpenType 1.9, “Font file”). */
function tablesOf(font: Uint8Array): Map<string, DataView> {
  const all = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, DataView>();
  for (let record = 12; record < 12 + 16 * all.getUint16(4); record += 16) {
    const name = String.fromCharCode(...font.subarray(record, record + 4));
    tables.set(
      name,
      new DataView(font.buffer, font.byteOffset + all.getUint32(record + 8), all.getUint32(record + 12)),
    );
  }
  return tables;
}

function tableOf(tables: ReadonlyMap<string, DataView>, name: string): DataView {
  const table = tables.get(name);
  if (!table) throw new Error(`a font without the table ${name}`);
  return table;
}

/** The number of a letter's glyph by the table of segments (`cmap` format 4). */
function glyphIn(segments: DataView, code: number): number {
  const count = segments.getUint16(6) / 2;
  for (let at = 0; at < count; at += 1) {
    if (segments.getUint16(14 + 2 * at) < code) continue;
    const start = segments.getUint16(16 + 2 * (count + at));
    if (start > code) return 0;
    const delta = segments.getUint16(16 + 2 * (2 * count + at));
    const place = 16 + 2 * (3 * count + at);
    const offset = segments.getUint16(place);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = segments.getUint16(place + offset + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function segmentsOf(cmap: DataView): DataView {
  for (let record = 4; record < 4 + 8 * cmap.getUint16(2); record += 8) {
    const at = cmap.getUint32(record + 4);
    if (cmap.getUint16(at) === 4)
      return new DataView(cmap.buffer, cmap.byteOffset + at, cmap.getUint16(at + 2));
  }
  throw new Error('a font without a map of the letters of the basic plane');
}

/**
 * Read how wide each letter of a font is (tables `head`, `hhea`, `hmtx`, `cmap`), so that words can be set in lines before they are
 * drawn. Kerning is left out: it makes lines narrower, never wider.
 * @param font a TrueType or OpenType file.
 * @returns the advance of a letter in parts of the font's size; undefined for a letter that the font lacks.
 * @throws Error when the file is no such font.
 */
export function advancesOf(font: Uint8Array): Advance {
  const tables = tablesOf(font);
  const units = tableOf(tables, 'head').getUint16(18);
  const wide = tableOf(tables, 'hhea').getUint16(34);
  const widths = tableOf(tables, 'hmtx');
  const segments = segmentsOf(tableOf(tables, 'cmap'));
  const known = new Map<string, number | undefined>();
  return (letter) => {
    if (known.has(letter)) return known.get(letter);
    const code = letter.codePointAt(0) ?? 0;
    const glyph = code > 0xffff ? 0 : glyphIn(segments, code);
    const width = glyph === 0 ? undefined : widths.getUint16(4 * Math.min(glyph, wide - 1)) / units;
    known.set(letter, width);
    return width;
  };
}

/** About how wide a letter is that stands in another font: a mark takes no room, a Chinese letter a square, any other half of one. */
function guess(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(letter)
    ? 1
    : 0.5;
}

/** How wide words are, in parts of the font's size; letters that the font lacks are set in another. */
export function widthIn(advance: Advance, words: string): number {
  let sum = 0;
  for (const letter of words) sum += advance(letter) ?? guess(letter);
  return sum;
}
