import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFont } from '../../../store.ts';
import type { TypstBook } from './typst-book.ts';

/** A book that has been set: the file, and what the setting tells of it. */
export interface TypesetBook {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** On which page each numbered paragraph begins. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** How often each note is set and called, in the order of the book. */
  readonly notes: readonly number[];
  readonly calls: readonly number[];
}

/** Why a book could not be set: what the setter says, and the signs that no font has. */
export class CannotSet extends Error {
  readonly glyphs: readonly string[];
  constructor(message: string) {
    super(message);
    this.glyphs = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(
      ([, sign = '']) => sign,
    );
  }
}

const FONTS = [
  'literata/400Regular/Literata_400Regular.ttf',
  'literata/400Regular_Italic/Literata_400Regular_Italic.ttf',
  'literata/700Bold/Literata_700Bold.ttf',
  'literata/700Bold_Italic/Literata_700Bold_Italic.ttf',
  'public-sans/400Regular/PublicSans_400Regular.ttf',
  'public-sans/400Regular_Italic/PublicSans_400Regular_Italic.ttf',
  'public-sans/600SemiBold/PublicSans_600SemiBold.ttf',
  'public-sans/700Bold/PublicSans_700Bold.ttf',
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  'noto-serif-tibetan/400Regular/NotoSerifTibetan_400Regular.ttf',
];

/** Make a setter with the report's fonts and no other; its memory is that of a book, so one serves all books of a build. */
export function createSetter(): NodeCompiler {
  return NodeCompiler.create({
    workspace: '/',
    fontArgs: [{ fontBlobs: FONTS.map((file) => Buffer.from(readFont(file))) }],
  });
}

function valuesOf(found: unknown): unknown[] {
  return Array.isArray(found) ? found.map((item: { readonly value?: unknown }) => item.value) : [];
}

/** The pages of paragraphs, as the book has counted them at its end. */
function pagesOf(found: unknown): [string, number][] {
  return Array.isArray(found) ? found.map(([number, page]) => [String(number), Number(page)]) : [];
}

/**
 * Set a book: PDF/UA-1, tagged, the same bytes each time.
 * @param setter of {@link createSetter}.
 * @param date of the edition, the only clock there is.
 * @throws CannotSet when Typst refuses it: a sign that no font has, an image without words, markup that is none.
 */
export function typeset(setter: NodeCompiler, { markup, files }: TypstBook, date: string): TypesetBook {
  setter.resetShadow();
  for (const [file, xml] of files) setter.mapShadow(file, Buffer.from(xml));
  const compiled = setter.compile({ mainFileContent: markup });
  if (!compiled.result) {
    const why = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new CannotSet(JSON.stringify(why));
  }
  const document = compiled.result;
  try {
    const pdf = setter.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(date) / 1000 });
    const query = (selector: string): unknown[] => valuesOf(setter.query(document, { selector }));
    return {
      pdf,
      pages: document.numOfPages,
      pageOf: new Map(pagesOf(query('<pages>')[0])),
      notes: query('<note>').map(Number),
      calls: query('<call>').map(Number),
    };
  } catch (error) {
    throw new CannotSet(error instanceof Error ? error.message : String(error));
  } finally {
    setter.evictCache(10);
  }
}
