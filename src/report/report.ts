import type { Fault, Place } from './fault.ts';
import type { Prose } from './prose/prose.ts';
import type { ClaimRecord } from './schema/claim.ts';
import type { DataPackage, Resource } from './schema/data-package.ts';
import type { Edition } from './schema/edition.ts';
import type { FigureSpec } from './schema/figure.ts';
import type { SourceRecord } from './schema/source.ts';
import type { TermRecord } from './schema/term.ts';
import type { Unread } from './unread.ts';

/** A document in the registry, with the place of its record. */
export type Source = SourceRecord & { readonly at: Place };

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

/** A CSV with its schema, and the place where datapackage.json describes it. */
export interface Table {
  readonly resource: Resource;
  readonly rows: readonly Row[];
  readonly at: Place;
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
}

/** A page beside the chapters. */
export type Page = TextFile;

/** A chart: its spec, with a way to find the place of each part of it in its file. */
export interface Figure {
  readonly id: string;
  readonly spec: FigureSpec;
  readonly at: Place;
  place(path: readonly PropertyKey[]): Place;
}

/** An entry of the glossary; its definition is plain words. */
export type Term = TermRecord & { readonly id: string; readonly definition: string; readonly at: Place };

/** The whole report, loaded, checked and frozen. Maps and lists are sorted by key, chapters by their order. */
export interface Report {
  readonly edition: Edition;
  readonly sources: ReadonlyMap<string, Source>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly dataPackage: DataPackage;
  readonly terms: ReadonlyMap<string, Term>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly chapters: readonly Chapter[];
  readonly pages: readonly Page[];
  /** What could not be read; nothing in a report without faults. */
  readonly unread?: Readonly<Unread>;
}

/** What loading gave: the report as far as it could be read, and all that is wrong with its files. */
export interface Loaded {
  readonly report: Report;
  readonly faults: readonly Fault[];
}
