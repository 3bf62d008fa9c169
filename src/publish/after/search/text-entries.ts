import { claimAnchor, correctionAnchor, noteAnchor } from '../../../report/addresses/anchors.ts';
import { madeClaims } from '../../../report/evidence/claim-uses.ts';
import { claimNoteKey, noteKey, otherNoteKey } from '../../../report/evidence/note-key.ts';
import { partsOfOtherSide, resolvePart } from '../../../report/evidence/other-side.ts';
import type { Claim, Report, TextFile } from '../../../report/report.ts';
import { type PlacedText, placedTexts } from '../../../report/texts.ts';
import { firstWords } from '../../../text/first-words.ts';
import { articlesIn, articleWord } from '../../../text/search/articles.ts';
import { type ArticleWords, type NoteWords, withoutBreaks } from './article-words.ts';
import type { EntryName, SearchEntry } from './entry.ts';
import type { SectionTerms } from './section-terms.ts';

/** How much of a text is shown with a result before its full text has come. */
export const SHOWN_WORDS = 180;
/** How much of a claim is the title of its result. */
const CLAIM_WORDS = 110;
/** How many words of a note that names an article of a law it is found by: the citation stands at the beginning. */
const CITATION_WORDS = 60;

/** What a section is worth more than what stands in it; an entry of the ledger of corrections tells of a place, and is not it. */
const OF_SECTION = 1.25;
const OF_CORRECTION = 0.4;

function isCorrection(id: string): boolean {
  return id.startsWith(correctionAnchor(''));
}

/** The language of a tag without script and region: zh-Hans is zh. */
export function languageOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** The languages of sources, each once, sorted. */
export function languagesOf(report: Report, keys: Iterable<string>): string[] {
  const tags = [...keys].flatMap((key) => report.sources.get(key)?.language ?? []);
  return [...new Set(tags.map(languageOf))].sort();
}

function groupOf(report: Report, text: TextFile): string {
  return report.chapters.some(({ id }) => id === text.id) ? text.id : 'pages';
}

function languagesOfClaim(report: Report, claim: Claim): string[] {
  return languagesOf(
    report,
    claim.sources.map(({ id }) => id),
  );
}

function sectionEntries(
  group: string,
  path: string,
  article: ArticleWords,
  terms: SectionTerms,
): SearchEntry[] {
  return article.sections.flatMap(({ id, title, text }) => {
    if (id === '' || text === '') return [];
    const known = terms(id);
    return [
      {
        kind: 'section' as const,
        group,
        path: `${path}#${id}`,
        title,
        text: firstWords(text, SHOWN_WORDS),
        languages: [],
        boost: isCorrection(id) ? OF_CORRECTION : OF_SECTION,
        names: known.names,
        keywords: known.keywords,
        full: text,
      },
    ];
  });
}

/** The paragraphs that have a number, for whoever was told it. */
function paragraphEntries(group: string, path: string, { paragraphs }: ArticleWords): SearchEntry[] {
  return paragraphs.map(({ id, number, words }) => ({
    kind: 'paragraph',
    group,
    path: `${path}#${id}`,
    title: number,
    text: firstWords(words, SHOWN_WORDS),
    languages: [],
    names: [{ name: number, share: 1 }],
  }));
}

/** The claims of a text where it first makes them; the words are those of the page, hedges and all. */
function claimEntries(report: Report, group: string, path: string, article: ArticleWords): SearchEntry[] {
  return madeClaims(report).flatMap(({ claim, places }) => {
    const anchor = claimAnchor(claim.id);
    const found = article.claims.get(anchor);
    if (places[0]?.path !== `${path}#${anchor}` || !found) return [];
    const shown = claim.held ? found.block : found.words;
    return [
      {
        kind: 'claim' as const,
        group,
        path: `${path}#${anchor}`,
        title: firstWords(shown, CLAIM_WORDS),
        text: '',
        confidence: claim.confidence,
        languages: languagesOfClaim(report, claim),
        names: [{ name: claim.id, share: 0.9 }],
        keywords: [shown, claim.held ? '' : claim.claim],
        full: [
          found.block,
          claim.held ? '' : claim.claim,
          ...partsOfOtherSide(claim).map(({ words }) => words),
          claim.last_known?.words ?? '',
        ]
          .filter(Boolean)
          .join(' ¦ '),
      },
    ];
  });
}

/** The articles of laws that a note cites, as words: “arts. 14–17” is found by each of the four. */
function articleWords(text: string): string[] {
  return [...text.matchAll(/\barts?\. ([\d–—, -]+)/g)].flatMap(([, numbers = '']) =>
    articlesIn(numbers).map(articleWord),
  );
}

function noteEntry(group: string, path: string, note: NoteWords, languages: readonly string[]): SearchEntry {
  const articles = articleWords(note.text);
  const words = withoutBreaks(note.text).split(' ');
  return {
    kind: 'note',
    group,
    path: `${path}#${note.id}`,
    title: note.label,
    text: firstWords(note.text, SHOWN_WORDS),
    also: note.calls[0] === undefined ? '' : `#${note.calls[0]}`,
    languages,
    boost: 0.4,
    names: [],
    keywords: articles.length > 0 ? [...articles, words.slice(0, CITATION_WORDS).join(' ')] : [],
    full: note.text,
  };
}

/** The keys of the sources of each note of a text, by the note's id. */
function sourcesOfNotes(report: Report, text: TextFile): Map<string, string[]> {
  const ofClaims = text.prose.claims.map(
    ({ id }) => [claimNoteKey(id), report.claims.get(id)?.sources.map((source) => source.id) ?? []] as const,
  );
  const ofParts = text.prose.others.map(({ of }) => {
    const found = resolvePart(report, of);
    const sources = found.kind === 'part' ? (found.part.sources ?? []) : [];
    return [otherNoteKey(of), sources.map(({ id }) => id)] as const;
  });
  const ofCitations = text.prose.citations.map(
    ({ items }) => [noteKey(items), items.map(({ key }) => key)] as const,
  );
  return new Map(
    [...ofClaims, ...ofParts, ...ofCitations].map(([id, keys]) => [noteAnchor(text.id, id), keys]),
  );
}

/** A text in search results: itself, its sections, the claims that it makes, its notes. */
function entriesOfText(
  report: Report,
  { text, path }: PlacedText,
  article: ArticleWords,
  terms: SectionTerms,
): SearchEntry[] {
  const group = groupOf(report, text);
  const names: EntryName[] = [{ name: text.id, share: 0.5 }];
  const keys = sourcesOfNotes(report, text);
  const whole: SearchEntry = {
    kind: group === 'pages' ? 'page' : 'chapter',
    group,
    path,
    title: text.title,
    text: text.summary,
    languages: [],
    boost: 1.3,
    names,
    full: [text.summary, article.sections.find(({ id }) => id === '')?.text ?? '']
      .filter(Boolean)
      .join(' ¦ '),
  };
  return [
    whole,
    ...sectionEntries(group, path, article, terms),
    ...paragraphEntries(group, path, article),
    ...claimEntries(report, group, path, article),
    ...article.notes.map((note) =>
      noteEntry(group, path, note, languagesOf(report, keys.get(note.id) ?? [])),
    ),
  ];
}

/**
 * All texts of a report as results.
 * @param report whose texts they are.
 * @param articles the words of the built texts by their paths; a text without is not found.
 * @param terms for each text, the terms and telling words of its sections.
 */
export function textEntries(
  report: Report,
  articles: ReadonlyMap<string, ArticleWords>,
  terms: (text: TextFile) => SectionTerms,
): SearchEntry[] {
  return placedTexts(report).flatMap((placed) => {
    const article = articles.get(placed.path);
    return article ? entriesOfText(report, placed, article, terms(placed.text)) : [];
  });
}
