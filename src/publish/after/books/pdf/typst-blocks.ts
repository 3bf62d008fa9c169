import type { Block, Blocks, BookFigure, BookNote, BookTable, Cell } from '../model.ts';
import { plain } from '../model.ts';
import { asWords, labelOf, quote, type Setting, setWords } from './typst-words.ts';

/** Tables of more columns than these are set as records: a row under its name, a line for each cell. */
const MOST_COLUMNS = 6;
/** A table whose cells hold more letters than these in one row is wide too. */
const MOST_LETTERS = 420;

/** What blocks are set with beside {@link Setting}: the file of a figure's drawing. */
export interface BlockSetting extends Setting {
  readonly drawingOf: (figure: BookFigure) => { readonly file: string; readonly width: number } | undefined;
  readonly words: { readonly figure: string; readonly table: string };
}

function place(id: string | undefined, number: string | undefined, setting: Setting): string {
  const label = id === undefined ? 'none' : quote(labelOf(setting.chapter.id, id));
  return `${label}, ${number === undefined ? 'none' : quote(number)}`;
}

function isWide({ head, rows }: BookTable): boolean {
  if (head.length > MOST_COLUMNS) return true;
  return rows.some(
    (row) => row.reduce((sum, { children }) => sum + plain(children).length, 0) > MOST_LETTERS,
  );
}

function setCells(cells: readonly Cell[], width: number, setting: Setting): string {
  return Array.from({ length: width }, (_, at) => `[${setWords(cells[at]?.children ?? [], setting)}]`).join(
    ', ',
  );
}

/** How wide each column is: by the letters of its longest cell, within bounds. */
function columnsOf({ head, rows }: BookTable, width: number): string {
  const shares = Array.from({ length: width }, (_, at) => {
    const lengths = [head, ...rows].map((row) => plain(row[at]?.children ?? []).length);
    return Math.min(34, Math.max(5, ...lengths.map((length) => Math.sqrt(length) * 3)));
  });
  return `(${shares.map((share) => `${Math.round(share)}fr`).join(', ')},)`;
}

function setTable(table: BookTable, setting: Setting): string {
  const { head, rows } = table;
  if (isWide(table)) {
    const records = rows.map((row) => {
      const [name, ...cells] = row;
      const lines = cells.map(
        ({ children }, at) =>
          `(${quote(plain(head[at + 1]?.children ?? []))}, [${setWords(children, setting)}])`,
      );
      return `#record([${setWords(name?.children ?? [], setting)}], (${lines.join(', ')},))`;
    });
    return records.join('\n');
  }
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const aligns = Array.from({ length: width }, (_, at) => (rows[0]?.[at]?.isNumber ? 'right' : 'left'));
  const header = head.length > 0 ? `table.header(${setCells(head, width, setting)}), ` : '';
  const body = rows.map((row) => setCells(row, width, setting)).join(',\n');
  return `#grid-of(${columnsOf(table, width)}, (${aligns.join(', ')},), ${header}${body})`;
}

function setFigure(figure: BookFigure, setting: BlockSetting): string {
  const label = quote(labelOf(setting.chapter.id, figure.id));
  const title = `[${setWords(figure.title, setting)}], [${setWords(figure.subtitle, setting)}]`;
  const notes = `[${setBlocks(figure.notes, setting)}]`;
  const drawing = setting.drawingOf(figure);
  if (drawing)
    return `#drawn(${label}, ${title}, ${quote(drawing.file)}, ${Math.round(drawing.width * 100)}%, ${quote(figure.summary)}, ${notes})`;
  const table = figure.table ? setTable({ ...figure.table, caption: [] }, setting) : '';
  return `#tabled(${label}, ${title}, ${notes})[\n${table}\n]`;
}

function setBlock(block: Block, setting: BlockSetting): string {
  switch (block.kind) {
    case 'heading': {
      const label = block.id === '' ? 'none' : quote(labelOf(setting.chapter.id, block.id));
      return `#section(${block.depth}, ${label})[${setWords(block.children, setting)}]`;
    }
    case 'paragraph':
      if (block.role === 'warning') return `#warning[${setWords(block.children, setting)}]`;
      return `#para(${place(block.id, block.number, setting)})[${setWords(block.children, setting)}]`;
    case 'list': {
      const items = block.items.map(({ id, number, blocks }) => {
        const [first, ...more] = blocks;
        if (first?.kind !== 'paragraph') return `[${setBlocks(blocks, setting)}]`;
        const own = { id: id ?? first.id, number: number ?? first.number };
        const begun = `#item(${place(own.id, own.number, setting)})[${setWords(first.children, setting)}]`;
        return `[${begun}\n\n${setBlocks(more, setting)}]`;
      });
      return `#${block.isOrdered ? 'enum' : 'list'}(${items.join(', ')})`;
    }
    case 'quote':
      return `#quoted[${setBlocks(block.blocks, setting)}]`;
    case 'code':
      return `#code(${quote(block.value)})`;
    case 'table':
      return `#tabled(${block.id ? quote(labelOf(setting.chapter.id, block.id)) : 'none'}, [${setWords(block.caption, setting)}], [], [])[\n${setTable({ ...block, caption: [] }, setting)}\n]`;
    case 'figure':
      return setFigure(block, setting);
  }
}

/** Blocks as Typst's markup. */
export function setBlocks(blocks: Blocks, setting: BlockSetting): string {
  return blocks.map((block) => setBlock(block, setting)).join('\n\n');
}

/**
 * A note as Typst's markup: its paragraphs run on, since the foot of a page is small, and so do its lists of sources.
 * @param others where else it is called, in words; empty where it is called once.
 */
export function setNote(note: BookNote, setting: BlockSetting, others: string): string {
  const parts = note.blocks.map((block) => setLineOf(block, setting));
  return [...parts, ...(others === '' ? [] : [asWords(others)])].join(' ');
}

/** A block of a note as a line; a list within a list has its items one after the other. */
function setLineOf(block: Block, setting: BlockSetting): string {
  if (block.kind === 'paragraph' || block.kind === 'heading') return setWords(block.children, setting);
  if (block.kind === 'list')
    return block.items
      .flatMap(({ blocks }) => blocks.map((inside) => setLineOf(inside, setting)))
      .join('#dot ');
  return setBlock(block, setting);
}
