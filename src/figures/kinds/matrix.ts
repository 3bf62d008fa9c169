import type { Element } from 'hast';
import type { SpecOf } from '../../report/schema/figure.ts';
import type { Drawing } from '../drawing.ts';
import { type Layout, lineHeight } from '../layout.ts';
import type { Prepared } from '../prepare-rows.ts';
import { SIGN_CENTRE, SIGN_ROOM, signKey } from '../sign-legend.ts';
import { point } from '../styles.ts';
import { el, line, mark, text } from '../svg.ts';
import { partsOf, textWidth, wrapText } from '../text-width.ts';
import { type Entry, emptyWords, type MatrixRow, matrixRows, usedSigns } from './matrix-data.ts';

type Matrix = Prepared<SpecOf<'matrix'>>;

/** How much wider bold type is, at most. */
const BOLD = 1.13;
const GAP = 12;
const MOST_LINES = 8;
/** The widest part of a cell's words that is kept on one line, such as a date. */
const MOST_PART = 90;

/** A column: where it begins and how wide its words may be. */
interface Column {
  readonly x: number;
  readonly width: number;
  /** The sign stands above its words, not before them, because both side by side have no room. */
  readonly above?: boolean;
}

/** A sign: a shape in the colour of its style; style 0, “not known”, is an open ring. */
function sign(style: number, x: number, y: number): Element {
  if (style === 0)
    return el('circle', { cx: x, cy: y, r: 5, className: 'sign-open', strokeDasharray: '2.5 1.5' });
  return point(x, y, style, 80);
}

/** A sign and its words in lines, or words alone; below a height, with the height that they take. */
function entryMarks(layout: Layout, entry: Entry, words: string, column: Column, y: number): Drawing {
  const step = lineHeight(layout);
  const indent = column.above || (entry.sign === undefined && layout.name === 'wide') ? 0 : SIGN_ROOM;
  const drop = column.above ? step : 0;
  const lines = wrapText(words, column.width - indent, layout.fontSize, MOST_LINES);
  const className = entry.isEmpty ? 'tick' : undefined;
  const marks = lines.map((part, index) =>
    text(
      column.x + indent,
      y + drop + index * step + layout.fontSize,
      part,
      className === undefined ? {} : { className },
    ),
  );
  const shown =
    entry.sign === undefined
      ? []
      : [sign(entry.sign.style, column.x + SIGN_CENTRE, y + layout.fontSize * 0.64)];
  return { height: drop + lines.length * step, children: [...shown, ...marks] };
}

/** A row's name in strong type and its note below. */
function nameMarks(row: MatrixRow, layout: Layout, width: number, y: number): Drawing {
  const step = lineHeight(layout);
  const name = wrapText(row.label, width, layout.fontSize * BOLD, 5).map((words) => ({
    words,
    className: 'strong',
  }));
  const note =
    row.note === ''
      ? []
      : wrapText(row.note, width, layout.fontSize, 6).map((words) => ({ words, className: 'tick' }));
  const lines = [...name, ...note];
  return {
    height: lines.length * step,
    children: lines.map(({ words, className }, index) =>
      text(0, y + index * step + layout.fontSize, words, { className }),
    ),
  };
}

/** A feature and its answer: a colon between them, or the feature's own question mark. */
function asking(feature: string, answer: string): string {
  return `${feature}${feature.endsWith('?') ? '' : ':'} ${answer}`;
}

function saying(prepared: Matrix, row: MatrixRow): string {
  const { features } = prepared.spec;
  const parts = row.cells.map((cell, index) =>
    asking(features[index]?.label ?? '', cell.map((entry) => entry.words).join(' / ')),
  );
  return `${row.label}: ${parts.join('; ')}`;
}

/** The cells of a row as marks: one for the whole row, or one for each cell where each is a row of the table. */
function asMarks(
  prepared: Matrix,
  row: MatrixRow,
  name: readonly Element[],
  drawn: readonly { entry: Entry; feature: string; marks: readonly Element[] }[],
): Element[] {
  if (row.row)
    return [mark(row.row.key, saying(prepared, row), [...name, ...drawn.flatMap(({ marks }) => marks)])];
  const cells = drawn.flatMap(({ entry, feature, marks }) =>
    entry.row === undefined
      ? marks
      : [mark(entry.row.key, `${row.label}, ${feature}: ${entry.words}`, marks)],
  );
  return [...name, ...cells];
}

interface Columns {
  /** The room of the rows' names. */
  readonly label: number;
  readonly columns: readonly Column[];
}

function widestWord(words: string, size: number): number {
  return Math.max(...partsOf(words, MOST_PART, size).map((part) => textWidth(part, size)));
}

/** Columns as wide as their words ask for; undefined where not even their longest words have room beside the names. */
function columnsWith(
  prepared: Matrix,
  rows: readonly MatrixRow[],
  layout: Layout,
  above: boolean,
): Columns | undefined {
  const { features } = prepared.spec;
  const { fontSize } = layout;
  const gap = above ? 8 : GAP;
  const needs = features.map((feature, index) => {
    let least = widestWord(feature.label, fontSize * BOLD);
    let all = 0;
    for (const entry of rows.flatMap((row) => row.cells[index] ?? [])) {
      const indent = entry.sign === undefined || above ? 0 : SIGN_ROOM;
      least = Math.max(least, indent + widestWord(entry.words, fontSize));
      all = Math.max(all, indent + textWidth(entry.words, fontSize));
    }
    return { least: least + 1, wish: Math.sqrt(Math.max(0, all - least)) + 1 };
  });
  const names = rows.reduce(
    (most, row) => Math.max(most, widestWord(row.label, fontSize * BOLD), widestWord(row.note, fontSize)),
    60,
  );
  const room = layout.width - gap * features.length - needs.reduce((sum, { least }) => sum + least, 0);
  if (room < names) return undefined;
  const label = Math.floor(Math.max(names, Math.min(layout.width * 0.3, room)));
  const free = room - label;
  const wishes = needs.reduce((sum, { wish }) => sum + wish, 0);
  let x = label;
  const columns = needs.map(({ least, wish }) => {
    const width = Math.floor(least + (free * wish) / wishes);
    const column = { x: x + gap, width, above };
    x += gap + width;
    return column;
  });
  return { label, columns };
}

/** The heads of columns, standing on one line, and above them the headings of their groups. */
function headMarks(prepared: Matrix, columns: readonly Column[], layout: Layout, top: number): Drawing {
  const { features } = prepared.spec;
  const step = lineHeight(layout);
  const heads = features.map((feature, index) =>
    wrapText(feature.label, columns[index]?.width ?? 0, layout.fontSize * BOLD, 5),
  );
  const children: Element[] = [];
  let y = top;
  if (features.some((feature) => feature.group !== undefined)) {
    features.forEach((feature, index) => {
      if (feature.group === undefined || features[index - 1]?.group === feature.group) return;
      const after = features.findIndex((other, at) => at > index && other.group !== feature.group);
      const last = columns[after === -1 ? features.length - 1 : after - 1];
      const first = columns[index];
      if (!first || !last) return;
      const lines = wrapText(feature.group, last.x + last.width - first.x, layout.fontSize, 2);
      children.push(
        ...lines.map((words, at) =>
          text(first.x, top + at * step + layout.fontSize, words, { className: 'tick' }),
        ),
      );
      y = Math.max(y, top + lines.length * step + 6);
      children.push(
        line(
          first.x,
          top + lines.length * step + 2,
          last.x + last.width,
          top + lines.length * step + 2,
          'grid',
        ),
      );
    });
  }
  const most = Math.max(...heads.map((lines) => lines.length));
  heads.forEach((lines, index) => {
    const begin = y + (most - lines.length) * step + layout.fontSize;
    children.push(
      ...lines.map((words, at) =>
        text(columns[index]?.x ?? 0, begin + at * step, words, { className: 'strong' }),
      ),
    );
  });
  return { height: y - top + most * step + 6, children };
}

function keyMarks(prepared: Matrix, rows: readonly MatrixRow[], layout: Layout): Drawing {
  // Where each cell prints its sign's label, the key would repeat it.
  if (prepared.spec.column !== undefined) return { height: 0, children: [] };
  return signKey(usedSigns(prepared.spec, rows), layout, sign);
}

/** Rows as blocks, for narrow screens: the name, then a line for each feature with its sign and words. */
function drawBlocks(prepared: Matrix, rows: readonly MatrixRow[], layout: Layout, top: number): Drawing {
  const { features } = prepared.spec;
  const children: Element[] = [];
  let y = top;
  for (const row of rows) {
    children.push(line(0, y, layout.width, y, 'grid'));
    const name = nameMarks(row, layout, layout.width, y + 6);
    y += 6 + name.height + 2;
    const drawn = row.cells.flatMap((cell, index) => {
      const feature = features[index];
      const parts = cell.map((entry) => {
        const words = asking(feature?.label ?? '', entry.words);
        const { height, children: marks } = entryMarks(
          layout,
          entry,
          words,
          { x: 0, width: layout.width },
          y,
        );
        y += height + 2;
        return { entry, feature: feature?.label ?? '', marks };
      });
      return parts;
    });
    children.push(...asMarks(prepared, row, name.children, drawn));
    y += 8;
  }
  return { height: y - top, children };
}

function drawGrid(prepared: Matrix, rows: readonly MatrixRow[], layout: Layout, top: number): Drawing {
  const sizes = columnsWith(prepared, rows, layout, false) ?? columnsWith(prepared, rows, layout, true);
  if (sizes === undefined) return drawBlocks(prepared, rows, layout, top);
  const { label, columns } = sizes;
  const head = headMarks(prepared, columns, layout, top);
  const children: Element[] = [...head.children];
  let y = top + head.height;
  for (const row of rows) {
    children.push(line(0, y, layout.width, y, 'grid'));
    y += 7;
    const name = nameMarks(row, layout, label, y);
    let height = name.height;
    const drawn = row.cells.flatMap((cell, index) => {
      const column = columns[index];
      if (!column) return [];
      let at = y;
      return cell.map((entry) => {
        const { height: own, children: marks } = entryMarks(layout, entry, entry.words, column, at);
        at += own;
        height = Math.max(height, at - y);
        return { entry, feature: prepared.spec.features[index]?.label ?? '', marks };
      });
    });
    children.push(...asMarks(prepared, row, name.children, drawn));
    y += height + 7;
  }
  return { height: y - top, children };
}

/**
 * Rows by features with a sign in each cell: a shape with colour and pattern, and words. On narrow screens each row is a
 * block with a line for each feature. “Not verified” is a sign like others; an empty cell says what its emptiness means.
 */
export function drawMatrix(prepared: Matrix, layout: Layout): Drawing {
  const rows = matrixRows(prepared);
  const key = keyMarks(prepared, rows, layout);
  const body =
    layout.name === 'wide'
      ? drawGrid(prepared, rows, layout, key.height)
      : drawBlocks(prepared, rows, layout, key.height);
  return { height: key.height + body.height + 2, children: [...key.children, ...body.children] };
}

/** What a matrix says in words: for each feature how many rows have which sign, and which, where they are few. */
export function summarizeMatrix(prepared: Matrix): string {
  const { spec } = prepared;
  const rows = matrixRows(prepared);
  const nameOf = (row: MatrixRow): string =>
    rows.some((other) => other !== row && other.label === row.label)
      ? `${row.label} (${row.note})`
      : row.label;
  const parts = spec.features.flatMap((feature, index) => {
    if (feature.plain) return [];
    const entries = rows.flatMap((row) => (row.cells[index] ?? []).map((entry) => ({ row, entry })));
    const bySign = Map.groupBy(entries, ({ entry }) =>
      entry.isEmpty ? emptyWords(spec) : (entry.sign?.label ?? entry.words),
    );
    const counts = [...bySign].map(([label, members]) => {
      const isNamed = rows.length <= 16 && members.length < rows.length && members.length <= 6;
      return `${label} ${members.length}${isNamed ? ` (${members.map(({ row }) => nameOf(row)).join('; ')})` : ''}`;
    });
    return [`${asking(feature.label, counts.join(', '))}.`];
  });
  return `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}. ${parts.join(' ')}`;
}
