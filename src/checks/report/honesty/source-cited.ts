import { sourceUses } from '../../../report/evidence/source-uses.ts';
import { fault } from '../../../report/rules/fault.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';

/** Rule source-cited: a source of the registry is cited by a text, a claim that is made, a figure, a table or a term. */
export function sourceCited({ report, texts }: Context): Finding[] {
  const cited = new Set(sourceUses(report).keys());
  for (const { text } of texts)
    for (const { items } of text.prose.citations) for (const { key } of items) cited.add(key);
  return [...report.sources.values()]
    .filter(({ id }) => !cited.has(id))
    .map(({ id, at }) => {
      const words = {
        expected: 'a source that the report cites',
        found: `${id}, cited nowhere`,
        mend: 'cite it, remove it, or say in allow.yaml why it stays',
      };
      return { fault: fault('source-cited', at, words), within: 'sources', subject: id };
    });
}
