import type { Claim } from '../../../report/report.ts';
import { fault } from '../../../report/rules/fault.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import type { Paragraph } from './paragraphs.ts';
import { isToldIn } from './stems.ts';

/** The share of the words of weight of a sentence of the counterpoint that a section must have, to have said it. */
const ENOUGH = 1 / 3;

/** Is a sentence of the counterpoint told in these words, as far as words of weight that the claim has not can show? */
function isTold(counterpoint: string, claim: string, words: string): boolean {
  return counterpoint.split(/(?<=[.;:])\s+/).some((sentence) => isToldIn(words, sentence, ENOUGH, claim));
}

/** The keys of the sources that a section cites: in its citations, and through its claims. */
function citedIn(paragraphs: readonly Paragraph[], claims: ReadonlyMap<string, Claim>): Set<string> {
  return new Set(
    paragraphs.flatMap((paragraph) => [
      ...paragraph.calls.flatMap(({ keys }) => keys),
      ...paragraph.claims.flatMap(({ id }) => {
        return (claims.get(id)?.sources ?? []).map((source) => source.id);
      }),
    ]),
  );
}

/**
 * Rule counterpoint-shown: where a text makes a contested claim, the same section tells its counterpoint: it shares a third of the words
 * of weight of one of its sentences, those aside that the claim has too, and cites a source of it.
 */
export function counterpointShown({ report, texts }: Context): Finding[] {
  return texts.flatMap(({ text, paragraphs }) => {
    const uses = paragraphs.flatMap((paragraph) => paragraph.claims.map((use) => ({ paragraph, use })));
    return uses.flatMap(({ paragraph, use }): Finding[] => {
      const claim = report.claims.get(use.id);
      if (claim?.confidence !== 'contested') return [];
      const section = paragraphs.filter(
        (other) => other.section === paragraph.section && other.kind === 'running',
      );
      const sources = claim.counterpoint_sources ?? claim.sources;
      const cited = citedIn(section, report.claims);
      const isShown =
        claim.counterpoint !== undefined &&
        isTold(claim.counterpoint, claim.claim, section.map(({ words }) => words).join('\n')) &&
        sources.some(({ id }) => cited.has(id));
      if (isShown) return [];
      const words = {
        expected: 'the counterpoint of a contested claim in the same section, with a source of it',
        found:
          claim.counterpoint === undefined
            ? `${use.id}, which has none`
            : `${use.id} without “${claim.counterpoint}”`,
        mend: 'tell the other side in the section, or move the claim to where it is told',
      };
      return [
        {
          fault: fault('counterpoint-shown', paragraph.place(use.from), words),
          within: text.id,
          subject: use.id,
        },
      ];
    });
  });
}
