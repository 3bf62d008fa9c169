import { madeClaimsById } from '../../../report/evidence/claim-uses.ts';
import { isUnread } from '../../../report/load/unread.ts';
import type { Report, Row } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { keysInCell } from '../../../text/keys-in-cell.ts';

/** The claims of a row that no text makes: the page of the scorecard could lead to none of them. */
function unmadeClaims(report: Report, row: Row, field: string): string[] {
  // A text that could not be read may make any claim.
  if ([...(report.unread ?? [])].some((name) => name.startsWith('text:'))) return [];
  return keysInCell(row.cells[field]).filter(
    (id) => report.claims.has(id) && !madeClaimsById(report).has(id),
  );
}

/** Rule scorecard-table: what the edition says of its scorecard is there: the table, its fields, a verdict in each row, the figure, and texts that make the claims. */
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
  const faults = named
    .filter((name) => !fields.includes(name))
    .map((name) => lost(`a field of ${scorecard.table}`, name, fields));
  if (scorecard.figure !== undefined && !report.figures.has(scorecard.figure)) {
    faults.push(lost('a figure of data/figures', scorecard.figure, report.figures.keys()));
  }
  if (faults.length > 0) return faults;
  const file = `data/tables/${table.resource.path}`;
  return table.rows
    .filter((row) => !row.held)
    .flatMap((row) => {
      const place = { file, line: row.line };
      const isFull =
        row.cells[scorecard.verdict] !== undefined && row.cells[scorecard.statement] !== undefined;
      const filled = {
        expected: 'a statement and a verdict in each row',
        found: row.key,
        mend: 'fill both cells, or hold the row back',
      };
      const unmade = unmadeClaims(report, row, scorecard.claims).map((id) => {
        const words = {
          expected: 'claims that a text makes',
          found: id,
          mend: 'make the claim in a text, or take its id out of the row',
        };
        return fault('scorecard-table', place, words);
      });
      return [...(isFull ? [] : [fault('scorecard-table', place, filled)]), ...unmade];
    });
}
