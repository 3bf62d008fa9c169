import { formatNumber } from '../numbers.ts';

/** What the page of rules says, in English. */
export const ruleWords = {
  title: 'The rules this report is held to',
  summary: (count: number): string =>
    `A program reads the whole report before it is published and holds it to ${formatNumber(count)} rules. This page is made from the same list that the program uses, with every exception and its reason.`,
  how: 'A rule is held to by a program, so it can find what is missing or does not agree; it cannot find what is false. People read the report for that. What a rule finds is told with file and line, and is mended, or is let stand with a reason that this page prints.',
  groups: {
    honesty: 'What must be accounted for',
    names: 'Names that are not printed',
    corrections: 'What was published stays found',
    evidence: 'Sources, claims and notes',
    texts: 'Texts',
    figures: 'Tables and figures',
    files: 'Files and records',
    pages: 'Finished pages',
    code: 'The program itself',
  },
  stops: {
    build: 'A report that breaks one of these is not built.',
    check: 'These are asked before a report is published; a text that is still being written may break them.',
  },
  open: 'Exceptions are allowed, with a reason; one that no longer allows anything is itself a fault.',
  exceptions: (count: number): string =>
    count === 1 ? 'One exception' : `${formatNumber(count)} exceptions`,
  noExceptions: 'No exceptions.',
  applies: (subjects: readonly string[]): string =>
    `It applies to: ${subjects.map((subject) => (subject.includes(' ') ? `“${subject}”` : subject)).join(', ')}.`,
  counts: 'What counts',
  countsWords: [
    'A note accounts for its own sentence and for the one before it in the paragraph, unless a claim begins between. A claim accounts for its own words; and for what its entry in the ledger holds, in the two sentences before it and in those after it in the paragraph: a number or a quotation must stand in the entry, an accusing word need not. A link to the place in the report where the matter is treated counts as a note for its own sentence.',
    'Numbers are those in figures, those from eleven on in letters, and hundreds, thousands and millions. A number that is a name (Article 7, No. 12) is none. Within a claim numbers from three on are compared.',
    'Words in quotation marks up to three are taken as a term or a name and are not looked for; longer ones must stand in one record word for word, but for capitals, the kind of quotation marks and hyphens, and what an ellipsis or square brackets replace.',
    'A contested claim is answered where its section tells a part of its other side, with that part’s own note.',
    'Names that are not printed are kept only as salted hashes that cost work to try, filled up with random ones. Nobody can read a name from them. Somebody who has a name already can try whether it is on the list. The words of a name are found in any order, run together or apart, without their marks, and with a letter missing, added or changed where the name is long enough; in each script in which it was entered.',
  ],
} as const;
