import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Report, Source } from '../report/report.ts';
import type { Evidence } from '../report/schema/evidence.ts';
import { type Locator, ledgerLocator } from '../text/citation-syntax.ts';
import type { Interface } from '../text/interface/en.ts';
import type { Formatter } from './formatter.ts';
import { referenceToHast } from './to-hast.ts';

/** What is needed to write notes: the report, the formatter of its sources, the words of the interface. */
export interface NoteContext {
  readonly report: Report;
  readonly formatter: Formatter;
  readonly words: Interface;
  /** The path below which the site is served: `''`, or a path such as `/report` without a slash at its end. */
  readonly base: string;
}

/** A text of a note. */
export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/**
 * A link of a note.
 * @param context with the base.
 * @param path below the base.
 * @param words of the link.
 */
export function linkTo({ base }: NoteContext, path: string, words: string): Element {
  return h('a', { href: base + path }, words);
}

/** Whether a source was read, and where, when that was not at its own address. */
export function howRead({ checked, read_in: copy }: Source, words: Interface): string {
  if (copy === undefined) return words[checked];
  return checked === 'read' ? words.readIn(copy) : `${words[checked]}, ${words.readIn(copy)}`;
}

/**
 * What kind of source it is, its language if it is not the report's, and whether it was read.
 * @param source of the registry.
 * @param report by whose language it is told.
 * @param words of the language of the note.
 */
export function sourceFacts(source: Source, report: Report, words: Interface): string {
  const language = source.language === report.edition.language ? [] : [words.inLanguage(source.language)];
  return [words[source.kind], ...language, howRead(source, words)].join(', ');
}

/** The source of a key. @throws Error when there is none. */
export function sourceOf(context: NoteContext, key: string): Source {
  const source = context.report.sources.get(key);
  if (!source) throw new Error(`unknown source ${key}: run the checks first`);
  return source;
}

/**
 * One source as it stands in a note: the reference, then in brackets what kind of evidence it is.
 * @param context of the note.
 * @param key of the source.
 * @param locator the place that is cited; none for the whole.
 */
export function citedSource(
  context: NoteContext,
  key: string,
  locator: Locator | undefined,
): ElementContent[] {
  const source = sourceOf(context, key);
  const reference = referenceToHast(context.formatter.note(key, locator), source, context.words);
  const facts = `(${sourceFacts(source, context.report, context.words)})`;
  return [...reference, text('. '), h('span.source-facts', facts)];
}

/** A short quotation, marked where it leaves out something of its sentence that matters; nothing where it is held back. */
function quotation(context: NoteContext, evidence: Evidence): ElementContent[] {
  const { quote, quote_held: held, translation, cut } = evidence;
  if (quote === undefined || held !== undefined) return [];
  const { report, words } = context;
  const source = sourceOf(context, evidence.id);
  const language = source.language === report.edition.language ? undefined : source.language;
  // A quotation may be of the document's translation: its language is only told when its script, or a translation of ours, shows it.
  const isOriginal =
    translation !== undefined || /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(quote);
  const quoted = h('q', { lang: isOriginal ? language : undefined }, quote);
  const mark = cut === undefined ? [] : [text(' '), h('span.quote-cut', words.other.cut(cut))];
  return [text(' '), quoted, ...mark];
}

/** A citation of the ledger as an item of a list: its reference, its facts, and a short quotation unless that is held back. */
export function evidenceItem(context: NoteContext, evidence: Evidence): Element {
  const locator = evidence.locator === undefined ? undefined : ledgerLocator(evidence.locator);
  return h('li', citedSource(context, evidence.id, locator), quotation(context, evidence));
}
