import type { Element, ElementContent } from 'hast';
import type { Report, Source } from '../report/report.ts';
import { type SourceUse, sourceUses } from '../report/usage.ts';
import type { Interface } from '../text/interface/en.ts';
import { slugify } from '../text/slug.ts';
import type { Formatter } from './formatter.ts';
import type { Style } from './load-csl.ts';
import { sourceFacts } from './note-content.ts';
import { referenceToHast } from './to-hast.ts';

/** One entry of the list of sources, finished but for its layout. */
export interface ReferenceEntry {
  readonly key: string;
  readonly source: Source;
  readonly reference: Element;
  readonly facts: string;
  readonly uses: readonly SourceUse[];
}

/** The entries that begin with one letter. */
export interface ReferenceGroup {
  readonly letter: string;
  readonly entries: readonly ReferenceEntry[];
}

function plainText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(plainText).join('') : '';
}

/** What an entry is sorted by: its text in small letters without accents, signs and articles. */
function sortKey(reference: Element): string {
  return slugify(plainText(reference).replace(/^(?:the|a|an) /i, ''));
}

function letterOf(key: string): string {
  const first = key.charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}

/** All sources that the chapters cite, formatted in a style, sorted by what is printed and grouped by first letter. */
export function referenceGroups(report: Report, formatter: Formatter, style: Style, words: Interface): ReferenceGroup[] {
  const entries = [...sourceUses(report)].flatMap(([key, uses]) => {
    const source = report.sources.get(key);
    if (!source) return [];
    const children = referenceToHast(formatter.entry(key, style), source, words);
    const reference: Element = { type: 'element', tagName: 'p', properties: { className: ['reference'] }, children };
    return [{ sort: `${sortKey(reference)} ${key}`, entry: { key, source, reference, facts: sourceFacts(source, report, words), uses } }];
  });
  entries.sort((a, b) => (a.sort < b.sort ? -1 : 1));
  const groups = new Map<string, ReferenceEntry[]>();
  for (const { sort, entry } of entries) {
    const letter = letterOf(sort);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, list]) => ({ letter, entries: list }));
}
