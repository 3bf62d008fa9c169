/** What is said of the other side of a claim: its parts, who says them and where that was read; in English. */
export const otherWords = {
  kinds: {
    answer: 'Answer',
    doubt: 'Doubt',
    limit: 'Limit',
    comparison: 'Comparison',
    later: 'What happened later',
  },
  /** Within a citation: “Answer to the claim …”. */
  ourselves: 'this report',
  /** Of a remark of the report that rests on nothing but what it says. */
  alone: 'more',
  moreOnPart: 'Beside the claim',
  inNote: 'Answers, doubts and limits:',
  cut: (left: string): string => `[The quotation leaves out: ${left.replace(/\.$/, '')}.]`,
  searched: (what: string, when: string): string => `Searched in ${when}: ${what}`,
  lastKnown: (when: string): string => `Last known, ${when}:`,
  lastKnownTitle: 'The last that is known',
  readIn: 'Where this was read:',
  linkToPart: 'Link to this part',
  citePart: 'Cite this part',
  citationTitle: (heading: string, words: string): string => `${heading}: “${words}”`,
} as const;

/** Why a claim is as sure as it is, to stand after “because” and as a sentence. */
export const reasonWords = {
  'law-text': 'this is the law’s own text',
  document: 'the document itself was read',
  'on-record': 'the speaker’s own words are on record',
  origins: 'several independent origins agree',
  admitted: 'whoever is concerned acknowledges it',
  'repeated-test': 'it is a technical test that others repeated or can repeat',
  'official-count': 'it is an official count',
  court: 'a court or a regulator found so',
  'own-count': 'this report counted it from data that anybody can open',
} as const;
