import { eventFilters } from '../events.ts';
import { claimFilters } from '../evidence/claim-filters.ts';
import { madeClaims } from '../evidence/claim-uses.ts';
import { letterFilters, sourceFilters } from '../evidence/source-filters.ts';
import { sourceUses } from '../evidence/source-uses.ts';
import type { Report } from '../report.ts';
import { hasKit, questionedChapters, wordedChapters } from '../teaching.ts';
import { handedTables } from './citable-parts.ts';
import {
  citePagePath,
  claimPath,
  claimsPath,
  DATA_PATH,
  DESIGN_PATH,
  FIGURES_PATH,
  figurePath,
  GLOSSARY_PATH,
  HOME_PATH,
  LIST_STYLES,
  questionsPath,
  RULES_PATH,
  SCORECARD_PATH,
  SEARCH_PATH,
  sectionWordsPath,
  sourcePath,
  sourcesInStylePath,
  sourcesPath,
  teachingPath,
  timelinePath,
} from './page-paths.ts';

/** The paths of the timeline and its filters; none where no table has events. */
function timelinePages(report: Report): string[] {
  const filters = eventFilters(report);
  return filters.length === 0 ? [] : [timelinePath(), ...filters.map(({ slug }) => timelinePath(slug))];
}

/** The lists of claims and sources with their filters, and the page of each claim that a text makes and of each source that is cited. */
function evidencePages(report: Report): string[] {
  const claims = madeClaims(report).map(({ claim }) => claimPath(claim.id));
  return [
    ...(claims.length > 0
      ? [claimsPath(), ...claimFilters(report).map(({ slug }) => claimsPath(slug)), ...claims]
      : []),
    ...sourceFilters(report).map(({ slug }) => sourcesPath(slug)),
    ...[...sourceUses(report).keys()].map(sourcePath),
    ...(report.edition.scorecard ? [SCORECARD_PATH] : []),
  ];
}

/** The pages of the teaching kit beside its texts; none where there is no kit. */
function teachingPages(report: Report): string[] {
  return [
    ...(hasKit(report) ? [teachingPath()] : []),
    ...questionedChapters(report).map(({ id }) => questionsPath(id)),
    ...wordedChapters(report).map(({ id }) => sectionWordsPath(id)),
  ];
}

/** The pages that the generator makes beside the texts, by path: those that a reader, a link or a search engine should find. */
export function madePages(report: Report): string[] {
  return [
    HOME_PATH,
    DESIGN_PATH,
    RULES_PATH,
    ...(report.figures.size > 0 ? [FIGURES_PATH, ...[...report.figures.keys()].map(figurePath)] : []),
    ...(report.terms.size > 0 ? [GLOSSARY_PATH] : []),
    ...(handedTables(report).length > 0 ? [DATA_PATH] : []),
    ...report.chapters.map(({ id }) => citePagePath(id)),
    SEARCH_PATH,
    sourcesPath(),
    ...LIST_STYLES.map((style) => sourcesInStylePath(style)),
    ...letterFilters(report).flatMap(({ value }) =>
      LIST_STYLES.map((style) => sourcesInStylePath(style, value)),
    ),
    ...timelinePages(report),
    ...evidencePages(report),
    ...teachingPages(report),
  ];
}
