import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf, idOf, numberLinkOf } from '../../article.ts';
import type { Block, BookFigure, BookTable, Inlines, ListItem } from './model.ts';
import { codeOf, type Reading, readInline, tidy } from './read-inline.ts';

const BLOCKS = new Set([
  'p',
  'ul',
  'ol',
  'dl',
  'div',
  'section',
  'figure',
  'table',
  'blockquote',
  'pre',
  'details',
  'header',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
/** What belongs to the page of its day: the corrections since, the ways back of a note, the files of a figure. */
const LEFT_OUT = ['text-header', 'note-ways-back', 'figure-table', 'downloads', 'example', 'contents'];

function isLeftOut(element: Element): boolean {
  const classes = classesOf(element);
  const isCorrections = element.tagName === 'div' && classes.includes('content-note');
  return (
    element.tagName === 'nav' ||
    element.properties.role === 'doc-endnotes' ||
    isCorrections ||
    LEFT_OUT.some((name) => classes.includes(name))
  );
}

function line(nodes: readonly ElementContent[], reading: Reading): Inlines {
  return tidy(readInline(nodes, reading));
}

function tableOf(table: Element, reading: Reading): BookTable {
  const cells = (row: Element): BookTable['head'] =>
    selectAll(':scope > th, :scope > td', row).map((cell) => ({
      // A cell has no room for the address of each source; the list of sources has them.
      children: line(cell.children, { ...reading, isWritten: false }),
      isNumber: classesOf(cell).includes('number'),
    }));
  const caption = select('caption', table);
  const head = select('thead tr', table);
  const rows = selectAll('tr', table).filter((row) => row !== head);
  return {
    caption: caption ? line(caption.children, reading) : [],
    head: head ? cells(head) : [],
    rows: rows.map(cells),
  };
}

function figureOf(figure: Element, reading: Reading): BookFigure {
  const words = (selector: string): Inlines => {
    const found = select(selector, figure);
    return found ? line(found.children, reading) : [];
  };
  const drawing = select('svg.drawing-wide', figure) ?? select('svg', figure);
  const table = drawing ? undefined : select('table', figure);
  const own = table ? tableOf(table, reading) : undefined;
  const below = selectAll(
    '.figure-reading, .figure-notes > p, figcaption > p:not([class]), :scope > p',
    figure,
  );
  // Only the last leads to the figure's own page, whose address is written out.
  const notes = [...new Set(below)].flatMap((element, index, { length }) =>
    readBlocks([element], {
      ...reading,
      isWritten: reading.isWritten && index === length - 1 && drawing !== undefined,
    }),
  );
  const title = words('.figure-title');
  return {
    kind: 'figure',
    id: idOf(figure),
    title: title.length > 0 ? title : (own?.caption ?? []),
    subtitle: words('.figure-subtitle'),
    drawing,
    summary: textOf(select('desc', drawing ?? figure) ?? { type: 'root', children: [] }).trim(),
    table: own && { ...own, caption: title.length > 0 ? own.caption : [] },
    notes,
  };
}

function itemOf(item: Element, reading: Reading): ListItem {
  const id = idOf(item) || undefined;
  const link = numberLinkOf(item);
  const number = link && textOf(link);
  return { id, number, blocks: readBlocks(item.children, reading) };
}

function paragraphOf(element: Element, reading: Reading): Block[] {
  const link = numberLinkOf(element);
  const classes = classesOf(element);
  const children = line(withoutWayOn(element), reading);
  if (children.length === 0) return [];
  const role = classes.includes('content-note') ? 'warning' : undefined;
  return [
    { kind: 'paragraph', id: idOf(element) || undefined, number: link && textOf(link), role, children },
  ];
}

/** A warning leads past its passage, and a note to the page of its claim; paper and readers of books turn the page. */
function withoutWayOn(element: Element): ElementContent[] {
  const classes = classesOf(element);
  if (!['content-note', 'note-confidence', 'note-part'].some((name) => classes.includes(name)))
    return element.children;
  return element.children.filter((child) => !(child.type === 'element' && child.tagName === 'a'));
}

function blocksOf(element: Element, reading: Reading): readonly Block[] {
  const { tagName } = element;
  if (isLeftOut(element)) return [];
  const [, depth] = /^h([2-6])$/.exec(tagName) ?? [];
  if (depth !== undefined)
    return [
      { kind: 'heading', depth: Number(depth), id: idOf(element), children: line(element.children, reading) },
    ];
  switch (tagName) {
    case 'p':
      return paragraphOf(element, reading);
    case 'ul':
    case 'ol': {
      const items = selectAll(':scope > li', element).map((item) => itemOf(item, reading));
      return [{ kind: 'list', isOrdered: tagName === 'ol', items }];
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(element.children, reading) }];
    case 'pre':
      return [{ kind: 'code', value: codeOf(element) }];
    case 'figure':
      return [figureOf(element, reading)];
    case 'table':
      return [{ kind: 'table', id: idOf(element), ...tableOf(element, reading) }];
    default:
      return readBlocks(element.children, reading);
  }
}

/** Read the blocks of a built text, or of a note: words that stand between blocks are paragraphs. */
export function readBlocks(nodes: readonly ElementContent[], reading: Reading): Block[] {
  const blocks: Block[] = [];
  let open: ElementContent[] = [];
  const close = (): void => {
    const children = line(open, reading);
    if (children.length > 0) blocks.push({ kind: 'paragraph', children });
    open = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && BLOCKS.has(node.tagName)) {
      close();
      blocks.push(...blocksOf(node, reading));
    } else if (node.type === 'text' || node.type === 'element') open.push(node);
  }
  close();
  return blocks;
}
