import { editDistance } from '../../text/search/edit-distance.ts';
import { NAMES_FILE } from '../../text/search/search-files.ts';
import { joinedForm } from '../../text/search/tokens.ts';
import { make } from './dom.ts';
import type { FirstIndex } from './first-index.ts';

/** How many names are offered, and which part of the letters may be others. */
const OFFERED = 5;
const PART = 0.5;

type Name = readonly [name: string, path: string];

function isNames(value: unknown): value is Name[] {
  return Array.isArray(value) && value.every((name) => Array.isArray(name) && name.length === 2);
}

/** The names that are spelled most like a word, each place once. */
export function nearestOf(text: string, names: readonly Name[]): Name[] {
  const wanted = joinedForm(text).slice(0, 60);
  const scored = names.flatMap(([name, path]) => {
    const form = joinedForm(name);
    const far = editDistance(wanted, form) / Math.max(wanted.length, form.length, 1);
    return far <= PART ? [{ name, path, far }] : [];
  });
  scored.sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
  return [...new Map(scored.toReversed().map(({ name, path }) => [path, [name, path] as const])).values()]
    .toReversed()
    .slice(0, OFFERED);
}

/** What is offered where nothing was found: the nearest names as links, or where to find them all. */
export async function nearestNames(index: FirstIndex, text: string): Promise<Node[]> {
  const answer = await fetch(index.file(NAMES_FILE));
  const names: unknown = await answer.json();
  const { words } = index.head;
  const near = isNames(names) ? nearestOf(text, names) : [];
  if (near.length === 0) return [make('p', '', words.noneNear ?? '')];
  const links = near.map(([name, path]) => {
    const link = make('a', 'search-link', name);
    link.href = index.address(path);
    return make('li', '', link);
  });
  return [make('p', '', words.nearest ?? ''), make('ul', '', ...links)];
}
