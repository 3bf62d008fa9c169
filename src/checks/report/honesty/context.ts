import type { Report, TextFile } from '../../../report/report.ts';
import type { Place } from '../../../report/rules/fault.ts';
import type { FigureSpec } from '../../../report/schema/figure.ts';
import type { WordList } from '../../../report/schema/house-rules.ts';
import { wordsOfQuestion } from '../../../report/schema/teaching.ts';
import { placedTexts } from '../../../report/texts.ts';
import { type Lexicon, lexiconOf } from './names-in.ts';
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
  /** Which words of the texts are names. */
  readonly lexicon: Lexicon;
}

const NO_WORDS: WordList = {
  loaded: [],
  accusing: [],
  saying: [],
  answering: [],
  own: [],
  missing: [],
  searching: [],
};

/** Prepare a report for the rules; done once, since each paragraph is asked by several of them. */
export function contextOf(report: Report, words: WordList = NO_WORDS): Context {
  const chapters = new Set<TextFile>(report.chapters);
  const texts = placedTexts(report).map(({ text }) => ({
    text,
    isChapter: chapters.has(text),
    paragraphs: paragraphsOf(report, text),
  }));
  const lexicon = lexiconOf(
    texts.flatMap(({ paragraphs }) =>
      paragraphs.filter(({ kind }) => kind !== 'heading').map(({ words: said }) => said),
    ),
  );
  return { report, texts, words, lexicon };
}

/** Words of the report outside its running text: who has them, and where. */
export interface LooseWords {
  readonly within: string;
  readonly subject: string;
  readonly words: string;
  readonly at: Place;
}

/** The words that a figure's own file draws: those of the boxes and arrows of a diagram. */
function drawnWords(spec: FigureSpec): string[] {
  if (spec.kind !== 'diagram') return [];
  const boxes = spec.lanes.flatMap((lane) => [
    lane.title,
    ...lane.boxes.flatMap(({ title, words, by }) => [title, words, by ?? '']),
  ]);
  return [...boxes, ...(spec.arrows ?? []).map(({ label }) => label ?? '')].filter((words) => words !== '');
}

/** An expression in braces is computed from a table or the ledger and is nobody's words. */
const EXPRESSION = /\{[^{}]*\}/g;

/** The words of the report that stand in no paragraph: titles and summaries, terms, the words of figures, questions, claims with their other sides. */
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
      [spec.title, spec.subtitle, spec.reading, ...spec.limits, ...drawnWords(spec)].map((words) => ({
        within: 'figures',
        subject: id,
        words: words.replace(EXPRESSION, '…'),
        at,
      })),
    ),
    ...report.teaching.questions.flatMap((question) =>
      wordsOfQuestion(question).map((words) => ({
        within: 'questions',
        subject: question.id,
        words: words.replace(EXPRESSION, '…'),
        at: question.at,
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
