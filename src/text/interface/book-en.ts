import { formatDate } from '../dates.ts';

/** What the report says as a book: on paper, in a reader, as plain text. In English. */
export const bookWords = {
  takeAway: 'Take it away',
  takeAwayAbout: 'The chapter with its notes, in the same numbers:',
  takeAwayWhole: 'The whole report with its notes:',
  formats: {
    pdf: 'PDF, to print or to hand out',
    epub: 'EPUB, for a reader',
    txt: 'Plain text, to listen to or to translate',
    md: 'Markdown, to paste',
  },
  chapterOf: (number: string, report: string): string => `Chapter ${number} of ${report}`,
  chapterNumber: (number: string): string => `Chapter ${number}`,
  edition: (date: string): string => `Edition of ${formatDate(date)}`,
  textAt: 'The text with its notes, its figures and its data is at',
  correctionsAt: 'Paper is not brought up to date. What was corrected since is at',
  licensedAs: (licence: string): string =>
    `You may copy this text, change it and hand it on under ${licence}:`,
  numbersAbout:
    'Each paragraph has a number, the same on the site and in every format and edition: it is the number to cite.',
  contents: 'Contents',
  notes: 'Notes',
  note: (number: number): string => `Note ${number}`,
  figure: 'Figure',
  figureShows: 'What it shows:',
  table: 'Table',
  calledIn: (paragraphs: readonly string[]): string =>
    paragraphs.length === 1 ? `paragraph ${paragraphs[0]}` : `paragraphs ${paragraphs.join(', ')}`,
  alsoIn: (paragraphs: readonly string[]): string =>
    `Also called in ${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${paragraphs.join(', ')}.`,
  inParagraph: (number: string): string => `paragraph ${number}`,
  backToText: (number: number): string => `Back to where note ${number} is used`,
  page: (number: number): string => `Page ${number}`,
  pages: 'Pages of the printed edition',
  titlePage: 'Title page',
  /** As EPUB Accessibility 1.1, 4.3, has it, letter by letter. */
  conformsTo: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
  accessibility:
    'The text can be read by every kind of reader: its structure, its notes, its languages and the pages of its printed edition are marked, and every figure is told in words.',
} as const;
