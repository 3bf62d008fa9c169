import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Element } from 'hast';
import { figureTitles } from '../../../figures/data/figure-text.ts';
import { prepare } from '../../../figures/data/prepare-rows.ts';
import { WIDE } from '../../../figures/parts/layout.ts';
import { type DrawingStyles, tokensOf } from '../../../figures/standalone/resolve-styles.ts';
import {
  type BareOptions,
  bareDrawing,
  type Standalone,
  svgAsXml,
} from '../../../figures/standalone/standalone.ts';
import { shareCard } from '../../../html/machine/share-card.ts';
import { partsOf, type ReportPart } from '../../../report/addresses/citable-parts.ts';
import type { Report } from '../../../report/report.ts';
import type { Interface } from '../../../text/interface/en.ts';
import type { PublishedFile } from '../../published-file.ts';
import { CACHE, keep, readFont, versionOf } from '../../store.ts';
import { createPainter } from '../figures/painter.ts';
import { FIGURE_FONTS } from '../figures/render-png.ts';
import { splitScripts } from '../figures/split-scripts.ts';
import * as families from '../fonts/families.ts';
import type { CardFrame, CardLook } from './card-parts.ts';
import { drawCard } from './draw-card.ts';
import { advancesOf } from './font-metrics.ts';
import { palettePng } from './palette-png.ts';

const SERIF = 'literata/400Regular/Literata_400Regular.ttf';
const SANS = 'public-sans/400Regular/PublicSans_400Regular.ttf';
const STRONG = 'public-sans/600SemiBold/PublicSans_600SemiBold.ttf';

/** What of the installed packages and of this code a picture depends on; the last is counted up when the painting changes. */
const PACKAGES = [
  '@resvg/resvg-js',
  'literata',
  'public-sans',
  'noto-sans',
  'noto-sans-sc',
  'noto-naskh-arabic',
];
const PAINTING = 1;

/** Words take few colours: as many as two to a byte can name. A drawing has more. */
const [COLOURS_OF_WORDS, COLOURS_OF_DRAWING] = [12, 32];

function versions(): string {
  return PACKAGES.map((name) => {
    const version = versionOf(name.startsWith('@') ? name : `@expo-google-fonts/${name}`);
    return `${name} ${version}`;
  }).join('\n');
}

const wordPainter = createPainter([SERIF, SANS, STRONG], families.SERIF.family);
const drawingPainter = createPainter([SERIF, SANS, STRONG, ...FIGURE_FONTS], families.DRAWN.family);

function paint(svg: Element, hasDrawing: boolean): Uint8Array {
  const painter = hasDrawing ? drawingPainter : wordPainter;
  const picture = painter.paint(svgAsXml(splitScripts(svg, painter.measure)), 1);
  return palettePng(
    { width: picture.width, height: picture.height, pixels: picture.pixels },
    hasDrawing ? COLOURS_OF_DRAWING : COLOURS_OF_WORDS,
  );
}

function lookOf(styles: DrawingStyles): CardLook {
  const read = (file: string): ReturnType<typeof advancesOf> => advancesOf(readFont(file));
  return { tokens: tokensOf(styles), serif: read(SERIF), sans: read(SANS), strong: read(STRONG) };
}

/** The drawing of a part that is a figure. */
function drawingOf(
  report: Report,
  part: ReportPart,
  options: Omit<BareOptions, 'layout'>,
): Standalone | undefined {
  return part.kind === 'figure'
    ? bareDrawing(prepare(report, part.figure), { ...options, layout: WIDE })
    : undefined;
}

/**
 * The share cards of every part of the report that has one, as PNG, one after the other. What was painted before is taken from the
 * cache, by a name made from all that the picture depends on: its drawing, the versions of the fonts and of the renderer.
 * @param report whose parts have cards.
 * @param interfaceWords of the language of the cards.
 * @param styles whose colours the cards have.
 * @param cache the folder of the cache.
 */
export async function* cardFiles(
  report: Report,
  interfaceWords: Interface,
  styles: DrawingStyles,
  cache: string = join(CACHE, 'share-cards'),
): AsyncGenerator<PublishedFile> {
  const { edition } = report;
  const look = lookOf(styles);
  const frame: CardFrame = {
    title: edition.title,
    host: new URL(edition.base_url).host,
    edition: interfaceWords.edition(edition.date),
    language: edition.language,
  };
  const salt = `${PAINTING}\n${versions()}\n`;
  for (const part of partsOf(report, (figure) => figureTitles(report, figure, interfaceWords))) {
    const card = shareCard(report, part, interfaceWords);
    if (!card) continue;
    const drawing = drawingOf(report, part, { styles, words: interfaceWords });
    const svg = drawCard(card, frame, look, drawing);
    const name = createHash('sha256')
      .update(salt + svgAsXml(svg))
      .digest('hex');
    yield {
      path: card.path,
      content: keep(cache, `${name}.png`, () => paint(svg, drawing !== undefined)),
    };
    // The painter lets go of a picture between two turns and not before: a thousand cards in one turn hold gigabytes.
    await nextTurn();
  }
}
