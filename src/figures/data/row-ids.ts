import { figureAnchor } from '../../report/addresses/anchors.ts';
import { fnv1a } from '../../text/hash.ts';
import { slugify, UniqueIds } from '../../text/slug.ts';
import type { Prepared } from './prepare-rows.ts';

/**
 * The most signs of a key that stand in an id; of a longer one its beginning, and four signs that are made
 * from all of it.
 */
const MOST = 16;

/** Four signs made from a text: the same for the same text, whatever stands beside it. */
function fourSigns(text: string): string {
  return fnv1a(new TextEncoder().encode(text)).toString(36).padStart(4, '0').slice(-4);
}

function idName(key: string): string {
  const slug = slugify(key.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()) || 'row';
  const letters = [...slug];
  return letters.length <= MOST
    ? slug
    : `${letters
        .slice(0, MOST - 5)
        .join('')
        .replace(/-$/, '')}-${fourSigns(key)}`;
}

/**
 * The id of each row of a figure's table, by the row's key: what a mark's link leads to. It is made from the
 * key alone, so that it stays when rows are added before it, and is given once.
 * @example the row “2019|Berlin” of the figure cameras: f-cameras-2019-berlin
 */
export function rowIds(prepared: Prepared): ReadonlyMap<string, string> {
  const ids = new UniqueIds();
  const anchor = figureAnchor(prepared.id);
  for (const fixed of ['title', 'table', 'table-caption']) ids.take(`${anchor}-${fixed}`);
  return new Map(prepared.rows.map(({ key }) => [key, ids.take(`${anchor}-${idName(key)}`)]));
}
