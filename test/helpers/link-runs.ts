import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { parse } from 'yaml';
import { type Outcome, type Run, runLinks } from '../../scripts/links/run-links.ts';
import { LINKS_FILE } from '../../src/report/load/load-links.ts';
import type { Report } from '../../src/report/report.ts';
import type { LinkRecord } from '../../src/report/schema/link.ts';
import { lookup, type OddServer, startOddServer } from './odd-server.ts';
import { SOURCES, sound } from './small-report.ts';

/** The day of every run. */
export const DAY = '2026-11-23';
/** Settings with which a run is over soon. */
export const QUICK = { pause: 5, hosts: 6, timeout: 1500, patience: 3000 };

/** Runs over a server of this test file's own, each test in an empty folder. */
export interface LinkRuns {
  readonly server: () => OddServer;
  /** The folder of the test that runs. */
  readonly root: () => string;
  /** The address of a path on a host that the server plays. */
  readonly at: (host: string, path: string) => string;
  readonly reportOf: (urls: Readonly<Record<string, string>>) => Report;
  readonly start: (urls: Readonly<Record<string, string>>, more?: Partial<Run>) => Promise<Outcome>;
  readonly records: () => Readonly<Record<string, LinkRecord>>;
}

/** The small report with these addresses as its only ones, one source each, and the records that the folder has. */
function reportWith(root: string, urls: Readonly<Record<string, string>>): Report {
  const source = (id: string, url: string): string =>
    `- { id: ${id}, type: report, title: ${id}, URL: '${url}', language: en, kind: primary, checked: read }\n`;
  const bare = SOURCES.replaceAll(/^ {2}URL: .*\n/gm, '');
  const path = join(root, LINKS_FILE);
  return sound({
    'data/sources/all.yaml':
      bare +
      Object.entries(urls)
        .map(([id, url]) => source(id, url))
        .join(''),
    'data/links.yaml': existsSync(path) ? readFileSync(path, 'utf8') : undefined,
  });
}

/** Start the server before the tests of a file and give each an empty folder; both are gone at the end. */
export function linkRuns(): LinkRuns {
  let server: OddServer;
  let root: string;
  beforeAll(async () => {
    server = await startOddServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'under watch links '));
    mkdirSync(join(root, 'data'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const reportOf = (urls: Readonly<Record<string, string>>): Report => reportWith(root, urls);
  return {
    server: () => server,
    root: () => root,
    at: (host, path) => `http://${host}:${server.port}${path}`,
    reportOf,
    start: (urls, more = {}) =>
      runLinks({
        root,
        report: reportOf(urls),
        choice: {},
        settings: QUICK,
        day: DAY,
        now: Date.now,
        signal: new AbortController().signal,
        say: () => undefined,
        lookup,
        ...more,
      }),
    records: () => {
      const list: LinkRecord[] = parse(readFileSync(join(root, LINKS_FILE), 'utf8'));
      return Object.fromEntries(list.map((record) => [record.id ?? record.url, record]));
    },
  };
}

/** What a record says of its link, in a few words. */
export const told = (record: LinkRecord | undefined): string =>
  [record?.state, record?.reason, record?.status].filter((part) => part !== undefined).join(' ');
