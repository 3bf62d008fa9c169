import type { Interface } from '../../../../text/interface/en.ts';
import type { Block, BookChapter, BookTable, Cell, Inlines } from '../model.ts';

/** What would be markup in CommonMark or GFM, made words. */
function asWords(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#$]/g, '\\$&');
}

/** A sign of an address as it may stand within a link. */
function percent(sign: string): string {
  return sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign);
}

/** An address within a link. */
function address(text: string): string {
  return text.replace(/[()<>\s\\]/g, percent);
}

const STYLES = { em: ['*', '*'], strong: ['**', '**'], small: ['', ''] } as const;

/** Marks must touch the words that they are about: spaces at the ends stand outside. */
function marked(text: string, [open, close]: readonly [string, string]): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === '' ? text : `${before}${open}${words}${close}${after}`;
}

function write(children: Inlines): string {
  return children
    .map((child): string => {
      switch (child.kind) {
        case 'words':
          return asWords(child.value);
        case 'call':
          return `[^${child.note}]`;
        case 'anchor':
          return '';
        case 'styled':
          if (child.style === 'code')
            return `\`${child.children.map((c) => ('value' in c ? c.value : '')).join('')}\``;
          return marked(write(child.children), STYLES[child.style]);
        case 'link':
          return `[${write(child.children)}](${address(child.to.address)})`;
        default:
          return write(child.children);
      }
    })
    .join('');
}

/** A line that begins as a list, a heading or a quotation does is words all the same. */
function paragraph(text: string): string {
  return text.replace(/^(\d+)([.)]) /, '$1\\$2 ').replace(/^([-+]) /, '\\$1 ');
}

function writeTable({ caption, head, rows }: BookTable): string[] {
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const line = (cells: readonly Cell[]): string =>
    `| ${Array.from({ length: width }, (_, at) => write(cells[at]?.children ?? [])).join(' | ')} |`;
  const marks = Array.from({ length: width }, (_, at) => (rows[0]?.[at]?.isNumber ? '---:' : '---'));
  const table = [line(head), `| ${marks.join(' | ')} |`, ...rows.map(line)].join('\n');
  return [...(caption.length > 0 ? [`**${write(caption)}**`] : []), table];
}

function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

function numbered(number: string | undefined, text: string): string {
  return number === undefined ? paragraph(text) : `**${number}** ${text}`;
}

function writeBlock(block: Block, words: Interface): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.depth)} ${write(block.children)}`];
    case 'paragraph':
      return [numbered(block.number, write(block.children))];
    case 'list': {
      const items = block.items.map(({ number, blocks }, index) => {
        const mark = block.isOrdered ? `${index + 1}. ` : '- ';
        const [first = '', ...more] = blocks.flatMap((inside) => writeBlock(inside, words));
        const own = number === undefined ? first : `**${number}** ${first}`;
        return [`${mark}${own}`, ...more.map((part) => indent(part, ' '.repeat(mark.length)))].join('\n\n');
      });
      return [items.join('\n')];
    }
    case 'quote':
      return [
        indent(block.blocks.flatMap((inside) => writeBlock(inside, words)).join('\n\n'), '> ').replace(
          /^$/gm,
          '>',
        ),
      ];
    case 'code':
      return [`\`\`\`\`\n${block.value}\n\`\`\`\``];
    case 'table':
      return writeTable(block);
    case 'figure':
      return [
        `**${block.table ? words.book.table : words.book.figure}: ${write(block.title)}**`,
        ...(block.subtitle.length > 0 ? [write(block.subtitle)] : []),
        ...(block.summary === '' ? [] : [asWords(`${words.book.figureShows} ${block.summary}`)]),
        ...(block.table ? writeTable({ ...block.table, caption: [] }) : []),
        ...block.notes.flatMap((inside) => writeBlock(inside, words)),
      ];
  }
}

/**
 * A chapter as Markdown (CommonMark with GFM's tables and footnotes): every program that knows footnotes makes calls, notes and ways back of it.
 * @param chapter as books have it. @param head lines that say what it is, as plain words. @param words of its language.
 */
export function markdown(chapter: BookChapter, head: readonly string[], words: Interface): string {
  const notes = chapter.notes.map(({ number, blocks }) => {
    const [first = '', ...more] = blocks.flatMap((block) => writeBlock(block, words));
    return [`[^${number}]: ${first}`, ...more.map((part) => indent(part, '    '))].join('\n\n');
  });
  const [title = '', ...rest] = head;
  const parts = [
    `# ${asWords(title)}`,
    ...rest.map(asWords),
    ...chapter.blocks.flatMap((block) => writeBlock(block, words)),
    ...notes,
  ];
  return `${parts.join('\n\n')}\n`;
}
