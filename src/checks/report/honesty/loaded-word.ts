import { fault } from '../../../report/rules/fault.ts';
import { type Context, type LooseWords, looseWords } from './context.ts';
import type { Finding } from './finding.ts';
import { quotationsIn } from './quotations-in.ts';
import { isWithin } from './span.ts';
import { wordFinder } from './word-list.ts';

/** Rule loaded-word: a word that takes a side stands within quotation marks or not at all. */
export function loadedWord(context: Context): Finding[] {
  const find = wordFinder(context.words.loaded, (entry) => entry);
  const look = (
    { within, words, at }: LooseWords,
    placeOf: (offset: number) => LooseWords['at'] = () => at,
  ): Finding[] => {
    const quoted = quotationsIn(words);
    return find(words)
      .filter(({ from }) => !quoted.some((span) => isWithin(from, span)))
      .map(({ entry, from, text }) => {
        const told = {
          expected: `no word that takes a side. ${entry.why}`,
          found: `“${text}”`,
          mend: `write ${entry.better}`,
        };
        // The word with a little before and after it, so that an exception names one place and not all.
        const subject = words.slice(words.lastIndexOf(' ', Math.max(0, from - 2)) + 1).trim();
        return { fault: fault('loaded-word', placeOf(from), told), within, subject };
      });
  };
  return [
    ...context.texts.flatMap(({ text, paragraphs }) =>
      paragraphs.flatMap((p) =>
        look({ within: text.id, subject: '', words: p.words, at: text.at }, (offset) => p.place(offset)),
      ),
    ),
    ...looseWords(context).flatMap((loose) =>
      look(loose).map((finding) => ({ ...finding, subject: `${loose.subject}: ${finding.subject}` })),
    ),
  ];
}
