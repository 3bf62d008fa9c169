import { partName, partsOfOtherSide } from '../../../report/evidence/other-side.ts';
import { fault } from '../../../report/rules/fault.ts';
import { OURSELVES } from '../../../report/schema/other-side.ts';
import { type Account, accountsOf } from './accounts.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import { numbersIn } from './numbers-in.ts';
import { quotationsIn } from './quotations-in.ts';
import { isWithin } from './span.ts';
import { wordFinder } from './word-list.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Do words name a year, so that they say when? */
function hasYear(words: string): boolean {
  return numbersIn(words).some(
    ({ value, inWords }) => !inWords && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR,
  );
}

type Asks = (words: string) => boolean;

/** Parts by the report itself that say that something was not found, and not what was searched. */
function inLedger({ report }: Context, saysMissing: Asks): Finding[] {
  return [...report.claims.values()].flatMap((claim) =>
    partsOfOtherSide(claim)
      .filter(({ by, words, searched }) => by === OURSELVES && searched === undefined && saysMissing(words))
      .map((part): Finding => {
        const words = {
          expected: 'searched: what was searched, and searched_on: when',
          found: `${partName(claim, part)}: “${part.words}” without them`,
          mend: 'add both, or say who it was that did not find it',
        };
        const subject = partName(claim, part);
        return { fault: fault('searched-told', claim.at, words), within: 'claims', subject };
      }),
  );
}

/** Sentences for which the report alone answers: what stands in a claim, in an answer, or has a note is told by others. */
const OUR_OWN: ReadonlySet<Account['kind']> = new Set(['own', 'plain', 'open', 'link']);

/**
 * Rule searched-told: where the report itself says that something was not found or is not known, it says what was searched, and when:
 * a part of the ledger in its fields, a sentence of a chapter in its own words or in those of a sentence beside it.
 */
export function searchedTold(context: Context): Finding[] {
  const missing = wordFinder(context.words.missing, (word) => ({ word }));
  const searching = wordFinder(context.words.searching, (word) => ({ word }));
  const saysMissing: Asks = (words) => {
    const quotations = quotationsIn(words);
    return missing(words).some(({ from }) => !quotations.some((q) => isWithin(from, q)));
  };
  const saysSearched: Asks = (words) => searching(words).length > 0 && hasYear(words);
  const accounts = accountsOf(context);
  const inTexts = accounts.flatMap((account, index): Finding[] => {
    if (!OUR_OWN.has(account.kind) || !saysMissing(account.words)) return [];
    const beside = accounts
      .slice(Math.max(0, index - 1), index + 2)
      .filter(({ paragraph }) => paragraph === account.paragraph);
    if (saysSearched(beside.map(({ words }) => words).join(' '))) return [];
    const words = {
      expected: 'what was searched, and when, beside what was not found',
      found: `“${account.words}” without it`,
      mend: 'say in the sentence, or in the next, what was searched and in which year; or tell it in <Other>, or cite who says so',
    };
    const at = account.paragraph.place(account.sentence.from);
    return [{ fault: fault('searched-told', at, words), within: account.text.id, subject: account.words }];
  });
  return [...inLedger(context, saysMissing), ...inTexts];
}
