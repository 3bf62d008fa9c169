import { legend, signLook } from '../../parts/legend.ts';
import { type Drawing, NOTHING, type Sheet } from '../../parts/sheet.ts';
import type { Kind } from '../kind.ts';
import { drawBlocks } from './matrix-blocks.ts';
import { columnsOf } from './matrix-columns.ts';
import { type Matrix, matrixRows, usedSigns } from './matrix-data.ts';
import { drawGrid } from './matrix-grid.ts';
import { SIGN } from './matrix-marks.ts';
import { summarizeMatrix } from './summarize-matrix.ts';

/**
 * Rows by features with a sign in each cell: a shape with colour and pattern, and words. On narrow screens
 * each row is a block with a line for each feature. “Not verified” is a sign like others; an empty cell says
 * what its emptiness means.
 */
function drawMatrix(matrix: Matrix, sheet: Sheet): Drawing {
  const rows = matrixRows(matrix);
  // Where each cell prints its sign's label, the legend would repeat it.
  const isSaid = matrix.spec.column !== undefined;
  const key = isSaid ? NOTHING : legend(sheet, usedSigns(matrix, rows), signLook(sheet, SIGN));
  const columns = sheet.name === 'wide' ? columnsOf(matrix, rows, sheet) : undefined;
  const body = columns
    ? drawGrid(matrix, rows, sheet, { ...columns, top: key.height })
    : drawBlocks(matrix, rows, sheet, key.height);
  return { height: key.height + body.height + 2, children: [...key.children, ...body.children] };
}

/** The kind `matrix`. */
export const matrix: Kind<'matrix'> = { draw: drawMatrix, summarize: summarizeMatrix };
