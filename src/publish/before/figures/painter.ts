import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { type Script, scriptRuns } from '../../../text/script-runs.ts';
import { fontFile } from '../../store.ts';
import type { Measure } from './split-scripts.ts';

/** The fonts of scripts that the Latin ones lack, by file. */
const OF_SCRIPTS: Readonly<Record<Script, readonly string[]>> = {
  Hani: ['noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'],
  Arab: [
    'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
    'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  ],
  Tibt: [],
  Hebr: [],
};

/** What paints drawings with fonts of its own. */
export interface Painter {
  /** How far a text reaches from its start to its end, in pixels. */
  readonly measure: Measure;
  /** Paint an SVG at a multiple of its size. */
  paint(
    xml: string,
    zoom: number,
  ): { readonly width: number; readonly height: number; readonly pixels: Uint8Array; asPng(): Uint8Array };
}

/**
 * Make a painter. It has the same fonts on every machine: none of the system's is asked for, so the same drawing is the same picture
 * everywhere. Of the fonts of other scripts only those are read whose letters are in the text, as a font of Chinese has ten megabytes.
 * @param latin the files of the fonts that are always there. @param family the one that a text without a family is set in.
 */
export function createPainter(latin: readonly string[], family: string): Painter {
  const fontsFor = (text: string): NonNullable<ResvgRenderOptions['font']> => {
    const scripts = new Set(scriptRuns(text).flatMap(({ script }) => script ?? []));
    const files = [...latin, ...[...scripts].sort().flatMap((script) => OF_SCRIPTS[script])];
    return {
      loadSystemFonts: false,
      fontFiles: files.map(fontFile),
      defaultFontFamily: family,
      sansSerifFamily: family,
    };
  };
  return {
    // Bars at both ends keep the spaces of the words.
    measure: (words, of, size, weight) => {
      const width = (text: string): number => {
        const run = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text xml:space="preserve" font-family="${of}" font-size="${size}" font-weight="${weight}">${run}</text></svg>`;
        return new Resvg(svg, { font: fontsFor(words) }).getBBox()?.width ?? 0;
      };
      return width(`|${words}|`) - width('||');
    },
    paint: (xml, zoom) =>
      new Resvg(xml, { font: fontsFor(xml), fitTo: { mode: 'zoom', value: zoom } }).render(),
  };
}
