import { createRequire } from 'node:module';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { type Standalone, svgAsXml } from '../../figures/standalone.ts';
import { type Script, scriptRuns } from '../../text/script-runs.ts';
import { splitScripts } from './split-scripts.ts';

const LATIN = ['noto-sans/400Regular/NotoSans_400Regular.ttf', 'noto-sans/700Bold/NotoSans_700Bold.ttf'];

const OF_SCRIPTS: Readonly<Record<Script, readonly string[]>> = {
  Hani: ['noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'],
  Arab: ['noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf', 'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf'],
  Tibt: [],
};

const require = createRequire(import.meta.url);

/**
 * The same fonts on every machine: none of the system's is asked for, so the same drawing is the same picture everywhere.
 * Only those of the scripts in the text are read, as a font of Chinese has ten megabytes.
 */
function fontsFor(text: string): NonNullable<ResvgRenderOptions['font']> {
  const scripts = new Set(scriptRuns(text).flatMap(({ script }) => script ?? []));
  const files = [...LATIN, ...[...scripts].sort().flatMap((script) => OF_SCRIPTS[script])];
  return {
    loadSystemFonts: false,
    fontFiles: files.map((file) => require.resolve(`@expo-google-fonts/${file}`)),
    defaultFontFamily: 'Noto Sans',
    sansSerifFamily: 'Noto Sans',
  };
}

/** How far a text reaches from its start to its end, in pixels. Bars at both ends keep its spaces. */
function measure(words: string, family: string, size: number, weight: string): number {
  const width = (text: string): number => {
    const run = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text xml:space="preserve" font-family="${family}" font-size="${size}" font-weight="${weight}">${run}</text></svg>`;
    return new Resvg(svg, { font: fontsFor(words) }).getBBox()?.width ?? 0;
  };
  return width(`|${words}|`) - width('||');
}

/** Paint a drawing at twice its size as PNG. */
export function renderPng({ svg }: Standalone): Uint8Array {
  const xml = svgAsXml(splitScripts(svg, measure));
  return new Resvg(xml, { font: fontsFor(xml), fitTo: { mode: 'zoom', value: 2 } }).render().asPng();
}
