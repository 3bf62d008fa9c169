import type { Drawing, Sheet } from '../../parts/sheet.ts';
import type { Kind } from '../kind.ts';
import { arrowsOf, type Diagram, groupsOf } from './diagram-data.ts';
import { drawColumn } from './draw-column.ts';
import { drawGrid } from './draw-grid.ts';
import { summarizeDiagram } from './summarize-diagram.ts';

/** Boxes in groups with arrows between them: on a grid where there is room, else in one column. */
function drawDiagram(diagram: Diagram, sheet: Sheet): Drawing {
  const groups = groupsOf(diagram);
  const arrows = arrowsOf(diagram, groups);
  return sheet.name === 'wide' ? drawGrid(sheet, groups, arrows) : drawColumn(sheet, groups, arrows);
}

/** The kind `diagram`. */
export const diagram: Kind<'diagram'> = { draw: drawDiagram, summarize: summarizeDiagram };
