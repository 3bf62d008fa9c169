import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Fault, fault } from '../rules/fault.ts';
import { wordsOf } from './block-ids.ts';
import { placeOf } from './place-of.ts';

/** Rule table-row: a row of a table that an author wrote has no cell beyond those of its header: GFM leaves such a cell out. */
export function tableFaults(tree: Root, file: string): Fault[] {
  const faults: Fault[] = [];
  visit(tree, 'table', (table) => {
    const [header, ...rows] = table.children;
    const width = header?.children.length ?? 0;
    for (const row of rows) {
      const [first] = row.children.slice(width);
      if (!first) continue;
      faults.push(
        fault('table-row', placeOf(row, file), {
          expected: `${width} cells, as the header has`,
          found: `${row.children.length}: “${wordsOf(first)}” would be left out`,
          mend: 'give the header a cell more; where | is a sign of the words or of code, write \\|',
        }),
      );
    }
  });
  return faults;
}
