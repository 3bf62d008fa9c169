import { cardPath } from '../../report/addresses/card-paths.ts';
import { type ReportPart, sectionIds } from '../../report/addresses/citable-parts.ts';
import { independentOrigins } from '../../report/evidence/independence.ts';
import { citedSources, measure, noteIds, sourcesOfTable } from '../../report/measure.ts';
import type { Heading } from '../../report/prose/prose.ts';
import type { Chapter, Report } from '../../report/report.ts';
import { firstWords } from '../../text/first-words.ts';
import type { Interface } from '../../text/interface/en.ts';
import { curly } from '../../text/typography.ts';

/** The picture that stands for a part where it is shared: its path, and what is written on it. */
export interface ShareCard {
  readonly path: string;
  /** What it is, above the words. */
  readonly label: string;
  readonly words: string;
  /** What a chapter is about, or a figure shows, in smaller letters. */
  readonly more?: string | undefined;
  /** What it rests on, below the words. */
  readonly facts: string;
  /** What the picture says to those who do not see it. */
  readonly alt: string;
}

/** The most characters of an alternative text that the places which show cards read (420), less room for an ellipsis. */
const ALT = 400;

/** How many sources a section cites, by itself or through its claims. */
function sourcesOfSection(report: Report, chapter: Chapter, section: Heading): number {
  const { citations, claims } = chapter.prose;
  const ids = sectionIds(chapter, section);
  return new Set([
    ...citations.filter((use) => ids.has(use.section)).flatMap((use) => use.items.map(({ key }) => key)),
    ...claims
      .filter((use) => ids.has(use.section))
      .flatMap((use) => report.claims.get(use.id)?.sources.map(({ id }) => id) ?? []),
  ]).size;
}

/** The letters that a card has room for in its smallest size. */
const LONGEST = 900;

type Written = Pick<ShareCard, 'label' | 'words' | 'more' | 'facts'> & { readonly alt?: string };

function written(report: Report, part: ReportPart, words: Interface): Written | undefined {
  const { cards } = words;
  switch (part.kind) {
    case 'report': {
      const { notes, sources } = measure(report);
      return { label: '', words: report.edition.subtitle, facts: cards.size(notes, sources) };
    }
    case 'chapter': {
      const { chapter } = part;
      const facts = cards.size(noteIds(chapter).size, citedSources(report, chapter).size);
      return { label: cards.chapter, words: chapter.title, more: chapter.summary, facts };
    }
    case 'section': {
      const { chapter, section } = part;
      return {
        label: cards.section(chapter.title),
        words: section.text,
        facts: cards.sources(sourcesOfSection(report, chapter, section)),
      };
    }
    case 'claim': {
      const { claim, places, words: said } = part.made;
      const from = places[0]?.text.title ?? claim.chapter;
      const confidence = words.confidenceLabel(words.confidence[claim.confidence]);
      const all = said.join(' ');
      const shown = claim.held && all.length > LONGEST ? cards.heldTooLong(from) : firstWords(all, LONGEST);
      return {
        label: claim.held ? cards.heldClaim(from) : cards.claim(from),
        words: shown,
        // Cut short, the words of a claim that is held back would stand without their limits.
        ...(claim.held ? { alt: cards.heldClaim(from) } : {}),
        facts: cards.evidence(confidence, claim.sources.length, independentOrigins(report, claim)),
      };
    }
    case 'figure': {
      const table = report.tables.get(part.figure.spec.table);
      const facts = cards.figureFacts(table ? sourcesOfTable(table).length : 0, part.figure.spec.as_of);
      return { label: cards.figure, words: part.title, more: part.subtitle, facts };
    }
    case 'table':
      return undefined;
  }
}

/**
 * What is written on the share card of a part, in printers' typography.
 * @param report whose part it is.
 * @param part that the card stands for.
 * @param words of the language of the card.
 * @returns undefined for a table, which has none.
 */
export function shareCard(report: Report, part: ReportPart, words: Interface): ShareCard | undefined {
  const path = cardPath(part);
  const made = written(report, part, words);
  if (path === undefined || made === undefined) return undefined;
  const [label, said, facts] = [curly(made.label), curly(made.words), curly(made.facts)];
  const more = made.more === undefined ? undefined : curly(made.more);
  return {
    path,
    label,
    words: said,
    more,
    facts,
    alt: curly(made.alt ?? firstWords(words.cards.alt(said, facts), ALT)),
  };
}
