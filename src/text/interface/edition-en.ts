import { formatDate } from '../dates.ts';
import { capitalize, formatNumber } from '../numbers.ts';
import { numberWords } from './numbers-en.ts';

function countOf(count: number, one: string, many: string): string {
  return `${count <= 10 ? numberWords(count) : formatNumber(count)} ${count === 1 ? one : many}`;
}

/** How many things there are, and what became of how many of them; `beside` are claims that are the same themselves. */
interface Counts {
  readonly all: number;
  readonly same: number;
  readonly beside: number;
  readonly changed: number;
  readonly withdrawn: number;
}

const BESIDE = 'answers, doubts, limits or later events';

/** Counts as a sentence: “Of its 20 passages, 18 are the same today, one has changed and one was withdrawn.” */
function tally(one: string, many: string, { all, same, beside, changed, withdrawn }: Counts): string {
  if (same === all)
    return all === 1
      ? `Its one ${one} is the same today.`
      : `All its ${formatNumber(all)} ${many} are the same today.`;
  const parts = [
    `${same === 0 ? 'none' : formatNumber(same)} ${same === 1 ? 'is' : 'are'} the same today`,
    ...(beside > 0
      ? [countOf(beside, `is the same but for its ${BESIDE}`, `are the same but for their ${BESIDE}`)]
      : []),
    ...(changed > 0 ? [countOf(changed, 'has changed', 'have changed')] : []),
    ...(withdrawn > 0 ? [countOf(withdrawn, 'was withdrawn', 'were withdrawn')] : []),
  ];
  return `Of its ${countOf(all, one, many)}, ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`;
}

/** What the ledger of corrections and the frozen editions say, in English. */
export const editionWords = {
  editions: 'Editions',
  editionsSummary:
    'Every edition of this report as it was published, and what became of each of its passages and claims.',
  editionTitle: (date: string): string => `Edition of ${formatDate(date)}`,
  frozenTitle: (title: string, date: string): string => `${title}, as in the edition of ${formatDate(date)}`,
  frozen: (date: string): string => `Frozen edition of ${formatDate(date)}.`,
  frozenWords:
    'This is the text as it was published then. It is kept so that what was cited can be found, and is never brought up to date.',
  frozenEdition:
    'These are the texts as they were published then. They are kept so that what was cited can be found.',
  reportToday: 'The report as it is today',
  theTextToday: 'The text as it is today',
  textGone: 'The report has no such text any more.',
  allOfEdition: 'All texts of this edition',
  allEditions: 'All editions',
  stateOf: 'Has it changed since?',
  passagesTally: (counts: Counts): string => tally('passage', 'passages', counts),
  claimsTally: (counts: Counts): string => tally('claim', 'claims', counts),
  stateWhere: 'Each passage says at its end, and each claim in its note, what became of it.',
  drawingsLeftOut: 'Drawings are not kept with an edition; their words, their data and their sources are.',
  notTheSame: 'What is not the same today:',
  besideNotTheSame: `Claims that are the same but for their ${BESIDE}`,
  kinds: { changed: 'changed', withdrawn: 'withdrawn' },
  claimNamed: (start: string): string => `claim: ${start}`,
  same: {
    still: 'Same today',
    moved: 'Same today, in another place',
    joined: 'Same words today, within a longer passage',
  },
  split: 'Same words today, in several passages:',
  part: (number: number): string => `part ${number}`,
  changed: 'Changed since: both wordings',
  changedFigure: 'Changed since: its words or the data that it draws',
  changedTable: 'Changed since: its rows',
  withdrawn: 'Withdrawn since: why',
  today: 'Today:',
  passageToday: 'this passage as it is now',
  insteadSee: 'Instead, see',
  removed: 'removed',
  added: 'added',
  why: 'Why:',
  noReason: 'The ledger of corrections gives no reason for this passage by itself.',
  claimSame: 'This claim today: the same words, figures and confidence',
  claimBeside: `This claim today: the same words, figures and confidence; its ${BESIDE} are told otherwise`,
  claimChanged: 'This claim has changed since: both wordings',
  claimWithdrawn: 'This claim was withdrawn since: why',
  claimToday: 'This claim as it is now',
  noFigure: 'not given',
  nowIs: 'is now',
  confidence: 'Confidence:',
  because: 'The reason for it:',
  partAdded: 'Added since:',
  partRemoved: 'Taken out since:',
  partChanged: 'Told otherwise since:',
  otherSideThen: 'Its limits and replies were then one text:',
  noOtherSideThen: 'No limits or replies were given then.',
  otherSideToday: 'Today they stand in parts, each with who says it:',
  otherSideAbove: 'Today they stand in parts, as above on this page.',
  besideOfAll: 'Why, one correction says for all claims:',
  noOtherSideToday: 'Today none are given.',
  lastKnown: 'The last that is known is another since:',
  lastKnownAdded: 'The last that is known, added since:',
  lastKnownRemoved: 'The last that was known, taken out since:',
  grades: { grave: 'grave', serious: 'serious', slight: 'slight', 'out-of-date': 'out of date' },
  correctionOf: (date: string, grade: string): string => `Correction of ${formatDate(date)} (${grade}).`,
  correctionTitle: (date: string, grade: string): string => `${formatDate(date)}: ${grade}`,
  inLedger: 'In the ledger of corrections',
  ledgerEmpty:
    'The ledger is empty so far: no correction has been entered. An empty ledger does not mean that there are no errors.',
  ledgerCount: (count: number): string =>
    `${capitalize(countOf(count, 'correction has', 'corrections have'))} been entered, the newest first.`,
  ledgerFeed: 'The ledger as a feed:',
  touches: 'It concerns:',
  touchedOtherSides: 'the answers, doubts and limits of all claims',
  touchedClaim: (id: string): string => `claim ${id}`,
  touchedClaimGone: (id: string): string => `claim ${id}, which was withdrawn`,
  touchedPassage: (title: string): string => `a passage of ${title}`,
  inTexts: (titles: readonly string[]): string =>
    titles.length === 0 ? '' : `In ${titles.map((title) => `“${title}”`).join(', ')}.`,
  neverCorrected: 'No correction of it has been entered.',
  earlierEditions: 'Earlier wordings are kept in the editions:',
  claimSameAs: 'the same words, figures and confidence as now.',
  claimBesideThan: `the same words, figures and confidence as now; its ${BESIDE} were told otherwise.`,
  claimOtherThan: 'it said otherwise.',
  figureSameAs: 'the same words and data as now.',
  figureOtherThan: 'other words or other data.',
  figureNotIn: 'it was not in this edition.',
  claimNotIn: 'it was not in this edition.',
  correctedSince: (count: number): string =>
    `${capitalize(countOf(count, 'correction', 'corrections'))} since this edition:`,
  correctionsAt: 'Corrections since this edition are listed at',
  feedCorrection: (grade: string, start: string): string => `Correction (${grade}): ${start}`,
} as const;
