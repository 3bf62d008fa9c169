import { expect, test } from 'vitest';
import { PLACES } from '../../../src/report/addresses/places.ts';
import { chapter, check, dataPackage, EDITION, swap, TABLE, text } from '../../helpers/small-report.ts';

test.each(['search', 'sources', 'data', '404', 'index', 'feeds', 'claims', 'timeline', 'e'])(
  'a page called %s is told, and the mend gives it an address of its own',
  (id) => {
    const page = text('How we searched', 'This text is not lost.');
    const faults = check({ [`content/pages/${id}.mdx`]: page });
    expect(faults.map((f) => [f.rule, f.file])).toEqual([['address-free', `content/pages/${id}.mdx`]]);
    const better = /^name the file (\S+)$/.exec(faults[0]?.mend ?? '')?.[1] ?? '';
    expect(check({ [better]: page })).toEqual([]);
  },
);

test('a text of the teaching kit cannot be called as the folders of the kit are', () => {
  const lesson = text('A lesson', 'Words.', 'kind: lesson\nplace: 1\n');
  const faults = check({ 'content/teaching/questions.mdx': lesson });
  expect(faults.map((f) => [f.rule, f.mend])).toEqual([
    ['address-free', 'name the file content/teaching/the-questions.mdx'],
  ]);
});

test('every first part of a path of the generator’s own is taken from pages', () => {
  const parts = Object.values(PLACES).flatMap((place) => /^\/([^/]+)\/$/.exec(place)?.[1] ?? []);
  expect(parts.length).toBeGreaterThan(10);
  const files = Object.fromEntries(
    parts.map((id) => [`content/pages/${id}.mdx`, text(`Of ${id}`, 'Words.')]),
  );
  expect(check(files).map((f) => f.rule)).toEqual(parts.map(() => 'address-free'));
});

test('a chapter cannot be called as the feed of the report is', () => {
  const faults = check({ 'content/chapters/02-corrections.mdx': chapter('Words.', 2) });
  expect(faults.map((f) => f.rule)).toEqual(['address-free']);
  expect(faults[0]?.mend).toBe('name the file content/chapters/02-the-corrections.mdx');
  expect(check({ 'content/chapters/02-the-corrections.mdx': chapter('Words.', 2) })).toEqual([]);
});

test.each(['apa', 'chicago', 'mla', 'by'])(
  'a source cannot have the key %s, at whose address a list stands',
  (key) => {
    const source = `- { id: ${key}, type: book, title: Lost, language: en, kind: primary, checked: read }\n`;
    const faults = check({ 'data/sources/more.yaml': source });
    expect(faults.map((f) => [f.rule, f.file, f.line])).toEqual([
      ['address-free', 'data/sources/more.yaml', 1],
    ]);
    expect(faults[0]?.found).toContain(`/sources/${key}/`);
  },
);

test('a table cannot be called as the file is that describes all tables', () => {
  const files = {
    'data/tables/sales.csv': undefined,
    'data/tables/datapackage.csv': TABLE,
    'data/tables/datapackage.json': dataPackage({ name: 'datapackage', path: 'datapackage.csv' }),
  };
  expect(check(files).map((f) => f.rule)).toEqual(['address-free']);
});

test('a report may have the title of one of its chapters, or of a file beside the home page', () => {
  for (const title of ['First', 'Claims', 'Card'])
    expect(check({ 'data/edition.yaml': swap(EDITION, 'title: Small', `title: ${title}`) })).toEqual([]);
});
