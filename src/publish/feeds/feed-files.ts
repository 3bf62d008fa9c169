import { addressOf } from '../../report/address.ts';
import { feedPath } from '../../report/reference-paths.ts';
import type { Chapter, Report } from '../../report/report.ts';
import { chapterPath } from '../../report/texts.ts';
import type { Interface } from '../../text/interface/en.ts';
import type { HandedFile } from '../handed-file.ts';
import { type Feed, toAtom } from './atom.ts';

/** A `tag:` URI (RFC 4151): unique by host and day, and it leads nowhere, so that it outlives every address. */
function tagOf(report: Report, name: string): string {
  return `tag:${new URL(report.edition.base_url).hostname},${report.edition.date}:${name}`;
}

function feedOf(report: Report, chapter: Chapter | undefined, words: Interface): Feed {
  const { edition } = report;
  const path = feedPath(chapter);
  const page = addressOf(edition, chapter === undefined ? '/' : chapterPath(chapter.id));
  const title = chapter === undefined ? edition.title : `${edition.title}: ${chapter.title}`;
  const entry = {
    id: tagOf(report, path.replace(/\.xml$/, '')),
    title: `${title}. ${words.edition(edition.date)}`,
    address: page,
    date: edition.date,
    summary: chapter?.summary ?? edition.description,
  };
  return {
    // A feed is known by its address: the edition's day would make it another feed each time.
    id: addressOf(edition, path),
    title: words.citing.feedTitle(title),
    subtitle: words.citing.feedSummary,
    language: chapter?.language ?? edition.language,
    author: edition.title,
    rights: edition.licence.name,
    self: addressOf(edition, path),
    address: page,
    entries: [entry],
  };
}

/** The feeds of the report and of each chapter. Their entries are the editions; corrections follow when there are any. */
export function feedFiles(report: Report, words: Interface): HandedFile[] {
  const parts: (Chapter | undefined)[] = [undefined, ...report.chapters];
  return parts.map((chapter) => ({ path: feedPath(chapter), content: toAtom(feedOf(report, chapter, words)) }));
}
