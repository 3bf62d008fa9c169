import type { CourseKind } from '../../../report/addresses/file-paths.ts';
import { chapterPath, HOME_PATH, sectionWordsPath } from '../../../report/addresses/page-paths.ts';
import { addressOf } from '../../../report/addresses/published-address.ts';
import { fillValues } from '../../../report/evidence/fill-values.ts';
import { resolveQuoted } from '../../../report/evidence/resolve-quoted.ts';
import { passageLabel } from '../../../report/evidence/source-label.ts';
import type { Chapter, Question, Report } from '../../../report/report.ts';
import { questionsOn, wordedChapters } from '../../../report/teaching.ts';
import type { Interface } from '../../../text/interface/en.ts';

/** What a leaf of a course is: a link to the report, a question to discuss, or a page of the cartridge by its file. */
export type CourseResource =
  | { readonly kind: 'link'; readonly id: string; readonly title: string; readonly address: string }
  | {
      readonly kind: 'topic';
      readonly id: string;
      readonly title: string;
      readonly paragraphs: readonly string[];
    }
  | {
      readonly kind: 'page';
      readonly id: string;
      readonly title: string;
      readonly files: readonly string[];
    };

/** A leaf of a course, or a folder of it. `id` is unique in the course and stays from edition to edition. */
export type CourseItem =
  | { readonly kind: 'leaf'; readonly resource: CourseResource }
  | {
      readonly kind: 'folder';
      readonly id: string;
      readonly title: string;
      readonly items: readonly CourseItem[];
    };

function link(report: Report, path: string, title: string): CourseItem {
  return {
    kind: 'leaf',
    resource: { kind: 'link', id: `link ${path}`, title, address: addressOf(report.edition, path) },
  };
}

/** A question as a topic: its passage, where it has one, then what it asks. Nothing of the notes for marking. */
function topic(
  report: Report,
  { id, kind, asks, passage }: Question,
  number: number,
  words: Interface,
): CourseItem {
  const { teaching } = words;
  const found = passage === undefined ? undefined : resolveQuoted(report, passage);
  const quoted =
    found?.kind === 'quoted'
      ? [
          found.evidence.quote,
          ...(found.evidence.translation === undefined ? [] : [found.evidence.translation]),
          `${teaching.quotedFrom} ${[passageLabel(found.source, words), found.evidence.locator].filter(Boolean).join(', ')}`,
        ]
      : [];
  const title = `${teaching.question(number)}. ${teaching.questionKinds[kind]}`;
  return {
    kind: 'leaf',
    resource: {
      kind: 'topic',
      id: `topic ${id}`,
      title,
      paragraphs: [...quoted, fillValues(report, asks, words)],
    },
  };
}

/** The folder of a chapter: its text, its words, its questions. */
function chapterFolder(
  report: Report,
  chapter: Chapter,
  text: readonly CourseItem[],
  words: Interface,
): CourseItem {
  const { teaching } = words;
  const isWorded = wordedChapters(report).includes(chapter);
  return {
    kind: 'folder',
    id: `folder ${chapter.id}`,
    title: chapter.title,
    items: [
      ...text,
      ...(isWorded ? [link(report, sectionWordsPath(chapter.id), teaching.wordsOf(chapter.title))] : []),
      ...questionsOn(report, chapter).map((question, index) => topic(report, question, index + 1, words)),
    ],
  };
}

/** The chapter as links: the whole, then each of its sections. */
function linksTo(report: Report, { id, title, prose }: Chapter): CourseItem[] {
  const sections = prose.headings.filter(({ depth }) => depth === 2);
  return [
    link(report, chapterPath(id), title),
    ...sections.map((section) => link(report, `${chapterPath(id)}#${section.id}`, section.text)),
  ];
}

/**
 * What a course of the report has, chapter by chapter; of a chapter without questions too.
 * @param filesOf the files of a chapter’s page in the cartridge, the page first: those of the kind `pages`.
 */
export function courseOf(
  report: Report,
  kind: CourseKind,
  filesOf: (chapter: Chapter) => readonly string[],
  words: Interface,
): CourseItem[] {
  const textOf = (chapter: Chapter): CourseItem[] => {
    const { id, title } = chapter;
    if (kind === 'links') return linksTo(report, chapter);
    return [{ kind: 'leaf', resource: { kind: 'page', id: `page ${id}`, title, files: filesOf(chapter) } }];
  };
  return [
    link(report, HOME_PATH, report.edition.title),
    ...report.chapters.map((chapter) => chapterFolder(report, chapter, textOf(chapter), words)),
  ];
}
