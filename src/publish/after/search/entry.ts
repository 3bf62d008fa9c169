import type { Confidence } from '../../../report/schema/claim.ts';

/** What a result can be. */
export const ENTRY_KINDS = [
  'chapter',
  'section',
  'paragraph',
  'claim',
  'note',
  'figure',
  'term',
  'source',
  'event',
  'page',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The groups of results beside the chapters, in their order. */
export const OTHER_GROUPS = ['pages', 'glossary', 'figures', 'sources', 'timeline'] as const;

/** A name, and how sure it is that who types it means this entry: 1 for its own, less for one that it only shares. */
export interface EntryName {
  readonly name: string;
  readonly share: number;
  /** Is it also known from each of its words on, as pinyin is: “qingbao fa” of “guojia qingbao fa”? */
  readonly fromEachWord?: boolean;
}

/** One thing that a search can find, with all that it is found by. */
export interface SearchEntry {
  readonly kind: EntryKind;
  /** The id of a chapter, or one of the other groups. */
  readonly group: string;
  /** The path below the base, with the anchor. */
  readonly path: string;
  /** What the result is called and what is shown of it; a broken bar stands where the page breaks the line of words. */
  readonly title: string;
  readonly text: string;
  /** The names that are shown with it; of a note, the anchor of its first call. */
  readonly also?: string;
  readonly confidence?: Confidence;
  /** The languages of its sources, where they are not the report's alone. */
  readonly languages: readonly string[];
  /** How much it counts against others that match as well; 1 for most. */
  readonly boost?: number;
  readonly names: readonly EntryName[];
  /** Words that it is found by beside its title, names and text; the first tell most. */
  readonly keywords?: readonly string[];
  /** Its whole text for the full-text index. */
  readonly full?: string;
}
