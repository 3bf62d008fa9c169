import { normalizeWords } from '../../text/fingerprint.ts';
import { UniqueIds } from '../../text/slug.ts';
import { chapterPath, pagePath, teachingPath } from '../addresses/page-paths.ts';
import type { Block } from '../prose/block-ids.ts';
import { placeOf } from '../prose/place-of.ts';
import { printedWords } from '../prose/printed-text.ts';
import type { Prose } from '../prose/prose.ts';
import type { Report, TextFile } from '../report.ts';
import { type Anchors, type Doubt, joinAddress, type LockedAnchor, splitAddress } from './anchors.ts';
import { type LockedId, matchIds } from './match.ts';

/** A paragraph or item whose id is made of its first words, and may have been published otherwise. */
interface Named {
  readonly block: Block;
  readonly id: string;
  readonly words: string;
}

/** The ids of paragraphs that were published on a page, by the page's path: its own, and those of pages that it stands for now. */
function lockedByPath(anchors: Anchors): ReadonlyMap<string, readonly LockedAnchor[]> {
  const led = new Map(
    anchors.decisions.flatMap(({ from, to }) => (to === undefined ? [] : [[from, to] as const])),
  );
  const paragraphs = [...anchors.lock.values()].filter(
    ({ kind, address }) => kind === 'paragraph' && !led.has(address),
  );
  const byPath = new Map(Map.groupBy(paragraphs, ({ address }) => splitAddress(address).path));
  for (const [from, to] of led) {
    // A chapter that got another name keeps the ids that it had under the old one.
    const { path, id } = splitAddress(to);
    const old = from.includes('#') || id !== undefined ? undefined : byPath.get(from);
    if (!old) continue;
    const own = byPath.get(path) ?? [];
    const ids = new Set(own.map(({ address }) => splitAddress(address).id));
    byPath.set(path, [...own, ...old.filter(({ address }) => !ids.has(splitAddress(address).id))]);
  }
  return byPath;
}

/** The blocks that begin with the words by which an editor keeps an id. */
function blocksThatStay(named: readonly Named[], stays: string): number[] {
  const start = normalizeWords(stays);
  return [...named.keys()].filter((index) => normalizeWords(named[index]?.words ?? '').startsWith(start));
}

/** The ids of a text's blocks when those that are settled have theirs: what is new takes no id that was ever published. */
function withIds(
  prose: Prose,
  named: readonly Named[],
  settled: ReadonlyMap<number, string>,
  published: readonly string[],
): Prose {
  const ids = new UniqueIds();
  const places = new Map(named.map(({ block }, index) => [block, settled.get(index)]));
  const open = new Set([...prose.ids].flatMap(([block, id]) => (places.has(block) ? [id] : [])));
  const fixed = prose.anchors.filter((id) => !open.has(id));
  for (const id of new Set([...published, ...fixed])) ids.take(id);
  const all = new Map(
    [...prose.ids].map(([block, id]) => [
      block,
      places.has(block) ? (places.get(block) ?? ids.take(id)) : id,
    ]),
  );
  const others = prose.anchors.slice(prose.ids.size);
  return { ...prose, ids: all, anchors: [...all.values(), ...others] };
}

/** The blocks that an editor's words have settled, and the ids that are left to be matched. */
function stayingIds(
  locked: readonly LockedAnchor[],
  named: readonly Named[],
  stays: ReadonlyMap<string, string>,
): [Map<number, string>, LockedId[]] {
  const settled = new Map<number, string>();
  const open: LockedId[] = [];
  for (const { address, fingerprint } of locked) {
    const id = splitAddress(address).id ?? '';
    const words = stays.get(address);
    if (words === undefined) {
      open.push({ id, fingerprint });
      continue;
    }
    // A decision that fits no block, or several, settles nothing; the checks tell so.
    const [block, ...more] = blocksThatStay(named, words);
    if (block !== undefined && more.length === 0 && !settled.has(block)) settled.set(block, id);
  }
  return [settled, open];
}

function settleText<T extends TextFile>(
  report: Report,
  text: T,
  { path, locked }: { readonly path: string; readonly locked: readonly LockedAnchor[] },
  doubts: Doubt[],
): T {
  const { lock, decisions } = report.anchors;
  const named: Named[] = [...text.prose.ids]
    .filter(([block]) => block.type !== 'heading')
    .map(([block, id]) => ({ block, id, words: printedWords(report, block) }));
  const stays = new Map(
    decisions.flatMap((decision) =>
      decision.stays === undefined ? [] : [[decision.from, decision.stays] as const],
    ),
  );
  const [settled, open] = stayingIds(locked, named, stays);
  const free = [...named.entries()].flatMap(([index, entry]) =>
    settled.has(index) ? [] : [{ index, ...entry }],
  );
  const matches = matchIds(open, free);
  for (const [block, id] of matches.settled) settled.set(free[block]?.index ?? -1, id);
  for (const [id, candidates] of matches.doubts) {
    const address = joinAddress(path, id);
    const found = candidates.flatMap(({ block, likeness }) => {
      const candidate = free[block];
      return candidate
        ? [{ at: placeOf(candidate.block, text.at.file), words: candidate.words, likeness }]
        : [];
    });
    // Of a page that was moved as a whole nothing is asked: its redirect says where it went.
    if (lock.has(address)) doubts.push({ address, candidates: found });
  }
  const decided = decisions.map(({ from }) => splitAddress(from)).filter((from) => from.path === path);
  const published = [...locked.map(({ address }) => splitAddress(address)), ...decided].flatMap(
    (address) => address.id ?? [],
  );
  return { ...text, prose: withIds(text.prose, named, settled, published) };
}

/**
 * Give every paragraph and item the id that it was published with, by the words that it had then; new ones get an id that
 * was never published. Headings keep the id of their words, claims that of the ledger.
 * @param report with the lock and the decisions of its editors, its ids as the words alone would give them.
 * @returns the report with its ids settled, and with what is in doubt. Without a lock nothing changes.
 */
export function settleIds(report: Report): Report {
  const { anchors } = report;
  if (!anchors.isRead || anchors.lock.size === 0) return report;
  const byPath = lockedByPath(anchors);
  const doubts: Doubt[] = [];
  const settle = <T extends TextFile>(text: T, path: string): T =>
    settleText(report, text, { path, locked: byPath.get(path) ?? [] }, doubts);
  const chapters = report.chapters.map((chapter) => settle(chapter, chapterPath(chapter.id)));
  const pages = report.pages.map((page) => settle(page, pagePath(page.id)));
  const texts = report.teaching.texts.map((text) => settle(text, teachingPath(text.id)));
  const teaching = { ...report.teaching, texts };
  return { ...report, chapters, pages, teaching, anchors: { ...anchors, doubts } };
}
