import { type Entry, emptyPhrase, type Matrix, type MatrixRow, matrixRows } from './matrix-data.ts';

/** Rows are named in a matrix of so many at most, and under a sign that so many of them have at most. */
const MOST_ROWS = 16;
const MOST_NAMED = 6;

/**
 * A row's name, with its note where another row has the same.
 * @param rows all rows of the matrix.
 */
function nameAmong(rows: readonly MatrixRow[], row: MatrixRow, { words }: Matrix): string {
  const isShared = rows.some((other) => other !== row && other.label === row.label);
  return isShared ? words.aside(row.label, row.note) : row.label;
}

/**
 * What a matrix says in words: for each feature how many rows have which sign, and which, where they are few.
 */
export function summarizeMatrix(matrix: Matrix): string {
  const { spec, words } = matrix;
  const rows = matrixRows(matrix);
  const signLabel = ({ isEmpty, sign, phrase }: Entry): string =>
    isEmpty ? emptyPhrase(matrix) : (sign?.label ?? phrase);
  const features = spec.features.flatMap((feature, index) => {
    if (feature.plain) return [];
    const entries = rows.flatMap((row) => (row.cells[index] ?? []).map((entry) => ({ row, entry })));
    const counts = [...Map.groupBy(entries, ({ entry }) => signLabel(entry))].map(([label, members]) => {
      const count = words.counted(label, members.length);
      const isNamed =
        rows.length <= MOST_ROWS && members.length < rows.length && members.length <= MOST_NAMED;
      if (!isNamed) return count;
      return words.aside(count, words.clauses(members.map(({ row }) => nameAmong(rows, row, matrix))));
    });
    return [words.sentence(words.asked(feature.label, words.list(counts)))];
  });
  return words.sentences([words.rows(rows.length), ...features]);
}
