import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { JOURNAL_FILE, type Outcome, type Run, runLinks } from '../../../scripts/links/run-links.ts';
import { LINKS_FILE } from '../../../src/report/load/load-links.ts';
import type { Report } from '../../../src/report/report.ts';
import type { LinkRecord } from '../../../src/report/schema/link.ts';
import { lookup, type OddServer, startOddServer } from '../../helpers/odd-server.ts';
import { SOURCES, sound } from '../../helpers/small-report.ts';

const DAY = '2026-11-23';
const QUICK = { pause: 5, hosts: 6, timeout: 1500, patience: 3000 };

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

const at = (host: string, path: string): string => `http://${host}:${server.port}${path}`;

/** The small report with these addresses as its only ones, one source each, and the records that the folder has. */
function reportOf(urls: Readonly<Record<string, string>>): Report {
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

function start(urls: Readonly<Record<string, string>>, more: Partial<Run> = {}): Promise<Outcome> {
  const signal = new AbortController().signal;
  return runLinks({
    root,
    report: reportOf(urls),
    choice: {},
    settings: QUICK,
    day: DAY,
    now: Date.now,
    signal,
    say: () => undefined,
    lookup,
    ...more,
  });
}

function records(): Readonly<Record<string, LinkRecord>> {
  const list: LinkRecord[] = parse(readFileSync(join(root, LINKS_FILE), 'utf8'));
  return Object.fromEntries(list.map((record) => [record.id ?? record.url, record]));
}

const told = (record: LinkRecord | undefined): string =>
  [record?.state, record?.reason, record?.status].filter((part) => part !== undefined).join(' ');

describe('what is found of a link', () => {
  const CASES: readonly (readonly [name: string, url: () => string, found: string])[] = [
    ['a page', () => at('a.example', '/alive'), 'alive 200'],
    ['a page with a mark in its address', () => at('a.example', '/alive#part'), 'alive 200'],
    ['two redirects', () => at('a.example', '/moved'), 'alive 200'],
    ['redirects in a circle', () => at('a.example', '/circle'), 'cannot-tell redirects'],
    ['redirects without end', () => at('a.example', '/deeper/1'), 'cannot-tell redirects'],
    ['a redirect to another kind of address', () => at('a.example', '/to-ftp'), 'cannot-tell redirects'],
    ['a redirect to no address', () => at('a.example', '/to-nowhere'), 'cannot-tell redirects'],
    ['401', () => at('a.example', '/unauthorized'), 'cannot-tell refused 401'],
    ['403', () => at('a.example', '/forbidden'), 'cannot-tell refused 403'],
    ['404', () => at('a.example', '/missing'), 'dead not-found 404'],
    ['410', () => at('a.example', '/gone'), 'dead gone 410'],
    ['429 that says when to come back', () => at('busy.example', '/busy-once'), 'alive 200'],
    ['429 that says nothing', () => at('a.example', '/busy-mute'), 'cannot-tell too-many-requests 429'],
    ['451', () => at('a.example', '/legal'), 'cannot-tell refused 451'],
    ['500', () => at('a.example', '/broken'), 'cannot-tell server-error 500'],
    ['no answer in time', () => at('silent.example', '/silent'), 'cannot-tell timed-out'],
    [
      'a certificate that nobody signed',
      () => `https://tls.example:${server.tlsPort}/alive`,
      'cannot-tell tls',
    ],
    ['a host that there is not', () => 'http://gone.example/x', 'cannot-tell no-host'],
    ['a name server that does not answer', () => 'http://mute.example/x', 'cannot-tell unreachable'],
    ['a port where nobody listens', () => 'http://closed.example:1/x', 'cannot-tell unreachable'],
    ['a server that refuses HEAD', () => at('a.example', '/no-head'), 'alive 200'],
    ['a server that answers HEAD wrongly', () => at('a.example', '/head-lies'), 'alive 200'],
    ['a server that hangs up on HEAD', () => at('a.example', '/hangs-up-on-head'), 'alive 200'],
    ['a file', () => at('a.example', '/pdf'), 'alive 200'],
    ['a page that never ends', () => at('a.example', '/endless'), 'alive 200'],
    [
      'a notice that the page is gone, as for any address',
      () => at('soft.example', '/old'),
      'dead soft-404 200',
    ],
    ['a page beside such notices', () => at('soft.example', '/real'), 'alive 200'],
    [
      'the front door instead of the page, as for any address',
      () => at('home.example', '/old'),
      'dead soft-404 200',
    ],
    ['the front door itself', () => at('home.example', '/'), 'alive 200'],
    ['one shell for every address', () => at('shell.example', '/old'), 'cannot-tell answers-anything 200'],
    [
      'a page with 404 in its title on an honest host',
      () => at('titled.example', '/works'),
      'cannot-tell perhaps-gone 200',
    ],
  ];

  test('is alive, dead, or nothing sure', { timeout: 60_000 }, async () => {
    const urls = Object.fromEntries(CASES.map(([, url], index) => [`s-${index}`, url()]));
    const outcome = await start(urls);
    const found = records();
    expect(CASES.map(([name], index) => `${name}: ${told(found[`s-${index}`])}`)).toEqual(
      CASES.map(([name, , expected]) => `${name}: ${expected}`),
    );
    expect(outcome).toMatchObject({ checked: CASES.length, left: 0, recorded: true });
    expect(found['s-2']?.final).toBe(at('a.example', '/alive'));
    expect(found['s-0']?.final).toBeUndefined();
    expect(existsSync(join(root, JOURNAL_FILE))).toBe(false);
  });

  test('costs an endless page no more than its beginning', () => {
    expect(server.endlessBytes()).toBeGreaterThan(0);
    expect(server.endlessBytes()).toBeLessThan(2 ** 23);
  });

  test('is asked for under the name and the address of the report', () => {
    expect(server.seen.length).toBeGreaterThan(0);
    expect(new Set(server.seen.map(({ agent }) => agent))).toEqual(
      new Set([
        `${reportOf({}).edition.title.toLowerCase().replaceAll(' ', '-')}-links/1 (+${reportOf({}).edition.base_url})`,
      ]),
    );
  });
});

describe('a host', () => {
  test('never has two requests at once, not even by a redirect, while others are asked', {
    timeout: 60_000,
  }, async () => {
    const first = server.seen.length;
    const one = Object.fromEntries(
      Array.from({ length: 4 }, (_, n) => [`one-${n}`, at('one.example', `/slow?${n}`)]),
    );
    const others = Object.fromEntries(
      ['two', 'three', 'four'].map((name) => [name, at(`${name}.example`, '/to-one')]),
    );
    const slow = { five: at('five.example', '/slow'), six: at('six.example', '/slow') };
    await start({ ...one, ...others, ...slow }, { settings: { ...QUICK, pause: 30 } });
    expect(server.mostAtOnce('one.example')).toBe(1);
    expect(server.mostTogether()).toBeGreaterThan(1);
    const mine = server.seen.slice(first).filter(({ host }) => host === 'one.example');
    const pauses = mine.slice(1).map(({ start: begun }, index) => begun - (mine[index]?.end ?? 0));
    expect(pauses.length).toBeGreaterThan(4);
    expect(Math.min(...pauses)).toBeGreaterThan(25);
  });

  test('that asks for an hour is left alone at once, and in the run that takes this one up', async () => {
    const urls = {
      a: at('wait.example', '/busy-long'),
      b: at('wait.example', '/alive'),
      c: at('other.example', '/alive'),
    };
    const first = await start(urls);
    expect(first).toMatchObject({ checked: 1, left: 2 });
    expect(Object.keys(records())).toEqual(['c']);
    const asked = server.seen.filter(({ host }) => host === 'wait.example').length;
    expect(asked).toBe(1);
    expect(await start(urls)).toMatchObject({ left: 2 });
    expect(server.seen.filter(({ host }) => host === 'wait.example').length).toBe(asked);
    const inTwoHours = (): number => Date.now() + 7_200_000;
    expect(await start({ b: urls.b, c: urls.c }, { now: inTwoHours })).toMatchObject({ checked: 2, left: 0 });
    expect(existsSync(join(root, JOURNAL_FILE))).toBe(false);
  });
});

describe('a run that is broken off', () => {
  const many = (): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: 8 }, (_, n) => [`n-${n}`, at(`many-${n % 2}.example`, `/alive?${n}`)]),
    );

  test('has recorded what it found, and is taken up without asking twice', async () => {
    const end = new AbortController();
    const lines: string[] = [];
    const say = (line: string): void => {
      lines.push(line);
      if (lines.length === 3) end.abort();
    };
    const first = await start(many(), { signal: end.signal, say });
    expect(first.checked).toBeGreaterThanOrEqual(3);
    expect(first.left).toBeGreaterThan(0);
    expect(Object.keys(records()).length).toBe(first.checked);
    const done = Object.keys(records());
    const before = server.seen.length;
    const again: string[] = [];
    const second = await start(many(), { say: (line) => again.push(line) });
    expect(second).toMatchObject({ checked: 8, left: 0 });
    expect(Object.keys(records()).length).toBe(8);
    const asked = server.seen.slice(before).map(({ path }) => path);
    expect(done.filter((id) => asked.includes(`/alive?${id.slice(2)}`))).toEqual([]);
    expect(again[0]).toBe(`taken up: ${first.checked} links were done`);
    expect(again.at(-1)).toMatch(/^\[8\/8\] alive \(200\) n-\d$/);
  });

  test('in the middle of a line of its journal is taken up after the last whole line', async () => {
    const line = {
      id: 'n-0',
      url: many()['n-0'],
      day: DAY,
      answered: true,
      verdict: { state: 'alive', status: 200 },
    };
    writeFileSync(join(root, JOURNAL_FILE), `${JSON.stringify(line)}\n{"id":"n-1","url":"htt`);
    expect(await start(many())).toMatchObject({ checked: 8, left: 0 });
    expect(told(records()['n-1'])).toBe('alive 200');
  });

  test('long ago is recorded and begun again', async () => {
    const line = {
      id: 'n-0',
      url: many()['n-0'],
      day: '2026-11-01',
      answered: true,
      verdict: { state: 'dead', reason: 'not-found', status: 404 },
    };
    appendFileSync(join(root, JOURNAL_FILE), `${JSON.stringify(line)}\n`);
    const end = new AbortController();
    end.abort();
    await start(many(), { signal: end.signal });
    expect(told(records()['n-0'])).toBe('dead not-found 404');
    await start(many());
    expect(records()['n-0']).toMatchObject({ state: 'alive', since: DAY, checked: DAY });
  });

  test('with a journal that is none tells the line', async () => {
    writeFileSync(join(root, JOURNAL_FILE), 'notes to myself\n');
    await expect(start(many())).rejects.toThrow(
      /\.links\.jsonl:1: expected a line of a run’s journal, found notes to myself/,
    );
    expect(existsSync(join(root, LINKS_FILE))).toBe(false);
  });
});

describe('what is written', () => {
  test('is nothing when no server answered: then the machine is cut off', async () => {
    expect(await start({ a: 'http://gone.example/a', b: 'http://mute.example/b' })).toMatchObject({
      recorded: false,
    });
    expect(existsSync(join(root, LINKS_FILE))).toBe(false);
    expect(existsSync(join(root, JOURNAL_FILE))).toBe(false);
  });

  test('calls a host without a name dead only on another day', async () => {
    const urls = { a: 'http://gone.example/a', b: at('a.example', '/alive') };
    await start(urls);
    await start(urls);
    expect(told(records().a)).toBe('cannot-tell no-host');
    await start(urls, { day: '2026-11-25' });
    expect(records().a).toMatchObject({
      state: 'dead',
      reason: 'no-host',
      since: DAY,
      checked: '2026-11-25',
    });
  });

  test('leaves an editor’s word and an archived state as they are, and does not ask', async () => {
    const url = at('editor.example', '/alive');
    const text = `- { id: a, url: '${url}', state: altered, why: The second half is gone., since: 2026-10-01, checked: 2026-10-02 }\n`;
    writeFileSync(join(root, LINKS_FILE), text);
    await start({ a: url, b: at('a.example', '/alive') });
    expect(records().a).toEqual({
      id: 'a',
      url,
      state: 'altered',
      why: 'The second half is gone.',
      since: '2026-10-01',
      checked: '2026-10-02',
    });
    expect(server.seen.some(({ host }) => host === 'editor.example')).toBe(false);
  });

  test('asks for an address once, however many sources have it', async () => {
    const url = at('shared.example', '/pdf');
    await start({ a: url, b: url, c: url });
    expect(server.seen.filter(({ host }) => host === 'shared.example').length).toBe(1);
    expect(Object.keys(records())).toEqual(['a', 'b', 'c']);
  });

  test('is asked of the chosen only; a name that is no link’s is refused', async () => {
    const urls = { a: at('a.example', '/alive'), b: at('b.example', '/alive'), c: at('b.example', '/pdf') };
    await start(urls, { choice: { only: [`b.example:${server.port}`], limit: 1 } });
    expect(Object.keys(records())).toEqual(['b']);
    await expect(start(urls, { choice: { only: ['nobody'] } })).rejects.toThrow(
      'no source with a link and no host is called nobody',
    );
  });
});
