import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { sourceUses } from '../report/evidence/source-uses.ts';
import type { Report, Source } from '../report/report.ts';
import type { Interface } from '../text/interface/en.ts';
import { groupByLetter, type LetterGroup } from '../text/letters.ts';
import type { Formatter } from './formatter.ts';
import type { Style } from './load-csl.ts';
import { referenceToHast } from './to-hast.ts';

/** One entry of the list of sources, finished but for its layout. */
export interface ReferenceEntry {
  readonly key: string;
  readonly source: Source;
  readonly reference: Element;
}

/** The entries that begin with one letter. */
export type ReferenceGroup = LetterGroup<ReferenceEntry>;

/** What a list of references is of, and how it is printed. */
interface Listed {
  readonly style: Style;
  /** The words of its language. */
  readonly words: Interface;
  /** The keys of the sources that are listed; all that are cited, where none are given. */
  readonly keys?: Iterable<string>;
}

/**
 * Sources that the report cites, formatted in a style, sorted by what is printed and grouped by first letter.
 * @param report whose sources are listed.
 * @param formatter that knows them.
 * @param listed what the list is of and how it is printed.
 */
export function referenceGroups(
  report: Report,
  formatter: Formatter,
  { style, words, keys = sourceUses(report).keys() }: Listed,
): ReferenceGroup[] {
  const entries = [...keys].flatMap((key): ReferenceEntry[] => {
    const source = report.sources.get(key);
    if (!source) return [];
    const reference = h('p.reference', referenceToHast(formatter.entry(key, style), source, words));
    return [{ key, source, reference }];
  });
  return groupByLetter(
    entries,
    (entry) => textOf(entry.reference),
    (entry) => entry.key,
  );
}
