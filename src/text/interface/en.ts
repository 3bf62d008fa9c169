import { formatDate } from '../dates.ts';
import { capitalize, formatNumber } from '../numbers.ts';
import { bookWords } from './book-en.ts';
import { cardWords } from './cards-en.ts';
import { citeWords } from './cite-en.ts';
import { dataWords } from './data-en.ts';
import { designWords } from './design-en.ts';
import { editionWords } from './edition-en.ts';
import { evidenceWords } from './evidence-en.ts';
import { exampleWords } from './examples-en.ts';
import { figureWords } from './figures-en.ts';
import { linkWords } from './links-en.ts';
import { movedWords } from './moved-en.ts';
import { numberWords, ordinalWords } from './numbers-en.ts';
import { otherWords, reasonWords } from './other-en.ts';
import { readingWords } from './reading-en.ts';
import { ruleWords } from './rules-en.ts';
import { searchWords } from './search-en.ts';
import { shareWords } from './share-en.ts';
import { teachingWords } from './teaching-en.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** Up to ten in words, from eleven in figures. */
function inWords(n: number): string {
  return n <= 10 ? numberWords(n) : formatNumber(n);
}

function countOf(n: number, one: string, many: string): string {
  return `${inWords(n)} ${n === 1 ? one : many}`;
}

/** Every word of the interface in English. A page's language comes from its content; another language is another such file. */
export const en = {
  skip: 'Skip to the text',
  siteNavigation: 'Site',
  contents: 'Contents',
  contentsBeside: 'Contents, beside the text',
  chapters: 'Chapters',
  pages: 'About this report',
  notes: 'Notes',
  notesOf: (title: string): string => `Notes: ${title}`,
  note: (number: number, source: string): string => `Note ${number}: ${source}`,
  ownNote: 'remark',
  backTo: (number: number): string => `Back to where note ${number} is used`,
  backToTime: (number: number, time: number): string =>
    `Back to where note ${number} is used, ${ordinalWords(time)} time`,
  timeOf: (time: number): string => ordinalWords(time),
  numberInWords: numberWords,
  andMore: (first: string, more: number): string => `${first} and ${more} more`,
  andOthers: 'et al.',
  and: 'and',
  noDate: 'n.d.',
  primary: 'primary source',
  secondary: 'secondary source',
  read: 'read',
  seen: 'seen quoted, not read',
  recalled: 'not read',
  readIn: (copy: string): string => `read in a copy at ${copy}`,
  inLanguage: (tag: string): string => `in ${languageNames.of(tag) ?? tag}`,
  archived: 'archived',
  archivedOn: (date: string): string => `on ${formatDate(date)}`,
  book: bookWords,
  confidence: { high: 'High', medium: 'Medium', low: 'Low', contested: 'Contested' },
  confidenceLabel: (word: string): string => `Confidence: ${word.toLowerCase()}.`,
  confidenceBecause: (word: string, reason: string): string =>
    `Confidence: ${word.toLowerCase()}, because ${reason}.`,
  reasons: reasonWords,
  other: otherWords,
  restsOn: (count: number, origins: number, primary: number, notRead: number): string => {
    const isOne = count === 1;
    const some = isOne ? 'secondary' : 'none primary';
    const kinds =
      primary === 0
        ? some
        : primary === count
          ? isOne
            ? 'primary'
            : 'all primary'
          : `${inWords(primary)} primary`;
    const reading =
      notRead === 0
        ? isOne
          ? 'read'
          : 'all read'
        : notRead === count
          ? 'seen quoted only'
          : `${inWords(notRead)} seen quoted only`;
    if (isOne) return `One source, ${kinds}, ${reading}.`;
    const citations = `${capitalize(inWords(count))} citations`;
    if (origins === 1) return `${citations} that go back to one origin: ${kinds}, ${reading}.`;
    return `${citations}, ${countOf(origins, 'independent origin', 'independent origins')}: ${kinds}, ${reading}.`;
  },
  contestedReason: 'The sources or the parties disagree; the other side is given below.',
  figuresUsed: 'Figures used:',
  asOf: (date: string): string => `as of ${formatDate(date)}`,
  heldFigure: 'reported, not confirmed',
  figureSources: 'Sources of the rows drawn:',
  figurePage: 'This figure’s page: its table, its method, and the data to take away',
  figureData: 'The data as a table',
  dataAsOf: (date: string): string => `Data as of ${date}.`,
  markSources: 'Sources:',
  markRow: 'Its row in the table',
  takeAway: 'Take it away',
  takeAwayLicence: 'You may use, change and pass on the figure, with credit, under',
  takeAwayData: 'Its data are under the licence that is named with its table.',
  downloads: {
    csv: 'The rows drawn, with all columns, as CSV',
    json: 'The rows with their words, sources and licence, as JSON',
    svg: 'The drawing as SVG',
    png: 'The drawing as PNG, at twice its size',
    table: 'The whole table that it is drawn from, as CSV',
    all: 'All tables of the report, as a data package (zip)',
  },
  fileSize: (bytes: number): string =>
    bytes < 1000
      ? `${formatNumber(bytes)} bytes`
      : bytes < 1e6
        ? `${formatNumber(Math.round(bytes / 1000))} kilobytes`
        : `${formatNumber(Math.round(bytes / 1e5) / 10)} megabytes`,
  citeThis: 'Cite this',
  citeMessage: 'If you use this report, please cite it as below.',
  citing: citeWords,
  cards: cardWords,
  data: dataWords,
  examples: exampleWords,
  figure: figureWords,
  sharing: shareWords,
  history: 'History',
  drawnFrom: (date: string): string => `Drawn for the edition of ${formatDate(date)}.`,
  embed: 'Put it on your page',
  embedPlain: 'As plain HTML',
  embedPlainWords:
    'No script, no frame, and nothing is loaded from here. It holds two drawings and shows the one that suits its column, from 320 pixels on.',
  embedFrame: 'As a frame',
  embedFrameWords:
    'The frame follows light and dark and draws the figure for the width that it has. It is loaded from this site when your page is read.',
  embedNarrow: 'Frame for a column of 320 to 559 pixels',
  embedWide: 'Frame for a column of 560 pixels and more',
  embedAlone: 'The page in the frame',
  embedFrom: (title: string, date: string): string => `${title}, edition of ${formatDate(date)}`,
  embedTitle: (title: string): string => `${title} (the figure alone)`,
  embedMore: 'Table, sources and limits',
  figureSource: 'Source:',
  figures: 'Figures',
  figuresSummary: (count: number): string =>
    `${formatNumber(count)} figures, each with its data, its sources and what it does not show.`,
  timeline: 'Timeline',
  timelineOf: (name: string): string => `Timeline: ${name}`,
  timelineSummary: (count: number, from: string, to: string): string =>
    `${capitalize(countOf(count, 'event', 'events'))} ${from === to ? `of ${from}` : `from ${from} to ${to}`}, each with its date as far as it is known, its sources and the chapter that tells it.`,
  chooseEvents: 'Choose events',
  allEvents: (count: number): string => `All ${formatNumber(count)} events`,
  byChapter: 'By chapter',
  byKind: 'By kind',
  countedName: (name: string, count: number): string => `${capitalize(name)} (${formatNumber(count)})`,
  toldIn: 'Told in',
  sourcesOfEvent: (count: number): string => (count === 1 ? 'Source:' : 'Sources:'),
  aboutTimeline: 'About this timeline',
  inWords: 'In words',
  method: 'Method',
  table: 'Table',
  source: 'Source',
  sources: 'Sources',
  tableSources: 'Sources of the table:',
  rowsHeld: (count: number, reason: string): string =>
    `${capitalize(countOf(count, 'row is', 'rows are'))} held back: ${reason}`,
  tableHeld: (reason: string): string => `This table is held back: ${reason}`,
  licence: 'Licence:',
  treatedIn: 'Treated in',
  notYetWritten: 'not yet written',
  emptyCell: 'not given',
  edition: (date: string): string => `Edition of ${formatDate(date)}`,
  readingTime: (minutes: number): string =>
    minutes === 1 ? 'One minute’s reading' : `${minutes} minutes’ reading`,
  home: 'Home',
  search: 'Search',
  citedIn: 'Cited in',
  glossary: 'Glossary',
  glossarySummary: (count: number): string =>
    `${formatNumber(count)} names and terms of this report: what each is, its names in other scripts, its sources, and where the chapters use it.`,
  languageName: (tag: string): string =>
    tag === 'zh-Latn-pinyin' ? 'Pinyin' : tag === 'ug' ? 'Uyghur' : (languageNames.of(tag) ?? tag),
  alsoFound: 'Also found as:',
  namesSeen: 'The name in another script was seen only in part or in another text.',
  usedIn: 'Used in',
  termKinds: {
    programme: 'programme',
    system: 'system',
    law: 'law',
    institution: 'institution',
    firm: 'firm',
    place: 'place',
    concept: 'concept',
    document: 'document',
    technology: 'technology',
    people: 'people',
    'person-public': 'public person',
  },
  termsUnder: (letter: string): string =>
    letter === '#' ? 'Terms under other signs' : `Terms under ${letter}`,
  findings: 'What it found',
  waysIn: 'Ways in',
  whoSaysSo: (chapter: string): string => `Who says so, and what is disputed: ${chapter}`,
  contentNote: (about: string): string => `This passage describes ${about}.`,
  skipPassage: 'Go to the next section',
  /** What is said of an item of a task list before its words. */
  tasks: { open: 'To do:', done: 'Done:' },
  design: designWords,
  editions: editionWords,
  evidence: evidenceWords,
  rules: ruleWords,
  links: linkWords,
  moved: movedWords,
  reading: readingWords,
  teaching: teachingWords,
  theme: 'Colours',
  themeAuto: 'As the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  closeNote: 'Close',
  toAllNotes: 'This note among all notes',
  toGlossary: 'Names and sources in the glossary',
  letters: 'Letters',
  /** A letter of an alphabet as a choice. */
  letterName: (letter: string): string => (letter === '#' ? 'Other signs' : `Letter ${letter}`),
  letter: (letter: string): string => (letter === '#' ? 'Other signs' : `Sources under ${letter}`),
  otherLetters: 'Other signs',
  sourcesSummary: (count: number): string =>
    `All ${count} works that the chapters cite, with the kind of each, whether it was read, and where it is cited.`,
  wholeReferences: 'The whole references, with addresses, in the style of',
  sourcesInStyle: (style: string): string => `Sources in ${style} style`,
  sourcesInStyleUnder: (style: string, letter: string): string => `Sources in ${style} style: ${letter}`,
  styleNames: { apa: 'APA', chicago: 'Chicago', mla: 'MLA' },
  backToSources: 'The short list, by kind, language and chapter',
  reportSize: (chapters: number, notes: number, sources: number): string =>
    `${capitalize(countOf(chapters, 'chapter', 'chapters'))}, ${formatNumber(notes)} notes, ${formatNumber(sources)} sources. Ask of any claim who says so: the answer is one step away.`,
  notFound: 'This page is not here',
  notFoundWords: 'The address may be mistyped or old. These are the ways into the report.',
  searchSummary: 'Search the chapters, their notes and the pages of the report.',
  searchLabel: 'Words to look for',
  finding: searchWords,
} as const;

/** The words of the interface in one language. */
export type Interface = typeof en;
