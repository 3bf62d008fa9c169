import { sourcesPath } from '../../report/addresses/page-paths.ts';
import { type SourceFilter, sourceFilters } from '../../report/evidence/source-filters.ts';
import type { Report } from '../../report/report.ts';
import { SOURCE_TYPES } from '../../report/schema/source.ts';
import type { Interface } from '../../text/interface/en.ts';
import { capitalize } from '../../text/numbers.ts';

/**
 * What a choice among sources is called: a chapter's title, a kind, a type, a way of reading, a language.
 * @param report whose sources are chosen among.
 * @param filter the choice.
 * @param words of the language of the page.
 */
export function nameOfSourceFilter(report: Report, { kind, value }: SourceFilter, words: Interface): string {
  switch (kind) {
    case 'chapter':
      return report.chapters.find(({ id }) => id === value)?.title ?? value;
    case 'letter':
      return words.letterName(value);
    case 'language':
      return words.languageName(value);
    case 'type': {
      const type = SOURCE_TYPES.find((known) => known === value);
      return type === undefined ? value : capitalize(words.evidence.sourceTypes[type]);
    }
    default:
      return value === 'primary' || value === 'secondary' || value === 'read' || value === 'seen'
        ? capitalize(words[value])
        : value;
  }
}

/** The choices among sources in groups, each with its name, its count and its path. */
export function sourceChoices(
  report: Report,
  words: Interface,
): readonly { label: string; choices: readonly { path: string; label: string }[] }[] {
  // Letters are chosen in the list itself.
  const offered = sourceFilters(report).filter(({ kind }) => kind !== 'letter');
  return [...Map.groupBy(offered, ({ kind }) => kind)].map(([kind, filters]) => ({
    label: words.evidence.sourceKinds[kind],
    choices: filters.map((filter) => ({
      path: sourcesPath(filter.slug),
      label: words.countedName(nameOfSourceFilter(report, filter, words), filter.sources.length),
    })),
  }));
}
