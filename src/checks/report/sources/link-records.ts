import { isEditors, isWithheld } from '../../../report/links/link-state.ts';
import { isUnread } from '../../../report/load/unread.ts';
import type { Report } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, type FaultWords, fault, type Place } from '../../../report/rules/fault.ts';
import { placedTexts } from '../../../report/texts.ts';

type Link = Report['links'][number];

function refuse(at: Place, words: FaultWords): Fault {
  return fault('link-record', at, words);
}

/** What is wrong with a record by itself: a source that is not there, or an editor's word on an address that the source has no more. */
function recordFaults(report: Report, link: Link): Fault[] {
  if (link.id === undefined) return [];
  const source = report.sources.get(link.id);
  if (source === undefined) {
    if (isUnread(report, 'source', link.id)) return [];
    const mend = didYouMean(link.id, report.sources.keys(), 'remove the record');
    return [refuse(link.at, { expected: 'a key of the source registry', found: link.id, mend })];
  }
  if (source.link !== undefined || !isEditors(link)) return [];
  const words = {
    expected: `the address of ${link.id}, ${source.URL ?? 'which gives none'}`,
    found: link.url,
    mend: 'change the address here too, or remove the record if the new address is sound',
  };
  return [refuse(link.at, words)];
}

/** Addresses that the report still gives out although a record says that they mislead. */
function givenOut(report: Report, misleading: readonly Link[]): Fault[] {
  const whole = new Map(misleading.map((link) => [link.url, link]));
  const hosts = new Map(
    misleading.filter(({ state }) => state === 'taken-over').map((link) => [new URL(link.url).host, link]),
  );
  const told = (url: string): Link | undefined =>
    whole.get(url) ?? (URL.canParse(url) ? hosts.get(new URL(url).host) : undefined);
  const refused = (url: string, at: Place): Fault[] => {
    const link = told(url);
    if (link === undefined) return [];
    const words = {
      expected: 'no way to an address that misleads',
      found: `${url}, of which ${link.at.file}:${link.at.line} says ${link.state}`,
      mend: 'link to an archived copy, or take the link out; a source of the same domain gets a record of its own',
    };
    return [refuse(at, words)];
  };
  return [
    ...[...report.sources.values()].flatMap(({ URL: url, at }) =>
      url === undefined ? [] : refused(url, at),
    ),
    ...placedTexts(report).flatMap(({ text }) => text.prose.links.flatMap(({ url, at }) => refused(url, at))),
  ];
}

/** Rule link-record: what data/links.yaml says is about addresses that the report has, and an address that misleads is given out nowhere. */
export function linkRecords(report: Report): Fault[] {
  const misleading = report.links.filter(isWithheld);
  return [
    ...report.links.flatMap((link) => recordFaults(report, link)),
    ...(misleading.length === 0 ? [] : givenOut(report, misleading)),
  ];
}
