import type { Element } from 'hast';
import type { Drawing } from '../../parts/drawing.ts';
import { type Layout, lineHeight } from '../../parts/layout.ts';
import { SIGN_CENTRE, SIGN_ROOM, signKey } from '../../parts/sign-legend.ts';
import { point } from '../../parts/styles.ts';
import { el, line, mark, text } from '../../parts/svg.ts';
import { wrapText } from '../../parts/text-width.ts';
import { BOLD, type Column, columnsWith } from './matrix-columns.ts';
import { asking, type Entry, type Matrix, type MatrixRow, matrixRows, usedSigns } from './matrix-data.ts';

export { summarizeMatrix } from './summarize-matrix.ts';

const MOST_LINES = 8;

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
