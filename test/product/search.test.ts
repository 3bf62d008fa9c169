import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SearchEngine } from '../../src/client/search/engine.ts';
import { grouped } from '../../src/client/search/facets.ts';
import { searchCases } from '../browser/search-table.ts';
import { builtFiles, builtPages, dist, idsOf, pageAt, reportOfRepository, textOf } from './built-site.ts';
import { packed } from './packed.ts';
import { scriptsOf, withImports } from './script-imports.ts';

/** What a reader has loaded when the first useful results stand there, in bytes as a server sends them (Brotli). */
const FIRST = 25_000;
/** How many results are loaded before any other. */
const SHOWN = 6;

const pages = new Map(builtPages().map((page) => [page.path, page] as const));
const known = new Map<string, ReadonlySet<string>>();

/** The ids of a page, read once; undefined when there is no such page. */
function idsAt(path: string): ReadonlySet<string> | undefined {
  const page = pages.get(path);
  if (!page) return undefined;
  const ids = known.get(path) ?? new Set(idsOf(page));
  known.set(path, ids);
  return ids;
}

function exists(path: string): boolean {
  const [page = '', anchor] = path.split('#');
  return anchor === undefined ? pages.has(page) : idsAt(page)?.has(anchor) === true;
}

let asked: string[] = [];
beforeAll(() => {
  vi.stubGlobal('fetch', async (address: URL) => {
    asked.push(address.pathname.slice(1));
    return new Response(readFileSync(join(dist, address.pathname)));
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const open = (): Promise<SearchEngine> => SearchEngine.open(new URL('http://site.example/search/index.json'));

describe('the first index of the report', () => {
  test('gives its first results for at most 25 kB, scripts and all, whatever of the table is asked', async () => {
    const dialog = builtFiles().find((file) => /^assets\/dialog\.[\w-]+\.js$/.test(file)) ?? '';
    // What every page has loaded by itself is there before anybody searches.
    const there = new Set(scriptsOf(pageAt('/privacy/')));
    const scripts = withImports(dialog).filter((file) => !there.has(file));
    expect(scripts.length).toBeGreaterThan(1);
    const script = scripts.reduce((sum, file) => sum + packed(file), 0);
    const heavy: string[] = [];
    for (const { query } of searchCases) {
      asked = [];
      const engine = await open();
      const found = await engine.first(query);
      const groups = grouped(engine.head, found?.entries ?? [], (entry) => found?.scores.get(entry) ?? 0);
      const shown = groups.flatMap((group) => group.shown).slice(0, SHOWN);
      await Promise.all(shown.map((entry) => engine.index.record(entry)));
      const bytes = script + asked.reduce((sum, file) => sum + packed(file), 0);
      if (bytes > FIRST) heavy.push(`${query}: ${bytes}`);
    }
    expect(heavy).toEqual([]);
  });

  test('leads nowhere that does not exist', async () => {
    const engine = await open();
    const records = await Promise.all(
      Array.from({ length: engine.head.entries }, (_, entry) => engine.index.record(entry)),
    );
    expect(records.length).toBeGreaterThan(1_500);
    const calls = records.flatMap(({ path, also }) =>
      also.startsWith('#') ? [`${path.split('#')[0]}${also}`] : [],
    );
    expect(calls.length).toBeGreaterThan(400);
    const paths = [...new Set([...records.map(({ path }) => path), ...calls])];
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });

  test('has every text, section, claim, note, figure, term, cited source and event', async () => {
    const { head } = await open();
    const report = reportOfRepository();
    const counts = new Map<string, number>();
    for (const [at, [start, kind]] of head.runs.entries()) {
      const end = head.runs[at + 1]?.[0] ?? head.entries;
      const name = head.kinds[kind] ?? '';
      counts.set(name, (counts.get(name) ?? 0) + end - start);
    }
    expect(counts.get('chapter')).toBe(report.chapters.length);
    expect(counts.get('term')).toBe(report.terms.size);
    // What an edition froze is found by its citation, not by a search.
    const ofToday = builtPages().filter(({ path }) => !path.startsWith('/e/'));
    expect(counts.get('note')).toBe(
      ofToday.reduce((sum, { tree }) => sum + selectAll('.note-list > li', tree).length, 0),
    );
    for (const kind of head.kinds) expect(counts.get(kind), kind).toBeGreaterThan(0);
  });
});

test('every place of the table of queries exists', () => {
  expect(
    searchCases.flatMap(({ query, reaches }) =>
      reaches.filter((path) => !exists(path)).map((path) => `${query}: ${path}`),
    ),
  ).toEqual([]);
});

describe('the search page as it is without script', () => {
  test('is under 60 kB and has every term, section and chapter', () => {
    expect(packed('search/index.html')).toBeLessThan(60_000);
    const text = textOf(pageAt('/search/').tree);
    const { terms, chapters } = reportOfRepository();
    const names = [
      ...[...terms.values()].map(({ name }) => name),
      ...chapters.flatMap(({ title, prose }) => [title, ...prose.headings.map((heading) => heading.text)]),
    ];
    const plain = (words: string): string => words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
    expect(names.filter((name) => !plain(text).includes(plain(name)))).toEqual([]);
  });
});
