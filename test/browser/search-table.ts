import { z } from 'zod';
import { readCases } from '../helpers/cases.ts';

/** A query with the places of which one must be among its first three results. */
export interface SearchCase {
  readonly query: string;
  readonly reaches: readonly string[];
}

const caseSchema = z.strictObject({
  query: z.string().min(1),
  why: z.string().min(1),
  reaches: z.array(z.string().startsWith('/')).min(1),
});

/** The table of queries that an editor extends. */
export const searchCases: readonly SearchCase[] = readCases('search.yaml', z.array(caseSchema));

/**
 * Type each query into the search page, one after the other, and read the first three results of each. It runs in the page, so
 * that both browsers take the same way.
 * @returns for each query the paths of its first three results, with their anchors.
 */
export async function firstThree(queries: readonly string[]): Promise<string[][]> {
  const input = document.querySelector<HTMLInputElement>('search-page input');
  const form = input?.form;
  if (!input || !form) throw new Error('no search on this page');
  const found: string[][] = [];
  for (const query of queries) {
    input.value = query;
    form.requestSubmit();
    const start = performance.now();
    while (document.querySelector('.search-results')?.getAttribute('aria-busy') !== 'false') {
      if (performance.now() - start > 10_000) throw new Error(`no results for ${query}`);
      await new Promise((done) => setTimeout(done, 5));
    }
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.search-results .search-link')].slice(
      0,
      3,
    );
    found.push(
      links.map((link) =>
        decodeURIComponent(link.pathname + link.hash.replace(/:~:.*$/, '').replace(/^#$/, '')),
      ),
    );
  }
  return found;
}

/** The queries that do not reach their place, with what they reach. */
export function unreached(found: readonly (readonly string[])[]): string[] {
  return searchCases.flatMap(({ query, reaches }, at) => {
    const paths = found[at] ?? [];
    return paths.some((path) => reaches.includes(path))
      ? []
      : [`${query} → ${paths.join(' ')}, not ${reaches.join(' or ')}`];
  });
}
