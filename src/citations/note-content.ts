import type { Element, ElementContent } from 'hast';
import type { Claim, Report, Source } from '../report/report.ts';
import type { Evidence } from '../report/schema/claim.ts';
import { type CitationItem, type Locator, ledgerLocator } from '../text/citation-syntax.ts';
import type { Interface } from '../text/interface/en.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Formatter } from './formatter.ts';
import { referenceToHast } from './to-hast.ts';

/** What is needed to write notes: the report, the formatter of its sources, the words of the interface. */
export interface NoteContext {
  readonly report: Report;
  readonly formatter: Formatter;
  readonly words: Interface;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function element(tagName: string, className: string | undefined, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: className === undefined ? {} : { className: [className] }, children };
}

/** What kind of source it is, its language if it is not the report's, and whether it was read. */
export function sourceFacts(source: Source, report: Report, words: Interface): string {
  const language = source.language === report.edition.language ? [] : [words.inLanguage(source.language)];
  return [words[source.kind], ...language, words[source.checked]].join(', ');
}

function sourceOf(context: NoteContext, key: string): Source {
  const source = context.report.sources.get(key);
  if (!source) throw new Error(`unknown source ${key}: run the checks first`);
  return source;
}

/** One source as it stands in a note: the reference, then in brackets what kind of evidence it is. */
function citedSource(context: NoteContext, key: string, locator: Locator | undefined): ElementContent[] {
  const source = sourceOf(context, key);
  const reference = referenceToHast(context.formatter.note(key, locator), source, context.words);
  const facts = element('span', 'source-facts', [text(`(${sourceFacts(source, context.report, context.words)})`)]);
  return [...reference, text('. '), facts];
}

/** The note of a citation: its sources one after the other. */
export function citationNote(context: NoteContext, items: readonly CitationItem[]): ElementContent[] {
  return items.flatMap((item, index) => [...(index === 0 ? [] : [text(' ')]), ...citedSource(context, item.key, item.locator)]);
}

/** A reference inside an author's own footnote: the bare citation, without facts. */
export function inlineCitation(context: NoteContext, items: readonly CitationItem[]): ElementContent[] {
  return items.flatMap((item, index) => {
    const source = sourceOf(context, item.key);
    const reference = referenceToHast(context.formatter.note(item.key, item.locator), source, context.words);
    return [...(index === 0 ? [] : [text('; ')]), ...reference];
  });
}

function evidenceItem(context: NoteContext, evidence: Evidence): Element {
  const locator = evidence.locator === undefined ? undefined : ledgerLocator(evidence.locator);
  const source = sourceOf(context, evidence.id);
  const isQuoted = evidence.quote !== undefined && evidence.quote_held === undefined;
  const language = source.language === context.report.edition.language ? {} : { lang: source.language };
  // A quotation may be of the document's translation: its language is only told when its script shows it.
  const isOriginal = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(evidence.quote ?? '');
  const quote: Element = { type: 'element', tagName: 'q', properties: isOriginal ? language : {}, children: [text(evidence.quote ?? '')] };
  return element('li', undefined, [...citedSource(context, evidence.id, locator), ...(isQuoted ? [text(' '), quote] : [])]);
}

/** Why a claim is as sure as it is, in words, from what it rests on. */
export function confidenceReason(claim: Claim, report: Report, words: Interface): string {
  const sources = claim.sources.map((s) => report.sources.get(s.id)).filter((s) => s !== undefined);
  const primary = sources.filter((s) => s.kind === 'primary').length;
  const notRead = sources.filter((s) => s.checked !== 'read').length;
  const basis = words.restsOn(sources.length, primary, notRead);
  return claim.confidence === 'contested' ? `${basis} ${words.contestedReason}` : basis;
}

function figuresUsed(claim: Claim, used: ReadonlySet<string>, words: Interface): ElementContent[] {
  const figures = (claim.figures ?? []).filter((f) => used.has(f.name));
  if (figures.length === 0) return [];
  const list = figures.map((f) => {
    const value = typeof f.value === 'number' ? formatNumber(f.value) : words.asOf(f.value).replace(/^as of /, '');
    const bound = f.bound === undefined ? '' : `${f.bound} `;
    const unit = f.unit === 'date' ? '' : ` ${f.unit}`;
    const held = f.held === undefined ? '' : ` (${words.heldFigure})`;
    return `${f.name.replaceAll('_', ' ')}: ${bound}${value}${unit}, ${words.asOf(f.as_of)}${held}`;
  });
  return [element('p', 'note-figures', [text(`${words.figuresUsed} ${list.join('; ')}.`)])];
}

/**
 * The note of a claim: how sure it is and why, its sources with locators and short quotations, the figures that the text
 * prints with unit and date, and the limits or the other side.
 * @param used the names of the claim's figures that the text prints.
 */
export function claimNote(context: NoteContext, claim: Claim, used: ReadonlySet<string>): ElementContent[] {
  const { words, report } = context;
  const label = element('b', undefined, [text(words.confidenceLabel(words.confidence[claim.confidence]))]);
  const confidence = element('p', 'note-confidence', [label, text(` ${confidenceReason(claim, report, words)}`)]);
  const sources = element(
    'ul',
    'note-sources',
    claim.sources.map((evidence) => evidenceItem(context, evidence)),
  );
  const counterpoint =
    claim.counterpoint === undefined
      ? []
      : [element('p', 'note-counterpoint', [element('b', undefined, [text(words.counterpoint)]), text(` ${claim.counterpoint}`)])];
  return [confidence, sources, ...figuresUsed(claim, used, words), ...counterpoint];
}
