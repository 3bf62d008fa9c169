import type { Report } from './report.ts';

/** The path of the glossary's page. */
export const GLOSSARY_PATH = '/glossary/';

/** The path of the list of figures. */
export const FIGURES_PATH = '/figures/';

/** The path of a figure's own page. */
export function figurePath(id: string): string {
  return `${FIGURES_PATH}${id}/`;
}

/** The pages that the generator makes beside the texts, by path: those that a reader, a link or a search engine should find. */
export function madePages(report: Report): string[] {
  return [
    '/',
    ...(report.figures.size > 0 ? [FIGURES_PATH, ...[...report.figures.keys()].map(figurePath)] : []),
    ...(report.terms.size > 0 ? [GLOSSARY_PATH] : []),
    '/search/',
    '/sources/',
    '/sources/apa/',
    '/sources/mla/',
  ];
}
