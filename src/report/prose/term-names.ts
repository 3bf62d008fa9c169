import type { Term } from '../report.ts';

/** Aliases shorter than this are too common to be looked for. */
const SHORTEST_ALIAS = 4;

/** The name without a remark in brackets: “Face Recognition Measures (2025)” is found as “Face Recognition Measures”. */
function bare(name: string): string {
  return name.replace(/ \([^)]*\)$/, '');
}

/** All names by which the text may call a term. */
export function namesOf(term: Term): string[] {
  const aliases = (term.aliases ?? []).filter(
    (alias) => alias.length >= SHORTEST_ALIAS || /\P{ASCII}/u.test(alias),
  );
  const names = [
    term.name,
    bare(term.name),
    ...(term.abbreviations ?? []),
    ...(term.names ?? []).map((n) => n.name),
    ...aliases,
  ];
  return [...new Set(names)].filter((name) => name !== '');
}
