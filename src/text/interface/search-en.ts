/**
 * What the search says in the browser, in English; it is handed to the script with the index. `{n}` stands for a number and
 * `{name}` for a name.
 */
const SCRIPT_WORDS = {
  title: 'Search the report',
  label: 'Words to look for',
  submit: 'Search',
  close: 'Close',
  one: 'One result.',
  many: '{n} results.',
  first: '{n} results so far; the full text is being searched.',
  nothing: 'Nothing was found.',
  nearest: 'Names in this report that are spelled most alike:',
  noneNear:
    'No name in this report is spelled like it. All names and sections stand from A to Z on the search page.',
  empty:
    'Type a word, a name in any script, an article of a law, the number of a paragraph or the key of a source.',
  failed: 'The index could not be loaded. All names and sections stand from A to Z on the search page.',
  noFullText: '{n} results. The full text could not be searched.',
  filters: 'Choose among the results',
  kind: 'Kind',
  chapter: 'Chapter',
  confidence: 'Confidence',
  language: 'Source language',
  all: 'All ({n})',
  option: '{name} ({n})',
  more: '{n} more',
  moreOf: '{n} more: {name}',
  inParagraph: 'Open it in its paragraph',
  allResults: 'This search on a page of its own',
  slashKey: 'The / key opens the search on this page',
  keys: 'Arrow keys go from result to result, Enter follows, Esc closes.',
  chapterOne: 'Chapter',
  section: 'Section',
  paragraph: 'Paragraph',
  claim: 'Claim',
  note: 'Note',
  figure: 'Figure',
  term: 'Term',
  source: 'Source',
  event: 'Event',
  page: 'Page',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  contested: 'Contested',
  confidenceOf: 'confidence: {name}',
  unknownPlace: 'This page has no place named “{name}”.',
  nearestPlaces: 'The nearest places on it:',
} as const;

/** Words that say nothing by themselves: a search leaves them out where there are others. */
const SMALL_WORDS = `a about after all also an and any are as at be because been before between both but by can could did do does during each
few for from had has have he her here him his how i if in into is it its just many may me might more most much must my no not of off on one
only or other our out over same shall she should so some such than that the their them then there these they this those to too under until
up us very was we were what when where which while who whom whose why will with would you your`;

/** What the search page, the dialog and the pages around them say, in English. */
export const searchWords = {
  script: SCRIPT_WORDS,
  small: SMALL_WORDS.split(/\s+/),
  groups: {
    pages: 'Pages of this report',
    glossary: 'Glossary',
    figures: 'Figures',
    sources: 'Sources',
    timeline: 'Timeline',
  },
  fromAToZ: 'From A to Z',
  fromAToZAbout:
    'Names, laws, firms, places and all sections of the report. Names in other scripts stand beside the English ones.',
  namesUnder: (letter: string): string =>
    letter === '#' ? 'Names under other signs' : `Names under ${letter}`,
  sectionOf: (chapter: string): string => `section of “${chapter}”`,
  rowOf: (place: string): string => `in a figure of “${place}”`,
  rowOfFigure: 'in a figure',
  see: (name: string): string => `see ${name}`,
  searchReport: 'Search the report',
} as const;
