import { keptId } from '../../text/keep-in-reader-view.ts';
import { letterSlug } from '../../text/letters.ts';

/** With what the anchor of each kind of thing begins, and the only place where these are written; a check holds it. */
export const ANCHOR_PREFIXES = {
  claim: 'c-',
  correction: 'correction-',
  edition: 'edition-',
  /** A table that an author wrote in Markdown, in the edition that froze it: on the page of its day it has no id. */
  frozenTable: 'edition-table-',
  figure: 'f-',
  letter: 'letter-',
  /** A note, within the text whose name comes first; `fn-` is what GFM writes. */
  note: 'fn-',
  other: 'o-',
  /** A table on the page of all tables. */
  packaged: 'table-',
  paragraph: 'p-',
  source: 's-',
  table: 't-',
  term: 'g-',
  year: 'y-',
} as const;

/** What an anchor leads to. */
export type Anchored = keyof typeof ANCHOR_PREFIXES;

/** The id of the thing that an anchor of a kind leads to, such as `exports` of `c-exports`; undefined for any other anchor. */
export function idOfAnchor(kind: Anchored, anchor: string): string | undefined {
  const prefix = ANCHOR_PREFIXES[kind];
  return anchor.startsWith(prefix) ? anchor.slice(prefix.length) : undefined;
}

/** The anchor of a claim, where a text makes it. */
export function claimAnchor(id: string): string {
  return `${ANCHOR_PREFIXES.claim}${id}`;
}

/** Is it the anchor of a claim? */
export function isClaimAnchor(anchor: string): boolean {
  return idOfAnchor('claim', anchor) !== undefined;
}

/**
 * The name of a part of an other side as ids have it. Before: `claim-id.part-id`. After: `claim-id--part-id`: a dot would begin a
 * class in a selector, and no id has two hyphens in a row, so that two names never become one.
 */
export function idOfPart(of: string): string {
  return of.replace('.', '--');
}

/** The anchor of a part of an other side, where a text or the claim's page tells it. @param of `claim-id.part-id`. */
export function otherAnchor(of: string): string {
  return keptId(`${ANCHOR_PREFIXES.other}${idOfPart(of)}`);
}

/** The anchor of a figure, in a text and on its own page; what lies within it has this anchor, a hyphen and its name. */
export function figureAnchor(id: string): string {
  return `${ANCHOR_PREFIXES.figure}${id}`;
}

/** The anchor of a table, where a text prints it. */
export function tableAnchor(name: string): string {
  return `${ANCHOR_PREFIXES.table}${name}`;
}

/** The anchor of a table on the page of all tables. */
export function packagedTableAnchor(name: string): string {
  return `${ANCHOR_PREFIXES.packaged}${name}`;
}

/** The anchor of the n-th table that an author wrote in Markdown, in a frozen edition. */
export function frozenTableAnchor(n: number): string {
  return `${ANCHOR_PREFIXES.frozenTable}${n}`;
}

/** The anchor of a paragraph or an item, by a slug of its first words. */
export function paragraphAnchor(slug: string): string {
  return keptId(`${ANCHOR_PREFIXES.paragraph}${slug}`);
}

/** The anchor of a source in a list of sources. */
export function sourceAnchor(key: string): string {
  return `${ANCHOR_PREFIXES.source}${key}`;
}

/** The anchor of a term in the glossary. */
export function termAnchor(id: string): string {
  return `${ANCHOR_PREFIXES.term}${id}`;
}

/** The anchor of a year on the timeline. */
export function yearAnchor(year: string): string {
  return `${ANCHOR_PREFIXES.year}${year}`;
}

/** The anchor of an edition in the list of editions. */
export function editionAnchor(date: string): string {
  return `${ANCHOR_PREFIXES.edition}${date}`;
}

/** The anchor of a correction in the ledger of corrections. */
export function correctionAnchor(id: string): string {
  return `${ANCHOR_PREFIXES.correction}${id}`;
}

/** The anchor of a letter's group: `letter-b`, or `letter-other` for names that begin with no Latin letter. */
export function letterAnchor(letter: string): string {
  return `${ANCHOR_PREFIXES.letter}${letterSlug(letter)}`;
}

/** The anchor of a note of a text. @param name as the pipeline names the note. */
export function noteAnchor(text: string, name: string): string {
  return keptId(`${text}-${ANCHOR_PREFIXES.note}${name}`);
}

/** The name of the note that an anchor leads to; undefined for any other anchor. */
export function noteNameOf(anchor: string): string | undefined {
  return anchor.split(`-${ANCHOR_PREFIXES.note}`, 2)[1];
}

/** The anchor of the list of a text's notes. */
export function notesAnchor(text: string): string {
  return `${text}-notes`;
}
