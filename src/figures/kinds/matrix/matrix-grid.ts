import type { Element } from 'hast';
import { blockHeight, textBlock } from '../../parts/labels/text-block.ts';
import { wrapText } from '../../parts/labels/text-width.ts';
import { lineHeight } from '../../parts/layout.ts';
import type { Drawing, Sheet } from '../../parts/sheet.ts';
import { line } from '../../parts/svg.ts';
import { BOLD, type Column, type Columns } from './matrix-columns.ts';
import type { Matrix, MatrixRow } from './matrix-data.ts';
import { type DrawnEntry, entryMarks, nameMarks, rowMarks } from './matrix-marks.ts';

/** Room above and below what stands in a row. */
const PADDING = 7;

/**
 * A heading over neighbouring columns, with a line below it; nothing over a column that is not the first of
 * its group.
 * @param at the column and the height below which the heading stands.
 */
function groupMarks(matrix: Matrix, columns: readonly Column[], sheet: Sheet, at: GroupPlace): Drawing[] {
  const { features } = matrix.spec;
  const { group } = features[at.index] ?? {};
  if (group === undefined || features[at.index - 1]?.group === group) return [];
  const after = features.findIndex((other, index) => index > at.index && other.group !== group);
  const first = columns[at.index];
  const last = columns[after === -1 ? features.length - 1 : after - 1];
  if (!first || !last) return [];
  const right = last.x + last.width;
  const lines = wrapText(group, right - first.x, sheet.fontSize, 2);
  const height = blockHeight(sheet, lines);
  const y = at.top + height + 2;
  return [
    {
      height: height + 6,
      children: [
        ...textBlock(sheet, lines, { x: first.x, top: at.top, className: 'tick' }),
        line({ x1: first.x, y1: y, x2: right, y2: y }, 'grid'),
      ],
    },
  ];
}

/** The place of a column among the others, and the height below which its group's heading stands. */
interface GroupPlace {
  readonly index: number;
  readonly top: number;
}

/**
 * The heads of columns, standing on one line, and above them the headings of their groups.
 * @param top where they begin.
 */
function headMarks(matrix: Matrix, columns: readonly Column[], sheet: Sheet, top: number): Drawing {
  const { features } = matrix.spec;
  const groups = features.flatMap((_, index) => groupMarks(matrix, columns, sheet, { index, top }));
  const heads = features.map((feature, index) =>
    wrapText(feature.label, columns[index]?.width ?? 0, sheet.fontSize * BOLD, 5),
  );
  const begin = top + groups.reduce((most, { height }) => Math.max(most, height), 0);
  const most = Math.max(...heads.map((lines) => lines.length));
  const blocks = heads.flatMap((lines, index) =>
    textBlock(sheet, lines, {
      x: columns[index]?.x ?? 0,
      top: begin + (most - lines.length) * lineHeight(sheet),
      className: 'strong',
    }),
  );
  return {
    height: begin - top + most * lineHeight(sheet) + 6,
    children: [...groups.flatMap(({ children }) => children), ...blocks],
  };
}

/**
 * The cells of a row in their columns, those of one cell under each other; and the height of the tallest.
 * @param place the columns, and the top of the row.
 */
function cellMarks(matrix: Matrix, row: MatrixRow, sheet: Sheet, place: CellPlace): DrawnCells {
  let height = 0;
  const entries = row.cells.flatMap((cell, index) => {
    const column = place.columns[index];
    if (!column) return [];
    let { top } = place;
    return cell.map((entry): DrawnEntry => {
      const drawing = entryMarks(sheet, entry, entry.phrase, { ...column, top });
      top += drawing.height;
      height = Math.max(height, top - place.top);
      return { entry, feature: matrix.spec.features[index]?.label ?? '', marks: drawing.children };
    });
  });
  return { height, entries };
}

interface CellPlace {
  readonly columns: readonly Column[];
  readonly top: number;
}

interface DrawnCells {
  readonly height: number;
  readonly entries: readonly DrawnEntry[];
}

/** Rows under heads of columns, for wide screens. @param top where the grid begins. */
export function drawGrid(
  matrix: Matrix,
  rows: readonly MatrixRow[],
  sheet: Sheet,
  { names, columns, top }: Columns & { readonly top: number },
): Drawing {
  const head = headMarks(matrix, columns, sheet, top);
  const children: Element[] = [...head.children];
  let y = top + head.height;
  for (const row of rows) {
    children.push(line({ x1: 0, y1: y, x2: sheet.width, y2: y }, 'grid'));
    y += PADDING;
    const name = nameMarks(row, sheet, names, y);
    const cells = cellMarks(matrix, row, sheet, { columns, top: y });
    children.push(...rowMarks(matrix, row, name.children, cells.entries));
    y += Math.max(name.height, cells.height) + PADDING;
  }
  return { height: y - top, children };
}
