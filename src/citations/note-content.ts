import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { claimPath } from '../report/addresses/page-paths.ts';
import { independentOrigins } from '../report/evidence/independence.ts';
import { figureValue } from '../report/evidence/resolve-value.ts';
import type { Claim, Report } from '../report/report.ts';
import type { LedgerFigure } from '../report/schema/claim.ts';
import type { CitationItem } from '../text/citation-syntax.ts';
import { figureLabel } from '../text/figure-label.ts';
import type { Interface } from '../text/interface/en.ts';
import { capitalize, formatNumber } from '../text/numbers.ts';
import { citedSource, evidenceItem, linkTo, type NoteContext, sourceOf, text } from './evidence-item.ts';
import { otherSideOfNote } from './other-note.ts';
import { referenceToHast } from './to-hast.ts';

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

/**
 * What a claim rests on, in words, to stand beside {@link confidenceWords}.
 * @param claim of the ledger.
 * @param report that has its sources.
 * @param words of the language of the note.
 */
export function confidenceBasis(claim: Claim, report: Report, words: Interface): string {
  const sources = claim.sources.map((s) => report.sources.get(s.id)).filter((s) => s !== undefined);
  const primary = sources.filter((s) => s.kind === 'primary').length;
  const notRead = sources.filter((s) => s.checked !== 'read').length;
  const basis = words.restsOn(sources.length, independentOrigins(report, claim), primary, notRead);
  // Of high confidence the reason stands beside the word itself.
  const reason =
    claim.because === undefined || claim.confidence === 'high'
      ? []
      : [`${capitalize(words.reasons[claim.because])}.`];
  const dispute = claim.confidence === 'contested' ? [words.contestedReason] : [];
  return [...reason, basis, ...dispute].join(' ');
}

/**
 * Why a claim is as sure as it is, in words that stand by themselves.
 * @param claim of the ledger.
 * @param report that has its sources.
 * @param words of the language of the note.
 */
export function confidenceReason(claim: Claim, report: Report, words: Interface): string {
  const basis = confidenceBasis(claim, report, words);
  if (claim.confidence !== 'high' || claim.because === undefined) return basis;
  return `${capitalize(words.reasons[claim.because])}. ${basis}`;
}

/** How sure a claim is, in words; where that is high, with its reason, so that the two are read together. */
export function confidenceWords({ confidence, because }: Claim, words: Interface): string {
  const word = words.confidence[confidence];
  if (confidence !== 'high' || because === undefined) return words.confidenceLabel(word);
  return words.confidenceBecause(word, words.reasons[because]);
}

/**
 * A figure of a claim as a sentence without its stop: name, value, unit, date, and whether it is only reported.
 * @param claim that has the figure.
 * @param figure of the ledger.
 * @param words of the language of the note.
 */
export function figureInWords(claim: Claim, figure: LedgerFigure, words: Interface): string {
  const printed = figureValue(figure);
  const value =
    typeof printed === 'number' ? formatNumber(printed) : words.asOf(printed).replace(/^as of /, '');
  const bound = figure.bound === undefined ? '' : `${figure.bound} `;
  const unit = figure.unit === 'date' ? '' : ` ${figure.unit}`;
  const held = figure.held === undefined ? '' : ` (${words.heldFigure})`;
  return `${figureLabel(figure.name, claim.claim)}: ${bound}${value}${unit}, ${words.asOf(figure.as_of)}${held}`;
}

function figuresUsed(claim: Claim, used: ReadonlySet<string>, words: Interface): ElementContent[] {
  const figures = (claim.figures ?? []).filter((f) => used.has(f.name));
  if (figures.length === 0) return [];
  const list = figures.map((figure) => figureInWords(claim, figure, words));
  return [h('p.note-figures', `${words.figuresUsed} ${list.join('; ')}.`)];
}

/** What a text has of a claim: the names of its figures that it prints, and the parts of its other side that it tells. */
export interface UsedOfClaim {
  readonly figures: ReadonlySet<string>;
  /** Each as `claim.part`. */
  readonly parts: ReadonlySet<string>;
}

/**
 * The note of a claim: how sure it is and why, its sources with locators and short quotations, the figures that the text
 * prints with unit and date, and its other side.
 * @param context what notes are written with.
 * @param claim whose note it is.
 * @param used what the text has of it.
 */
export function claimNote(context: NoteContext, claim: Claim, used: UsedOfClaim): ElementContent[] {
  const { words, report } = context;
  const confidence = h('p.note-confidence', [
    h('b', confidenceWords(claim, words)),
    ` ${confidenceBasis(claim, report, words)} `,
    linkTo(context, claimPath(claim.id), words.evidence.moreOnClaim),
  ]);
  const sources = claim.sources.map((evidence) => evidenceItem(context, evidence));
  return [
    confidence,
    h('ul.note-sources', sources),
    ...figuresUsed(claim, used.figures, words),
    ...otherSideOfNote(context, claim, used.parts),
  ];
}
