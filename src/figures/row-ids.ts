import { slugify, UniqueIds } from '../text/slug.ts';
import type { Prepared } from './prepare.ts';

/**
 * The id of each row of a figure's table, by the row's key: what a mark's link leads to. It is made from the key, so that it
 * stays when rows are added, and is given once.
 * @example the row “2019|Berlin” of the figure cameras: f-cameras-2019-berlin
 */
export function rowIds(prepared: Prepared): ReadonlyMap<string, string> {
  const ids = new UniqueIds();
  for (const fixed of ['title', 'table', 'table-caption']) ids.take(`f-${prepared.id}-${fixed}`);
  return new Map(
    prepared.rows.map(({ key }) => {
      const slug = slugify(key.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim())
        .slice(0, 60)
        .replace(/-$/, '');
      return [key, ids.take(`f-${prepared.id}-${slug || 'row'}`)];
    }),
  );
}
