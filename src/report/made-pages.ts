import { eventFilters } from './events.ts';
import type { Report } from './report.ts';

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

/** The paths of the timeline and its filters; none where no table has events. */
function timelinePages(report: Report): string[] {
  const filters = eventFilters(report);
  return filters.length === 0 ? [] : [timelinePath(), ...filters.map(({ slug }) => timelinePath(slug))];
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

/** The path of the whole data package. */
export function packagePath(report: Report): string {
  return `/data/${report.dataPackage.name}.zip`;
}

/** The pages that the generator makes beside the texts, by path: those that a reader, a link or a search engine should find. */
export function madePages(report: Report): string[] {
  return [
    '/',
    '/about/design/',
    ...(report.figures.size > 0 ? [FIGURES_PATH, ...[...report.figures.keys()].map(figurePath)] : []),
    ...(report.terms.size > 0 ? [GLOSSARY_PATH] : []),
    '/search/',
    '/sources/',
    '/sources/apa/',
    '/sources/mla/',
    ...timelinePages(report),
  ];
}
