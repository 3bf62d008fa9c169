import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadReport } from '../../../src/report/load/load-report.ts';
import { MANY } from '../../helpers/many.ts';
import {
  CLAIMS,
  chapter,
  type Files,
  inFolder,
  load,
  SOURCES,
  sound,
  TABLE,
  text,
} from '../../helpers/small-report.ts';

/** Everything that can be reached from a value by its own keys and by the entries of maps. */
function reachable(value: unknown, found = new Set<object>()): Set<object> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found;
  found.add(value);
  if (value instanceof Map) for (const item of value.values()) reachable(item, found);
  for (const key of Reflect.ownKeys(value)) reachable(Reflect.get(value, key), found);
  return found;
}

test('a sound report has no fault, and all that it holds is frozen', () => {
  const all = reachable(sound());
  expect(all.size).toBeGreaterThan(100);
  for (const value of all) if (!(value instanceof Map)) expect(Object.isFrozen(value)).toBe(true);
});

test('a record cannot be changed after loading', () => {
  const source = sound().sources.get('doe-2019-cameras');
  expect(() => Reflect.set(source ?? {}, 'title', 'Other')).not.toThrow();
  expect(source?.title).toBe('Cameras abroad');
});

test('records are sorted by key and chapters by their order, whatever the names of their files', () => {
  const report = sound({
    'data/sources/a.yaml': SOURCES.replaceAll('- id: ', '- id: z-'),
    'content/chapters/09-second.mdx': chapter('Two.', 2),
    'content/chapters/00-third.mdx': chapter('Three.', 3),
  });
  expect([...report.sources.keys()]).toEqual([...report.sources.keys()].sort());
  expect(report.chapters.map((c) => c.id)).toEqual(['first', 'second', 'third']);
});

test('a report in a folder of another name is the same report', () => {
  expect(JSON.stringify(sound())).toBe(JSON.stringify(sound()));
});

test('a report without tables, pages or claims may be', () => {
  const { report, faults } = load({
    'data/tables/sales.csv': undefined,
    'data/tables/datapackage.json': undefined,
    'content/pages/about.mdx': undefined,
  });
  expect(faults).toEqual([]);
  expect([report.tables.size, report.pages.length]).toEqual([0, 0]);
});

const BROKEN: readonly (readonly [name: string, files: Files, rule: string, file: string, line: number])[] = [
  ['an empty file', { 'data/sources/x.yaml': '' }, 'empty-file', 'data/sources/x.yaml', 1],
  ['a file of white space', { 'content/pages/x.mdx': ' \n\t\n' }, 'empty-file', 'content/pages/x.mdx', 1],
  [
    'bytes that are not UTF-8',
    { 'data/sources/x.yaml': Buffer.from([0x2d, 0xff, 0xfe]) },
    'unreadable-file',
    'data/sources/x.yaml',
    1,
  ],
  [
    'a file of nine megabytes',
    { 'data/sources/x.yaml': '#'.repeat(9 * 2 ** 20) },
    'file-too-large',
    'data/sources/x.yaml',
    1,
  ],
  [
    'malformed YAML',
    { 'data/sources/x.yaml': '- id: a\n  title: "b\n' },
    'yaml-syntax',
    'data/sources/x.yaml',
    2,
  ],
  ['a map where a list belongs', { 'data/sources/x.yaml': 'id: a\n' }, 'schema', 'data/sources/x.yaml', 1],
  ['a scalar where a list belongs', { 'data/claims/x.yaml': 'words\n' }, 'schema', 'data/claims/x.yaml', 1],
  [
    'malformed JSON',
    { 'data/tables/datapackage.json': '{\n  "name": "x",\n}' },
    'json-syntax',
    'data/tables/datapackage.json',
    3,
  ],
  [
    'JSON cut off',
    { 'data/tables/datapackage.json': '{\n  "name":' },
    'json-syntax',
    'data/tables/datapackage.json',
    2,
  ],
  ['no front matter', { 'content/pages/x.mdx': 'Words.\n' }, 'front-matter', 'content/pages/x.mdx', 1],
  [
    'front matter that does not end',
    { 'content/pages/x.mdx': '---\ntitle: x\n' },
    'front-matter',
    'content/pages/x.mdx',
    1,
  ],
  [
    'a table that nothing describes',
    { 'data/tables/x.csv': 'a\n1\n' },
    'known-table',
    'data/tables/x.csv',
    1,
  ],
  [
    'a table that is described and missing',
    { 'data/tables/sales.csv': undefined },
    'unreadable-file',
    'data/tables/sales.csv',
    1,
  ],
  [
    'an id in two files',
    { 'data/claims/second.yaml': CLAIMS.slice(0, CLAIMS.indexOf('- id: law')) },
    'duplicate-id',
    'data/claims/second.yaml',
    1,
  ],
  [
    'an id twice in a file',
    { 'data/sources/all.yaml': SOURCES + SOURCES.slice(0, SOURCES.indexOf('- id: npc')) },
    'duplicate-id',
    'data/sources/all.yaml',
    28,
  ],
  [
    'an edition that is missing',
    { 'data/edition.yaml': undefined },
    'unreadable-file',
    'data/edition.yaml',
    1,
  ],
  [
    'a tag that is not closed',
    { 'content/pages/x.mdx': text('X', 'a <b c') },
    'mdx-syntax',
    'content/pages/x.mdx',
    6,
  ],
  [
    'an open brace',
    { 'content/pages/x.mdx': text('X', 'one\n\na {b') },
    'mdx-syntax',
    'content/pages/x.mdx',
    8,
  ],
];

describe('each file that cannot be read is one fault', () => {
  test.each(BROKEN)('%s', (_name, files, rule, file, line) => {
    const { faults } = load(files);
    expect(faults).toMatchObject([{ rule, file }]);
    expect(Math.abs((faults[0]?.line ?? 0) - line)).toBeLessThanOrEqual(1);
    for (const words of [faults[0]?.expected, faults[0]?.found, faults[0]?.mend]) expect(words).toMatch(/\S/);
  });
});

test('both places of an id that is given twice are named', () => {
  const second = CLAIMS.slice(0, CLAIMS.indexOf('- id: law'));
  const { faults } = load({ 'data/claims/second.yaml': second });
  expect(faults[0]).toMatchObject({
    file: 'data/claims/second.yaml',
    found: 'cameras-in-63, given in data/claims/first.yaml:1 too',
  });
});

test.each(['content/chapters', 'data', 'data/sources', 'data/claims'])(
  'a missing folder %s is told',
  (folder) => {
    const faults = inFolder({}, (root) => {
      rmSync(join(root, folder), { recursive: true });
      return loadReport(root).faults;
    });
    expect(faults).toContainEqual(expect.objectContaining({ rule: 'missing-folder', file: folder, line: 1 }));
  },
);

test('a folder where a file belongs is unreadable', () => {
  const faults = inFolder({}, (root) => {
    mkdirSync(join(root, 'data/sources/x.yaml'));
    return loadReport(root).faults;
  });
  expect(faults).toMatchObject([{ rule: 'unreadable-file', file: 'data/sources/x.yaml' }]);
});

test('all faults of a run are told at once, and no path of the machine in any', () => {
  const { faults } = load({
    'data/edition.yaml': 'title: [',
    'data/sources/x.yaml': '',
    'data/tables/sales.csv': `${TABLE}Kenya,x,,,\n`,
    'content/pages/x.mdx': '<',
  });
  expect(new Set(faults.map((f) => f.file))).toEqual(
    new Set(['data/edition.yaml', 'data/sources/x.yaml', 'data/tables/sales.csv', 'content/pages/x.mdx']),
  );
  expect(JSON.stringify(faults)).not.toMatch(/small report |\/tmp\//);
});

test('Windows line ends and a byte order mark change nothing', () => {
  const windows = (whole: string): string => `\uFEFF${whole.replaceAll('\n', '\r\n')}`;
  const page = text('About', 'One *two*\nthree.\n\n## Four');
  const [plain, other] = [page, windows(page)].map((about) =>
    sound({ 'content/pages/about.mdx': about, 'data/tables/sales.csv': TABLE }),
  );
  expect(other?.pages).toEqual(plain?.pages);
  expect(sound({ 'data/tables/sales.csv': windows(TABLE) }).tables).toEqual(plain?.tables);
});

test('a page of very many words and a chapter of very many citations are loaded', () => {
  const body = 'A sentence of the report with a source [@doe-2019-cameras, p. 3].\n\n'.repeat(MANY);
  const { report, faults } = load({
    'content/chapters/02-long.mdx': chapter(body, 2),
    'content/pages/big.mdx': text('Big', 'word '.repeat(20 * MANY)),
  });
  expect(faults).toEqual([]);
  expect(report.pages.find((p) => p.id === 'big')?.prose.words).toBe(20 * MANY);
});
