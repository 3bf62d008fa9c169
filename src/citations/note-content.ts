import type { Element, ElementContent } from 'hast';
import { claimPath } from '../report/addresses/page-paths.ts';
import { independentOrigins, restsOnOneOrigin } from '../report/evidence/independence.ts';
import type { Claim, Report, Source } from '../report/report.ts';
import type { Evidence, LedgerFigure } from '../report/schema/claim.ts';
import { type CitationItem, type Locator, ledgerLocator } from '../text/citation-syntax.ts';
import { figureLabel } from '../text/figure-label.ts';
import type { Interface } from '../text/interface/en.ts';
import { formatNumber } from '../text/numbers.ts';
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

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function element(tagName: string, className: string | undefined, children: ElementContent[]): Element {
  return {
    type: 'element',
    tagName,
    properties: className === undefined ? {} : { className: [className] },
    children,
  };
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
  const facts = element('span', 'source-facts', [
    text(`(${sourceFacts(source, context.report, context.words)})`),
  ]);
  return [...reference, text('. '), facts];
}

/** The note of a citation: its sources one after the other. */
export function citationNote(context: NoteContext, items: readonly CitationItem[]): ElementContent[] {
  return items.flatMap((item, index) => [
    ...(index === 0 ? [] : [text(' ')]),
    ...citedSource(context, item.key, item.locator),
  ]);
}

/** A reference inside an author's own footnote: the bare citation, without facts. */
export function inlineCitation(context: NoteContext, items: readonly CitationItem[]): ElementContent[] {
  return items.flatMap((item, index) => {
    const source = sourceOf(context, item.key);
    const reference = referenceToHast(context.formatter.note(item.key, item.locator), source, context.words);
    return [...(index === 0 ? [] : [text('; ')]), ...reference];
  });
}

/** A citation of a claim as an item of a list: its reference, its facts, and a short quotation unless that is held back. */
export function evidenceItem(context: NoteContext, evidence: Evidence): Element {
  const locator = evidence.locator === undefined ? undefined : ledgerLocator(evidence.locator);
  const source = sourceOf(context, evidence.id);
  const isQuoted = evidence.quote !== undefined && evidence.quote_held === undefined;
  const language = source.language === context.report.edition.language ? {} : { lang: source.language };
  // A quotation may be of the document's translation: its language is only told when its script, or a translation of ours, shows it.
  const isOriginal =
    evidence.translation !== undefined ||
    /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(evidence.quote ?? '');
  const quote: Element = {
    type: 'element',
    tagName: 'q',
    properties: isOriginal ? language : {},
    children: [text(evidence.quote ?? '')],
  };
  return element('li', undefined, [
    ...citedSource(context, evidence.id, locator),
    ...(isQuoted ? [text(' '), quote] : []),
  ]);
}

/** Why a claim is as sure as it is, in words, from what it rests on. */
export function confidenceReason(claim: Claim, report: Report, words: Interface): string {
  const sources = claim.sources.map((s) => report.sources.get(s.id)).filter((s) => s !== undefined);
  const primary = sources.filter((s) => s.kind === 'primary').length;
  const notRead = sources.filter((s) => s.checked !== 'read').length;
  const basis = words.restsOn(sources.length, independentOrigins(report, claim), primary, notRead);
  if (claim.confidence === 'contested') return `${basis} ${words.contestedReason}`;
  return restsOnOneOrigin(report, claim) ? `${basis} ${words.evidence.oneOrigin}` : basis;
}

/** A figure of a claim as a sentence without its stop: name, value, unit, date, and whether it is only reported. */
export function figureInWords(claim: Claim, figure: LedgerFigure, words: Interface): string {
  const value =
    typeof figure.value === 'number'
      ? formatNumber(figure.value)
      : words.asOf(figure.value).replace(/^as of /, '');
  const bound = figure.bound === undefined ? '' : `${figure.bound} `;
  const unit = figure.unit === 'date' ? '' : ` ${figure.unit}`;
  const held = figure.held === undefined ? '' : ` (${words.heldFigure})`;
  return `${figureLabel(figure.name, claim.claim)}: ${bound}${value}${unit}, ${words.asOf(figure.as_of)}${held}`;
}

function figuresUsed(claim: Claim, used: ReadonlySet<string>, words: Interface): ElementContent[] {
  const figures = (claim.figures ?? []).filter((f) => used.has(f.name));
  if (figures.length === 0) return [];
  const list = figures.map((figure) => figureInWords(claim, figure, words));
  return [element('p', 'note-figures', [text(`${words.figuresUsed} ${list.join('; ')}.`)])];
}

/**
 * The note of a claim: how sure it is and why, its sources with locators and short quotations, the figures that the text
 * prints with unit and date, and the limits or the other side.
 * @param used the names of the claim's figures that the text prints.
 */
export function claimNote(context: NoteContext, claim: Claim, used: ReadonlySet<string>): ElementContent[] {
  const { words, report } = context;
  const more = element('a', undefined, [text(words.evidence.moreOnClaim)]);
  more.properties = { href: `${context.base}${claimPath(claim.id)}` };
  const label = element('b', undefined, [text(words.confidenceLabel(words.confidence[claim.confidence]))]);
  const confidence = element('p', 'note-confidence', [
    label,
    text(` ${confidenceReason(claim, report, words)} `),
    more,
  ]);
  const sources = element(
    'ul',
    'note-sources',
    claim.sources.map((evidence) => evidenceItem(context, evidence)),
  );
  const counterpoint =
    claim.counterpoint === undefined
      ? []
      : [
          element('p', 'note-counterpoint', [
            element('b', undefined, [text(words.counterpoint)]),
            text(` ${claim.counterpoint}`),
          ]),
        ];
  return [confidence, sources, ...figuresUsed(claim, used, words), ...counterpoint];
}
