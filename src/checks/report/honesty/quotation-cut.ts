import { allEvidence, partName, partsOfOtherSide } from '../../../report/evidence/other-side.ts';
import type { Claim } from '../../../report/report.ts';
import { fault } from '../../../report/rules/fault.ts';
import type { Evidence } from '../../../report/schema/evidence.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import type { Paragraph } from './paragraphs.ts';
import {
  countWords,
  isCutOpen,
  partsOfQuotation,
  plainQuotation,
  type Quotation,
  quotationsIn,
  TERM_WORDS,
} from './quotations-in.ts';

/** A quotation of the ledger, with the claim that it belongs to, as plain words. */
interface Known {
  readonly claim: string;
  readonly plain: string;
  readonly cut: string | undefined;
  readonly isOpen: boolean;
}

function knownQuotations(claims: Iterable<Claim>): Known[] {
  return [...claims].flatMap((claim) =>
    allEvidence(claim).flatMap(({ quote, translation, cut }): Known[] =>
      [quote, translation].flatMap((words) =>
        words === undefined
          ? []
          : [{ claim: claim.id, plain: plainQuotation(words), cut, isOpen: isCutOpen(words) }],
      ),
    ),
  );
}

/** The quotations of a claim's own evidence, of its parts and of its last known state, each with the name of what it belongs to. */
function evidenceWithName(claim: Claim): { readonly name: string; readonly evidence: Evidence }[] {
  const named = (name: string, all: readonly Evidence[] = []): { name: string; evidence: Evidence }[] =>
    all.map((evidence) => ({ name, evidence }));
  return [
    ...named(claim.id, claim.sources),
    ...partsOfOtherSide(claim).flatMap((part) => named(partName(claim, part), part.sources)),
    ...named(claim.id, claim.last_known?.sources),
  ];
}

/** Quotations of the ledger that leave out words of theirs and do not say which. */
function inLedger({ report }: Context): Finding[] {
  return [...report.claims.values()].flatMap((claim) =>
    evidenceWithName(claim)
      .filter(({ evidence: { quote, cut } }) => quote !== undefined && cut === undefined && isCutOpen(quote))
      .map(({ name, evidence }): Finding => {
        const words = {
          expected: 'cut: what the quotation leaves out',
          found: `${name}: “${evidence.quote ?? ''}” without it`,
          mend: 'lengthen the quotation to the whole sentence, or say in cut: what it leaves out',
        };
        return { fault: fault('quotation-cut', claim.at, words), within: 'claims', subject: name };
      }),
  );
}

/** Does the note of the sentence that a quotation stands in show what it leaves out? It does where the sentence makes its claim. */
function isMarked(paragraph: Paragraph, quotation: Quotation, from: readonly Known[]): boolean {
  const sentence = paragraph.sentences.find(
    (span) => quotation.from >= span.from && quotation.from < span.to,
  );
  const made = [...paragraph.claims.map((c) => ({ ...c, claim: c.id })), ...paragraph.others].filter(
    (span) => sentence !== undefined && span.from < sentence.to && span.to > sentence.from,
  );
  return made.some(({ claim }) => from.some((known) => known.claim === claim));
}

/** What is wrong with a quotation of a text, in words; undefined where it is whole, or says what it leaves out. */
function wrongWith(paragraph: Paragraph, quotation: Quotation, known: readonly Known[]): string | undefined {
  const parts = partsOfQuotation(quotation.words);
  const from = known.filter(({ plain }) => parts.every((part) => plain.includes(part)));
  if (from.length === 0) return undefined;
  const isOpen = isCutOpen(quotation.words);
  const whole = from.some(({ isOpen: alsoOpen, cut }) => !alsoOpen && cut === undefined);
  if (isOpen && !whole && from.every(({ cut }) => cut === undefined))
    return 'no entry says what it leaves out';
  if (!isOpen && from.every(({ cut }) => cut !== undefined) && !isMarked(paragraph, quotation, from))
    return 'neither an ellipsis nor the note of its claim shows that it leaves something out';
  return undefined;
}

/**
 * Rule quotation-cut: a quotation that leaves out part of its sentence says in the ledger what that is, and is marked where it is
 * printed: by an ellipsis, or by the note of its claim. A program sees an ellipsis, and what an editor has entered as cut.
 */
export function quotationCut(context: Context): Finding[] {
  const known = knownQuotations(context.report.claims.values());
  const inTexts = context.texts.flatMap(({ text, paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      quotationsIn(paragraph.words)
        .filter(({ words }) => countWords(words) > TERM_WORDS)
        .flatMap((quotation): Finding[] => {
          const wrong = wrongWith(paragraph, quotation, known);
          if (wrong === undefined) return [];
          const words = {
            expected: 'a quotation that is whole, or says what it leaves out and is marked',
            found: `“${quotation.words}”: ${wrong}`,
            mend: 'quote the whole sentence, put … where words are left out, or say in cut: what they are',
          };
          const place = paragraph.place(quotation.from);
          return [{ fault: fault('quotation-cut', place, words), within: text.id, subject: quotation.words }];
        }),
    ),
  );
  return [...inLedger(context), ...inTexts];
}
