/** The keys in a cell of a table that holds several, joined by semicolons: `a; b` has two. An empty cell has none. */
export function keysInCell(cell: unknown): string[] {
  return String(cell ?? '')
    .split(/;\s*/)
    .filter((key) => key !== '');
}
