import type { FrozenText } from '../schema/frozen-edition.ts';
import { PLACES } from './places.ts';

/** The path of the list of frozen editions. */
export const EDITIONS_PATH = PLACES.editions;

/** The path of a frozen edition. */
export function editionPath(date: string): string {
  return `${EDITIONS_PATH}${date}/`;
}

/** The path of a text as an edition keeps it: a chapter right below its edition, a page below `pages/`. */
export function frozenPath(date: string, text: Pick<FrozenText, 'id' | 'kind'>): string {
  return `${editionPath(date)}${text.kind === 'page' ? 'pages/' : ''}${text.id}/`;
}
