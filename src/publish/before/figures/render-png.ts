import { type Standalone, svgAsXml } from '../../../figures/standalone/standalone.ts';
import { DRAWN } from '../fonts/families.ts';
import { createPainter } from './painter.ts';
import { splitScripts } from './split-scripts.ts';

/** The fonts of figures: as wide as the widest that a reader may have, so that what fits on a page fits in the picture. */
export const FIGURE_FONTS = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
];

const painter = createPainter(FIGURE_FONTS, DRAWN.family);

/** Paint a drawing at twice its size as PNG. */
export function renderPng({ svg }: Standalone): Uint8Array {
  return painter.paint(svgAsXml(splitScripts(svg, painter.measure)), 2).asPng();
}
