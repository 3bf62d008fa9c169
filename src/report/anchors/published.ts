import { firstWords } from '../../text/first-words.ts';
import { figureAnchor, isClaimAnchor, noteAnchor, notesAnchor, yearAnchor } from '../addresses/anchors.ts';
import { handedTables, partPath } from '../addresses/citable-parts.ts';
import {
  claimPath,
  DATA_PATH,
  figurePath,
  otherPath,
  SCORECARD_PATH,
  sourceEntryPath,
  sourcePath,
  termPath,
  timelinePath,
} from '../addresses/page-paths.ts';
import { madePages } from '../addresses/routes.ts';
import { reportEvents } from '../events.ts';
import { madeClaims } from '../evidence/claim-uses.ts';
import { claimNoteKey, noteKey, otherNoteKey } from '../evidence/note-key.ts';
import { partsOfOtherSide, resolvePart } from '../evidence/other-side.ts';
import { sourceUses } from '../evidence/source-uses.ts';
import { perReport } from '../per-report.ts';
import { type Passage, passagesOf } from '../prose/passages.ts';
import type { Figure, Report, Table, TextFile } from '../report.ts';
import { scorecardOf } from '../scorecard.ts';
import { placedTexts } from '../texts.ts';
import { type AnchorKind, joinAddress, splitAddress } from './anchors.ts';

/** An anchor of the report as it is now. */
export interface Anchor {
  readonly address: string;
  readonly kind: AnchorKind;
  /** What is fingerprinted: the words of the passage, the section or the record; nothing for a page that is a list. */
  readonly words: string;
}

const KINDS = {
  heading: 'section',
  paragraph: 'paragraph',
  item: 'paragraph',
  claim: 'claim',
  other: 'other',
  figure: 'figure',
  table: 'table',
  note: 'note',
} as const satisfies Record<Passage['kind'], AnchorKind>;

function wordsOfFigure(figure: Figure): string {
  return [figure.spec.title, figure.spec.subtitle, figure.spec.reading].join(' ');
}

function wordsOfTable({ resource }: Table): string {
  return `${resource.title} ${resource.description}`;
}

/** The words of each section with its heading, so that a section whose heading was renamed is known again. */
function sectionWords(passages: readonly Passage[]): Map<string | undefined, string> {
  const blocks = passages.filter(({ isBlock }) => isBlock);
  return new Map(
    [...Map.groupBy(blocks, ({ section }) => section)].map(([section, inside]) => [
      section,
      inside.map(({ words }) => words).join(' '),
    ]),
  );
}

function wordsOfPart(report: Report, of: string): string {
  const found = resolvePart(report, of);
  return found.kind === 'part' ? found.part.words : '';
}

/** The notes that the pipeline makes of citations, claims and parts of other sides, named by their sources and places. */
function noteAnchors(report: Report, text: TextFile, path: string): Anchor[] {
  const note = (name: string, words: string): Anchor => ({
    address: joinAddress(path, noteAnchor(text.id, name)),
    kind: 'note',
    words,
  });
  const { citations, claims, others, footnoteCalls } = text.prose;
  const cited = citations.filter(({ isInFootnote }) => !isInFootnote);
  const all = [
    ...cited.map(({ items }) =>
      note(noteKey(items), items.map(({ key, locator }) => `${key} ${locator?.text ?? ''}`).join('; ')),
    ),
    ...claims.map(({ id }) => note(claimNoteKey(id), report.claims.get(id)?.claim ?? '')),
    ...others.map(({ of }) => note(otherNoteKey(of), wordsOfPart(report, of))),
  ];
  const list: Anchor[] = [{ address: joinAddress(path, notesAnchor(text.id)), kind: 'section', words: '' }];
  return all.length + footnoteCalls.length > 0 ? [...list, ...all] : [];
}

function textAnchors(report: Report, text: TextFile, path: string): Anchor[] {
  const passages = passagesOf(report, text);
  const sections = sectionWords(passages);
  const isChapter = report.chapters.some((chapter) => chapter === text);
  const page: Anchor = {
    address: path,
    kind: isChapter ? 'chapter' : 'page',
    words: [text.title, ...passages.filter(({ isBlock }) => isBlock).map(({ words }) => words)].join(' '),
  };
  const inside = passages.flatMap(({ kind, id, isBlock, words }): Anchor[] => {
    // A paragraph that is nothing but its claim is the claim's anchor.
    if (id === undefined || (isBlock && isClaimAnchor(id) && kind !== 'heading')) return [];
    return [
      {
        address: joinAddress(path, id),
        kind: KINDS[kind],
        words: kind === 'heading' ? (sections.get(id) ?? words) : words,
      },
    ];
  });
  return [page, ...inside, ...noteAnchors(report, text, path)];
}

/** The entries of the pages that the generator makes, and those pages themselves. */
function madeAnchors(report: Report): Anchor[] {
  const pages = new Map<string, Anchor>(
    madePages(report).map((address) => [address, { address, kind: 'page', words: '' }]),
  );
  const add = (kind: AnchorKind, address: string, words: string): void =>
    void pages.set(address, { address, kind, words });
  for (const { claim } of madeClaims(report)) {
    add('claim', claimPath(claim.id), claim.claim);
    for (const part of partsOfOtherSide(claim)) add('other', otherPath(claim.id, part.id), part.words);
  }
  for (const key of sourceUses(report).keys()) {
    const words = report.sources.get(key)?.title ?? '';
    add('source', sourcePath(key), words);
    add('source', sourceEntryPath(key), words);
  }
  for (const term of report.terms.values()) add('term', termPath(term.id), `${term.name} ${term.definition}`);
  for (const figure of report.figures.values()) {
    const words = wordsOfFigure(figure);
    add('figure', figurePath(figure.id), words);
    add('figure', `${figurePath(figure.id)}#${figureAnchor(figure.id)}`, words);
  }
  for (const { id, year, words } of reportEvents(report)) {
    add('event', `${timelinePath()}#${id}`, words);
    add('section', `${timelinePath()}#${yearAnchor(year)}`, year);
  }
  for (const { id, statements, verdict } of scorecardOf(report)?.verdicts ?? []) {
    add('section', `${SCORECARD_PATH}#${id}`, verdict);
    for (const statement of statements) add('section', `${SCORECARD_PATH}#${statement.id}`, statement.words);
  }
  if (pages.has(DATA_PATH))
    for (const table of handedTables(report))
      add('table', partPath({ kind: 'table', table }), wordsOfTable(table));
  return [...pages.values()];
}

/**
 * Every anchor of the report as it is now, by address: chapters, sections, paragraphs, claims, parts of other sides, notes, figures, tables, sources,
 * terms, events, and the page of each that has one. Calls of notes and rows of tables are none: they count what stands before them.
 */
export const publishedAnchors: (report: Report) => ReadonlyMap<string, Anchor> = perReport((report) => {
  const texts = placedTexts(report).flatMap(({ text, path }) => textAnchors(report, text, path));
  return new Map([...texts, ...madeAnchors(report)].map((anchor) => [anchor.address, anchor]));
});

/** The most characters of a label that is made of the first words of a place. */
export const LABEL_LENGTH = 80;

/** What a link to an anchor says: the title of a text, the heading of a section, the first words of a passage; else its address. */
export function anchorLabel(report: Report, address: string): string {
  const { path, id } = splitAddress(address);
  const text = placedTexts(report).find((placed) => placed.path === path)?.text;
  const heading = text?.prose.headings.find((each) => each.id === id)?.text;
  const label = id === undefined ? text?.title : heading;
  return label ?? (firstWords(publishedAnchors(report).get(address)?.words ?? '', LABEL_LENGTH) || address);
}
