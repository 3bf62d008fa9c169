import { frozenNow } from '../editions/claim-states.ts';
import { type MadeClaim, madeClaims } from '../evidence/claim-uses.ts';
import type { Heading } from '../prose/prose.ts';
import type { Chapter, Figure, Report, Table } from '../report.ts';
import { placedTexts } from '../texts.ts';
import { figureAnchor } from './anchors.ts';
import { editionPath } from './edition-paths.ts';
import { keptClaim, keptPath } from './frozen-paths.ts';
import { chapterPath, claimPath, figurePath, HOME_PATH, tablePath } from './page-paths.ts';
import { addressOf } from './published-address.ts';

/** What a figure is called, with the numbers of its table in it. */
export interface FigureTitles {
  readonly title: string;
  readonly subtitle: string;
}

/** A part of the report that is linked, cited and shared by itself. */
export type ReportPart =
  | { readonly kind: 'report' }
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'section'; readonly chapter: Chapter; readonly section: Heading }
  | { readonly kind: 'claim'; readonly made: MadeClaim }
  | ({ readonly kind: 'figure'; readonly figure: Figure } & FigureTitles)
  | { readonly kind: 'table'; readonly table: Table };

/** The sections of a chapter, in its order. */
export function sectionsOf(chapter: Chapter): ReportPart[] {
  return chapter.prose.headings.map((section) => ({ kind: 'section', chapter, section }));
}

/** The ids of a section and of those below it: all headings down to the next of its own depth. */
export function sectionIds({ prose }: Chapter, section: Heading): ReadonlySet<string | undefined> {
  const after = prose.headings.slice(prose.headings.findIndex(({ id }) => id === section.id) + 1);
  const end = after.findIndex(({ depth }) => depth <= section.depth);
  return new Set([section, ...after.slice(0, end < 0 ? after.length : end)].map(({ id }) => id));
}

/** The tables of which something is handed out. */
export function handedTables(report: Report): Table[] {
  return [...report.tables.values()].filter((table) => table.rows.some((row) => !row.held));
}

/**
 * Every part of a report: itself, its chapters each with its sections, its claims as the texts make them, its figures, its tables.
 * @param titlesOf what a figure is called.
 */
export function partsOf(report: Report, titlesOf: (figure: Figure) => FigureTitles): ReportPart[] {
  return [
    { kind: 'report' },
    ...report.chapters.flatMap((chapter): ReportPart[] => [
      { kind: 'chapter', chapter },
      ...sectionsOf(chapter),
    ]),
    ...madeClaims(report).map((made): ReportPart => ({ kind: 'claim', made })),
    ...[...report.figures.values()].map(
      (figure): ReportPart => ({ kind: 'figure', figure, ...titlesOf(figure) }),
    ),
    ...handedTables(report).map((table): ReportPart => ({ kind: 'table', table })),
  ];
}

/** The path of a part below the base, with its anchor where it has one. */
export function partPath(part: ReportPart): string {
  switch (part.kind) {
    case 'report':
      return HOME_PATH;
    case 'chapter':
      return chapterPath(part.chapter.id);
    case 'section':
      return `${chapterPath(part.chapter.id)}#${part.section.id}`;
    case 'claim':
      return claimPath(part.made.claim.id);
    case 'figure':
      return figurePath(part.figure.id);
    case 'table':
      return tablePath(part.table.resource.name);
  }
}

/** The path of a part in the edition that keeps it as it is now; undefined where no frozen edition does. */
function keptPart(report: Report, part: ReportPart): string | undefined {
  const edition = frozenNow(report);
  switch (part.kind) {
    case 'report':
      return edition && editionPath(edition.edition);
    case 'chapter':
    case 'section':
      return keptPath(report, partPath(part));
    case 'claim':
      return keptClaim(report, part.made.claim);
    case 'figure': {
      const place = placedTexts(report).find(({ text }) =>
        text.prose.figures.some((use) => use.id === part.figure.id),
      );
      return place && keptPath(report, `${place.path}#${figureAnchor(part.figure.id)}`);
    }
    case 'table':
      return undefined;
  }
}

/**
 * The path of a part where it is found as it was cited, and the only place that decides what that is: in the frozen edition,
 * which tells what became of it, once the edition at hand is frozen; until then, and for what no edition keeps, where it stands.
 */
export function permanentPath(report: Report, part: ReportPart): string {
  return keptPart(report, part) ?? partPath(part);
}

/** The permanent link of a part: the whole address that a citation gives, of {@link permanentPath}. */
export function permanentAddress(report: Report, part: ReportPart): string {
  return addressOf(report.edition, permanentPath(report, part));
}
