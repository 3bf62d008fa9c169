import { editionPath, frozenPath } from '../../../report/addresses/edition-paths.ts';
import {
  CORRECTIONS_PAGE,
  chapterPath,
  correctionPath,
  pagePath,
} from '../../../report/addresses/page-paths.ts';
import { addressOf } from '../../../report/addresses/published-address.ts';
import { feedPath } from '../../../report/addresses/reference-paths.ts';
import { correctionsByText } from '../../../report/editions/corrections.ts';
import type { Chapter, Correction, Report } from '../../../report/report.ts';
import { firstWords } from '../../../text/first-words.ts';
import type { Interface } from '../../../text/interface/en.ts';
import type { PublishedFile } from '../../published-file.ts';
import { type Feed, type FeedEntry, toAtom } from './atom.ts';

/**
 * A `tag:` URI (RFC 4151): it leads nowhere, so that it outlives every address. Two reports of one host, on two ports or below two
 * paths, have different tags, also for what both publish on one day (RFC 4287, 4.2.6).
 */
function tagOf(report: Report, date: string, name: string): string {
  const { hostname, port } = new URL(report.edition.base_url);
  const place = new URL(addressOf(report.edition, '')).pathname.replace(/\/$/, '');
  // The host alone says who gives the tag; a port stands in what he gives it to.
  return `tag:${hostname},${date}:${port === '' ? '' : `:${port}`}${place}${name}`;
}

function titleOf(report: Report, chapter: Chapter | undefined): string {
  const { title } = report.edition;
  return chapter === undefined ? title : `${title}: ${chapter.title}`;
}

/** The editions of a part: those that are frozen, each with its own words and address, and the one at hand. */
function editionEntries(report: Report, chapter: Chapter | undefined, words: Interface): FeedEntry[] {
  const { edition, editions } = report;
  const name = feedPath(chapter).replace(/\.xml$/, '');
  const entry = (date: string, path: string, summary: string): FeedEntry => ({
    id: tagOf(report, date, name),
    title: `${titleOf(report, chapter)}. ${words.edition(date)}`,
    address: addressOf(edition, path),
    date,
    summary,
  });
  const frozen = editions.flatMap(({ edition: date, description, texts }) => {
    if (chapter === undefined) return [entry(date, editionPath(date), description)];
    const text = texts.find(({ path }) => path === chapterPath(chapter.id));
    return text ? [entry(date, frozenPath(date, text), text.summary)] : [];
  });
  if (frozen.some(({ date }) => date === edition.date)) return frozen;
  const path = chapter === undefined ? '/' : chapterPath(chapter.id);
  return [...frozen, entry(edition.date, path, chapter?.summary ?? edition.description)];
}

function correctionEntry(
  report: Report,
  { id, title, when, grade, what, why }: Correction,
  words: Interface,
): FeedEntry {
  const { grades, feedCorrection, why: because } = words.editions;
  return {
    id: tagOf(report, when, `${pagePath(CORRECTIONS_PAGE)}${id}`),
    title: feedCorrection(grades[grade], title ?? firstWords(what, 80)),
    address: addressOf(report.edition, correctionPath(id)),
    date: when,
    summary: `${what} ${because} ${why}`,
  };
}

function feedOf(report: Report, chapter: Chapter | undefined, words: Interface): Feed {
  const { edition } = report;
  const path = feedPath(chapter);
  const ofPart =
    chapter === undefined
      ? report.corrections
      : (correctionsByText(report).get(chapterPath(chapter.id)) ?? []);
  // The newest first; what was corrected on the day of an edition was corrected after it.
  const entries = [
    ...ofPart.map((entry) => correctionEntry(report, entry, words)),
    ...editionEntries(report, chapter, words),
  ];
  return {
    // A feed is known by its address: the edition's day would make it another feed each time.
    id: addressOf(edition, path),
    title: words.citing.feedTitle(titleOf(report, chapter)),
    subtitle: words.citing.feedSummary,
    language: chapter?.language ?? edition.language,
    author: edition.title,
    rights: edition.licence.name,
    self: addressOf(edition, path),
    address: addressOf(edition, chapter === undefined ? '/' : chapterPath(chapter.id)),
    entries: entries.sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0)),
  };
}

/** The feeds of the report and of each chapter: what was corrected in them, and their editions. */
export function feedFiles(report: Report, words: Interface): PublishedFile[] {
  const parts: (Chapter | undefined)[] = [undefined, ...report.chapters];
  return parts.map((chapter) => ({
    path: feedPath(chapter),
    content: toAtom(feedOf(report, chapter, words)),
  }));
}
