import { type FigureTitles, partPath, partsOf, type ReportPart } from '../addresses/citable-parts.ts';
import type { Figure, Report } from '../report.ts';

/** What an example can show, with the kinds of part that fit it; none where it shows the report as a whole. */
export const EXAMPLES = {
  /** Links to parts, with how long a section takes to read. */
  link: ['report', 'chapter', 'section', 'claim', 'figure', 'table'],
  /** How a part is cited, in words and as files. */
  citation: ['report', 'chapter', 'section', 'claim', 'figure', 'table'],
  /** The code that shows a figure on another page. */
  embed: ['figure'],
  /** The files of a table, and of all tables. */
  files: ['table'],
  /** How many claims there are of each confidence. */
  confidence: [],
} as const satisfies Readonly<Record<string, readonly ReportPart['kind'][]>>;

/** A kind of example. */
export type ExampleKind = keyof typeof EXAMPLES;

/** Is this the name of a kind of example? */
export function isExampleKind(name: string): name is ExampleKind {
  return Object.hasOwn(EXAMPLES, name);
}

/** Does a part fit a kind of example? */
export function fits(kind: ExampleKind, part: ReportPart): boolean {
  const kinds: readonly ReportPart['kind'][] = EXAMPLES[kind];
  return kinds.includes(part.kind);
}

/** The parts of a report by their paths. */
export function partsByPath(
  report: Report,
  titlesOf: (figure: Figure) => FigureTitles,
): ReadonlyMap<string, ReportPart> {
  return new Map(partsOf(report, titlesOf).map((part) => [partPath(part), part]));
}
