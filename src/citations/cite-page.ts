import type { Element } from 'hast';
import type { Report, Source } from '../report/report.ts';
import type { Interface } from '../text/interface/en.ts';
import { createFormatter, type Formatter } from './formatter.ts';
import type { Style } from './load-csl.ts';
import { referenceToHast } from './to-hast.ts';

/** A part of the report that can be cited by itself. */
export interface CitedPage {
  readonly id: string;
  readonly title: string;
  /** Its whole address. */
  readonly address: string;
  /** What it is a part of, where that is named beside its own title. */
  readonly within?: string;
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
    type: 'webpage',
    title: page.title,
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

/**
 * How pages of the report are cited, in each style that its own sources are given in, by the same engine.
 * @returns the citations of each page, by its id.
 */
export function citePages(report: Report, pages: readonly CitedPage[], words: Interface): ReadonlyMap<string, readonly PageCitation[]> {
  const sources = new Map(pages.map((page) => [page.id, asSource(report, page)]));
  const formatter = createFormatter({ ...report, sources });
  return new Map(
    [...sources].map(([id, source]) => [
      id,
      NAMES.map(([style, name]) => {
        const children = referenceToHast(formatter.entry(id, style), source, words);
        return { style, name, reference: { type: 'element', tagName: 'p', properties: { className: ['reference'] }, children } };
      }),
    ]),
  );
}

/** How a source of the report is cited, in each style: its entry in a list of references. */
export function citeSource(formatter: Formatter, source: Source, words: Interface): readonly PageCitation[] {
  return NAMES.map(([style, name]) => {
    const children = referenceToHast(formatter.entry(source.id, style), source, words);
    return { style, name, reference: { type: 'element', tagName: 'p', properties: { className: ['reference'] }, children } };
  });
}
