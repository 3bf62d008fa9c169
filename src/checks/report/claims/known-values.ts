import { resolveValue } from '../../../report/evidence/resolve-value.ts';
import { isUnread } from '../../../report/load/unread.ts';
import type { ValueUse } from '../../../report/prose/prose.ts';
import type { Report } from '../../../report/report.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { placedTexts } from '../../../report/texts.ts';
import { hasWords } from '../../../text/numbers.ts';

/** Rules known-value and value-in-reach: a value exists, and its claim is made in the same text, so that its sources are one step away. */
export function knownValues(report: Report): Fault[] {
  const faults: Fault[] = [];
  for (const { text } of placedTexts(report)) {
    const made = new Set(text.prose.claims.map((use) => use.id));
    // In a text of the teaching kit the value leads to the chapter that makes the claim; rule kit-claims asks for its name.
    const isOfKit = report.teaching.texts.some((other) => other === text);
    for (const use of text.prose.values) {
      const name = /^[a-z0-9-]*/.exec(use.of)?.[0] ?? '';
      if (use.of === '' || isUnread(report, use.of.includes('[') ? 'table' : 'claim', name)) continue;
      const value = resolveValue(report, use.of);
      if (value.kind === 'unknown') {
        faults.push(fault('known-value', use.at, value.words));
      } else if (
        !isOfKit &&
        value.kind === 'figure' &&
        !made.has(value.claim.id) &&
        !isInUnknownClaim(report, use)
      ) {
        faults.push(
          fault('value-in-reach', use.at, {
            expected: `the claim ${value.claim.id} in the same text`,
            found: `${use.of} without it`,
            mend: `wrap the words that state it in <Claim id="${value.claim.id}">`,
          }),
        );
      } else if (value.kind === 'cell' && value.row.held) {
        const reason = value.table.resource.held?.reason ?? '';
        faults.push(
          fault('known-value', use.at, {
            expected: 'a cell of a row that is not held back',
            found: `${use.of}, held back: ${reason}`,
            mend: 'state it as a claim, with its doubt, or leave it out',
          }),
        );
      } else if (use.form !== undefined && use.form !== 'number' && !hasWords(value.value)) {
        faults.push(
          fault('known-value', use.at, {
            expected: 'an integer from 0 to 100 for a number in words',
            found: String(value.value),
            mend: 'leave the form out',
          }),
        );
      }
    }
  }
  return faults;
}

/** A value within a claim whose id is mistyped would be in reach of it: the mistyped id is the fault. */
function isInUnknownClaim(report: Report, use: ValueUse): boolean {
  return use.insideClaim !== undefined && !report.claims.has(use.insideClaim);
}
