import type { Root } from 'mdast';
import type { CitationItem } from '../../text/citation-syntax.ts';
import type { Place } from '../rules/fault.ts';
import type { Block } from './block-ids.ts';

/** A heading of a text, with the id that its section has on the page. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
  readonly at: Place;
}

/** A citation in the text: its items, and the section that it stands in (undefined before the first heading). */
export interface CitationUse {
  readonly items: readonly CitationItem[];
  readonly section: string | undefined;
  /** Within an author's own footnote a citation is written out and is no note of its own. */
  readonly isInFootnote: boolean;
  readonly at: Place;
}

/** A use of a claim. `again` marks every use but the one that carries the anchor; `block` is the words around it. */
export interface ClaimUse {
  readonly id: string;
  readonly again: boolean;
  readonly section: string | undefined;
  readonly block: string;
  readonly at: Place;
}

/** A use of a part of an other side. `of` is `claim.part`; `again` marks every use but the one that carries the anchor. */
export interface OtherUse {
  readonly of: string;
  readonly again: boolean;
  readonly section: string | undefined;
  readonly at: Place;
}

/** A use of a value; `insideClaim` is the claim whose words hold it. */
export interface ValueUse {
  readonly of: string;
  readonly form: string | undefined;
  readonly insideClaim: string | undefined;
  readonly at: Place;
}

/** A table printed in the text. */
export interface TableUse {
  readonly of: string;
  readonly columns: readonly string[] | undefined;
  readonly at: Place;
}

/** A figure placed in the text. */
export interface FigureUse {
  readonly id: string;
  readonly section: string | undefined;
  readonly at: Place;
}

/** A live example of what can be done with parts of the report, which are named by their paths. */
export interface ExampleUse {
  readonly show: string;
  readonly of: readonly string[];
  readonly at: Place;
}

/** A quotation of the ledger that a text of the teaching kit shows for work in class; `of` is `claim.source`. */
export interface QuotedUse {
  readonly of: string;
  readonly at: Place;
}

/** A link as it is written. */
export interface LinkUse {
  readonly url: string;
  readonly at: Place;
}

/** A name after an at sign that stands in the text as words. */
export interface HandleUse {
  readonly key: string;
  readonly at: Place;
}

/** A footnote's label where it is called or defined. */
export interface FootnoteUse {
  readonly label: string;
  readonly at: Place;
}

/** The words of a section, without its notes' definitions. */
export interface SectionWords {
  /** The id of the section's heading; empty before the first. */
  readonly id: string;
  readonly words: string;
}

/** What a text holds, found once when it is read. */
export interface Prose {
  readonly tree: Root;
  readonly headings: readonly Heading[];
  readonly citations: readonly CitationUse[];
  readonly claims: readonly ClaimUse[];
  readonly others: readonly OtherUse[];
  readonly values: readonly ValueUse[];
  readonly tables: readonly TableUse[];
  readonly figures: readonly FigureUse[];
  readonly examples: readonly ExampleUse[];
  readonly quoted: readonly QuotedUse[];
  readonly links: readonly LinkUse[];
  readonly handles: readonly HandleUse[];
  readonly footnoteCalls: readonly FootnoteUse[];
  readonly footnoteDefinitions: readonly FootnoteUse[];
  readonly sections: readonly SectionWords[];
  /** The id of each block that has one, in the order of the text. */
  readonly ids: ReadonlyMap<Block, string>;
  /** The ids that the text's blocks get, without those of notes. */
  readonly anchors: readonly string[];
  readonly words: number;
}
