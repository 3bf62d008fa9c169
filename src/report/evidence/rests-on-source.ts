import { tableAnchor } from '../addresses/anchors.ts';
import { citedSources, sourcesOfTable } from '../measure.ts';
import { perReport } from '../per-report.ts';
import type { Figure, Report, Table, Term, TextFile } from '../report.ts';
import { placedTexts } from '../texts.ts';
import { type MadeClaim, madeClaims } from './claim-uses.ts';
import { otherEvidence } from './other-side.ts';

/** A section of a text whose notes cite a source by themselves, not through a claim. */
export interface NotePlace {
  readonly text: TextFile;
  readonly path: string;
  readonly section: string | undefined;
}

/** A table that a text prints. */
export interface TablePlace {
  readonly table: Table;
  readonly path: string;
}

/** What in the report rests on a source. */
export interface SourceRests {
  readonly claims: readonly MadeClaim[];
  /** Claims whose other side, or last known state, was read in it. */
  readonly answers: readonly MadeClaim[];
  readonly notes: readonly NotePlace[];
  readonly figures: readonly Figure[];
  readonly tables: readonly TablePlace[];
  readonly terms: readonly Term[];
}

type Lists = { readonly [K in keyof SourceRests]: SourceRests[K][number][] };

const NOTHING: SourceRests = { claims: [], answers: [], notes: [], figures: [], tables: [], terms: [] };

/** The sections whose notes cite each source, each once. */
function notePlaces(report: Report): { key: string; place: NotePlace }[] {
  const found = new Map<string, { key: string; place: NotePlace }>();
  for (const { text, path } of placedTexts(report)) {
    const headings = new Map(text.prose.headings.map((heading) => [heading.id, heading.text]));
    for (const { items, section } of text.prose.citations) {
      const place = {
        text,
        path: section === undefined ? path : `${path}#${section}`,
        section: headings.get(section ?? ''),
      };
      for (const { key } of items) found.set(`${key} ${place.path}`, { key, place });
    }
  }
  return [...found.values()];
}

const restsBySource = perReport((report) => {
  const rests = new Map<string, Lists>();
  const of = (key: string): Lists => {
    const known = rests.get(key) ?? {
      claims: [],
      answers: [],
      notes: [],
      figures: [],
      tables: [],
      terms: [],
    };
    rests.set(key, known);
    return known;
  };
  for (const made of madeClaims(report))
    for (const id of new Set(made.claim.sources.map((s) => s.id))) of(id).claims.push(made);
  for (const made of madeClaims(report)) {
    for (const id of new Set(otherEvidence(made.claim).map((s) => s.id))) of(id).answers.push(made);
  }
  for (const { key, place } of notePlaces(report)) of(key).notes.push(place);
  for (const figure of report.figures.values()) {
    const table = report.tables.get(figure.spec.table);
    for (const key of table ? sourcesOfTable(table) : []) of(key).figures.push(figure);
  }
  for (const { text, path } of placedTexts(report)) {
    for (const use of text.prose.tables) {
      const table = report.tables.get(use.of);
      if (table)
        for (const key of sourcesOfTable(table))
          of(key).tables.push({ table, path: `${path}#${tableAnchor(use.of)}` });
    }
  }
  for (const term of report.terms.values()) for (const { id } of term.sources) of(id).terms.push(term);
  return rests;
});

/** What in the report rests on a source: claims, their other sides, notes by section, figures, printed tables and terms. */
export function restsOn(report: Report, key: string): SourceRests {
  return restsBySource(report).get(key) ?? NOTHING;
}

/** The keys of the sources that each chapter cites, by the chapter's id. */
export const chapterSources: (report: Report) => ReadonlyMap<string, ReadonlySet<string>> = perReport(
  (report) => new Map(report.chapters.map((chapter) => [chapter.id, citedSources(report, chapter)])),
);
