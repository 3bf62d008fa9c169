import { allEvidence } from '../../../report/evidence/other-side.ts';
import { isUnread } from '../../../report/load/unread.ts';
import type { Report } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, fault, type Place } from '../../../report/rules/fault.ts';
import { placedTexts } from '../../../report/texts.ts';

/** Rule known-source: every source that a text, a claim, a table or another source names stands in the registry. */
export function knownSources(report: Report): Fault[] {
  const faults: Fault[] = [];
  const look = (key: string, at: Place): void => {
    if (report.sources.has(key) || isUnread(report, 'source', key)) return;
    const mend = didYouMean(key, report.sources.keys(), 'add the source to data/sources');
    faults.push(fault('known-source', at, { expected: 'a key of the source registry', found: key, mend }));
  };
  for (const { text } of placedTexts(report)) {
    for (const citation of text.prose.citations)
      for (const item of citation.items) look(item.key, citation.at);
  }
  for (const { text } of placedTexts(report)) {
    for (const { key, at } of text.prose.handles)
      if (report.sources.has(key))
        faults.push(
          fault('citation-syntax', at, {
            expected: '[@key] or [@key, locator; @key]',
            found: `@${key}, the key of a source, without its brackets`,
            mend: `write [@${key}], or \\@${key} where no source is meant`,
          }),
        );
  }
  for (const claim of report.claims.values()) {
    for (const evidence of allEvidence(claim)) look(evidence.id, claim.at);
  }
  for (const source of report.sources.values())
    for (const key of source.derived_from ?? []) look(key, source.at);
  for (const table of report.tables.values())
    for (const source of table.resource.sources) look(source.key, table.at);
  return faults;
}
