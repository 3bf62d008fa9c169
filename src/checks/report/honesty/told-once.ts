import type { TextFile } from '../../../report/report.ts';
import { fault } from '../../../report/rules/fault.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import type { Paragraph } from './paragraphs.ts';
import { plainQuotation, quotationsIn } from './quotations-in.ts';
import { isWithin, type Span } from './span.ts';

/** As many words in the same order are no accident: a reader who has met them knows that a passage comes back. */
const RUN = 9;

/** The section that says a chapter in short: it repeats what the chapter says by intent. */
const IN_BRIEF = 'in-brief';

/** A title of a law or a body in its middle: “Committee on the Elimination of Racial Discrimination”. */
const TITLE =
  /\p{Lu}[\p{L}\p{M}’'-]*(?:\s+\p{Lu}[\p{L}\p{M}’'-]*)*(?:\s+(?:of|on|for|against)(?:\s+the)?(?:\s+\p{Lu}[\p{L}\p{M}’'-]*(?:\s+and(?=\s+\p{Lu}))?)+)+/gu;
/** A title of so many words or more is one word of a run: nobody can say it otherwise. */
const TITLE_WORDS = 4;

/** A word as it is compared, or a long title, and where it stands in its paragraph. */
interface Unit extends Span {
  readonly key: string;
}

/** Words between two quotations, with the paragraph and the text that they stand in. */
interface Piece {
  readonly text: TextFile;
  readonly paragraph: Paragraph;
  readonly units: readonly Unit[];
}

/** A run of words: its piece, and its first unit. */
interface Start {
  readonly piece: Piece;
  readonly index: number;
}

function wordsIn(words: string): Span[] {
  return [...words.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
}

/** The words of a text as units: each by itself, those of a long title as one. */
function unitsOf(words: string): Unit[] {
  const all = wordsIn(words);
  const titles = [...words.matchAll(TITLE)]
    .map(({ 0: title, index }): Span => ({ from: index, to: index + title.length }))
    .filter((title) => all.filter(({ from }) => isWithin(from, title)).length >= TITLE_WORDS);
  const outside = all.filter(({ from }) => !titles.some((title) => isWithin(from, title)));
  return [...outside, ...titles]
    .sort((a, b) => a.from - b.from)
    .map((span) => ({ ...span, key: plainQuotation(words.slice(span.from, span.to)) }));
}

/** What a paragraph says in words of the report, cut where somebody is quoted. */
function piecesOf(text: TextFile, paragraph: Paragraph): Piece[] {
  const { words } = paragraph;
  const quotations = quotationsIn(words);
  const starts = [0, ...quotations.map(({ to }) => to)];
  const ends = [...quotations.map(({ from }) => from), words.length];
  return starts.map((start, index) => {
    const units = unitsOf(words.slice(start, ends[index]));
    return {
      text,
      paragraph,
      units: units.map(({ from, to, key }) => ({ from: from + start, to: to + start, key })),
    };
  });
}

function piecesIn({ texts }: Context): Piece[] {
  return texts
    .filter(({ isChapter }) => isChapter)
    .flatMap(({ text, paragraphs }) =>
      paragraphs
        .filter(({ kind, section }) => kind !== 'heading' && section !== IN_BRIEF)
        .flatMap((paragraph) => piecesOf(text, paragraph)),
    );
}

/** The units from two places on that are the same. */
function lengthOfRun(a: Start, b: Start): number {
  const [left, right] = [a.piece.units.slice(a.index), b.piece.units.slice(b.index)];
  const end = left.findIndex(({ key }, index) => key !== right[index]?.key);
  return end < 0 ? left.length : end;
}

function findingOf(first: Start, again: Start, length: number): Finding {
  const { paragraph, text } = again.piece;
  const [start, end] = [again.piece.units[again.index], again.piece.units[again.index + length - 1]];
  const run = paragraph.words.slice(start?.from, end?.to);
  const { file, line, column } = first.piece.paragraph.place(first.piece.units[first.index]?.from ?? 0);
  const words = {
    expected: `each run of ${RUN} words once, quotations and the section ${IN_BRIEF} aside`,
    found: `“${run}”, which stands at ${[file, line, ...(column === undefined ? [] : [column])].join(':')} already`,
    mend: 'tell it in full in one place, and in the other in a line of other words with a link',
  };
  const at = paragraph.place(start?.from ?? 0);
  return { fault: fault('told-once', at, words), within: text.id, subject: run };
}

/**
 * Rule told-once: what a chapter has told, no chapter tells again in the same words: a run of nine words stands once. What others
 * said is quoted as often as it is needed, a section in brief repeats by intent, and a long title is one word.
 */
export function toldOnce(context: Context): Finding[] {
  const seen = new Map<string, Start>();
  const findings: Finding[] = [];
  for (const piece of piecesIn(context)) {
    let told = 0;
    piece.units.forEach((_, index) => {
      const units = piece.units.slice(index, index + RUN);
      if (units.length < RUN) return;
      const key = units.map((unit) => unit.key).join(' ');
      const first = seen.get(key);
      if (!first) seen.set(key, { piece, index });
      else if (index >= told) {
        const length = lengthOfRun(first, { piece, index });
        findings.push(findingOf(first, { piece, index }, length));
        told = index + length - RUN + 1;
      }
    });
  }
  return findings;
}
