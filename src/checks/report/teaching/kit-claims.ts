import { valuesIn } from '../../../report/evidence/fill-values.ts';
import { allEvidence } from '../../../report/evidence/other-side.ts';
import { resolveQuoted } from '../../../report/evidence/resolve-quoted.ts';
import { resolveValue } from '../../../report/evidence/resolve-value.ts';
import { isUnread } from '../../../report/load/unread.ts';
import type { Question, Report, TeachingText } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, fault, type Place } from '../../../report/rules/fault.ts';
import { wordsOfQuestion } from '../../../report/schema/teaching.ts';
import { countWords } from '../honesty/quotations-in.ts';

/** The most words of a passage that is no statute: a quotation, and no reprint. */
const MOST_WORDS = 25;

/** Something of the teaching kit that rests on claims: each with the letters of what it said when that was last read. */
export interface Resting {
  readonly what: string;
  readonly at: Place;
  readonly claims: Readonly<Record<string, string>>;
}

/** Everything of the kit that rests on claims. */
export function restingOf({ teaching }: Report): Resting[] {
  return [
    ...teaching.texts.map(({ id, at, restsOn }) => ({ what: `the text ${id}`, at, claims: restsOn })),
    ...teaching.questions.map(({ id, at, claims }) => ({ what: `the question ${id}`, at, claims })),
  ];
}

/** The claims that the kit names and the ledger has not. */
function unknownClaims(report: Report): Fault[] {
  return restingOf(report).flatMap(({ what, at, claims }) =>
    Object.keys(claims)
      .filter((id) => !report.claims.has(id) && !isUnread(report, 'claim', id))
      .map((id) => {
        const mend = didYouMean(id, report.claims.keys(), 'name the claim as data/claims has it');
        return fault('known-claim', at, {
          expected: 'a claim of the ledger',
          found: `${id} in ${what}`,
          mend,
        });
      }),
  );
}

/** Does the claim of a passage lean on a source that could not be found? That has been told. */
function leansOnUnknown(report: Report, of: string): boolean {
  const claim = report.claims.get(of.replace(/\..*$/, ''));
  return claim !== undefined && allEvidence(claim).some(({ id }) => !report.sources.has(id));
}

function isUnreadClaim(report: Report, of: string): boolean {
  return isUnread(report, 'claim', of.replace(/\..*$/, ''));
}

/** A value or a passage of a claim that is not named as one that the text or question rests on. */
function unnamed(id: string, what: string, names: Iterable<string>, at: Place): Fault[] {
  if ([...names].includes(id)) return [];
  const words = { expected: `${id} among the claims`, found: `${what} without it` };
  return [fault('kit-claims', at, { ...words, mend: `add ${id} to claims, with its letters` })];
}

function passageFaults(report: Report, of: string, names: readonly string[], at: Place): Fault[] {
  if (isUnreadClaim(report, of) || leansOnUnknown(report, of)) return [];
  const found = resolveQuoted(report, of);
  if (found.kind === 'unknown') return [fault('known-quoted', at, found.words)];
  const { claim, source, evidence } = found;
  const count = countWords(evidence.quote);
  const long: Fault[] =
    source.type === 'legislation' || count <= MOST_WORDS
      ? []
      : [
          fault('passage-rights', at, {
            expected: `at most ${MOST_WORDS} words, or a source of the type legislation`,
            found: `${of}, ${count} words`,
            mend: 'show a shorter quotation of the ledger, or link to the source',
          }),
        ];
  return [...unnamed(claim.id, of, names, at), ...long];
}

function questionFaults(report: Report, question: Question): Fault[] {
  const { at, passage, claims } = question;
  const names = Object.keys(claims);
  const values = valuesIn(wordsOfQuestion(question).join(' ')).filter((of) => !isUnreadClaim(report, of));
  return [
    ...values.flatMap((of): Fault[] => {
      const value = resolveValue(report, of);
      if (value.kind === 'unknown') return [fault('known-value', at, value.words)];
      return value.kind === 'figure' ? unnamed(value.claim.id, of, names, at) : [];
    }),
    ...(passage === undefined ? [] : passageFaults(report, passage, names, at)),
  ];
}

function textFaults(report: Report, { prose, restsOn }: TeachingText): Fault[] {
  const names = Object.keys(restsOn);
  const made = [
    ...prose.claims.map(({ id, at }) => ({ name: id, at })),
    ...prose.others.map(({ of, at }) => ({ name: of, at })),
  ];
  return [
    ...made.map(({ name, at }) =>
      fault('kit-claims', at, {
        expected: 'a text that makes no claim: claims are made in chapters',
        found: name,
        mend: 'link to the claim where a chapter makes it, and name it in the front matter',
      }),
    ),
    ...prose.values.flatMap(({ of, at }): Fault[] => {
      const value = isUnreadClaim(report, of) ? undefined : resolveValue(report, of);
      return value?.kind === 'figure' ? unnamed(value.claim.id, of, names, at) : [];
    }),
    ...prose.quoted.flatMap(({ of, at }) => (of === '' ? [] : passageFaults(report, of, names, at))),
  ];
}

/** Passages in a text that is none of the kit. */
function strayPassages(report: Report): Fault[] {
  return [...report.chapters, ...report.pages].flatMap(({ prose }) =>
    prose.quoted.map(({ of, at }) =>
      fault('kit-claims', at, {
        expected: 'a passage in a text of the teaching kit',
        found: `<Quoted of="${of}" /> elsewhere`,
        mend: 'quote the source in the sentence, with its note',
      }),
    ),
  );
}

/**
 * Rules known-claim, known-value, kit-claims, known-quoted and passage-rights, for the teaching kit: what it prints from the ledger is there, is of a
 * claim that it names, and may be printed.
 */
export function kitClaims(report: Report): Fault[] {
  const { texts, questions } = report.teaching;
  return [
    ...unknownClaims(report),
    ...strayPassages(report),
    ...texts.flatMap((text) => textFaults(report, text)),
    ...questions.flatMap((question) => questionFaults(report, question)),
  ];
}
