import { type NamedInAddress, takenBy } from '../../report/addresses/taken-names.ts';
import type { Report } from '../../report/report.ts';
import { type Fault, fault, type Place } from '../../report/rules/fault.ts';

interface Named {
  readonly kind: NamedInAddress;
  readonly name: string;
  readonly at: Place;
}

/** Everything that a report names by an id which ends an address. */
function namesIn(report: Report): Named[] {
  const { pages, chapters, teaching, sources, claims, tables } = report;
  return [
    ...pages.map(({ id, at }): Named => ({ kind: 'page', name: id, at })),
    ...chapters.map(({ id, at }): Named => ({ kind: 'chapter', name: id, at })),
    ...teaching.texts.map(({ id, at }): Named => ({ kind: 'teaching text', name: id, at })),
    ...[...sources.values()].map(({ id, at }): Named => ({ kind: 'source', name: id, at })),
    ...[...claims.values()].map(({ id, at }): Named => ({ kind: 'claim', name: id, at })),
    ...[...tables.values()].map(({ resource, at }): Named => ({ kind: 'table', name: resource.name, at })),
  ];
}

/** How to give another name: a text has that of its file, a record says its own wherever it is named. */
function mendOf({ kind, name, at }: Named): string {
  const other = `the-${name}`;
  if (kind === 'page' || kind === 'chapter' || kind === 'teaching text')
    return `name the file ${at.file.replace(/[^/]*$/, '')}${/\/(\d+-)?[^/]*$/.exec(at.file)?.[1] ?? ''}${other}.mdx`;
  return `call it ${other} here and wherever it is named`;
}

/** Rule address-free: a page, a chapter or a record does not take an address of the generator’s own. */
export function addressesFree(report: Report): Fault[] {
  return namesIn(report).flatMap((named) => {
    const taken = takenBy(named.kind, named.name);
    if (taken === undefined) return [];
    const words = {
      expected: `a name of this ${named.kind} whose address is free`,
      found: `${named.name}: at ${taken} stands what the report makes itself`,
      mend: mendOf(named),
    };
    return [fault('address-free', named.at, words)];
  });
}
