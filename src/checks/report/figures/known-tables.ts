import { isUnread } from '../../../report/load/unread.ts';
import type { Report, Table } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { placedTexts } from '../../../report/texts.ts';
import { keysInCell } from '../../../text/keys-in-cell.ts';

/** The rows of a table's cells that name a key which does not exist. */
function cellFaults(table: Table, report: Report): Fault[] {
  const faults: Fault[] = [];
  const file = table.madeIn ?? `data/tables/${table.resource.path}`;
  table.resource.schema.fields.forEach((field, column) => {
    if (field.refers !== 'sources' && field.refers !== 'claims') return;
    const known = field.refers === 'sources' ? report.sources : report.claims;
    const rule = field.refers === 'sources' ? 'known-source' : 'known-claim';
    for (const row of table.rows) {
      for (const key of keysInCell(row.cells[field.name])) {
        if (known.has(key) || isUnread(report, field.refers === 'sources' ? 'source' : 'claim', key))
          continue;
        const mend = didYouMean(key, known.keys(), `add it to data/${field.refers}`);
        faults.push(
          fault(
            rule,
            { file, line: row.line, ...(table.madeIn === undefined ? { column: column + 1 } : {}) },
            { expected: `a key of the ${field.refers}`, found: key, mend },
          ),
        );
      }
    }
  });
  return faults;
}

/** Rule known-table: a table that a text prints exists, with the columns that it names; the keys in cells exist too. */
export function knownTables(report: Report): Fault[] {
  const faults = [...report.tables.values()].flatMap((table) => cellFaults(table, report));
  for (const { text } of placedTexts(report)) {
    for (const use of text.prose.tables) {
      // A table without a name, and a citation among the columns, are told of by component-attribute and citation-place.
      if (use.of === '' || isUnread(report, 'table', use.of)) continue;
      const table = report.tables.get(use.of);
      if (!table) {
        const mend = didYouMean(use.of, report.tables.keys(), 'describe it in data/tables/datapackage.json');
        faults.push(
          fault('known-table', use.at, { expected: 'a table of the data package', found: use.of, mend }),
        );
        continue;
      }
      const fields = table.resource.schema.fields.map((f) => f.name);
      for (const column of (use.columns ?? []).filter((c) => !fields.includes(c) && !c.includes('[@'))) {
        faults.push(
          fault('known-table', use.at, {
            expected: `a column of ${use.of}`,
            found: column,
            mend: didYouMean(column, fields, 'leave the column out'),
          }),
        );
      }
    }
  }
  return faults;
}
