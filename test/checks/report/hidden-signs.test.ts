import { expect, test } from 'vitest';
import {
  chapter,
  check,
  EDITION,
  type Files,
  SOURCES,
  swap,
  TABLE,
  text,
} from '../../helpers/small-report.ts';

const BODY = '## Where\n\nThey are <Claim id="cameras-in-63">in 63 countries</Claim>, she found.';
const FIRST = 'content/chapters/01-first.mdx';

test.each<[string, Files, string, number, string]>([
  [
    'a title of a source',
    { 'data/sources/all.yaml': swap(SOURCES, 'Cameras abroad', 'Came\u200bras abroad') },
    'no-markup-in-data',
    3,
    'U+200B',
  ],
  [
    'a name',
    { 'data/sources/all.yaml': swap(SOURCES, 'family: Doe', 'family: D\u00adoe') },
    'no-markup-in-data',
    4,
    'U+00AD',
  ],
  [
    'an address',
    { 'data/sources/all.yaml': swap(SOURCES, 'example.org/law', 'example.org/\u200blaw') },
    'safe-url',
    17,
    'U+200B',
  ],
  [
    'the name of a field',
    { 'data/sources/all.yaml': swap(SOURCES, '  publisher:', '  publisher\u200b:') },
    'unknown-key',
    5,
    'U+200B',
  ],
  [
    'the name of an edition',
    { 'data/edition.yaml': swap(EDITION, 'A small report', 'A small\u2060 report') },
    'no-markup-in-data',
    2,
    'U+2060',
  ],
  ['a cell', { 'data/tables/sales.csv': swap(TABLE, 'Chad', 'Ch\u200ead') }, 'table-cell', 4, 'U+200E'],
  [
    'the head of a table',
    { 'data/tables/sales.csv': swap(TABLE, 'cameras,', 'cameras\u200b,') },
    'table-header',
    1,
    'U+200B',
  ],
  [
    'the title of a chapter',
    { [FIRST]: chapter(BODY, 1, 'Cha\ufeffpter') },
    'no-markup-in-data',
    2,
    'U+FEFF',
  ],
  ['a text', { [FIRST]: chapter(`${BODY}\n\nA line\u200b here.`) }, 'hidden-sign', 10, 'U+200B'],
  [
    'a text of a page',
    { 'content/pages/about.mdx': text('About', 'Who w\u00ade are.') },
    'hidden-sign',
    5,
    'U+00AD',
  ],
])(
  'a hidden sign in %s is told by its name, and without it there is no fault',
  (_name, files, rule, line, name) => {
    const base: Files = { [FIRST]: chapter(BODY) };
    const faults = check({ ...base, ...files });
    expect(faults.map((f) => [f.rule, f.line])).toEqual([[rule, line]]);
    expect(faults[0]?.found).toContain(name);
    const clean = Object.fromEntries(
      Object.entries(files).map(([file, words]) => [
        file,
        String(words).replace(/[\u200b\u00ad\u2060\u200e\ufeff]/g, ''),
      ]),
    );
    expect(check({ ...base, ...clean })).toEqual([]);
  },
);

test('one far into a long text is shown with the words around it', () => {
  const long = `${'word '.repeat(40)}la\u200bmp ${'word '.repeat(40)}`;
  const files = { 'data/sources/all.yaml': swap(SOURCES, 'Cameras abroad', long) };
  expect(check({ [FIRST]: chapter(BODY), ...files })[0]?.found).toContain('la‹U+200B, zero-width space›mp');
});
