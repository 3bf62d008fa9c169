import { keysInCell } from '../text/keys-in-cell.ts';
import { slugify, UniqueIds } from '../text/slug.ts';
import { perReport } from './per-report.ts';
import type { Report, Row, Table } from './report.ts';
import type { TableField } from './schema/data-package.ts';
import type { Edition } from './schema/edition.ts';

/** What else is told of a statement: the title of the field, and its words. */
interface Detail {
  readonly label: string;
  readonly words: string;
}

/** A statement with what became of it. */
export interface Statement {
  /** Its anchor. */
  readonly id: string;
  readonly words: string;
  readonly details: readonly Detail[];
  /** The ids of the claims that answer it. */
  readonly claims: readonly string[];
}

/** The statements with one verdict. */
export interface Verdict {
  readonly verdict: string;
  readonly id: string;
  readonly statements: readonly Statement[];
}

/** The statements that the report weighs, by verdict. */
export interface Scorecard {
  readonly settings: NonNullable<Edition['scorecard']>;
  readonly table: Table;
  readonly verdicts: readonly Verdict[];
  readonly count: number;
}

function wordsIn(row: Row, field: string): string {
  return String(row.cells[field] ?? '');
}

/** The verdicts in the order of the field's list, then any other as the rows bring it. */
function order(field: TableField | undefined, rows: readonly Row[], name: string): string[] {
  return [
    ...new Set([...(field?.constraints?.enum ?? []).map(String), ...rows.map((row) => wordsIn(row, name))]),
  ];
}

/** The scorecard of a report; undefined where its edition names none. Rows that are held back are left out. */
export const scorecardOf: (report: Report) => Scorecard | undefined = perReport((report) => {
  const settings = report.edition.scorecard;
  const table = settings && report.tables.get(settings.table);
  if (!settings || !table) return undefined;
  const fields = new Map(table.resource.schema.fields.map((field) => [field.name, field]));
  const rows = table.rows.filter((row) => !row.held);
  const ids = new UniqueIds();
  const statement = (row: Row): Statement => ({
    id: ids.take(slugify(row.key) || 'statement'),
    words: wordsIn(row, settings.statement),
    details: settings.details
      .map((name) => ({ label: fields.get(name)?.title ?? name, words: wordsIn(row, name) }))
      .filter(({ words }) => words !== ''),
    claims: keysInCell(row.cells[settings.claims]),
  });
  const verdicts = order(fields.get(settings.verdict), rows, settings.verdict).map((verdict) => ({
    verdict,
    id: ids.take(`v-${slugify(verdict)}`),
    statements: rows.filter((row) => wordsIn(row, settings.verdict) === verdict).map(statement),
  }));
  return {
    settings,
    table,
    verdicts: verdicts.filter(({ statements }) => statements.length > 0),
    count: rows.length,
  };
});

/** The statements of the scorecard that each claim answers, by the claim's id. */
export const statementsAnswered: (report: Report) => ReadonlyMap<string, readonly Statement[]> = perReport(
  (report) => {
    const answered = new Map<string, Statement[]>();
    for (const { statements } of scorecardOf(report)?.verdicts ?? []) {
      for (const statement of statements) {
        for (const id of statement.claims) answered.set(id, [...(answered.get(id) ?? []), statement]);
      }
    }
    return answered;
  },
);
