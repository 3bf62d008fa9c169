import { capitalize, formatNumber } from '../numbers.ts';

/** What a chapter says at its end, in English: what it rests on, and what is next. */
export const readingWords = {
  sourcesOfChapter: 'Sources of this chapter',
  chapterRestsOn: (count: number, primary: number, notRead: number): string => {
    const cited = count === 1 ? 'One source is cited' : `${formatNumber(count)} sources are cited`;
    const kinds =
      primary === count
        ? 'all primary'
        : primary === 0
          ? 'none of them primary'
          : `${formatNumber(primary)} of them primary`;
    const reading =
      notRead === 0
        ? 'all were read'
        : `${formatNumber(notRead)} ${notRead === 1 ? 'was' : 'were'} seen quoted, not read`;
    return capitalize(`${cited}, ${kinds}; ${reading}.`);
  },
  listOfSources: 'The list of them, each with what rests on it',
  sourcesAsFile: 'For a reference manager:',
  previousChapter: 'Previous chapter',
  nextChapter: 'Next chapter',
} as const;
