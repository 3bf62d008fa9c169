import type { Anchors } from './anchors/anchors.ts';
import type { Unread } from './load/unread.ts';
import type { Prose } from './prose/prose.ts';
import type { Fault, Place } from './rules/fault.ts';
import type { ClaimRecord } from './schema/claim.ts';
import type { CorrectionRecord } from './schema/correction.ts';
import type { DataPackage, Resource } from './schema/data-package.ts';
import type { Edition } from './schema/edition.ts';
import type { FigureSpec } from './schema/figure.ts';
import type { FrozenEdition } from './schema/frozen-edition.ts';
import type { Allowance, RedactionList, WordList } from './schema/house-rules.ts';
import type { LinkRecord } from './schema/link.ts';
import type { SourceRecord } from './schema/source.ts';
import type { Ages, QuestionRecord, Step, TeachingKind } from './schema/teaching.ts';
import type { TermRecord } from './schema/term.ts';

/** A document in the registry, with the place of its record, and what is known of its link where that was looked at. */
export type Source = SourceRecord & { readonly at: Place; readonly link?: LinkRecord };

/** An assertion of the ledger; `chapter` is the name of its file. */
export type Claim = ClaimRecord & { readonly at: Place; readonly chapter: string };

/** The value of a cell; undefined where the cell is empty. */
export type Cell = string | number | boolean | undefined;

/** A row of a table: its key (the primary key's cells joined by `|`) and its cells by field name. */
export interface Row {
  readonly key: string;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly line: number;
  readonly held: boolean;
}

/**
 * A CSV with its schema, and the place where datapackage.json describes it; or what a diagram makes of its
 * boxes, with the file that they stand in.
 */
export interface Table {
  readonly resource: Resource;
  readonly rows: readonly Row[];
  readonly at: Place;
  /** The file of its rows, where that is no CSV. */
  readonly madeIn?: string;
}

/** One MDX file: a chapter when it has an order, else a page. */
export interface TextFile {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly prose: Prose;
  readonly at: Place;
}

/** A chapter of the report. */
export interface Chapter extends TextFile {
  readonly order: number;
  /** The last month up to which its sources run densely, where it is said. */
  readonly readUpTo?: string | undefined;
}

/** A page beside the chapters; `teaches` is what a class learns by it, where it is for teaching. */
export interface Page extends TextFile {
  readonly teaches?: string | undefined;
}

/**
 * A text of the teaching kit: a lesson, an exercise. `restsOn` has the claims that it names, each with the stamp of what it said when
 * the text was last read.
 */
export interface TeachingText extends TextFile {
  readonly kind: TeachingKind;
  readonly place: number;
  readonly minutes?: number | undefined;
  readonly ages?: Ages | undefined;
  readonly teaches?: string | undefined;
  readonly plan?: readonly Step[] | undefined;
  readonly restsOn: Readonly<Record<string, string>>;
}

/** A question of the teaching kit; `chapter` is the name of its file. */
export type Question = QuestionRecord & { readonly at: Place; readonly chapter: string };

/** The teaching kit: its texts by kind and place, its questions in the order of their files. Empty in a report without one. */
export interface Teaching {
  readonly texts: readonly TeachingText[];
  readonly questions: readonly Question[];
}

/** A chart: its spec, with a way to find the place of each part of it in its file. */
export interface Figure {
  readonly id: string;
  readonly spec: FigureSpec;
  readonly at: Place;
  place(path: readonly PropertyKey[]): Place;
}

/** An entry of the glossary; its definition is plain words. */
export type Term = TermRecord & { readonly id: string; readonly definition: string; readonly at: Place };

/** An entry of the ledger of corrections. */
export type Correction = CorrectionRecord & { readonly at: Place };

/** What a report sets for the rules that it is held to: exceptions with their reasons, words to look for, names not to print. */
export interface HouseRules {
  readonly allowances: readonly (Allowance & { readonly at: Place })[];
  readonly words: WordList | undefined;
  readonly redactions: RedactionList | undefined;
}

/** The whole report, loaded, checked and frozen. Maps and lists are sorted by key, chapters by their order. */
export interface Report {
  readonly edition: Edition;
  readonly sources: ReadonlyMap<string, Source>;
  /** What is known of the addresses that the report leads to. */
  readonly links: readonly (LinkRecord & { readonly at: Place })[];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly dataPackage: DataPackage;
  readonly terms: ReadonlyMap<string, Term>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly chapters: readonly Chapter[];
  readonly pages: readonly Page[];
  readonly teaching: Teaching;
  /** What was corrected, the newest first. */
  readonly corrections: readonly Correction[];
  /** The editions as they were when they were published, the oldest first. */
  readonly editions: readonly FrozenEdition[];
  /** The anchors that have been published, and what editors decided of those that are gone. */
  readonly anchors: Anchors;
  readonly house: HouseRules;
  /** What could not be read; nothing in a report without faults. */
  readonly unread?: Readonly<Unread>;
}

/** What loading gave: the report as far as it could be read, and all that is wrong with its files. */
export interface Loaded {
  readonly report: Report;
  readonly faults: readonly Fault[];
}
