import { formatNumber } from '../numbers.ts';

/** The words of live examples, in English. */
export const exampleWords = {
  label: 'Example',
  partKinds: {
    report: 'report',
    chapter: 'chapter',
    section: 'section',
    claim: 'claim',
    figure: 'figure',
    table: 'table',
  },
  within: (kind: string, title: string): string => `${kind} of “${title}”`,
  minutes: (minutes: number): string =>
    minutes === 1 ? 'one minute’s reading' : `${formatNumber(minutes)} minutes’ reading`,
  code: 'Code for a column of 560 pixels and more',
  embedMore: 'Both codes, the narrow frame and the picture as a file',
  showAlone: 'What the frame shows',
  allTables: 'All tables with their descriptions',
  claims: (count: number): string => (count === 1 ? 'One claim' : `${formatNumber(count)} claims`),
} as const;
