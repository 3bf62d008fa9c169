import { describe, expect, test } from 'vitest';
import {
  chapter,
  check,
  dataPackage,
  EDITION,
  type Files,
  SOURCES,
  swap,
} from '../../helpers/small-report.ts';

const TEXT = chapter('## Where\n\nThey are <Claim id="cameras-in-63">in 63 countries</Claim>, she found.');
const faultsOf = (files: Files): ReturnType<typeof check> =>
  check({ 'content/chapters/01-first.mdx': TEXT, ...files });
const edition = (from: string, to: string): Files => ({ 'data/edition.yaml': swap(EDITION, from, to) });
const source = (from: string, to: string): Files => ({ 'data/sources/all.yaml': swap(SOURCES, from, to) });
const URL_OF = 'https://example.org/cameras';

describe('a value that would lead astray is told, and the mend, followed to the letter, holds:', () => {
  test.each<[string, (value: string) => Files, string, string]>([
    [
      'a base with a question',
      (v) => edition('https://small.example/', v),
      'https://small.example/?p=1',
      'safe-url',
    ],
    [
      'a base with an anchor',
      (v) => edition('https://small.example/', v),
      '"https://small.example/a/#top"',
      'safe-url',
    ],
    [
      'a base with a page',
      (v) => edition('https://small.example/', v),
      'https://small.example/a/index.html',
      'safe-url',
    ],
    [
      'a base of this machine',
      (v) => edition('https://small.example/', v),
      'http://localhost:3000/',
      'safe-url',
    ],
    ['a language without an interface', (v) => edition('en', v), 'de', 'schema'],
    ['a DOI with a full stop', (v) => source(URL_OF, `${URL_OF}\n  DOI: ${v}`), '10.1000/x.', 'schema'],
    [
      'a DOI as an address',
      (v) => source(URL_OF, `${URL_OF}\n  DOI: ${v}`),
      'https://doi.org/10.1000/182',
      'schema',
    ],
    ['a DOI with its name', (v) => source(URL_OF, `${URL_OF}\n  DOI: "${v}"`), 'doi: 10.1000/182;', 'schema'],
    ['a DOI in a bracket', (v) => source(URL_OF, `${URL_OF}\n  DOI: ${v}`), '10.1000/182)', 'schema'],
    ['an address with a comma', (v) => source(URL_OF, `"${v}"`), 'https://example.org/a,', 'safe-url'],
    ['an address with a Chinese stop', (v) => source(URL_OF, v), 'https://example.org/a。', 'safe-url'],
    ['an address in a bracket', (v) => source(URL_OF, v), 'https://example.org/a)', 'safe-url'],
    ['an address twice begun', (v) => source(URL_OF, v), 'http://https://example.org/a', 'safe-url'],
    ['an address with a password', (v) => source(URL_OF, v), 'https://me:secret@example.org/a', 'safe-url'],
    ['pages with their sign', (v) => source(URL_OF, `${URL_OF}\n  page: ${v}`), 'pp. 12-19', 'schema'],
    ['pages with a Chinese sign', (v) => source(URL_OF, `${URL_OF}\n  page: ${v}`), '第12頁', 'schema'],
  ])('%s', (_name, filesWith, value, rule) => {
    const faults = faultsOf(filesWith(value));
    expect(faults.map((f) => f.rule)).toEqual([rule]);
    const mend = /^write (?:language: )?([^\s;]+)/.exec(faults[0]?.mend ?? '')?.[1];
    if (mend !== undefined) expect(faultsOf(filesWith(mend))).toEqual([]);
    else expect(faults[0]?.mend).toContain('leave the field out');
  });
});

test.each(['https://en.example.org/wiki/Inc.', 'https://example.org/a_(b)', 'https://example.org/?a=b#c'])(
  'the address %s is left as it is',
  (url) => {
    expect(faultsOf(source(URL_OF, url))).toEqual([]);
  },
);

test.each(['10.1002/(sici)1099-1697(199803/04)7:2', '10.1000/a.b-c_(d)'])(
  'the DOI %s is left as it is',
  (doi) => {
    expect(faultsOf(source(URL_OF, `${URL_OF}\n  DOI: ${doi}`))).toEqual([]);
  },
);

test.each([
  ['9780674257832', true],
  ['978-0-674-25783-2', true],
  ['0-8044-2957-X', true],
  ['9780674257833', false],
  ['12345', false],
])('the ISBN %s is right: %s', (isbn, isRight) => {
  expect(faultsOf(source(URL_OF, `${URL_OF}\n  ISBN: "${isbn}"`)).length).toBe(isRight ? 0 : 1);
});

describe('a field of another program is told where what it says is written', () => {
  test.each([
    ['editor: [{ family: Roe }]', 'in note'],
    ['accessed: 2020-01-02', 'archive'],
    ['edition: Second', 'in note'],
    ['pages: 3-4', 'page'],
    ['journal: Lamps', 'container-title'],
    ['doi: 10.1000/1', 'DOI'],
    ['year: 2019', 'issued'],
    ['translator: [{ family: Roe }]', 'in note'],
  ])('%s', (field, place) => {
    const [found, ...more] = faultsOf(source(URL_OF, `${URL_OF}\n  ${field}`));
    expect(more).toEqual([]);
    expect(found?.rule).toBe('unknown-key');
    expect(found?.mend).toContain(place);
  });

  test.each([
    ['suffix: Jr.', 'in given'],
    ['non-dropping-particle: van', 'in family'],
    ['first: Jane', 'remove the field'],
  ])('in a name: %s', (field, place) => {
    const [found] = faultsOf(source('given: Jane', `given: Jane, ${field}`));
    expect(found?.rule).toBe('unknown-key');
    expect(found?.expected).toMatch(/^one of family, given/);
    expect(found?.mend).toContain(place);
  });
});

test('two fields of a table have two names', () => {
  const field = { name: 'country', type: 'string', title: 'C', description: 'C.' };
  const faults = faultsOf({
    'data/tables/datapackage.json': dataPackage({}, { fields: [field, field], primaryKey: ['country'] }),
  });
  expect(faults[0]?.expected).toContain('fields of different names');
});

describe('a range in a figure of dots', () => {
  const fields = ['low', 'middle', 'high'].map((name) => ({
    name,
    type: 'integer',
    title: name,
    description: name,
  }));
  const files = (row: string): Files => ({
    'data/tables/sales.csv': `country,low,middle,high\nKenya,1,2,3\nLaos,${row}\n`,
    'data/tables/datapackage.json': dataPackage(
      { held: undefined },
      { fields: [{ name: 'country', type: 'string', title: 'C', description: 'C.' }, ...fields] },
    ),
    'data/figures/ranges.yaml':
      'chapter: first\ntable: sales\nkind: dots\ntitle: T\nsubtitle: S\nreading: R\nlimits: [L]\nas_of: "2019"\nlabel: [country]\nlow: low\nvalue: middle\nhigh: high\n',
  });
  test.each([
    ['5,,2', 'write 2 for low and 5 for high'],
    ['5,6,7', undefined],
    ['5,4,7', 'correct middle'],
    ['5,8,7', 'correct middle'],
    [',8,7', 'correct middle'],
    [',8,', undefined],
  ])('of %s', (row, mend) => {
    const faults = faultsOf(files(row)).filter(({ rule }) => rule === 'figure-rows');
    expect(faults.map(({ file, line }) => [file, line])).toEqual(mend ? [['data/tables/sales.csv', 3]] : []);
    if (mend) expect(faults[0]?.mend).toContain(mend);
  });
});
