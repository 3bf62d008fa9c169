import { isClaimAnchor } from '../addresses/anchors.ts';
import { chapterPath } from '../addresses/page-paths.ts';
import { perReport } from '../per-report.ts';
import { type Passage, passagesOf } from '../prose/passages.ts';
import type { Chapter, Report } from '../report.ts';
import { joinAddress } from './anchors.ts';
import { PARAGRAPH_NUMBER } from './number-form.ts';

/** A paragraph that gets a number: the ids by which it may have been published, its own first, then those of the claims in it. */
export interface Numbered {
  readonly ids: readonly [own: string, ...others: string[]];
}

/** Letters after a number, from the first on: a, b, … z, za, zb, … */
function lettersAt(index: number): string {
  return 'z'.repeat(Math.floor(index / 25)) + String.fromCharCode(97 + (index % 25));
}

function firstFree(start: string, used: ReadonlySet<string>): string {
  for (let index = 0; ; index += 1) {
    const number = `${start}${lettersAt(index)}`;
    if (!used.has(number)) return number;
  }
}

/**
 * The numbers that paragraphs were published with, each given to one: first by ids of their own, then by those that they have of the claim
 * which is all that they hold, then by the claims among their words.
 */
function keptNumbers(
  paragraphs: readonly Numbered[],
  published: ReadonlyMap<string, string>,
): (string | undefined)[] {
  const kept: (string | undefined)[] = paragraphs.map(() => undefined);
  const taken = new Set<string>();
  const keep = (wanted: (ids: Numbered['ids']) => readonly string[]): void => {
    for (const [index, { ids }] of paragraphs.entries()) {
      const numbers = wanted(ids).flatMap((id) => published.get(id) ?? []);
      const free = kept[index] ?? numbers.find((number) => !taken.has(number));
      kept[index] = free;
      if (free !== undefined) taken.add(free);
    }
  };
  keep(([own]) => (isClaimAnchor(own) ? [] : [own]));
  keep(([own]) => [own]);
  keep((ids) => ids);
  return kept;
}

/**
 * Number the paragraphs of a chapter. One that has been published keeps its number wherever it stands; no number is given twice, be the
 * paragraph that had it gone. A new one at the end goes on counting; one that came between others takes the number before it with a letter.
 * @param chapter its number.
 * @param paragraphs in the order of the text.
 * @param published the numbers by id, of this chapter, those of paragraphs that are gone too; empty where none has been published.
 * @returns the numbers in the order of the paragraphs.
 * @example numbersOf('3', [a, new, b], { a: '3.1', b: '3.2' }) // 3.1, 3.1a, 3.2
 */
export function numbersOf(
  chapter: string,
  paragraphs: readonly Numbered[],
  published: ReadonlyMap<string, string>,
): string[] {
  const used = new Set(published.values());
  const places = [...used].map((number) => Number(PARAGRAPH_NUMBER.exec(number)?.[2] ?? 0));
  const kept = keptNumbers(paragraphs, published);
  const lastKept = kept.findLastIndex((number) => number !== undefined);
  let last = Math.max(0, ...places);
  let before = `${chapter}.0`;
  return kept.map((known, index) => {
    if (known !== undefined) {
      before = known.replace(/[a-z]+$/, '');
      return known;
    }
    if (index > lastKept) {
      last += 1;
      return `${chapter}.${last}`;
    }
    const number = firstFree(before, used);
    used.add(number);
    return number;
  });
}

/** The numbers of chapters: kept once published, and never given twice. @param published by the chapters' ids; `used` with those of chapters that are gone. */
export function chapterNumbersOf(
  ids: readonly string[],
  published: ReadonlyMap<string, string>,
  used: Iterable<string>,
): string[] {
  let last = Math.max(0, ...[...used].map(Number));
  return ids.map((id) => {
    const known = published.get(id);
    if (known !== undefined) return known;
    last += 1;
    return String(last);
  });
}

/** The paragraphs and items of a chapter that have an address, with the ids of the claims in them. */
function numbered(report: Report, chapter: Chapter): Numbered[] {
  const found: { ids: [string, ...string[]] }[] = [];
  let open: { ids: [string, ...string[]] } | undefined;
  for (const { kind, id, isBlock } of passagesOf(report, chapter)) {
    if (isBlock) open = isParagraph({ kind }) && id !== undefined ? { ids: [id] } : undefined;
    if (isBlock && open) found.push(open);
    if (!isBlock && open && kind === 'claim' && id !== undefined) open.ids.push(id);
  }
  return found;
}

function isParagraph({ kind }: Pick<Passage, 'kind'>): boolean {
  return kind === 'paragraph' || kind === 'item';
}

/** The numbers of a report's chapters, by id. */
export const chapterNumbers: (report: Report) => ReadonlyMap<string, string> = perReport((report) => {
  const { lock } = report.anchors;
  const ids = report.chapters.map(({ id }) => id);
  const published = new Map(
    ids.flatMap((id) => {
      const number = lock.get(chapterPath(id))?.number;
      return number === undefined ? [] : [[id, number] as const];
    }),
  );
  const used = [...lock.values()].flatMap(({ kind, number }) => (kind === 'chapter' ? (number ?? []) : []));
  const numbers = chapterNumbersOf(ids, published, used);
  return new Map(ids.map((id, index) => [id, numbers[index] ?? '']));
});

/**
 * The numbers by which chapters and their paragraphs are cited, by address: `/chapters/exports/` is 2, `/chapters/exports/#p-x` is 2.14,
 * and so is the address of a claim that is made in it. They are the same in every format, and an edition that is published keeps them in the lock of anchors.
 */
export const publishedNumbers: (report: Report) => ReadonlyMap<string, string> = perReport((report) => {
  const locked = [...report.anchors.lock.values()];
  return new Map(
    report.chapters.flatMap((chapter) => {
      const path = chapterPath(chapter.id);
      const own = chapterNumbers(report).get(chapter.id) ?? '';
      const published = new Map(
        locked.flatMap(({ address, number }) => {
          const isWithin = address.startsWith(`${path}#`) && number !== undefined;
          return isWithin ? [[address.slice(path.length + 1), number] as const] : [];
        }),
      );
      const paragraphs = numbered(report, chapter);
      const numbers = numbersOf(own, paragraphs, published);
      const inside = paragraphs.flatMap(({ ids }, index) =>
        ids.map((id) => [joinAddress(path, id), numbers[index] ?? ''] as const),
      );
      return [[path, own] as const, ...inside];
    }),
  );
});

/** The number of a chapter, of a paragraph, or of the paragraph of a claim, by the address; undefined for what has none. */
export function numberAt(report: Report, address: string): string | undefined {
  return publishedNumbers(report).get(address);
}

/** The numbers of the paragraphs of a section, from its heading to the next, in the order of the text. */
export function numbersOfSection(report: Report, chapter: Chapter, section: string): string[] {
  return passagesOf(report, chapter).flatMap((passage) => {
    const { id, isBlock } = passage;
    if (!isBlock || id === undefined || passage.section !== section || !isParagraph(passage)) return [];
    return numberAt(report, joinAddress(chapterPath(chapter.id), id)) ?? [];
  });
}
