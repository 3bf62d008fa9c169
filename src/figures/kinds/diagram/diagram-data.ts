import type { Row } from '../../../report/report.ts';
import type { DiagramLane } from '../../../report/schema/diagram.ts';
import type { FigureWords } from '../../../text/interface/figures-en.ts';
import { cellText } from '../../data/cells.ts';
import type { Chart } from '../kind.ts';

/** A diagram, with the rows that its boxes are. */
export type Diagram = Chart<'diagram'>;

/** What sets a box apart. */
export type Standing = 'contested' | 'not_found' | 'answer' | undefined;

/** A box with what its row says. */
export interface Box {
  readonly id: string;
  readonly row: Row;
  readonly title: string;
  readonly words: string;
  readonly by: string;
  readonly standing: Standing;
  readonly isEmphasized: boolean;
}

/** What arrows lead to: a box, or a whole group of boxes in one frame. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly boxes: readonly Box[];
  readonly isFrame: boolean;
  /** How many boxes of a frame stand beside each other. */
  readonly columns: number;
}

/** A group under its heading, with what stands in it: one frame, or a box each. */
export interface Group {
  readonly title: string;
  readonly items: readonly Item[];
  readonly columns: number;
}

/** An arrow between two items; words at its end where it has some. */
export interface Arrow {
  readonly from: Item;
  readonly to: Item;
  readonly label: string;
}

/** The most boxes beside each other where the file does not say how many, and fewer for many. */
const MOST_COLUMNS = 3;

function standingOf(row: Row): Standing {
  const written = cellText(row, 'standing');
  return written === 'contested' || written === 'not_found' || written === 'answer' ? written : undefined;
}

function boxesOf({ spec, rows }: Diagram, lane: DiagramLane): Box[] {
  return lane.boxes.flatMap(({ id }) => {
    const row = rows.find((one) => cellText(one, 'id') === id);
    if (row === undefined) return [];
    const [title, words, by] = ['step', 'words', 'by'].map((field) => cellText(row, field));
    return [
      {
        id,
        row,
        title: title ?? '',
        words: words ?? '',
        by: by ?? '',
        standing: standingOf(row),
        isEmphasized: spec.emphasis === id,
      },
    ];
  });
}

function columnsOf({ columns, boxes }: DiagramLane): number {
  return columns ?? (boxes.length <= MOST_COLUMNS ? boxes.length : 2);
}

/** The groups of a diagram in the order of its file. A group that an arrow names is one frame. */
export function groupsOf(diagram: Diagram): Group[] {
  const named = new Set(diagram.spec.arrows?.flatMap(({ from, to }) => [from, to]));
  return diagram.spec.lanes.map((lane) => {
    const boxes = boxesOf(diagram, lane);
    const columns = columnsOf(lane);
    const { id, title } = lane;
    if (named.has(id)) return { title, columns, items: [{ id, title, boxes, isFrame: true, columns }] };
    const items = boxes.map((box) => ({
      id: box.id,
      title: box.title,
      boxes: [box],
      isFrame: false,
      columns: 1,
    }));
    return { title, columns, items };
  });
}

/** The arrows of a diagram between items that there are. */
export function arrowsOf({ spec }: Diagram, groups: readonly Group[]): Arrow[] {
  const items = new Map(groups.flatMap((group) => group.items.map((item) => [item.id, item])));
  return (spec.arrows ?? []).flatMap(({ from, to, label = '' }) => {
    const [start, end] = [items.get(from), items.get(to)];
    return start && end ? [{ from: start, to: end, label }] : [];
  });
}

/** What a box's standing is called; nothing where it has none. */
export function standingWords(standing: Standing, words: FigureWords): string {
  switch (standing) {
    case 'contested':
      return words.contested;
    case 'not_found':
      return words.notFound;
    case 'answer':
      return words.answer;
    case undefined:
      return '';
  }
}

/** All that a box says, in one phrase. */
export function boxPhrase({ title, words: said, by, standing }: Box, words: FigureWords): string {
  const aside = [standingWords(standing, words), by].filter((part) => part !== '');
  const phrase = words.labelled(title, said.replace(/\.$/, ''));
  return aside.length === 0 ? phrase : words.aside(phrase, words.clauses(aside));
}
