/** How much room a drawing has. Lengths are pixels of its view box. */
export interface Layout {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly fontSize: number;
}

/** For a column of text, and for everything from 560 px. Shown at 560 px its text is 11.4 px high. */
export const WIDE: Layout = { name: 'wide', width: 640, fontSize: 13 };

/** For a telephone: at 320 px less the page's margins it is drawn one to one, and its text is 12 px high. */
export const NARROW: Layout = { name: 'narrow', width: 288, fontSize: 12 };

/** The height of a line of text. */
export function lineHeight(layout: Layout): number {
  return Math.round(layout.fontSize * 1.3);
}
