import type { Element } from 'hast';
import { h } from 'hastscript';
import { perReport } from '../report/per-report.ts';
import type { Report, Source } from '../report/report.ts';
import type { Interface } from '../text/interface/en.ts';
import { keptCase } from './csl-item.ts';
import { createFormatter, type Formatter } from './formatter.ts';
import type { Style } from './load-csl.ts';
import { referenceToHast } from './to-hast.ts';

/** A page, or a place of one, that can be cited by itself. */
export interface CitedPage {
  readonly id: string;
  readonly title: string;
  /** Its whole address. */
  readonly address: string;
  /** What it is a part of, where that is named beside its own title. */
  readonly within?: string | undefined;
  /** Whether it is data, which some styles say of it. */
  readonly isData?: boolean;
  /** Whether its title is a sentence whose capitals no style may change. */
  readonly keepsCase?: boolean;
}

/** How a page is cited in one style. */
export interface PageCitation {
  readonly style: Style;
  /** The style's name as people know it. */
  readonly name: string;
  readonly reference: Element;
}

const NAMES: readonly (readonly [Style, string])[] = [
  ['chicago', 'Chicago'],
  ['apa', 'APA'],
  ['mla', 'MLA'],
];

/** A page of the report as a source of somebody else's text: the report is its author, the edition's date is its own. */
function asSource(report: Report, page: CitedPage): Source {
  const { edition } = report;
  return {
    id: page.id,
    type: page.isData ? 'dataset' : 'webpage',
    title: page.keepsCase ? keptCase(page.title) : page.title,
    'container-title': page.within,
    author: [{ literal: edition.title }],
    issued: edition.date,
    URL: page.address,
    language: edition.language,
    kind: 'secondary',
    checked: 'read',
    at: { file: 'data/edition.yaml', line: 1 },
  };
}

/** One formatter for all pages of a report, as an engine takes longer to make than to use; it knows the pages that were cited so far. */
const pageFormatter = perReport((report) => {
  const sources = new Map<string, Source>();
  return { sources, formatter: createFormatter({ ...report, sources }) };
});

/**
 * How a page of the report is cited, in each style that the report's own sources are given in, by the same engine.
 * @param report whose page it is.
 * @param page that is cited.
 * @param words of the language of the citation.
 */
export function citePage(report: Report, page: CitedPage, words: Interface): readonly PageCitation[] {
  const { sources, formatter } = pageFormatter(report);
  const source = sources.get(page.id) ?? asSource(report, page);
  sources.set(page.id, source);
  return citeSource(formatter, source, words);
}

/**
 * How a source of the report is cited, in each style: its entry in a list of references.
 * @param formatter that knows the source.
 * @param source that is cited.
 * @param words of the language of the citation.
 */
export function citeSource(formatter: Formatter, source: Source, words: Interface): readonly PageCitation[] {
  return NAMES.map(([style, name]) => {
    const reference = h('p.reference', referenceToHast(formatter.entry(source.id, style), source, words));
    return { style, name, reference };
  });
}
