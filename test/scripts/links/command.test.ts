import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeWhole } from '../../../scripts/links/journal.ts';
import { JOURNAL_FILE } from '../../../scripts/links/run-links.ts';
import { LINKS_FILE } from '../../../src/report/load/load-links.ts';
import { copyTiny } from '../../helpers/tiny-report.ts';

const COMMAND = resolve(import.meta.dirname, '../../../scripts/links.ts');
const COUNT = 6;
/** A report may name only hosts that everybody can reach; for the command this one leads to the server of the test. */
const HOST = 'links.example';
const LOOKUP = `import dns from 'node:dns';
const usual = dns.lookup;
dns.lookup = (name, ...rest) => usual(name === '${HOST}' ? '127.0.0.1' : name, ...rest);`;

let folder: string;
let root: string;
let server: Server;
let asked: string[];
/** The server answers so many requests; the next hangs until the run is broken off. */
let answered: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'under watch command '));
  root = copyTiny(folder);
  rmSync(join(root, LINKS_FILE));
  asked = [];
  answered = 2;
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (asked.length <= answered) response.writeHead(200, { 'Content-Type': 'application/pdf' }).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const source = (n: number): string =>
    `- { id: link-${n}, type: report, title: L, URL: 'http://${HOST}:${port}/${n}', language: en, kind: primary, checked: read }\n`;
  writeFileSync(
    join(root, 'data/sources/links.yaml'),
    Array.from({ length: COUNT }, (_, n) => source(n)).join(''),
  );
  const only = Array.from({ length: COUNT }, (_, n) => ['--only', `link-${n}`]).flat();
  args = [...only, '--pause', '0.05'];
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

let args: string[];

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Run the command; `at` is called with each line and a way to send it a signal. */
function command(
  more: readonly string[],
  at: (line: string, send: (signal: NodeJS.Signals) => void) => void = () => undefined,
): Promise<Ended> {
  const leading = ['--import', `data:text/javascript,${encodeURIComponent(LOOKUP)}`];
  const child = spawn(process.execPath, [...leading, COMMAND, ...more], {
    env: { ...process.env, REPORT_ROOT: root },
  });
  let output = '';
  const hear = (data: Buffer): void => {
    output += data.toString();
    for (const line of data.toString().split('\n')) at(line, (signal) => child.kill(signal));
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done) => child.once('close', (code) => done({ code, output })));
}

function recorded(): string[] {
  const list: { id: string; checked: string }[] = parse(readFileSync(join(root, LINKS_FILE), 'utf8'));
  return list.map(({ id, checked }) => `${id} ${checked}`);
}

const ALL = Array.from({ length: COUNT }, (_, n) => `link-${n} 2026-11-23`);

describe('npm run links', () => {
  const dated = (): string[] => [...args, '--date', '2026-11-23'];

  test('ends at Ctrl-C with what it found written down, and goes on from there', async () => {
    const first = await command(dated(), (line, send) => {
      if (line.startsWith('[2/')) send('SIGINT');
    });
    expect(first.code).toBe(130);
    expect(first.output).toContain('links: 2 looked at, 2 alive, 4 left');
    expect(recorded()).toEqual(ALL.slice(0, 2));
    answered = Number.POSITIVE_INFINITY;
    const second = await command(dated());
    expect(second.code).toBe(0);
    expect(second.output).toMatch(/^taken up: 2 links were done/);
    expect(recorded()).toEqual(ALL);
    // One request each, and one more for the link that may have been under way.
    expect(asked.length).toBeLessThanOrEqual(COUNT + 1);
    expect(existsSync(join(root, JOURNAL_FILE))).toBe(false);
  });

  test('loses nothing when it is killed', async () => {
    const first = await command(dated(), (line, send) => {
      if (line.startsWith('[2/')) send('SIGKILL');
    });
    expect(first.code).toBeNull();
    expect(existsSync(join(root, LINKS_FILE))).toBe(false);
    answered = Number.POSITIVE_INFINITY;
    expect((await command(dated())).output).toMatch(/^taken up: 2 links were done/);
    expect(recorded()).toEqual(ALL);
    expect(asked.length).toBeLessThanOrEqual(COUNT + 1);
  });

  test.each([
    [['--limit', 'ten'], 2, '--limit: expected a number of at least 1, found “ten”'],
    [
      ['--date', '2026-02-30'],
      2,
      '--date: expected a day that exists, written YYYY-MM-DD, found “2026-02-30”',
    ],
    [['--lmit', '3'], 2, "Unknown option '--lmit'"],
    [['--only', 'nobody'], 2, 'no source with a link and no host is called nobody'],
    [['--help'], 0, '--older-than <days>'],
  ])('%j ends with %i and says: %s', async (given, code, words) => {
    const ended = await command(given);
    expect(ended.code).toBe(code);
    expect(ended.output).toContain(words);
    expect(asked).toEqual([]);
  });

  test('does not touch a file of links that it cannot read', async () => {
    const broken = '- { id: link-0, state: alive\n';
    writeFileSync(join(root, LINKS_FILE), broken);
    const ended = await command(args);
    expect(ended.code).toBe(1);
    expect(ended.output).toContain('data/links.yaml:2:1  yaml-syntax');
    expect(readFileSync(join(root, LINKS_FILE), 'utf8')).toBe(broken);
  });
});

test('a file is written whole or not at all', () => {
  const path = join(folder, 'whole.txt');
  writeWhole(path, 'first');
  expect(existsSync(`${path}.new`)).toBe(false);
  mkdirSync(`${path}.new`);
  expect(() => writeWhole(path, 'second')).toThrow();
  expect(readFileSync(path, 'utf8')).toBe('first');
});
