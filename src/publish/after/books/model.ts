import type { Element } from 'hast';

/** Words within a block, of the few kinds that every format can say. */
export type Inline =
  | { readonly kind: 'words'; readonly value: string }
  | {
      readonly kind: 'styled';
      readonly style: 'em' | 'strong' | 'code' | 'small';
      readonly children: Inlines;
    }
  /** Words in another language, with their direction where it is not that of the text. */
  | {
      readonly kind: 'language';
      readonly language: string | undefined;
      readonly direction: 'ltr' | 'rtl' | undefined;
      readonly children: Inlines;
    }
  | { readonly kind: 'link'; readonly to: Target; readonly children: Inlines }
  /** An address that can be linked to, of no extent. */
  | { readonly kind: 'anchor'; readonly id: string }
  /** The call of a note, by its number; `id` is what the note leads back to. */
  | { readonly kind: 'call'; readonly note: number; readonly id: string };

/** What stands in a line. */
export type Inlines = readonly Inline[];

/** Where a link leads: a whole address, and the place in the report that it is, where it is one of a text. */
export interface Target {
  readonly address: string;
  readonly place?: { readonly path: string; readonly id: string | undefined };
  /** Are the link's words another thing than its address, and does paper write the address out? */
  readonly isWritten: boolean;
}

/** A table in rows of cells; the first column may be the names of its rows. */
export interface BookTable {
  readonly caption: Inlines;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell of a table. */
export interface Cell {
  readonly children: Inlines;
  readonly isNumber: boolean;
}

/** A block of a text, of the few kinds that every format can set. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly id: string; readonly children: Inlines }
  | {
      readonly kind: 'paragraph';
      readonly id?: string | undefined;
      readonly number?: string | undefined;
      /** A warning before what a reader may not want to read, small words of a note, or none of these. */
      readonly role?: 'warning' | 'small' | undefined;
      readonly children: Inlines;
    }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'quote'; readonly blocks: Blocks }
  | { readonly kind: 'code'; readonly value: string }
  | ({ readonly kind: 'table'; readonly id: string } & BookTable)
  | BookFigure;

/** Blocks one after the other. */
export type Blocks = readonly Block[];

/** An item of a list: the first of its blocks are words. */
export interface ListItem {
  readonly id?: string | undefined;
  readonly number?: string | undefined;
  readonly blocks: Blocks;
}

/** A figure: its words and its drawing, or the table that it is. */
export interface BookFigure {
  readonly kind: 'figure';
  readonly id: string;
  readonly title: Inlines;
  readonly subtitle: Inlines;
  /** The drawing as it is on a wide page, with classes whose style a format resolves. */
  readonly drawing: Element | undefined;
  /** What the drawing says to whoever does not see it. */
  readonly summary: string;
  readonly table: BookTable | undefined;
  /** How it is read, its limits, its sources, and where it lives. */
  readonly notes: Blocks;
}

/** A note, with the places that call it. */
export interface BookNote {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly blocks: Blocks;
  readonly calls: readonly string[];
  /** The numbers of the paragraphs that call it, each once; a call in what has none is not among them. */
  readonly paragraphs: readonly string[];
}

/** A chapter as every format has it. */
export interface BookChapter {
  readonly id: string;
  readonly path: string;
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly blocks: Blocks;
  readonly notes: readonly BookNote[];
  /** Every id that can be linked to. */
  readonly ids: ReadonlySet<string>;
}

/** What is made into one file: a chapter, or all of them. */
export interface Book {
  readonly title: string;
  readonly subtitle: string;
  readonly chapters: readonly BookChapter[];
  /** Is it the report with all its chapters? */
  readonly isWhole: boolean;
}

/** What is said of a book beside its words. */
export interface BookFacts {
  /** The report's title, its edition as a date and in words, and its language. */
  readonly report: string;
  readonly date: string;
  readonly edition: string;
  readonly language: string;
  /** Where the text is published, where its PDF is, and under which licence. */
  readonly address: string;
  readonly printed: string;
  readonly licence: string;
  /** Lines of the imprint, each as words with its address or none. */
  readonly imprint: readonly { readonly words: string; readonly address?: string }[];
}

/** Words alone, without the marks of links, languages and calls. */
export function plain(children: Inlines): string {
  return children
    .map((child) => (child.kind === 'words' ? child.value : 'children' in child ? plain(child.children) : ''))
    .join('');
}

/** A block with all that stand in it: itself first. */
export function* blocksWithin(blocks: Blocks): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'quote') yield* blocksWithin(block.blocks);
    if (block.kind === 'list') for (const { blocks: inside } of block.items) yield* blocksWithin(inside);
    if (block.kind === 'figure') yield* blocksWithin(block.notes);
  }
}

/** Every line of words of a block by itself, without what stands in blocks of its own. */
export function linesOf(block: Block): readonly Inlines[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.children];
    case 'table':
      return linesOfTable(block);
    case 'figure':
      return [block.title, block.subtitle, ...(block.table ? linesOfTable(block.table) : [])];
    default:
      return [];
  }
}

function linesOfTable({ caption, head, rows }: BookTable): Inlines[] {
  return [caption, ...[head, ...rows].flatMap((row) => row.map(({ children }) => children))];
}

/** Every part of a line, those within others too. */
export function* inlinesWithin(children: Inlines): Generator<Inline> {
  for (const child of children) {
    yield child;
    if ('children' in child) yield* inlinesWithin(child.children);
  }
}
