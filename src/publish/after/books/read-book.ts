import { addressOf } from '../../../report/addresses/published-address.ts';
import { chapterNumbers } from '../../../report/anchors/paragraph-numbers.ts';
import type { Chapter, Report } from '../../../report/report.ts';
import type { Article, ArticleNote } from '../../article.ts';
import { idOf, numberLinkOf } from '../../article.ts';
import {
  type Block,
  type Book,
  type BookChapter,
  type BookNote,
  blocksWithin,
  inlinesWithin,
  linesOf,
} from './model.ts';
import { readBlocks } from './read-blocks.ts';
import type { Reading } from './read-inline.ts';

/** What tells where the links of a built page lead. @param own the path of the page. */
function resolver(report: Report, own: string): Reading['resolve'] {
  const base = new URL(report.edition.base_url).pathname.replace(/\/$/, '');
  return (href) => {
    const isOurs = href === undefined || (href.startsWith(`${base}/`) && !href.startsWith('//'));
    if (!isOurs) return { address: href, path: undefined };
    const path = href === undefined ? own : href.slice(base.length);
    return { address: addressOf(report.edition, path), path };
  };
}

function idsOf(blocks: readonly Block[]): string[] {
  return [...blocksWithin(blocks)].flatMap((block) => {
    const own = 'id' in block && block.id ? [block.id] : [];
    const items = block.kind === 'list' ? block.items.flatMap(({ id }) => id ?? []) : [];
    const inside = linesOf(block).flatMap((line) =>
      [...inlinesWithin(line)].flatMap((part) => (part.kind === 'anchor' ? [part.id] : [])),
    );
    return [...own, ...items, ...inside];
  });
}

/** The numbers of the paragraphs in which each call stands. */
function paragraphsOfCalls({ paragraphs }: Article): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { number, element } of paragraphs) {
    const walk = (node: typeof element): void => {
      found.set(idOf(node), number);
      for (const child of node.children) if (child.type === 'element' && !numberLinkOf(child)) walk(child);
    };
    walk(element);
  }
  return found;
}

function noteOf(note: ArticleNote, reading: Reading, places: ReadonlyMap<string, string>): BookNote {
  const { id, number, label, body, calls } = note;
  const blocks = readBlocks(body.tagName === 'li' ? body.children : [body], { ...reading, isWritten: false });
  return {
    id,
    number,
    label,
    blocks,
    calls,
    paragraphs: [...new Set(calls.flatMap((call) => places.get(call) ?? []))],
  };
}

/**
 * A chapter as books have it, from its built page.
 * @param report that has the chapter.
 * @param chapter that the article is of.
 * @param article as it was built.
 */
export function readChapter(report: Report, chapter: Chapter, article: Article): BookChapter {
  const reading: Reading = {
    resolve: resolver(report, article.path),
    notes: new Map(article.notes.map(({ id, number }) => [id, number])),
    isWritten: true,
  };
  const blocks = readBlocks(article.element.children, reading);
  const places = paragraphsOfCalls(article);
  const notes = article.notes.map((note) => noteOf(note, reading, places));
  return {
    id: chapter.id,
    path: article.path,
    number: chapterNumbers(report).get(chapter.id) ?? '',
    title: chapter.title,
    summary: chapter.summary,
    language: article.language,
    direction: article.direction,
    blocks,
    notes,
    ids: new Set([...idsOf(blocks), ...notes.map(({ id }) => id)]),
  };
}

/** The books of a report: one of each chapter, and after them the whole. */
export function booksOf(report: Report, chapters: readonly BookChapter[]): Book[] {
  const { title, subtitle } = report.edition;
  const whole: Book = { title, subtitle, chapters, isWhole: true };
  return [
    ...chapters.map((chapter) => ({
      title: chapter.title,
      subtitle: chapter.summary,
      chapters: [chapter],
      isWhole: false,
    })),
    whole,
  ];
}
