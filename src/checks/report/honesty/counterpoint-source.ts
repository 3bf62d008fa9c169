import type { Claim, Report, Source } from '../../../report/report.ts';
import { fault } from '../../../report/rules/fault.ts';
import type { WordList } from '../../../report/schema/house-rules.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import { TERM_WORDS } from './quotation-known.ts';
import { countWords, quotationsIn } from './quotations-in.ts';
import { isWithin } from './span.ts';
import { isToldIn } from './stems.ts';
import { wordFinder } from './word-list.ts';

/** A sentence of a text tells a sentence of a counterpoint when it has half of its words of weight. */
const SAME = 1 / 2;
/** What makes of “answer” a silence: “did not answer”. */
const SILENCE = /\b(?:not|no|never|nobody|without|neither)\s+(?:\w+\s+)?$/i;
/** Names of fewer letters match too much. */
const SHORTEST = 3;

/** What a source's record says of itself and of the place that the claim names in it. */
function recordOf(source: Source | undefined, ...more: readonly (string | undefined)[]): string {
  if (!source) return '';
  const authors = (source.author ?? []).map((name) =>
    'literal' in name ? name.literal : `${name.given ?? ''} ${name.family}`,
  );
  const parts = [
    source.id.replaceAll('-', ' '),
    source.title,
    source['title-translated'],
    source.publisher,
    source['container-title'],
    source.note,
  ];
  return [...parts, ...authors, ...more]
    .filter((part) => part !== undefined)
    .join('\n')
    .toLowerCase();
}

/** The names in a sentence: runs of capitals, without the word that only begins the sentence. */
function namesIn(sentence: string): string[] {
  const found = sentence.match(/\p{Lu}[\p{L}\p{N}'’.-]+/gu) ?? [];
  return found
    .map((name) => name.replace(/['’]s?$|\.$/g, '').toLowerCase())
    .filter((name) => name.length >= SHORTEST);
}

/** Does a source of the claim name the speaker, or one of those who speak for him? */
function isBorneBySources(
  report: Report,
  claim: Claim,
  sentence: string,
  voices: WordList['voices'],
): boolean {
  const records = claim.sources.map(({ id, locator, quote }) =>
    recordOf(report.sources.get(id), locator, quote),
  );
  const names = namesIn(sentence);
  const lower = sentence.toLowerCase();
  const spokenFor = voices
    .filter((voice) => voice.names.some((name) => lower.includes(name.toLowerCase())))
    .flatMap((voice) => voice.borne_by);
  const asked = [
    ...names.filter(
      (name) => !voices.some((voice) => voice.names.some((n) => n.toLowerCase().includes(name))),
    ),
    ...spokenFor.map((name) => name.toLowerCase()),
  ];
  return asked.some((name) => records.some((record) => record.includes(name)));
}

/** Does a text that makes the claim tell the sentence where a source is cited? */
function isCitedInText({ texts }: Context, claim: Claim, sentence: string): boolean {
  return texts.some(({ paragraphs }) => {
    const sections = new Set(
      paragraphs.filter((p) => p.claims.some(({ id }) => id === claim.id)).map((p) => p.section),
    );
    return paragraphs
      .filter((p) => sections.has(p.section))
      .some((p) =>
        p.sentences.some((span, index) => {
          const next = p.sentences[index + 1] ?? span;
          const isCited = p.calls.some(
            ({ kind, at }) => kind === 'citation' && (isWithin(at - 1, span) || isWithin(at - 1, next)),
          );
          return isCited && isToldIn(p.words.slice(span.from, span.to), sentence, SAME);
        }),
      );
  });
}

/**
 * Rule counterpoint-source: each sentence of a counterpoint that tells what somebody says, or quotes, can be traced: `counterpoint_sources`
 * names where it was read; or the record of a source of the claim names the speaker; or a text that makes the claim cites a source at it.
 * A sentence that only names a limit of the evidence needs no source: it is a remark of the report.
 */
export function counterpointSource(context: Context): Finding[] {
  const { report, words: lists } = context;
  const find = wordFinder(lists.saying, (word) => ({ word }));
  const themselves = wordFinder(lists.themselves, (word) => ({ word }));
  const ofThemselves = (sentence: string): boolean => themselves(sentence).length > 0;
  return [...report.claims.values()].flatMap((claim): Finding[] => {
    const { id, at, counterpoint, counterpoint_sources } = claim;
    if (counterpoint === undefined || counterpoint_sources !== undefined) return [];
    const open = counterpoint.split(/(?<=[.;])\s+(?=\S)/).find((sentence) => {
      const quotes = quotationsIn(sentence).some((q) => countWords(q.words) > TERM_WORDS);
      const tells = quotes || find(sentence).some(({ from }) => !SILENCE.test(sentence.slice(0, from)));
      return (
        tells &&
        !ofThemselves(sentence) &&
        !isBorneBySources(report, claim, sentence, lists.voices) &&
        !isCitedInText(context, claim, sentence)
      );
    });
    if (open === undefined) return [];
    const words = {
      expected: `a source for what the counterpoint of ${id} tells`,
      found: `${id}: “${open}” without one`,
      mend: 'add counterpoint_sources with the key and the place where it was read',
    };
    return [{ fault: fault('counterpoint-source', at, words), within: 'claims', subject: id }];
  });
}
