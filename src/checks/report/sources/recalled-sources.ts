import { allEvidence, type ResolvedPart, resolvePart } from '../../../report/evidence/other-side.ts';
import type { Claim, Report } from '../../../report/report.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { placedTexts } from '../../../report/texts.ts';

/** The keys of all that a claim and its other side rest on. */
function keysOf(claim: Claim | undefined): string[] {
  return claim ? allEvidence(claim).map(({ id }) => id) : [];
}

/** The keys of all that a part rests on. */
function keysOfPart(found: ResolvedPart): string[] {
  return found.kind === 'part' ? (found.part.sources ?? []).map(({ id }) => id) : [];
}

/** Rule recalled-source: a source that was not read and not seen quoted is neither cited nor named by a claim that a text makes. */
export function recalledSources(report: Report): Fault[] {
  const isRecalled = (key: string): boolean => report.sources.get(key)?.checked === 'recalled';
  const faults: Fault[] = [];
  for (const { text } of placedTexts(report)) {
    const uses = [
      ...text.prose.citations.map((c) => ({ at: c.at, keys: c.items.map((i) => i.key) })),
      ...text.prose.claims.map((c) => ({ at: c.at, keys: keysOf(report.claims.get(c.id)) })),
      ...text.prose.others.map(({ of, at }) => ({ at, keys: keysOfPart(resolvePart(report, of)) })),
    ];
    for (const { at, keys } of uses) {
      for (const key of keys.filter(isRecalled)) {
        faults.push(
          fault('recalled-source', at, {
            expected: 'a source that was read or seen',
            found: `${key}, which is only recalled`,
            mend: 'read the source and record it, or rest the sentence on another',
          }),
        );
      }
    }
  }
  return faults;
}
