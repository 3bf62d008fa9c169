import type { Report } from '../report.ts';
import { otherAnchor } from './anchors.ts';

/** The path of the glossary's page. */
export const GLOSSARY_PATH = '/glossary/';

/** The path of a term's entry in the glossary. */
export function termPath(id: string): string {
  return `${GLOSSARY_PATH}#g-${id}`;
}

/** The path of the list of figures. */
export const FIGURES_PATH = '/figures/';

/** The path of the timeline, or of the part of it that a filter chooses. */
export function timelinePath(filter?: string): string {
  return filter === undefined ? '/timeline/' : `/timeline/${filter}/`;
}

/** The path of a figure's own page. */
export function figurePath(id: string): string {
  return `${FIGURES_PATH}${id}/`;
}

/** The kinds of file that a figure can be taken away as. */
export const FIGURE_FILES = ['csv', 'json', 'svg', 'png'] as const;

/** The path of a figure as a file, beside its page. */
export function figureFilePath(id: string, type: (typeof FIGURE_FILES)[number]): string {
  return `${figurePath(id)}${id}.${type}`;
}

/** The path of a figure bare, for a frame on somebody's page. */
export function embedPath(id: string): string {
  return `/embed/${id}/`;
}

/** The path of a table of the data package as a file. */
export function tableFilePath(name: string): string {
  return `/data/${name}.csv`;
}

/** The path of a table of the data package as JSON, with what its fields mean. */
export function tableJsonPath(name: string): string {
  return `/data/${name}.json`;
}

/** The path of the page of all tables. */
export const DATA_PATH = '/data/';

/** The path of a table on the page of all tables. */
export function tablePath(name: string): string {
  return `${DATA_PATH}#table-${name}`;
}

/** The path of the whole data package. */
export function packagePath(report: Report): string {
  return `/data/${report.dataPackage.name}.zip`;
}

/** The path of the page by which the sections of a chapter are cited; each section stands there under its own id. */
export function citePagePath(chapter: string): string {
  return `/chapters/${chapter}/cite/`;
}

/** The path of the list of claims, or of the part of it that a filter chooses. */
export function claimsPath(filter?: string): string {
  return filter === undefined ? '/claims/' : `/claims/by/${filter}/`;
}

/** The path of a claim's own page. */
export function claimPath(id: string): string {
  return `/claims/${id}/`;
}

/** The path of a part of an other side on the page of its claim. */
export function otherPath(claim: string, part: string): string {
  return `${claimPath(claim)}#${otherAnchor(`${claim}.${part}`)}`;
}

/** The anchor of the last known state of an affair, on the page of its claim. */
export const LAST_KNOWN = 'last-known';

/** The path of the last known state of the affair of a claim. */
export function lastKnownPath(claim: string): string {
  return `${claimPath(claim)}#${LAST_KNOWN}`;
}

/** The path of the list of sources, or of the part of it that a filter chooses. */
export function sourcesPath(filter?: string): string {
  return filter === undefined ? '/sources/' : `/sources/by/${filter}/`;
}

/** The path of a source's own page. */
export function sourcePath(key: string): string {
  return `/sources/${key}/`;
}

/** The path of a source's reference as a file, beside its page. */
export function sourceFilePath(key: string, format: string): string {
  return `${sourcePath(key)}${key}.${format}`;
}

/** The path of the scorecard. */
export const SCORECARD_PATH = '/scorecard/';

/** The claims as a file for machines, and the file that describes it. */
export const CLAIMS_FILE = '/claims.json';
export const CLAIMS_SCHEMA_FILE = '/claims.schema.json';

/** The path of the page of all rules. */
export const RULES_PATH = '/method/rules/';
