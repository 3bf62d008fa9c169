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
    teaching: 'The teaching kit',
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
    'A sentence of a chapter that holds a name, a number, a date, a quotation, a verb of saying or an accusing word is accounted for in one of four ways. It stands in a claim or in an answer of the other side; or it has a note of its own, and that of another sentence does not count; or it is a remark of the report that says so, such as “this report counted”; or it leads to the words of a claim or an answer. Beside a claim a number or a quotation must stand in the claim’s entry in the ledger, and an answer needs a note of its own. A remark of the report cannot quote, or tell what somebody else says. Questions are let be, and sentences that only lead to another section. An item of a list and a footnote are read in the same way, a row of a table as one sentence.',
    'Names are words with a capital within a sentence, words that the report never writes without one, and words in another script.',
    'Numbers are those in figures, those from eleven on in letters, and hundreds, thousands and millions. A number that is a name (Article 7, No. 12) is none. Within a claim numbers from three on are compared.',
    'Words in quotation marks up to three are taken as a term or a name and are not looked for; longer ones must stand in one record word for word, but for capitals, the kind of quotation marks and hyphens, and what an ellipsis or square brackets replace.',
    'A contested claim is answered where its section tells a part of its other side, with that part’s own note.',
    'Names that are not printed are kept only as salted hashes that cost work to try, filled up with random ones. Nobody can read a name from them. Somebody who has a name already can try whether it is on the list. The words of a name are found in any order, run together or apart, without their marks, and with a letter missing, added or changed where the name is long enough; in each script in which it was entered.',
  ],
} as const;
