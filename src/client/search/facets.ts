import type { Head } from './head.ts';

/** By what results are chosen. */
export const FACETS = ['kind', 'chapter', 'confidence', 'language'] as const;
export type Facet = (typeof FACETS)[number];

/** The reader's choices; what is not chosen is undefined. */
export type Choices = Readonly<Partial<Record<Facet, string>>>;

/** An option of a choice, with how many results it would leave. */
export interface Option {
  readonly value: string;
  readonly count: number;
}

/** What an entry is, for the filters. */
export interface EntryFacets {
  readonly kind: string;
  readonly group: string;
  readonly confidence: string | undefined;
  readonly languages: readonly string[];
}

/** What an entry is, from the stretches of the index. */
export function facetsOf(head: Head, entry: number): EntryFacets {
  let [low, high] = [0, head.runs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((head.runs[middle]?.[0] ?? 0) <= entry) low = middle;
    else high = middle - 1;
  }
  const [, kind, group, confidence, languages] = head.runs[low] ?? [0, 0, 0, -1, ''];
  return {
    kind: head.kinds[kind] ?? '',
    group: head.groups[group]?.id ?? '',
    confidence: head.confidence[confidence],
    languages: languages === '' ? [] : languages.split(' '),
  };
}

function valuesOf(facets: EntryFacets, facet: Facet): readonly string[] {
  if (facet === 'kind') return [facets.kind];
  if (facet === 'chapter') return [facets.group];
  if (facet === 'language') return facets.languages;
  return facets.confidence === undefined ? [] : [facets.confidence];
}

function passes(facets: EntryFacets, choices: Choices, but?: Facet): boolean {
  return FACETS.every((facet) => {
    const value = facet === but ? undefined : choices[facet];
    return value === undefined || valuesOf(facets, facet).includes(value);
  });
}

/** The entries that the choices let through. */
export function chosen(head: Head, entries: readonly number[], choices: Choices): number[] {
  return entries.filter((entry) => passes(facetsOf(head, entry), choices));
}

/** The options of a choice with how many entries each would leave, the other choices standing; the most first. */
export function optionsOf(head: Head, entries: readonly number[], choices: Choices, facet: Facet): Option[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const facets = facetsOf(head, entry);
    if (!passes(facets, choices, facet)) continue;
    for (const value of valuesOf(facets, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const picked = choices[facet];
  if (picked !== undefined && !counts.has(picked)) counts.set(picked, 0);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** A group of results: those that are shown at once, and those that are shown when asked for. */
export interface ResultGroup {
  readonly id: string;
  readonly shown: readonly number[];
  readonly more: readonly number[];
}

/** How many results of a group are shown at once, and from which part of the best of the group on. */
const SHOWN = 3;
const PART = 0.4;

/** Entries in the order of their worth, in groups; the group of the best comes first. */
export function grouped(
  head: Head,
  entries: readonly number[],
  scoreOf: (entry: number) => number,
): ResultGroup[] {
  const groups = new Map<string, number[]>();
  for (const entry of entries) {
    const { group } = facetsOf(head, entry);
    const known = groups.get(group);
    if (known) known.push(entry);
    else groups.set(group, [entry]);
  }
  return [...groups].map(([id, members]) => {
    const least = scoreOf(members[0] ?? 0) * PART;
    const shown = members.slice(0, SHOWN).filter((entry) => scoreOf(entry) >= least);
    return { id, shown, more: members.slice(shown.length) };
  });
}
