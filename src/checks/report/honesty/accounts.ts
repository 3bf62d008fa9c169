import type { Report, TextFile } from '../../../report/report.ts';
import { type Assertion, assertionFinder } from './assertions.ts';
import type { Context } from './context.ts';
import { ledgerWords } from './ledger-words.ts';
import type { Paragraph } from './paragraphs.ts';
import { isWithin, type Span } from './span.ts';
import { wordFinder } from './word-list.ts';

/**
 * In which way a sentence is accounted for: it stands in a claim, in a part of an other side, has a note, is a remark of the report
 * that says so, is a question, leads to another place of the report, or asserts nothing that must be; `open` is not accounted for.
 */
export const ACCOUNTS = ['claim', 'other', 'note', 'own', 'question', 'link', 'plain', 'open'] as const;
export type AccountKind = (typeof ACCOUNTS)[number];

/** A sentence of a chapter and how it is accounted for. */
export interface Account {
  readonly text: TextFile;
  readonly paragraph: Paragraph;
  readonly sentence: Span;
  readonly words: string;
  readonly kind: AccountKind;
  /** What of it is not accounted for; empty unless the kind is `open`. */
  readonly open: readonly Assertion[];
}

/** Do two spans share a character? */
function touches(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** What the ledger has on the claims that a sentence makes, or tells the other side of. */
function ledgerOf(report: Report, ids: readonly string[]): string {
  return [...new Set(ids)]
    .flatMap((id) => report.claims.get(id) ?? [])
    .map((claim) => ledgerWords(report, claim))
    .join('\n');
}

/** The first letter or digit of a sentence and the place after its last: what stands around them accounts for nothing. */
function coreOf(words: string, { from, to }: Span): Span {
  const inside = words.slice(from, to);
  const start = inside.search(/[\p{L}\p{N}]/u);
  const end = inside.search(/[^\p{L}\p{N}]*$/u);
  return { from: from + Math.max(start, 0), to: from + end };
}

/** Signs that somebody else speaks. */
const OF_OTHERS: ReadonlySet<Assertion['kind']> = new Set(['quotation', 'saying', 'answer']);

type Judge = (report: Report, paragraph: Paragraph, sentence: Span) => Pick<Account, 'kind' | 'open'>;

/** A row of a table is one statement, and its note stands in any of its cells. */
function unitsOf(paragraph: Paragraph): readonly Span[] {
  if (paragraph.kind === 'row') return [{ from: 0, to: paragraph.words.length }];
  return paragraph.sentences;
}

function judge(context: Context): Judge {
  const find = assertionFinder(context);
  const findOwn = wordFinder(context.words.own, (word) => ({ word }));
  const known = new Map<Paragraph, readonly Assertion[]>();
  return (report, paragraph, sentence) => {
    const all = known.get(paragraph) ?? find(paragraph);
    known.set(paragraph, all);
    const said = paragraph.words.slice(sentence.from, sentence.to).trim();
    const claims = paragraph.claims.filter((claim) => touches(claim, sentence));
    const others = paragraph.others.filter((other) => touches(other, sentence));
    const spans = [...claims, ...others];
    const kind = others.length > 0 && claims.length === 0 ? 'other' : 'claim';
    const core = coreOf(paragraph.words, sentence);
    if (spans.some(({ from, to }) => from <= core.from && to >= core.to)) return { kind, open: [] };
    const outside = all.filter(
      ({ from }) => isWithin(from, sentence) && !spans.some((span) => isWithin(from, span)),
    );
    const isHere = ({ at }: { readonly at: number }): boolean => at > sentence.from && at <= sentence.to;
    // A call stands after the full stop; it is of the sentence that it follows. In a footnote it is of the whole.
    const calls = paragraph.calls.filter((call) => paragraph.kind === 'footnote' || isHere(call));
    const isNoted = calls.some(({ kind: call }) => call === 'citation' || call === 'footnote');
    if (isNoted) return { kind: spans.length > 0 ? kind : 'note', open: [] };
    if (spans.length > 0) {
      const ledger = ledgerOf(report, [...claims.map(({ id }) => id), ...others.map(({ claim }) => claim)]);
      const open = outside.filter((a) => a.kind === 'answer' || !a.isIn(ledger));
      return open.length === 0 ? { kind, open } : { kind: 'open', open };
    }
    if (outside.length === 0) return { kind: said.endsWith('?') ? 'question' : 'plain', open: [] };
    if (/\?[”’"')\]]*$/u.test(said)) return { kind: 'question', open: [] };
    // What a link to the words of a claim or an answer says has its note there; one to a section only tells the way.
    if (calls.some(({ kind: call, leadsTo }) => call === 'link' && /#[co]-/.test(leadsTo ?? '')))
      return { kind: 'note', open: [] };
    if (calls.some(({ kind: call }) => call === 'link') && outside.every((a) => a.kind === 'name'))
      return { kind: 'link', open: [] };
    // What somebody else says is no remark of the report, whatever it adds.
    const isOwn = findOwn(said).length > 0 && !outside.some(({ kind: sign }) => OF_OTHERS.has(sign));
    return isOwn ? { kind: 'own', open: [] } : { kind: 'open', open: outside };
  };
}

/** How each sentence of each chapter is accounted for: those of its paragraphs, its lists, its tables and its footnotes. */
export function accountsOf(context: Context): Account[] {
  const judged = judge(context);
  return context.texts
    .filter(({ isChapter }) => isChapter)
    .flatMap(({ text, paragraphs }) =>
      paragraphs
        .filter(({ kind }) => kind !== 'heading')
        .flatMap((paragraph) =>
          unitsOf(paragraph).map((sentence) => ({
            text,
            paragraph,
            sentence,
            words: paragraph.words.slice(sentence.from, sentence.to).trim(),
            ...judged(context.report, paragraph, sentence),
          })),
        ),
    );
}
