import { groupByLetter } from '../../text/letters.ts';
import { slugify } from '../../text/slug.ts';
import { letterAnchor } from '../addresses/anchors.ts';
import { perReport } from '../per-report.ts';
import type { Report, Source } from '../report.ts';
import { chapterSources } from './rests-on-source.ts';
import { sourceName } from './source-label.ts';
import { sourceUses } from './source-uses.ts';

/** By what sources are chosen. */
export type SourceFilterKind = 'letter' | 'chapter' | 'kind' | 'type' | 'checked' | 'language';

/** A choice among sources: the last part of its page's path, and the sources that it lets through, by key. */
export interface SourceFilter {
  readonly kind: SourceFilterKind;
  readonly value: string;
  readonly slug: string;
  readonly sources: readonly Source[];
}

function filter(kind: SourceFilterKind, value: string, sources: readonly Source[]): SourceFilter {
  return { kind, value, slug: `${kind}-${slugify(value)}`, sources };
}

/** The cited sources in groups, largest group first. */
function grouped(kind: 'kind' | 'type' | 'checked' | 'language', sources: readonly Source[]): SourceFilter[] {
  return [...Map.groupBy(sources, (source) => source[kind])]
    .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    .map(([value, members]) => filter(kind, value, members));
}

/** A list of more sources than this is too long for one page of a phone: each of its letters has a page of its own. */
const LONG_LIST = 400;

/** The cited sources by the letter that their short names begin with. */
function byLetter(sources: readonly Source[]): SourceFilter[] {
  const groups = groupByLetter(sources, sourceName, ({ issued, id }) => `${issued ?? ''} ${id}`);
  return groups.map(({ letter, items }) => ({
    kind: 'letter',
    value: letter,
    slug: letterAnchor(letter),
    sources: items,
  }));
}

/** The choices among the cited sources of a report: by letter, the chapters in their order, then kind, type, reading and language. */
export const sourceFilters: (report: Report) => readonly SourceFilter[] = perReport((report) => {
  const cited = [...sourceUses(report).keys()].flatMap((key) => report.sources.get(key) ?? []);
  const chapters = report.chapters.map((chapter) => {
    const keys = chapterSources(report).get(chapter.id) ?? new Set();
    return filter(
      'chapter',
      chapter.id,
      cited.filter(({ id }) => keys.has(id)),
    );
  });
  return [
    ...(cited.length > LONG_LIST ? byLetter(cited) : []),
    ...chapters.filter(({ sources }) => sources.length > 0),
    ...grouped('kind', cited),
    ...grouped('type', cited),
    ...grouped('checked', cited),
    ...grouped('language', cited),
  ];
});

/** The letters of a long list of sources; none of a list that one page holds. */
export function letterFilters(report: Report): SourceFilter[] {
  return sourceFilters(report).filter(({ kind }) => kind === 'letter');
}
