import { keysInCell } from '../text/keys-in-cell.ts';
import { claimNoteKey, noteKey, otherNoteKey } from './evidence/note-key.ts';
import { allEvidence, resolvePart } from './evidence/other-side.ts';
import { perReport } from './per-report.ts';
import type { TableUse } from './prose/prose.ts';
import type { Report, Table, TextFile } from './report.ts';
import type { Evidence } from './schema/evidence.ts';

/** How large a report is. */
export interface Measure {
  readonly chapters: number;
  readonly words: number;
  readonly notes: number;
  readonly sources: number;
}

/** The ids of a text's notes: one for each claim, each part of an other side, each citation of the same items, each footnote. */
export function noteIds(text: TextFile): Set<string> {
  return new Set([
    ...text.prose.claims.map((use) => claimNoteKey(use.id)),
    ...text.prose.others.map((use) => otherNoteKey(use.of)),
    ...text.prose.citations.filter((use) => !use.isInFootnote).map((use) => noteKey(use.items)),
    ...text.prose.footnoteCalls.map((use) => use.label),
  ]);
}

/** The sources that a printed table links to: those of its rows where their column is shown, else those of the whole. */
function tableSources(report: Report, { of, columns }: TableUse): string[] {
  const table = report.tables.get(of);
  const { fields } = table?.resource.schema ?? { fields: [] };
  const shown = fields.filter(
    (f) => f.refers === 'sources' && (columns === undefined || columns.includes(f.name)),
  );
  if (table === undefined || shown.length === 0) return table?.resource.sources.map((s) => s.key) ?? [];
  return shown.flatMap((f) => keysIn(table, f.name));
}

/** The keys of a table's sources: those of its rows, or of the whole where rows name none; held rows do not count. */
export function sourcesOfTable(table: Table): string[] {
  const { fields } = table.resource.schema;
  const ofRows = fields.filter((f) => f.refers === 'sources').flatMap((f) => keysIn(table, f.name));
  return [...new Set(ofRows.length > 0 ? ofRows : table.resource.sources.map((s) => s.key))];
}

function keysIn(table: Table, field: string): string[] {
  const rows = table.rows.filter((row) => !row.held);
  return rows.flatMap((row) => keysInCell(row.cells[field]));
}

/** The sources of the figures that a text places. */
function figureSources(report: Report, id: string): string[] {
  const table = report.tables.get(report.figures.get(id)?.spec.table ?? '');
  return table === undefined ? [] : sourcesOfTable(table);
}

/** What the claims that a text makes rest on, with their other sides, and the parts of other sides that it tells. */
function evidenceOfText(report: Report, text: TextFile): Evidence[] {
  const claims = text.prose.claims.flatMap((use) => report.claims.get(use.id) ?? []);
  const parts = text.prose.others.flatMap((use) => {
    const found = resolvePart(report, use.of);
    return found.kind === 'part' ? [found.part] : [];
  });
  return [...claims.flatMap(allEvidence), ...parts.flatMap(({ sources }) => sources ?? [])];
}

/** The sources of the texts of a report that have been asked for: a page's cost must not grow with the report. */
const sourcesByText = perReport(() => new Map<TextFile, ReadonlySet<string>>());

/** The keys of the sources that a text cites, by itself, through its claims and their other sides, or in its tables and figures. */
export function citedSources(report: Report, text: TextFile): ReadonlySet<string> {
  const known = sourcesByText(report).get(text);
  if (known) return known;
  const { citations, tables, figures } = text.prose;
  const cited = new Set([
    ...citations.flatMap((use) => use.items.map((item) => item.key)),
    ...evidenceOfText(report, text).map(({ id }) => id),
    ...tables.flatMap((use) => tableSources(report, use)),
    ...figures.flatMap((use) => figureSources(report, use.id)),
  ]);
  sourcesByText(report).set(text, cited);
  return cited;
}

/** Count chapters, their words and notes, and the different sources that they cite. */
export const measure: (report: Report) => Measure = perReport((report) => ({
  chapters: report.chapters.length,
  words: report.chapters.reduce((sum, c) => sum + c.prose.words, 0),
  notes: report.chapters.reduce((sum, c) => sum + noteIds(c).size, 0),
  sources: new Set(report.chapters.flatMap((c) => [...citedSources(report, c)])).size,
}));
