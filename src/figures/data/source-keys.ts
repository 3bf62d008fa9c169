import { keysInCell } from '../../text/keys-in-cell.ts';
import type { Prepared } from './prepare-rows.ts';

/** The keys of all sources of the rows that a figure draws, or of its table where rows name none. */
export function sourceKeys(prepared: Prepared): string[] {
  const field = prepared.table.resource.schema.fields.find(({ refers }) => refers === 'sources');
  const ofRows = field ? prepared.rows.flatMap((row) => keysInCell(row.cells[field.name])) : [];
  return [...new Set(ofRows.length > 0 ? ofRows : prepared.table.resource.sources.map(({ key }) => key))];
}
