import { letterSlug } from '../../text/letters.ts';
import { correctionAnchor, otherAnchor, packagedTableAnchor, sourceAnchor, termAnchor } from './anchors.ts';
import { PLACES } from './places.ts';

/** The path of the home page. */
export const HOME_PATH = PLACES.home;

/** The path of a chapter's page. */
export function chapterPath(id: string): string {
  return `${PLACES.chapters}${id}/`;
}

/** The path of the page by which the sections of a chapter are cited; each section stands there under its own id. */
export function citePagePath(chapter: string): string {
  return `${chapterPath(chapter)}cite/`;
}

/** The path of a page beside the chapters. */
export function pagePath(id: string): string {
  return `${PLACES.home}${id}/`;
}

/** The page that lists the corrections, by its file's name. */
export const CORRECTIONS_PAGE = 'corrections';

/** The path of a correction. */
export function correctionPath(id: string): string {
  return `${pagePath(CORRECTIONS_PAGE)}#${correctionAnchor(id)}`;
}

/** The path of the glossary's page. */
export const GLOSSARY_PATH = PLACES.glossary;

/** The path of a term's entry in the glossary. */
export function termPath(id: string): string {
  return `${GLOSSARY_PATH}#${termAnchor(id)}`;
}

/** The path of the list of figures. */
export const FIGURES_PATH = PLACES.figures;

/** The path of a figure's own page. */
export function figurePath(id: string): string {
  return `${FIGURES_PATH}${id}/`;
}

/** The path of a figure bare, for a frame on somebody's page. */
export function embedPath(id: string): string {
  return `${PLACES.embed}${id}/`;
}

/** The anchor of the codes that show a figure on somebody's page, and their path on the figure's own. */
export const EMBED_CODES = 'embed';
export function embedCodesPath(id: string): string {
  return `${figurePath(id)}#${EMBED_CODES}`;
}

/** The path of the timeline, or of the part of it that a filter chooses. */
export function timelinePath(filter?: string): string {
  return filter === undefined ? PLACES.timeline : `${PLACES.timeline}${filter}/`;
}

/** The path of the page of all tables. */
export const DATA_PATH = PLACES.data;

/** The path of a table on the page of all tables. */
export function tablePath(name: string): string {
  return `${DATA_PATH}#${packagedTableAnchor(name)}`;
}

/** The path of the list of claims, or of the part of it that a filter chooses. */
export function claimsPath(filter?: string): string {
  return filter === undefined ? PLACES.claims : `${PLACES.claims}by/${filter}/`;
}

/** The path of a claim's own page. */
export function claimPath(id: string): string {
  return `${PLACES.claims}${id}/`;
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
  return filter === undefined ? PLACES.sources : `${PLACES.sources}by/${filter}/`;
}

/** The path of a source's own page. */
export function sourcePath(key: string): string {
  return `${PLACES.sources}${key}/`;
}

/** The path of a source's entry in the list of all sources. */
export function sourceEntryPath(key: string): string {
  return `${PLACES.sources}#${sourceAnchor(key)}`;
}

/** The styles in which all sources are listed, each on a page of its own. */
export const LIST_STYLES = ['apa', 'chicago', 'mla'] as const;

/** The path of the list of all sources in a style, or of its part under a letter. */
export function sourcesInStylePath(style: (typeof LIST_STYLES)[number], letter?: string): string {
  return `${PLACES.sources}${style}/${letter === undefined ? '' : `${letterSlug(letter)}/`}`;
}

/** The path of the teaching kit, or of a text of it. */
export function teachingPath(id?: string): string {
  return `${PLACES.teaching}${id === undefined ? '' : `${id}/`}`;
}

/** The folders of the teaching kit, in which there is a page for a chapter. */
export const KIT_FOLDERS = ['questions', 'words'] as const;

/** The path of the questions on a chapter. */
export function questionsPath(chapter: string): string {
  return `${PLACES.teaching}${KIT_FOLDERS[0]}/${chapter}/`;
}

/** The path of the words of a chapter, section by section. */
export function sectionWordsPath(chapter: string): string {
  return `${PLACES.teaching}${KIT_FOLDERS[1]}/${chapter}/`;
}

/** The path of the scorecard. */
export const SCORECARD_PATH = PLACES.scorecard;

/** The path of the page of the search. */
export const SEARCH_PATH = PLACES.search;

/** The path of the page of all rules. */
export const RULES_PATH = PLACES.rules;

/** The path of the page that tells of the look. */
export const DESIGN_PATH = PLACES.design;
