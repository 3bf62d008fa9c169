/** The signs by their codes, as PDF has them (ISO 32000-1, 7.2 and 7.3). */
const [OPEN, CLOSE, BACKSLASH, SLASH, MINUS, POINT, ZERO, SEVEN, NINE, CR, LF, SPACE] = [
  40, 41, 92, 47, 45, 46, 48, 55, 57, 13, 10, 32,
];
const NAMED: Readonly<Record<number, number>> = { 110: LF, 114: CR, 116: 9, 98: 8, 102: 12 };

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= ZERO && code <= NINE;
}

/** A number in as few digits as a sheet of paper needs: a hundredth of a point, or four places where it is small and may be a scale. */
function shortNumber(text: string): string {
  const value = Number(text);
  const short = value.toFixed(Math.abs(value) >= 10 ? 2 : 4).replace(/\.?0+$/, '');
  return short === '-0' || short === '' ? '0' : short.replace(/^(-?)0\./, '$1.');
}

/**
 * PDF's own syntax in fewer bytes: numbers rounded, strings without octal escapes, and no white space that says nothing. What a page
 * shows and what its tags say stays the same.
 * @param bytes the operators of a page, or an object that is no stream.
 */
export function shrinkContent(bytes: Uint8Array): Uint8Array {
  const out = Buffer.alloc(bytes.length + 16);
  let end = 0;
  let at = 0;
  const put = (code: number): void => {
    out[end] = code;
    end += 1;
  };
  const putString = (): void => {
    let depth = 0;
    do {
      let code = bytes[at++] ?? 0;
      if (code === OPEN) depth += 1;
      else if (code === CLOSE) depth -= 1;
      else {
        const isEscape = code === BACKSLASH;
        if (isEscape) {
          code = bytes[at++] ?? 0;
          if (code >= ZERO && code <= SEVEN) {
            let value = code - ZERO;
            for (
              let digits = 1;
              digits < 3 && (bytes[at] ?? 0) >= ZERO && (bytes[at] ?? 0) <= SEVEN;
              digits += 1
            )
              value = value * 8 + (bytes[at++] ?? 0) - ZERO;
            code = value & 255;
          } else code = NAMED[code] ?? code;
        }
        if (code === CR) {
          put(BACKSLASH);
          code = 114;
        } else if (code === OPEN || code === CLOSE || code === BACKSLASH) put(BACKSLASH);
      }
      put(code);
    } while (depth > 0 && at < bytes.length);
  };
  while (at < bytes.length) {
    const code = bytes[at] ?? 0;
    if (code === OPEN) putString();
    else if (code === SLASH) {
      do put(bytes[at++] ?? 0);
      while (at < bytes.length && !/[\s/<>[\]()]/.test(String.fromCharCode(bytes[at] ?? 0)));
    } else if (
      isDigit(code) ||
      code === POINT ||
      (code === MINUS && (isDigit(bytes[at + 1]) || bytes[at + 1] === POINT))
    ) {
      const start = at;
      do at += 1;
      while (isDigit(bytes[at]) || bytes[at] === POINT);
      const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, at - start).toString('latin1');
      end += out.write(text.includes('.') ? shortNumber(text) : text, end, 'latin1');
    } else if (code <= SPACE) {
      while (at < bytes.length && (bytes[at] ?? 0) <= SPACE) at += 1;
      put(SPACE);
    } else {
      put(code);
      at += 1;
    }
  }
  return out.subarray(0, end);
}
