import type { Claim, Report, Row, Table } from '../report.ts';
import { didYouMean } from '../rules/did-you-mean.ts';
import type { FaultWords } from '../rules/fault.ts';
import type { LedgerFigure } from '../schema/claim.ts';
import type { TableField } from '../schema/data-package.ts';
import { yearFields } from './year-fields.ts';

/** The value of a figure of a claim as it is printed: a year is no number, and has no comma. */
export function figureValue({ value, unit }: Pick<LedgerFigure, 'value' | 'unit'>): number | string {
  return unit === 'year' && typeof value === 'number' ? String(value) : value;
}

/** What a `<Value of="…">` names, or why it names nothing. */
export type ResolvedValue =
  | {
      readonly kind: 'figure';
      readonly claim: Claim;
      readonly figure: LedgerFigure;
      readonly value: number | string;
    }
  | {
      readonly kind: 'cell';
      readonly table: Table;
      readonly row: Row;
      readonly field: TableField;
      readonly value: number | string;
    }
  | { readonly kind: 'unknown'; readonly words: FaultWords };

function unknown(found: string, known: readonly string[], what: string): ResolvedValue {
  const words = {
    expected: `${what} that exists`,
    found,
    mend: didYouMean(found, known, `see the ${what}s that there are`),
  };
  return { kind: 'unknown', words };
}

function resolveCell(report: Report, name: string, key: string, column: string): ResolvedValue {
  const table = report.tables.get(name);
  if (!table) return unknown(name, [...report.tables.keys()], 'table');
  const row = table.rows.find((r) => r.key === key);
  if (!row)
    return unknown(
      key,
      table.rows.map((r) => r.key),
      'row key',
    );
  const field = table.resource.schema.fields.find((f) => f.name === column);
  if (!field)
    return unknown(
      column,
      table.resource.schema.fields.map((f) => f.name),
      'column',
    );
  const value = row.cells[column];
  if (typeof value !== 'number' && typeof value !== 'string')
    return unknown(`an empty cell, ${column}`, [], 'value');
  const printed = yearFields(table).has(column) ? String(value) : value;
  return { kind: 'cell', table, row, field, value: printed };
}

/**
 * Find the value that a text names.
 * @param of `claim-id.figure_name`, or `table-id[row key].column` with the cells of the primary key joined by `|`.
 */
export function resolveValue(report: Report, of: string): ResolvedValue {
  const cell = /^([a-z0-9-]+)\[(.+)\]\.([a-z0-9_]+)$/.exec(of);
  if (cell?.[1] && cell[2] && cell[3]) return resolveCell(report, cell[1], cell[2], cell[3]);
  const [claimId = '', name = '', ...more] = of.split('.');
  if (more.length > 0 || name === '') {
    const words = {
      expected: 'claim-id.figure_name or table-id[row key].column',
      found: of,
      mend: 'write the value in one of these two forms',
    };
    return { kind: 'unknown', words };
  }
  const claim = report.claims.get(claimId);
  if (!claim) return unknown(claimId, [...report.claims.keys()], 'claim');
  const figure = claim.figures?.find((f) => f.name === name);
  if (!figure) return unknown(name, claim.figures?.map((f) => f.name) ?? [], 'figure of the claim');
  return { kind: 'figure', claim, figure, value: figureValue(figure) };
}
