import { type Fault, fault } from '../../report/fault.ts';
import type { Report } from '../../report/report.ts';
import { isUnread } from '../../report/unread.ts';
import { didYouMean } from '../../text/nearest.ts';

/** Rule scorecard-table: what the edition says of its scorecard is there: the table, its fields, a verdict in each row, the figure. */
export function scorecardTable(report: Report): Fault[] {
  const { scorecard } = report.edition;
  if (!scorecard || isUnread(report, 'table', scorecard.table)) return [];
  const at = { file: 'data/edition.yaml', line: 1 };
  const lost = (what: string, found: string, known: Iterable<string>): Fault =>
    fault('scorecard-table', at, { expected: what, found, mend: didYouMean(found, known, `name ${what}`) });
  const table = report.tables.get(scorecard.table);
  if (!table) return [lost('a table of the data package', scorecard.table, report.tables.keys())];
  const fields = table.resource.schema.fields.map(({ name }) => name);
  const named = [scorecard.statement, scorecard.verdict, scorecard.claims, ...scorecard.details];
  const faults = named.filter((name) => !fields.includes(name)).map((name) => lost(`a field of ${scorecard.table}`, name, fields));
  if (scorecard.figure !== undefined && !report.figures.has(scorecard.figure)) {
    faults.push(lost('a figure of data/figures', scorecard.figure, report.figures.keys()));
  }
  if (faults.length > 0) return faults;
  return table.rows
    .filter((row) => !row.held && (row.cells[scorecard.verdict] === undefined || row.cells[scorecard.statement] === undefined))
    .map((row) =>
      fault(
        'scorecard-table',
        { file: `data/tables/${table.resource.path}`, line: row.line },
        { expected: 'a statement and a verdict in each row', found: row.key, mend: 'fill both cells, or hold the row back' },
      ),
    );
}
