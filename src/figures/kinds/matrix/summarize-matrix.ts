import { asking, emptyWords, type Matrix, type MatrixRow, matrixRows } from './matrix-data.ts';

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
