import { formatDate } from '../dates.ts';

/** The words about citing the report and taking its references, in English. */
export const citeWords = {
  citePlace: (date: string): string =>
    `Edition of ${formatDate(date)}. The address stays: to cite one section, claim, figure or table, give its own address, which its link holds after the sign #.`,
  citeFile: 'This citation as a file:',
  referencesFile: 'All references of this chapter as a file:',
  allReferencesFile: 'All references of the report as a file:',
  referenceFormats: { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' },
  feedTitle: (title: string): string => `${title}: corrections and new editions`,
  feedSummary: 'What was corrected, with the reason, and each new edition.',
  follow: 'Corrections and new editions as a feed:',
  feedFormat: 'Atom',
  referencesOf: (title: string): string => `References of ${title}`,
} as const;
