import { isUnread } from '../../../report/load/unread.ts';
import { placedPassages } from '../../../report/prose/passages.ts';
import type { Correction, Report } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';

/** The claims that there are or were in an edition. */
function claimsEver(report: Report): Set<string> {
  return new Set([
    ...report.claims.keys(),
    ...report.editions.flatMap(({ claims }) => claims.map(({ id }) => id)),
  ]);
}

/** The addresses of the passages that there are or were in an edition. */
function passagesEver(report: Report): Set<string> {
  const now = placedPassages(report).flatMap(({ path, passages }) =>
    passages.map(({ id }) => `${path}#${id}`),
  );
  const then = report.editions.flatMap(({ texts }) =>
    texts.flatMap(({ path, passages }) => passages.map(({ id }) => `${path}#${id}`)),
  );
  return new Set([...now, ...then]);
}

function claimFaults(report: Report, entry: Correction, known: ReadonlySet<string>): Fault[] {
  return Object.keys(entry.claims ?? {})
    .filter((id) => !known.has(id) && !isUnread(report, 'claim', id))
    .map((id) => {
      const words = { expected: 'a claim of the ledger or of an edition', found: `${id} in ${entry.id}` };
      return fault('known-claim', entry.at, {
        ...words,
        mend: didYouMean(id, known, 'name the claim as data/claims has it'),
      });
    });
}

function passageFaults(report: Report, entry: Correction, known: ReadonlySet<string>): Fault[] {
  return (entry.passages ?? [])
    .filter((passage) => !known.has(passage) && !isUnread(report, 'text', passage.replace(/#.*$/, '')))
    .map((passage) => {
      const words = { expected: 'a passage of a text or of an edition', found: `${passage} in ${entry.id}` };
      return fault('known-passage', entry.at, {
        ...words,
        mend: didYouMean(passage, known, 'copy the address of the passage from its page'),
      });
    });
}

/** Rules known-claim and known-passage, for the ledger of corrections: what was corrected is or was in the report. */
export function correctionSubject(report: Report): Fault[] {
  if (report.corrections.length === 0) return [];
  const [claims, passages] = [claimsEver(report), passagesEver(report)];
  return report.corrections.flatMap((entry) => [
    ...claimFaults(report, entry, claims),
    ...passageFaults(report, entry, passages),
  ]);
}
