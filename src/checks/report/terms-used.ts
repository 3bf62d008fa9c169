import { termUses } from '../../report/prose/term-uses.ts';
import type { Report } from '../../report/report.ts';
import { didYouMean } from '../../report/rules/did-you-mean.ts';
import { type Fault, fault } from '../../report/rules/fault.ts';

/** Rules term-used and known-source: a term is used in a chapter, and rests on sources of the registry that somebody read or saw. */
export function termsUsed(report: Report): Fault[] {
  const faults: Fault[] = [];
  const uses = termUses(report);
  for (const term of report.terms.values()) {
    for (const { id } of term.sources.filter((s) => !report.sources.has(s.id))) {
      const mend = didYouMean(id, report.sources.keys(), 'add the source to data/sources');
      faults.push(
        fault('known-source', term.at, { expected: 'a key of the source registry', found: id, mend }),
      );
    }
    if (uses.has(term.id)) continue;
    const words = {
      expected: `${term.name}, or one of its other names, in a chapter`,
      found: 'none of them',
      mend: 'use the term, add the name that the text uses to its aliases, or remove its file',
    };
    faults.push(fault('term-used', term.at, words));
  }
  return faults;
}
