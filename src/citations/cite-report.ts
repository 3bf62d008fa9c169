import { addressOf } from '../report/address.ts';
import type { Report } from '../report/report.ts';
import { chapterPath } from '../report/texts.ts';
import type { Interface } from '../text/interface/en.ts';
import { citePages, type PageCitation } from './cite-page.ts';

/** How the whole report and each of its chapters are cited in words; the chapters by their ids. */
export interface ReportCitations {
  readonly whole: readonly PageCitation[];
  readonly chapters: ReadonlyMap<string, readonly PageCitation[]>;
}

/** How the report and its chapters are cited, in each style, with the edition's date and the permanent address. */
export function citeReport(report: Report, words: Interface): ReportCitations {
  const { edition, chapters } = report;
  const whole = { id: '/', title: `${edition.title}: ${edition.subtitle}`, address: addressOf(edition, '/') };
  const parts = chapters.map(({ id, title }) => ({ id, title, address: addressOf(edition, chapterPath(id)), within: edition.title }));
  const cited = citePages(report, [whole, ...parts], words);
  return { whole: cited.get('/') ?? [], chapters: cited };
}
