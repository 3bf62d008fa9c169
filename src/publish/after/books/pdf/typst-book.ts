import type { DrawingStyles } from '../../../../figures/standalone/resolve-styles.ts';
import type { Interface } from '../../../../text/interface/en.ts';
import { drawingFile } from '../drawing-file.ts';
import type { Book, BookChapter, BookFacts } from '../model.ts';
import { PREAMBLE } from './preamble.ts';
import { type BlockSetting, setBlocks, setNote } from './typst-blocks.ts';
import { asWords, labelOf, placeKey, quote } from './typst-words.ts';

/** A book as Typst takes it: its markup, and the drawings that it names. */
export interface TypstBook {
  readonly markup: string;
  readonly files: ReadonlyMap<string, string>;
}

/** The text block of the sheet and the most that a drawing takes of its height, in millimetres. */
const [WIDTH, MOST_HEIGHT] = [120, 128];

/** The labels of every place of a book, by path and id. */
function labelsOf(book: Book): ReadonlyMap<string, string> {
  return new Map(
    book.chapters.flatMap(({ id: chapter, path, ids, notes }) => {
      const ofNotes = new Set(notes.map(({ id }) => id));
      return [
        [placeKey(path, undefined), labelOf(chapter, '')] as const,
        ...[...ids]
          .filter((id) => !ofNotes.has(id))
          .map((id) => [placeKey(path, id), labelOf(chapter, id)] as const),
      ];
    }),
  );
}

function setChapter(
  chapter: BookChapter,
  labels: ReadonlyMap<string, string>,
  words: Interface,
  drawingOf: BlockSetting['drawingOf'],
): string {
  const byNumber = new Map(chapter.notes.map((note) => [note.number, note]));
  const setting: BlockSetting = {
    chapter,
    labels,
    set: new Set(),
    drawingOf,
    words: words.book,
    noteOf: (number) => {
      const note = byNumber.get(number);
      if (!note) return '';
      const others = note.paragraphs.slice(1);
      return setNote(note, setting, others.length === 0 ? '' : words.book.alsoIn(others));
    },
  };
  return setBlocks(chapter.blocks, setting);
}

function imprintOf({ imprint }: BookFacts): string {
  return imprint
    .map(({ words, address }) =>
      address === undefined
        ? `[${asWords(words)}]`
        : `[${asWords(words)} #link(${quote(address)})[${asWords(address)}]]`,
    )
    .join(', ');
}

/**
 * A book as Typst's markup.
 * @param book a chapter, or the whole report.
 * @param facts that are said of it.
 * @param styles of its drawings.
 * @param words of its language.
 */
export function typstBook(book: Book, facts: BookFacts, styles: DrawingStyles, words: Interface): TypstBook {
  const labels = labelsOf(book);
  const files = new Map<string, string>();
  const drawingOf: BlockSetting['drawingOf'] = (figure) => {
    const drawing = drawingFile(figure, styles);
    if (!drawing) return undefined;
    const file = `/${figure.id}.svg`;
    files.set(file, drawing.xml);
    return { file, width: Math.min(1, (MOST_HEIGHT / WIDTH) * drawing.shape) };
  };
  const chapters = book.chapters.map((chapter) => {
    const label = quote(labelOf(chapter.id, ''));
    const named = book.isWhole
      ? words.book.chapterNumber(chapter.number)
      : words.book.chapterOf(chapter.number, facts.report);
    const head = `#opening(${label}, [${asWords(named)}], [${asWords(chapter.title)}], [${asWords(chapter.summary)}])`;
    const front = book.isWhole
      ? ''
      : `#imprint(${imprintOf(facts)})\n#v(7mm)\n#contents-of([${asWords(words.book.contents)}], heading.where(level: 2), 2)\n#pagebreak()`;
    return `${head}\n${front}\n${setChapter(chapter, labels, words, drawingOf)}`;
  });
  const cover = book.isWhole
    ? `#cover([${asWords(book.title)}], [${asWords(book.subtitle)}], (${imprintOf(facts)},))\n#contents-of([${asWords(words.book.contents)}], heading.where(level: 1).or(heading.where(level: 2)), 2)`
    : '';
  const title = book.isWhole ? `${book.title}: ${book.subtitle}` : `${book.title}. ${facts.report}`;
  const settings = Object.entries({
    title: quote(title),
    author: quote(facts.report),
    language: quote(facts.language),
    head: `[${asWords(facts.report)}]`,
    edition: `[${asWords(facts.edition)}]`,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
  return { markup: `${PREAMBLE}\n#show: book.with(${settings})\n${cover}\n${chapters.join('\n')}\n`, files };
}
