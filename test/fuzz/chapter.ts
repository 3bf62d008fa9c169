import * as fc from 'fast-check';
import { KNOWN, marked, ODD_STARTS, STARTS, UNKNOWN } from './pieces.ts';

/** A chapter that was made, and the words that were typed into it, in their order: those of the text and those of notes. */
export interface MadeChapter {
  readonly body: string;
  readonly words: readonly string[];
  readonly noteWords: readonly string[];
}

const WORDS = ['lamp', 'keeper', 'tower', 'light', 'shore'] as const;
/** Mostly what is known, so that many a chapter is built. */
function mostly(known: readonly string[], unknown: readonly string[]): fc.Arbitrary<string> {
  const usual = { arbitrary: fc.constantFrom(...known), weight: 14 };
  return fc.oneof(usual, { arbitrary: fc.constantFrom(...unknown), weight: 1 });
}
const piece = fc.tuple(mostly(KNOWN, UNKNOWN), fc.constantFrom(...WORDS));
const block = fc.tuple(mostly(STARTS, ODD_STARTS), fc.array(piece, { minLength: 1, maxLength: 5 }));

/**
 * A chapter of a few blocks, in each of which words stand with or without markup around them, right, nearly right or of another Markdown.
 * No two words are the same, so that each can be counted.
 */
export const chapters: fc.Arbitrary<MadeChapter> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((blocks) => {
    const words: string[] = [];
    const noteWords: string[] = [];
    const next = (word: string): string => {
      const made = marked(word, words.length + noteWords.length + 1);
      words.push(made);
      return made;
    };
    const lines = blocks.map(([start, pieces]) => {
      const typed = pieces.map(([around, word]) =>
        around
          .replace('W', () => next(word))
          .replace(/N(?=["\]])(?<=@doe-2019-cameras, "N)/, () => {
            const made = marked('place', words.length + noteWords.length + 1);
            noteWords.push(made);
            return made;
          })
          .replace(/N(?!OTE)/, () => next('other')),
      );
      return `${start}${typed.join(' ')}`;
    });
    const body = lines.join('\n\n');
    const own = body.includes('[^own]') ? `\n\n[^own]: An ${marked('own', 9999)} remark.` : '';
    if (own !== '') {
      // Notes stand in the order of their first calls.
      const place = body.indexOf('[^own]');
      const before = noteWords.filter((word) => body.indexOf(word) < place).length;
      noteWords.splice(before, 0, marked('own', 9999));
    }
    return { body: `They are <Claim id="cameras-in-63">in 63</Claim>.\n\n${body}${own}\n`, words, noteWords };
  });
