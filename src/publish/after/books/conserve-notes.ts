import { unzipSync } from 'fflate';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { type Book, type BookChapter, blocksWithin, linesOf, plain } from './model.ts';

/** The numbers of the notes and of the calls that a file has, in any order. */
export interface NoteUses {
  readonly notes: readonly number[];
  readonly calls: readonly number[];
}

function numbersIn(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(([, number]) => Number(number));
}

/** The notes and calls of a chapter as plain text; what follows the heading of the notes is notes. */
export function usesInText(text: string): NoteUses {
  const notes = numbersIn(text, /^\[(\d+)\]/gm);
  return { notes, calls: numbersIn(text, /(?<!^)\[(\d+)\]/gm) };
}

/** The notes and calls of a chapter as Markdown. */
export function usesInMarkdown(text: string): NoteUses {
  return { notes: numbersIn(text, /^\[\^(\d+)\]:/gm), calls: numbersIn(text, /(?<!^)\[\^(\d+)\]/gm) };
}

/** The notes and calls of an EPUB; a note that no call leads back from is none, nor is a call without its note. */
export function usesInEpub(file: Uint8Array): NoteUses {
  const pages = Object.entries(unzipSync(file)).flatMap(([name, bytes]) =>
    name.endsWith('.xhtml') ? [new TextDecoder().decode(bytes)] : [],
  );
  return {
    notes: pages.flatMap((page) => {
      const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
      return [...page.matchAll(/role="doc-footnote" id="note-(\d+)"(.*?)<\/aside>/gs)].flatMap(
        ([, number, body = '']) => {
          const ways = [...body.matchAll(/role="doc-backlink" href="#([^"]*)"/g)];
          return ways.length > 0 && ways.every(([, id]) => ids.has(id ?? '')) ? [Number(number)] : [];
        },
      );
    }),
    calls: pages.flatMap((page) => numbersIn(page, /role="doc-noteref" href="#note-(\d+)"/g)),
  };
}

/** What plain text has in brackets that is no call: figures that an author or a source wrote so. */
function literalCalls({ blocks, notes }: BookChapter): number[] {
  const all = [...blocks, ...notes.flatMap((note) => note.blocks)];
  return [...blocksWithin(all)].flatMap((block) =>
    linesOf(block).flatMap((line) => numbersIn(plain(line), /\[(\d+)\]/g)),
  );
}

function counted(numbers: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

/** The numbers that one list has more or less often than another. */
function unequal(wanted: readonly number[], found: readonly number[]): number[] {
  const [left, right] = [counted(wanted), counted(found)];
  return [...new Set([...wanted, ...found])]
    .filter((number) => left.get(number) !== right.get(number))
    .sort((a, b) => a - b);
}

/**
 * Hold the notes of a file against those of the text that it was made of.
 * @param book that the file is. @param path of the file below the base. @param uses as they were found in the file itself.
 * @param isBare do calls stand in brackets alone, so that words in brackets look like them?
 * @returns a fault (notes-conserved) for notes, and one for calls, that are lost or too many.
 */
export function noteFaults(book: Book, path: string, uses: NoteUses, isBare = false): Fault[] {
  const notes = book.chapters.flatMap((chapter) => chapter.notes.map(({ number }) => number));
  const calls = book.chapters.flatMap((chapter) => [
    ...chapter.notes.flatMap(({ number, calls: own }) => own.map(() => number)),
    ...(isBare ? literalCalls(chapter) : []),
  ]);
  const tell = (what: string, wanted: readonly number[], found: readonly number[]): Fault[] => {
    const wrong = unequal(wanted, found);
    if (wrong.length === 0) return [];
    return [
      fault(
        'notes-conserved',
        { file: path.slice(1), line: 1 },
        {
          expected: `the ${wanted.length} ${what} of the text, each as often as there`,
          found: `${found.length}; not the same: ${wrong.slice(0, 12).join(', ')}`,
          mend: 'see where src/publish/after/books drops or doubles them',
        },
      ),
    ];
  };
  return [...tell('notes', notes, uses.notes), ...tell('calls', calls, uses.calls)];
}
