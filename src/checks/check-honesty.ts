import { loadRawFiles, type RawFile } from '../report/load/load-raw-files.ts';
import type { HouseRules, Report } from '../report/report.ts';
import { didYouMean } from '../report/rules/did-you-mean.ts';
import { type Fault, fault, sortFaults } from '../report/rules/fault.ts';
import type { RuleId } from '../report/rules/rules.ts';
import { claimChecked } from './report/honesty/claim-checked.ts';
import { claimNumber } from './report/honesty/claim-number.ts';
import { claimUsed } from './report/honesty/claim-used.ts';
import { type Context, contextOf } from './report/honesty/context.ts';
import type { Finding } from './report/honesty/finding.ts';
import { highClaimRead } from './report/honesty/high-claim-read.ts';
import { kitNumber } from './report/honesty/kit-number.ts';
import { loadedWord } from './report/honesty/loaded-word.ts';
import { originsAgree } from './report/honesty/origins-agree.ts';
import { otherSideShown } from './report/honesty/other-side-shown.ts';
import { quotationCut } from './report/honesty/quotation-cut.ts';
import { quotationKnown } from './report/honesty/quotation-known.ts';
import { quotationLength } from './report/honesty/quotation-length.ts';
import { searchedTold } from './report/honesty/searched-told.ts';
import { sentenceAccounted } from './report/honesty/sentence-accounted.ts';
import { sourceCited } from './report/honesty/source-cited.ts';
import { toldOnce } from './report/honesty/told-once.ts';
import { redactedNames } from './report/redaction/redacted-names.ts';

/** The rules that `npm run check` holds a report to, by their ids. */
const HONESTY_RULES: ReadonlyMap<RuleId, (context: Context) => Finding[]> = new Map<
  RuleId,
  (context: Context) => Finding[]
>([
  ['sentence-accounted', sentenceAccounted],
  ['claim-number', claimNumber],
  ['other-side-shown', otherSideShown],
  ['searched-told', searchedTold],
  ['origins-agree', originsAgree],
  ['quotation-cut', quotationCut],
  ['quotation-length', quotationLength],
  ['quotation-known', quotationKnown],
  ['claim-used', claimUsed],
  ['source-cited', sourceCited],
  ['high-claim-read', highClaimRead],
  ['claim-checked', claimChecked],
  ['kit-number', kitNumber],
  ['loaded-word', loadedWord],
  ['told-once', toldOnce],
]);

/** All that the rules find in a report, before anything is allowed. */
export function findAll(report: Report): Finding[] {
  const context = contextOf(report, report.house.words);
  return [...HONESTY_RULES.values()].flatMap((rule) => rule(context));
}

/** First words of fewer letters would name more than one place. */
const LEAST_LETTERS = 10;

/** Does an exception's subject name a finding? It is its id, or its first words. */
function names(subject: string, { subject: whole }: Finding): boolean {
  return (
    whole === subject || (whole.includes(' ') && subject.length >= LEAST_LETTERS && whole.startsWith(subject))
  );
}

/** The ids of the rules that allow exceptions. */
const OPEN_RULES: readonly string[] = [...HONESTY_RULES.keys(), 'redacted-name'];

/** The rules on what must be evidenced, and how many places they may let stand in the whole report. */
const STRICT_RULES: ReadonlySet<string> = new Set<RuleId>([
  'sentence-accounted',
  'other-side-shown',
  'searched-told',
  'origins-agree',
  'quotation-cut',
]);
const MOST_ALLOWED = 10;

/** The fault of a report that lets more stand than it may. */
function tooMany(allowed: readonly Finding[], allowances: HouseRules['allowances']): Fault[] {
  const count = allowed.filter(({ fault: found }) => STRICT_RULES.has(found.rule)).length;
  const last = allowances.findLast(({ rule }) => STRICT_RULES.has(rule));
  if (count <= MOST_ALLOWED || last === undefined) return [];
  const words = {
    expected: `at most ${MOST_ALLOWED} exceptions to ${[...STRICT_RULES].join(', ')}`,
    found: `${count} of them`,
    mend: 'give what they let stand its evidence, and take out the exceptions',
  };
  return [fault('allowance-few', last.at, words)];
}

/** Take off what the exceptions allow. @returns the faults that are left, and a fault for each exception that allows nothing. */
export function withoutAllowed(findings: readonly Finding[], allowances: HouseRules['allowances']): Fault[] {
  const allowed = new Set<Finding>();
  const useless = allowances.flatMap(({ rule, within, subjects, at }): Fault[] => {
    if (!OPEN_RULES.includes(rule)) {
      const mend = didYouMean(
        rule,
        OPEN_RULES,
        'name a rule that the page of rules calls open to exceptions',
      );
      return [fault('allowance-used', at, { expected: 'a rule that allows exceptions', found: rule, mend })];
    }
    return subjects.flatMap((subject): Fault[] => {
      const met = findings.filter(
        (f) => f.fault.rule === rule && (within === undefined || f.within === within) && names(subject, f),
      );
      for (const finding of met) allowed.add(finding);
      if (met.length > 0) return [];
      const expected = `something that ${rule} found${within === undefined ? '' : ` in ${within}`}`;
      return [
        fault('allowance-used', at, {
          expected,
          found: `“${subject}”, which it did not find`,
          mend: 'remove the exception, or correct its words',
        }),
      ];
    });
  });
  return [
    ...findings.filter((finding) => !allowed.has(finding)).map((finding) => finding.fault),
    ...useless,
    ...tooMany([...allowed], allowances),
  ];
}

/** The folders of a report in which no redacted name may stand: all that a page is made from. */
const PUBLISHED = ['content', 'data', 'public'];

/** What stands in the files that a report is published from, names that it must not print. */
function namesIn(root: string, report: Report, others: readonly RawFile[]): Finding[] {
  if (report.house.redactions === undefined) return [];
  const own = loadRawFiles(root, PUBLISHED);
  const paths = new Set(own.map(({ path }) => path));
  return redactedNames([...own, ...others.filter(({ path }) => !paths.has(path))], report.house.redactions);
}

/**
 * Hold what a report publishes to rule redacted-name, which stops a build as well as a check.
 * @param root the folder that holds `content/` and `data/`.
 */
export function checkRedactions(root: string, report: Report): Fault[] {
  const allowances = report.house.allowances.filter(({ rule }) => rule === 'redacted-name');
  return withoutAllowed(namesIn(root, report, []), allowances).filter(({ rule }) => rule === 'redacted-name');
}

/**
 * Hold a report without faults to the rules of honesty. They run in `npm run check` and not in a build, so that a half-written text
 * can be looked at.
 * @param root the folder that holds `content/` and `data/`.
 * @param others further files in which no redacted name may stand, such as those of the tests; those of the report are read here.
 */
export function checkHonesty(root: string, report: Report, others: readonly RawFile[] = []): Fault[] {
  return sortFaults(
    withoutAllowed([...findAll(report), ...namesIn(root, report, others)], report.house.allowances),
  );
}
