import type { RuleId } from './rules.ts';

/** What rules are about. */
export type RuleGroupId =
  | 'honesty'
  | 'names'
  | 'corrections'
  | 'evidence'
  | 'texts'
  | 'teaching'
  | 'figures'
  | 'files'
  | 'pages'
  | 'code';

/**
 * Rules that belong together, each with why it is there. `stops` tells what a breach stops: the build of the report; or only the check
 * that is run before it is published, so that a half-written text can be looked at. `isOpen` tells whether exceptions are allowed.
 */
export interface RuleGroup {
  readonly id: RuleGroupId;
  readonly stops: 'build' | 'check';
  readonly isOpen: boolean;
  readonly rules: Readonly<Partial<Record<RuleId, string>>>;
}

/** Every rule with its reason, in the order of the page of rules. A test holds that none is missing. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  {
    id: 'honesty',
    stops: 'check',
    isOpen: true,
    rules: {
      'sentence-accounted': 'A reader who asks “who says so?” finds the answer at the sentence.',
      'claim-number': 'A number that is typed twice is sooner or later two numbers.',
      'other-side-shown': 'A reader who stops after one section has heard both sides.',
      'quotation-length': 'Short quotations are fair to authors, and leave the telling to the report.',
      'quotation-cut': 'A sentence cut at its concession says what its author did not.',
      'searched-told':
        'That nothing was found means nothing until one knows where it was looked for, and when.',
      'origins-agree': 'Two reports of one witness are one witness.',
      'quotation-known':
        'Words in quotation marks are somebody’s own; one that is changed puts words into a mouth.',
      'claim-used': 'What was checked and then left out is left out for a reason that can be told.',
      'source-cited': 'A list of sources that nothing rests on makes a report look better read than it is.',
      'high-claim-read': 'Nobody can be sure of words that he knows only from others.',
      'claim-checked':
        'Prices, laws and links change; what was true at one time is said as of that time or looked at again.',
      'kit-number': 'A number in a marking key that the ledger has not would mark right answers as wrong.',
      'loaded-word':
        'A word that a hostile reader can strike out costs the trust that the fact would have earned.',
      'told-once':
        'Who meets the same words again asks whether it is a second fact or the first, and reads on with less trust.',
      'allowance-few': 'A rule with many exceptions is a rule for others.',
      'allowance-used': 'An exception that outlives its cause would allow the next mistake.',
    },
  },
  {
    id: 'names',
    stops: 'build',
    isOpen: true,
    rules: {
      'redacted-name':
        'A name that could harm somebody must not slip back by way of a file name, a caption or a list of sources.',
    },
  },
  {
    id: 'corrections',
    stops: 'build',
    isOpen: false,
    rules: {
      'correction-entered':
        'Who cited a claim, or an answer to it, must be able to see that it was changed, and why.',
      'correction-kept': 'A correction that can be taken back is none.',
      'correction-shown': 'A correction that no page shows helps nobody.',
      'known-passage': 'A correction must lead to what it corrects.',
      'edition-file': 'What was published is kept as it was, or comparing with it would mean nothing.',
      'edition-order': 'Time runs one way: an older date would hide a newer edition.',
      'anchor-lock': 'The list of published addresses is itself a promise, and is not edited by hand.',
      'anchor-kept': 'A link in somebody’s letter or lesson must go on working.',
      'anchor-words': 'A link that still works and leads to other words is worse than a broken one.',
      'anchor-redirect':
        'A redirect that goes round in a circle, or nowhere, is a broken link that looks mended.',
    },
  },
  {
    id: 'evidence',
    stops: 'build',
    isOpen: false,
    rules: {
      'known-source': 'A note must lead to a document.',
      'recalled-source': 'Memory errs; what nobody read bears nothing.',
      'source-derivation':
        'Ten reports of one study are one piece of evidence; a circle would hide which came first.',
      'link-record': 'A reader must not be sent to a page that has become something else.',
      'known-claim': 'A claim in a text must have its entry, or it has no sources.',
      'known-part': 'An answer in a text must have its entry, or nobody can see who gave it.',
      'known-value': 'A number that is printed from the ledger must stand there.',
      'known-table': 'A table that is printed must be described: by whom, when, under which licence.',
      'read-so-far':
        'A reader who is told that a text reaches to a month must not take older news for the latest.',
      'value-in-reach': 'The sources of a number stand one step from it.',
      'held-claim': 'What was held back for a reason stands only with the words that meet the reason.',
      'claim-once': 'One place in a chapter carries the address of a claim, so that a link to it is clear.',
      'part-once': 'One place in a chapter carries the address of an answer, so that a link to it is clear.',
      'part-source':
        'The answer of the other side is evidence like any other, and must be as easy to look up.',
      'high-reason': 'Who is told that something is sure asks why, and must be able to weigh the reason.',
      'affair-last-known': 'An affair goes on after the first report of it; a story cut short misleads.',
      'claim-words': 'It must be plain which words a claim’s sources bear.',
      'known-locator-label': 'A place in a source must be one that a reader can find.',
      'markup-understood':
        'Signs that mean something in another Markdown would stand in the page, or words and notes would be lost.',
      'citation-syntax': 'A citation that is nearly right would be printed as it stands, and lead nowhere.',
      'citation-place': 'A note in a heading or a link cannot be reached by everybody.',
      'footnote-defined': 'A number that leads to no note is a broken promise.',
      'footnote-called': 'A note that nothing calls is lost without a trace.',
      'finding-made': 'What the first page says was found must be what the chapters say.',
      'scorecard-table': 'A verdict without a statement, or a statement without one, misleads.',
      floor: 'A report that lost half of itself by accident must not be published.',
    },
  },
  {
    id: 'texts',
    stops: 'build',
    isOpen: false,
    rules: {
      'internal-link': 'A reference within the report leads somewhere.',
      'link-address': 'A link can do nothing but lead to a page.',
      'table-row': 'A cell beyond the header is left out of the page, and nobody sees that it was there.',
      'hidden-sign':
        'A word with an unseen sign in it is found by no search, and a line that runs backwards deceives.',
      'bare-address': 'Nobody, and no browser, knows where such an address ends.',
      'known-example': 'An example shows what can be done here; one that leads nowhere shows the opposite.',
      'address-free': 'Of two pages at one address a reader would meet only one.',
      'heading-level':
        'Who listens to a page goes by its levels, and takes one that is left out for something missed.',
      'heading-words': 'A line of the contents without words leads nobody anywhere.',
      'heading-place': 'A heading within a note would be a section that the contents cannot lead to.',
      'heading-signs': 'Signs that are nearly right would be printed, or make a heading of a paragraph.',
      'heading-unique': 'Each section has an address of its own.',
      'chapter-not-empty': 'A page without words was published by mistake.',
      'duplicate-order': 'The order of chapters is the editors’ and not an accident.',
      'known-component': 'Texts hold words; what they do is written and tested elsewhere.',
      'component-attribute': 'A misspelt attribute would be passed over in silence.',
      'term-definition': 'A definition must be readable wherever the word stands.',
      'term-used': 'A glossary explains the words of the report and no others.',
    },
  },
  {
    id: 'teaching',
    stops: 'build',
    isOpen: false,
    rules: {
      'kit-current': 'A marking key must not teach what the report has taken back.',
      'kit-claims': 'Who teaches from a lesson must see what it rests on, and be warned when that changes.',
      'kit-place': 'Questions on a chapter that is not there would be found by nobody.',
      'known-quoted': 'A class that works on a passage must have its very words.',
      'passage-rights':
        'Statutes may be printed; the words of authors are theirs, and a short quotation is fair.',
    },
  },
  {
    id: 'figures',
    stops: 'build',
    isOpen: false,
    rules: {
      'known-figure': 'A figure stands once, so that its address is clear.',
      'figure-field': 'A figure draws what its table says and nothing else.',
      'figure-unit': 'A number without its unit, or with another, is wrong.',
      'figure-words': 'The numbers in a figure’s title come from its table and cannot disagree with it.',
      'figure-rows': 'A figure that leaves a row out unseen misleads.',
      'diagram-words': 'A drawing is looked at before it is read; a box that must be read is a paragraph.',
      'diagram-arrow':
        'An arrow that leads nowhere says that one thing brings about another that is not there.',
      'diagram-evidence':
        'A drawing looks sure of itself; each of its boxes must be as well founded as a sentence.',
      'table-cell': 'A date in a column of numbers is a mistake that a figure would draw.',
      'table-header': 'A column that moved would give every row another meaning.',
      'table-key': 'Each row can be named, and so cited.',
    },
  },
  {
    id: 'files',
    stops: 'build',
    isOpen: false,
    rules: {
      'missing-folder': 'A report in the wrong place would be published empty.',
      'unreadable-file': 'A file that cannot be read would be missing from the report.',
      'empty-file': 'An empty file was lost on the way.',
      'file-too-large': 'A file that large is not a text of this report.',
      'file-read': 'A text in a file that nothing reads is lost, and nobody is told.',
      'file-name': 'An address with spaces or brackets breaks when it is passed on.',
      'yaml-syntax': 'A slip in a data file must be told at its line.',
      'yaml-as-typed': 'A title that is cut at a sign is still a title, and nobody would miss the rest.',
      'json-syntax': 'A slip in a data file must be told at its line.',
      'csv-syntax': 'A cell too many moves all that follow.',
      'mdx-syntax': 'A tag that is not closed swallows the text after it.',
      'front-matter': 'Each text has a title and a summary.',
      schema: 'A record without its source or its date is not evidence.',
      'unknown-key': 'A misspelt field would be passed over in silence.',
      'duplicate-id': 'Two things of one name cannot be told apart in a link.',
      'date-exists': 'The 31st of June is a mistake of somebody’s.',
      'safe-url': 'An address that runs a script must never reach a reader.',
      'no-markup-in-data':
        'Words from a data file reach every form of the report; markup would break some of them.',
    },
  },
  {
    id: 'pages',
    stops: 'build',
    isOpen: false,
    rules: {
      'page-finished': 'A reader never sees what only an author should.',
      'page-inline': 'Pages are served under a policy that forbids it, for the reader’s safety.',
      'notes-conserved': 'A sentence without its note is a sentence that nobody can check.',
      'book-set':
        'A reader of paper sees an empty square where a sign has no font, and a listener hears nothing of a drawing without words.',
      'page-third-party': 'Nobody else learns who reads the report.',
    },
  },
  {
    id: 'code',
    stops: 'check',
    isOpen: false,
    rules: {
      'import-direction':
        'A program of which the parts know little of each other can be changed without fear.',
      'import-cycle': 'Two parts that need each other are one part in two places.',
      'file-system': 'What reads and writes files stands in few places, where it can be looked at.',
      'file-length': 'A file that nobody reads to its end has mistakes at its end.',
      'folder-readme': 'Who opens a folder is told what is in it.',
      'page-context': 'A part that asks for itself may speak another language than its page.',
      'words-in-interface': 'A phrase in the program stays as it is when the page is in another language.',
      'address-typed': 'What is written in one place can move without a link that leads astray.',
      'lock-complete': 'The report can be built on any machine.',
      'neutral-generator': 'The program holds nothing of the machine that it was written on.',
    },
  },
];
