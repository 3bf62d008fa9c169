import type { Row, Table } from '../../report/report.ts';

/**
 * What a row of a table is called: its words from the left that are neither dates, keys nor values of a list.
 * The first is the name.
 * @returns nothing for a row of numbers alone.
 */
export function rowNames(table: Table, row: Row): string[] {
  return table.resource.schema.fields.flatMap(({ name, type, refers, constraints }) => {
    const cell = row.cells[name];
    const isName =
      typeof cell === 'string' &&
      type === 'string' &&
      refers === undefined &&
      constraints?.enum === undefined;
    // A code of three letters is a country's (ISO 3166-1), whose name stands beside it; words with hyphens
    // alone are a key.
    return isName && /\p{L}{2}/u.test(cell) && !/^(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)+)$/.test(cell)
      ? [cell]
      : [];
  });
}
