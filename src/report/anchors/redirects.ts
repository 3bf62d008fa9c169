import { GLOSSARY_PATH, sourcesPath } from '../addresses/page-paths.ts';
import { perReport } from '../per-report.ts';
import type { Report } from '../report.ts';
import { placedTexts } from '../texts.ts';
import { type Decision, joinAddress, splitAddress } from './anchors.ts';
import { publishedAnchors } from './published.ts';

/** Where an address leads: to an anchor that exists, nowhere, or round in a circle. */
export type Way =
  | { readonly kind: 'here'; readonly address: string }
  | { readonly kind: 'nowhere'; readonly address: string }
  | { readonly kind: 'circle'; readonly addresses: readonly string[] };

const targets = perReport(
  (report) =>
    new Map(
      report.anchors.decisions
        .flatMap(({ from, to }) => (to === undefined ? [] : [[from, to] as const]))
        .toReversed(),
    ),
);

/** The last part of a path, by which ids on the page may begin: `exports` of /chapters/exports/. */
function nameOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

/** The place of an id on the page that its own has moved to: the same id, or the one with the new page's name in it; else the page. */
function onMovedPage(report: Report, path: string, id: string, to: string): string {
  const { path: newPath, id: place } = splitAddress(to);
  if (place !== undefined) return to;
  const ids = [id, id.replace(nameOf(path), nameOf(newPath))];
  const found = ids
    .map((each) => joinAddress(newPath, each))
    .find((address) => publishedAnchors(report).has(address));
  return found ?? to;
}

/** Where the page of a path went: by its own redirect, or along with the page that it is below. */
function movedPage(report: Report, path: string): string | undefined {
  if (publishedAnchors(report).has(path)) return undefined;
  const parts = path.split('/');
  for (let end = parts.length - 1; end > 1; end -= 1) {
    const above = `${parts.slice(0, end).join('/')}/`;
    const to = targets(report).get(above);
    if (to === undefined) continue;
    const below = `${splitAddress(to).path}${path.slice(above.length)}`;
    return above !== path && publishedAnchors(report).has(below) ? below : to;
  }
  return undefined;
}

/** One step on the way of an address that is gone. */
function next(report: Report, address: string): string | undefined {
  const direct = targets(report).get(address);
  if (direct !== undefined) return direct;
  const { path, id } = splitAddress(address);
  const page = movedPage(report, path);
  return id === undefined || page === undefined ? page : onMovedPage(report, path, id, page);
}

/** Follow the redirects from an address until it leads to an anchor of the report; a page that moved takes its anchors along. */
export function follow(report: Report, address: string): Way {
  const addresses: string[] = [];
  for (let at = address; ; ) {
    if (publishedAnchors(report).has(at)) return { kind: 'here', address: at };
    if (addresses.includes(at))
      return { kind: 'circle', addresses: [...addresses.slice(addresses.indexOf(at)), at] };
    addresses.push(at);
    const step = next(report, at);
    if (step === undefined) return { kind: 'nowhere', address: at };
    at = step;
  }
}

/** An id that has been published on a page and stands there no more, with the address where its words stand now. */
export interface FormerId {
  readonly id: string;
  readonly to: string;
}

/** A page that is gone, with where it went and where the ids went that stood on it. */
export interface FormerPage {
  readonly path: string;
  readonly to: string;
  readonly ids: readonly FormerId[];
}

/** What pages must hold so that an address which is gone still leads the reader on, without script. */
export interface Former {
  /** By the path of a page that stands: the ids that went. */
  readonly ids: ReadonlyMap<string, readonly FormerId[]>;
  /** The pages that are gone. */
  readonly pages: readonly FormerPage[];
}

/** The published anchors that are gone, as far as redirects tell where they went, in the order of the lock. */
export const formerAnchors: (report: Report) => Former = perReport((report) => {
  const anchors = publishedAnchors(report);
  const gone = [...report.anchors.lock.keys()].filter((address) => !anchors.has(address));
  const led = gone.flatMap((address) => {
    const way = follow(report, address);
    return way.kind === 'here' ? [{ ...splitAddress(address), to: way.address }] : [];
  });
  const ids = new Map<string, FormerId[]>();
  for (const { path, id, to } of led)
    if (id !== undefined) ids.set(path, [...(ids.get(path) ?? []), { id, to }]);
  const pages = led.flatMap(({ path, id, to }) =>
    id === undefined ? [{ path, to, ids: ids.get(path) ?? [] }] : [],
  );
  return { ids: new Map([...ids].filter(([path]) => anchors.has(path))), pages };
});

/** The lists of entries whose old ids stand as targets at the entries. */
const ENTRIES: ReadonlySet<string> = new Set([GLOSSARY_PATH, sourcesPath()]);

/**
 * Is a reader who comes to a page by an old id led on by a note? The other old ids have a target where the words stand now: in
 * the texts, and at the entries of the glossary and of the list of sources.
 */
export function isLedOn(report: Report, path: string, to: string): boolean {
  const place = splitAddress(to);
  if (place.path !== path) return true;
  if (ENTRIES.has(path)) return place.id === undefined;
  return !placedTexts(report).some((placed) => placed.path === path);
}

/** The decisions of editors by the address that they decide; of two on one address the first. */
export const decisionsByAddress: (report: Report) => ReadonlyMap<string, Decision> = perReport(
  (report) =>
    new Map(report.anchors.decisions.map((decision) => [decision.from, decision] as const).toReversed()),
);
