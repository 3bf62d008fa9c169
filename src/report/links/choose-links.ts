import type { Report } from '../report.ts';
import type { LinkRecord } from '../schema/link.ts';
import { placedTexts } from '../texts.ts';
import { hostOf, isEditors, linkKey } from './link-state.ts';

/** An address that is to be looked at: that of a source, by its id, or a link of a text. */
export interface LinkToCheck {
  readonly key: string;
  readonly id?: string;
  readonly url: string;
}

/** Which links to look at; all of them where nothing is chosen. */
export interface Choice {
  /** Ids of sources or names of hosts. */
  readonly only?: readonly string[] | undefined;
  /** Only links that were not looked at in so many days. */
  readonly olderThan?: number | undefined;
  readonly limit?: number | undefined;
}

/** Every address that the report leads to, each once: those of the sources by id, then those of the texts. */
export function linksOf(report: Report): readonly LinkToCheck[] {
  const sources = [...report.sources.values()].flatMap(({ id, URL: url }) =>
    url === undefined ? [] : [{ key: id, id, url }],
  );
  const known = new Set(sources.map(({ url }) => url));
  const written = placedTexts(report).flatMap(({ text }) => text.prose.links.map(({ url }) => url));
  const outbound = [...new Set(written)].filter((url) => /^https?:/.test(url) && !known.has(url)).sort();
  return [...sources, ...outbound.map((url) => ({ key: url, url }))];
}

/** The days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** The words of `only` that name no source and no host of the links. */
export function unknownNames(links: readonly LinkToCheck[], only: readonly string[]): readonly string[] {
  const known = new Set(links.flatMap(({ key, url }) => [key, hostOf(url)]));
  return only.filter((name) => !known.has(name.replace(/^www\./, '')));
}

/**
 * The links to look at on a day, by key, but those of which an editor has spoken.
 * @param day the day of the look, as an ISO date.
 */
export function chooseLinks(report: Report, choice: Choice, day: string): readonly LinkToCheck[] {
  const records = new Map(report.links.map((link): [string, LinkRecord] => [linkKey(link), link]));
  const isDue = ({ key, url }: LinkToCheck): boolean => {
    const record = records.get(key);
    if (record === undefined || record.url !== url) return true;
    if (isEditors(record)) return false;
    return choice.olderThan === undefined || daysBetween(record.checked, day) > choice.olderThan;
  };
  const only = choice.only?.map((name) => name.replace(/^www\./, ''));
  const chosen = linksOf(report).filter(
    ({ key, url }) => only === undefined || only.includes(key) || only.includes(hostOf(url)),
  );
  return chosen.filter(isDue).slice(0, choice.limit);
}
