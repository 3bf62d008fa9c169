import { formatDate } from '../dates.ts';
import { capitalize } from '../numbers.ts';

/** The words about citing the report and taking its references, in English. */
export const citeWords = {
  citePlace: (date: string): string => `Edition of ${formatDate(date)}. The address stays.`,
  citeParts: 'Cite one section',
  citePartsOf: (title: string): string => `Cite a section of “${title}”`,
  citePartsSummary: (title: string): string =>
    `Each section of “${title}” with its permanent link, its citation in three styles and as a file, and its share card.`,
  wholeChapter: 'The whole chapter',
  paragraphsHaveNumbers: (first: string): string =>
    `Each paragraph has a number, the same in every format and every edition: add it, as in “paragraph ${first}”.`,
  paragraphsOfSection: (first: string, last: string): string =>
    first === last ? `Paragraph ${first}.` : `Paragraphs ${first} to ${last}.`,
  citeOthers: 'A claim, a figure or a table is cited on a page of its own:',
  heldClaim: (id: string): string => `Claim ${id}, held back`,
  idOfPart: (
    kind: 'report' | 'chapter' | 'section' | 'claim' | 'figure' | 'table',
    id: string,
    date: string,
  ): string => `${capitalize(kind)} ${id}, edition of ${formatDate(date)}`,
  permanentLink: 'Permanent link:',
  shareCard: 'Share card (picture)',
  citeFile: 'This citation as a file:',
  allReferencesFile: 'All references of the report as a file:',
  referenceFormats: { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' },
  feedTitle: (title: string): string => `${title}: corrections and new editions`,
  feedSummary: 'What was corrected, with the reason, and each new edition.',
  follow: 'Corrections and new editions as a feed:',
  feedFormat: 'Atom',
  referencesOf: (title: string): string => `References of ${title}`,
} as const;
