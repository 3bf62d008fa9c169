import type { Interface } from '../../../../text/interface/en.ts';
import {
  type Block,
  type BookChapter,
  type BookNote,
  type BookTable,
  type Cell,
  type Inlines,
  plain,
} from '../model.ts';

/** A line as plain words: calls in brackets, the address of a link after its words. */
function say(children: Inlines): string {
  return children
    .map((child): string => {
      switch (child.kind) {
        case 'words':
          return child.value;
        case 'call':
          return `[${child.note}]`;
        case 'anchor':
          return '';
        case 'link':
          return child.to.isWritten ? `${say(child.children)} (${child.to.address})` : say(child.children);
        default:
          return say(child.children);
      }
    })
    .join('');
}

/** A row as words: each cell by the name of its column, as it would be read aloud. */
function sayRow(head: readonly Cell[], row: readonly Cell[]): string {
  return row
    .map(({ children }, index) => {
      const name = plain(head[index]?.children ?? []);
      return name === '' ? say(children) : `${name}: ${say(children)}`;
    })
    .join('; ');
}

function sayTable({ caption, head, rows }: BookTable, words: Interface): string[] {
  const title = caption.length > 0 ? [`${words.book.table}: ${say(caption)}`] : [];
  return [...title, rows.map((row) => `- ${sayRow(head, row)}`).join('\n')];
}

function sayBlock(block: Block, words: Interface): string[] {
  switch (block.kind) {
    case 'heading':
      // Two lines apart, so that a section is seen to begin.
      return [`\n${say(block.children)}`];
    case 'paragraph':
      return [`${block.number === undefined ? '' : `${block.number} `}${say(block.children)}`];
    case 'list':
      return [
        block.items
          .map(({ number, blocks }, index) => {
            const [first = '', ...more] = blocks.flatMap((inside) => sayBlock(inside, words));
            const mark = block.isOrdered ? `${index + 1}.` : '-';
            const own = number === undefined ? first : `${number} ${first}`;
            return [`${mark} ${own}`, ...more.map((part) => part.replace(/^/gm, '  '))].join('\n');
          })
          .join('\n'),
      ];
    case 'quote':
      return block.blocks
        .flatMap((inside) => sayBlock(inside, words))
        .map((part) => part.replace(/^/gm, '> '));
    case 'code':
      return [block.value];
    case 'table':
      return sayTable(block, words);
    case 'figure': {
      const title = [block.title, block.subtitle].map(say).filter(Boolean).join('. ');
      return [
        `${block.table ? words.book.table : words.book.figure}: ${title}`,
        ...(block.summary === '' ? [] : [`${words.book.figureShows} ${block.summary}`]),
        ...(block.table ? sayTable({ ...block.table, caption: [] }, words) : []),
        ...block.notes.flatMap((inside) => sayBlock(inside, words)),
      ];
    }
  }
}

/** A note, the places of its calls before its words. */
function sayNote({ number, blocks, paragraphs }: BookNote, words: Interface): string {
  const where = paragraphs.length === 0 ? '' : ` (${words.book.calledIn(paragraphs)})`;
  return [`[${number}]${where}`, ...blocks.flatMap((block) => sayBlock(block, words))]
    .join('\n')
    .replace(/\n(?=.)/, ' ')
    .replace(/^\n/gm, '');
}

/**
 * A chapter as plain text, for whoever listens, pastes or translates: a paragraph a line with its number before it, calls in brackets,
 * and after the text its notes, each with the paragraphs that call it.
 * @param chapter as books have it. @param head lines that say what it is and where it is from. @param words of its language.
 */
export function plainText(chapter: BookChapter, head: readonly string[], words: Interface): string {
  const notes = chapter.notes.map((note) => sayNote(note, words));
  const parts = [
    ...head,
    ...chapter.blocks.flatMap((block) => sayBlock(block, words)),
    ...(notes.length > 0 ? [`\n${words.book.notes}`, ...notes] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
