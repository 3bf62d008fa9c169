/** A colour as the three channels of sRGB, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Read `#rrggbb`. @throws RangeError for any other notation. */
export function readColour(hex: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) throw new RangeError(`not a colour: ${hex}`);
  const channel = (index: number): number => Number.parseInt(match[index] ?? '0', 16);
  return [channel(1), channel(2), channel(3)];
}

/** Relative luminance (WCAG 2.2, "relative luminance"). */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(readColour(one)), luminance(readColour(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
