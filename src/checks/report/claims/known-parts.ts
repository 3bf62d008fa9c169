import { resolvePart } from '../../../report/evidence/other-side.ts';
import { isUnread } from '../../../report/load/unread.ts';
import type { Report } from '../../../report/report.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { placedTexts } from '../../../report/texts.ts';

/** Rule known-part: every part of an other side that a text tells stands in the ledger. */
export function knownParts(report: Report): Fault[] {
  return placedTexts(report).flatMap(({ text }) =>
    text.prose.others.flatMap(({ of, at }): Fault[] => {
      if (of === '') return [];
      const found = resolvePart(report, of);
      if (found.kind === 'part' || isUnread(report, 'claim', found.claimId)) return [];
      return [fault('known-part', at, found.words)];
    }),
  );
}
