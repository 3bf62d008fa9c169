import type { Element } from 'hast';
import type { Drawing, Sheet } from '../../parts/sheet.ts';
import { line } from '../../parts/svg.ts';
import type { Matrix, MatrixRow } from './matrix-data.ts';
import { type DrawnEntry, entryMarks, nameMarks, rowMarks } from './matrix-marks.ts';

/**
 * Rows as blocks, for narrow screens: the name, then a line for each feature with its sign and words.
 * @param top where they begin.
 */
export function drawBlocks(matrix: Matrix, rows: readonly MatrixRow[], sheet: Sheet, top: number): Drawing {
  const { spec, words } = matrix;
  const children: Element[] = [];
  let y = top;
  for (const row of rows) {
    children.push(line({ x1: 0, y1: y, x2: sheet.width, y2: y }, 'grid'));
    const name = nameMarks(row, sheet, sheet.width, y + 6);
    y += 6 + name.height + 2;
    const entries = row.cells.flatMap((cell, index) => {
      const feature = spec.features[index]?.label ?? '';
      return cell.map((entry): DrawnEntry => {
        const phrase = words.asked(feature, entry.phrase);
        const drawing = entryMarks(sheet, entry, phrase, { x: 0, width: sheet.width, top: y });
        y += drawing.height + 2;
        return { entry, feature, marks: drawing.children };
      });
    });
    children.push(...rowMarks(matrix, row, name.children, entries));
    y += 8;
  }
  return { height: y - top, children };
}
