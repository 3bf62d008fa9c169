import type { Report, TextFile } from '../../../report/report.ts';
import type { Place } from '../../../report/rules/fault.ts';
import type { WordList } from '../../../report/schema/house-rules.ts';
import { placedTexts } from '../../../report/texts.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

/** What the rules of honesty look at: the report, its texts paragraph by paragraph, and the words to look for. */
export interface Context {
  readonly report: Report;
  readonly texts: readonly {
    readonly text: TextFile;
    readonly isChapter: boolean;
    readonly paragraphs: readonly Paragraph[];
  }[];
  readonly words: WordList;
}

const NO_WORDS: WordList = { loaded: [], accusing: [], saying: [] };

/** Prepare a report for the rules; done once, since each paragraph is asked by several of them. */
export function contextOf(report: Report, words: WordList = NO_WORDS): Context {
  const chapters = new Set<TextFile>(report.chapters);
  const texts = placedTexts(report).map(({ text }) => ({
    text,
    isChapter: chapters.has(text),
    paragraphs: paragraphsOf(report, text),
  }));
  return { report, texts, words };
}

/** Words of the report outside its running text: who has them, and where. */
export interface LooseWords {
  readonly within: string;
  readonly subject: string;
  readonly words: string;
  readonly at: Place;
}

/** The words of the report that stand in no paragraph: titles and summaries, terms, the words of figures, claims with their other sides. */
export function looseWords({ report, texts }: Context): LooseWords[] {
  return [
    ...texts.flatMap(({ text }) =>
      [text.title, text.summary].map((words) => ({ within: text.id, subject: words, words, at: text.at })),
    ),
    ...[...report.terms.values()].map((term) => ({
      within: 'glossary',
      subject: term.id,
      words: term.definition,
      at: term.at,
    })),
    ...[...report.figures.values()].flatMap(({ id, spec, at }) =>
      [spec.title, spec.subtitle, spec.reading, ...spec.limits].map((words) => ({
        within: 'figures',
        subject: id,
        // Expressions in braces are computed from the table and are nobody's words.
        words: words.replace(/\{[^{}]*\}/g, '…'),
        at,
      })),
    ),
    ...[...report.claims.values()].flatMap(({ id, claim, other_side: parts = [], last_known: known, at }) =>
      [claim, ...parts.map(({ words }) => words), ...(known ? [known.words] : [])].map((words) => ({
        within: 'claims',
        subject: id,
        words,
        at,
      })),
    ),
  ];
}
