import { mkdirSync } from 'node:fs';
import type { LookupFunction } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { reportName } from '../../src/report/addresses/reference-paths.ts';
import {
  type Choice,
  chooseLinks,
  daysBetween,
  type LinkToCheck,
  linksOf,
  unknownNames,
} from '../../src/report/links/choose-links.ts';
import { printLinks, recordOf } from '../../src/report/links/link-records.ts';
import { hostOf, linkKey } from '../../src/report/links/link-state.ts';
import { judge } from '../../src/report/links/link-verdict.ts';
import { LINKS_FILE } from '../../src/report/load/load-links.ts';
import type { Report } from '../../src/report/report.ts';
import type { LinkRecord } from '../../src/report/schema/link.ts';
import { makeHostGate } from './host-gate.ts';
import {
  type Journal,
  type JournalFinding,
  mendJournal,
  noteClosed,
  noteFinding,
  readJournal,
  removeJournal,
  writeWhole,
} from './journal.ts';
import { HostClosed, type Looker, lookAt } from './look-at.ts';

/** Where a run keeps what it found until all is done; in the folder of the report, and not a part of it. */
export const JOURNAL_FILE = '.links.jsonl';

/** How a run behaves. */
export interface RunSettings {
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  /** How many hosts are asked at the same time. */
  readonly hosts: number;
  /** Milliseconds that a request may take. */
  readonly timeout: number;
  /** Milliseconds that a run waits for a host that asks it to; a host that asks for more is left for another run. */
  readonly patience: number;
}

/** Settings that bother nobody. */
export const POLITE: RunSettings = { pause: 2000, hosts: 6, timeout: 20_000, patience: 120_000 };

/** What a run takes: the report and its folder, what to look at, and everything that is not the same on every day and machine. */
export interface Run {
  readonly root: string;
  readonly report: Report;
  readonly choice: Choice;
  readonly settings: RunSettings;
  /** The day of the run, as an ISO date. */
  readonly day: string;
  /** The clock, in milliseconds since 1970, by which pauses and delays are measured. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly lookup?: LookupFunction;
}

/** How a run ended. */
export interface Outcome {
  /** Links looked at now and in the run that was taken up. */
  readonly checked: number;
  /** Links that were to be looked at and were not. */
  readonly left: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Was anything recorded? Not when no server answered at all: then it is this machine that is cut off. */
  readonly recorded: boolean;
}

/** Put what was found into data/links.yaml. @returns whether it was; findings without a single answer say nothing of the links. */
function record({ root, report }: Run, findings: readonly JournalFinding[]): boolean {
  if (!findings.some(({ answered }) => answered)) return false;
  const records = new Map(
    report.links.map(({ at: _at, ...link }): [string, LinkRecord] => [linkKey(link), link]),
  );
  const before = printLinks(records.values());
  for (const finding of findings) {
    const key = finding.id ?? finding.url;
    records.set(key, recordOf(records.get(key), finding));
  }
  const after = printLinks(records.values());
  const path = join(root, LINKS_FILE);
  mkdirSync(dirname(path), { recursive: true });
  if (after !== before) writeWhole(path, after);
  return true;
}

/** The days after which what a run found is too old for another to go on from. */
const FRESH = 2;

/** What a run goes on from: what is fresh counts as done; what is older is only recorded. Nothing, where no server had answered. */
function takenUp(
  { findings }: Journal,
  day: string,
): { readonly done: JournalFinding[]; readonly old: readonly JournalFinding[] } {
  if (!findings.some(({ answered }) => answered)) return { done: [], old: [] };
  const isFresh = (finding: JournalFinding): boolean => daysBetween(finding.day, day) <= FRESH;
  return { done: findings.filter(isFresh), old: findings.filter((finding) => !isFresh(finding)) };
}

/** The links of each host in their order: a host is asked by one worker at a time. */
function byHost(links: readonly LinkToCheck[]): LinkToCheck[][] {
  return [...Map.groupBy(links, ({ url }) => hostOf(url)).values()];
}

/** Look at links one after the other, each address once however many sources have it. */
function makeVisit(
  run: Run,
  looker: Looker,
  { journal, total, done }: { journal: string; total: number; done: JournalFinding[] },
): (links: readonly LinkToCheck[]) => Promise<void> {
  const looked = new Map<string, Awaited<ReturnType<typeof lookAt>>>();
  return async (links) => {
    for (const link of links) {
      if (run.signal.aborted) return;
      try {
        const look = looked.get(link.url) ?? (await lookAt(looker, link.url));
        looked.set(link.url, look);
        const verdict = judge(look);
        const { key: _key, ...about } = link;
        const finding: JournalFinding = {
          ...about,
          day: run.day,
          answered: look.kind === 'answered',
          verdict,
        };
        noteFinding(journal, finding);
        done.push(finding);
        const why = [verdict.reason, verdict.status].filter((part) => part !== undefined).join(' ');
        run.say(`[${done.length}/${total}] ${verdict.state}${why === '' ? '' : ` (${why})`} ${link.key}`);
      } catch (error) {
        if (error instanceof HostClosed) {
          const host = hostOf(link.url);
          noteClosed(journal, host, looker.gate.closedUntil(host));
          run.say(`[${done.length}/${total}] left for another run: ${error.message} (${link.key})`);
          continue;
        }
        // Whatever was under way when the run was broken off is looked at in the next.
        if (run.signal.aborted) return;
        throw error;
      }
    }
  };
}

/**
 * Look at the links of a report and write what was found into its data/links.yaml. A run that was broken off, in whatever way, is taken up
 * where it was: each link is on disk when it is done.
 * @throws Error for a name that is no link's, or a journal that cannot be read.
 */
export async function runLinks(run: Run): Promise<Outcome> {
  const { root, report, choice, settings, day, now, signal, say, lookup } = run;
  const unknown = unknownNames(linksOf(report), choice.only ?? []);
  if (unknown.length > 0)
    throw new Error(`no source with a link and no host is called ${unknown.join(', ')}`);
  const journal = join(root, JOURNAL_FILE);
  mendJournal(journal);
  const kept = readJournal(journal);
  const { done, old } = takenUp(kept, day);
  const taken = done.length;
  const known = new Map(done.map((finding) => [finding.id ?? finding.url, finding.url]));
  const links = chooseLinks(report, { ...choice, limit: undefined }, day)
    .filter(({ key, url }) => known.get(key) !== url)
    .slice(0, choice.limit === undefined ? undefined : Math.max(0, choice.limit - done.length));
  if (taken > 0) say(`taken up: ${taken} links were done`);
  const sleep = (milliseconds: number): Promise<void> => wait(milliseconds, undefined, { signal });
  const gate = makeHostGate(settings.pause, now, sleep);
  for (const [host, moment] of kept.closed) gate.closeUntil(host, moment);
  const agent = `${reportName(report)}-links/1 (+${report.edition.base_url})`;
  const looker: Looker = {
    gate,
    settings: { agent, timeout: settings.timeout, mostBytes: 65_536, signal, lookup },
    now,
    patience: settings.patience,
    nonsense: new Map(),
  };
  const visit = makeVisit(run, looker, { journal, total: done.length + links.length, done });
  const queues = byHost(links);
  const work = async (): Promise<void> => {
    for (let queue = queues.shift(); queue !== undefined && !signal.aborted; queue = queues.shift())
      await visit(queue);
  };
  await Promise.all(Array.from({ length: settings.hosts }, work));
  const left = taken + links.length - done.length;
  const recorded = record(run, [...old, ...done]);
  // What is left stays for another run; findings without a network are not worth taking up.
  if (left === 0 || !recorded) removeJournal(journal);
  const counts = Object.fromEntries(
    [...Map.groupBy(done, ({ verdict }) => verdict.state)]
      .map(([state, list]) => [state, list.length])
      .sort(),
  );
  return { checked: done.length, left, counts, recorded };
}
