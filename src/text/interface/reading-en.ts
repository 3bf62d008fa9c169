import { formatDate } from '../dates.ts';
import { capitalize, formatNumber } from '../numbers.ts';
import { numberWords } from './numbers-en.ts';

function laterEvents(count: number): string {
  if (count === 0) return '';
  const many = count <= 10 ? numberWords(count) : formatNumber(count);
  return count === 1 ? '; one later event is told too' : `; ${many} later events are told too`;
}

/** What a chapter says of its reading, in English: at its head how far it goes, at its end what it rests on, and what is next. */
export const readingWords = {
  readUpTo: (month: string, later: number): string =>
    `The sources read run to ${formatDate(month)}${laterEvents(later)}.`,
  chapterNumber: (number: string): string => `Chapter ${number}.`,
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
