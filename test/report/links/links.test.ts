import { describe, expect, test } from 'vitest';
import { type Finding, printLinks, recordOf } from '../../../src/report/links/link-records.ts';
import type { LinkRecord } from '../../../src/report/schema/link.ts';
import { check, load, SOURCES, sound, swap } from '../../helpers/small-report.ts';

const URL_OF_DOE = 'https://example.org/cameras';
const link = (fields: string): string =>
  `- { id: doe-2019-cameras, url: '${URL_OF_DOE}', ${fields}, since: 2026-10-01, checked: 2026-11-01 }\n`;

describe('a source', () => {
  test.each([
    ['alive', 'state: alive, status: 200', URL_OF_DOE],
    ['dead', 'state: dead, reason: not-found, status: 404', URL_OF_DOE],
    ['removed', 'state: removed, why: Taken down.', URL_OF_DOE],
    ['removed where the address now misleads', 'state: removed, why: Taken down., withhold: true', undefined],
    ['altered', 'state: altered, why: Half is gone.', URL_OF_DOE],
    [
      'altered where the address now misleads',
      'state: altered, why: Half is gone., withhold: true',
      undefined,
    ],
    ['of a domain that others took over', 'state: taken-over, why: It sells shoes.', undefined],
  ])('that is %s has its address or has lost it', (state, fields, url) => {
    const source = sound({ 'data/links.yaml': link(fields) }).sources.get('doe-2019-cameras');
    expect(source?.URL).toBe(url);
    expect(source && 'URL' in source).toBe(url !== undefined);
    expect(
      state.replaceAll(' ', '-').startsWith(source?.link?.state ?? 'none') ||
        source?.link?.state === 'taken-over',
    ).toBe(true);
  });

  test('whose address has changed since the look is a source of which nothing is known', () => {
    const files = {
      'data/links.yaml': swap(link('state: dead, reason: gone'), URL_OF_DOE, 'https://example.org/old'),
    };
    expect(sound(files).sources.get('doe-2019-cameras')).toMatchObject({ URL: URL_OF_DOE });
    expect(sound(files).sources.get('doe-2019-cameras')?.link).toBeUndefined();
    expect(check(files)).toEqual([]);
  });
});

describe('a malformed record', () => {
  test.each([
    [
      'an unknown state',
      link('state: lost'),
      'schema',
      'alive, dead, cannot-tell, removed, altered, taken-over',
    ],
    ['an editor’s state without a word on it', link('state: removed'), 'schema', 'a person’s word'],
    [
      'a machine’s state with an editor’s word',
      link('state: alive, why: I looked.'),
      'schema',
      'removed, altered or taken-over',
    ],
    ['a dead link without a reason', link('state: dead'), 'schema', 'a reason where the link is dead'],
    ['a field that there is not', link('state: alive, note: x'), 'unknown-key', 'one of id, url, state'],
    [
      'a day that does not exist',
      swap(link('state: alive'), '2026-10-01', '2026-02-30'),
      'date-exists',
      'a date that exists',
    ],
    [
      'a state that began after it was seen',
      swap(link('state: alive'), '2026-10-01', '2026-12-01'),
      'schema',
      'not after checked',
    ],
    [
      'an address that is none',
      swap(link('state: alive'), URL_OF_DOE, 'javascript:x'),
      'safe-url',
      'http:// or https://',
    ],
    [
      'two records of one link',
      link('state: alive') + link('state: alive'),
      'duplicate-id',
      'one record of each link',
    ],
    ['a map where a list belongs', 'id: x\n', 'schema', 'a list of records'],
    ['no YAML', '- { id: x\n', 'yaml-syntax', 'well-formed YAML'],
    ['an empty file', ' \n', 'empty-file', 'holds something'],
  ])('%s is a fault', (_name, text, rule, expected) => {
    const { faults } = load({ 'data/links.yaml': text });
    expect(faults.map((fault) => fault.rule)).toContain(rule);
    const fault = faults.find((f) => f.rule === rule);
    expect(fault?.file).toBe('data/links.yaml');
    expect(fault?.expected).toContain(expected);
  });
});

describe('the record of a look', () => {
  const seen = (verdict: Finding['verdict'], day = '2026-11-23', url = 'https://a.example/'): Finding => ({
    id: 'a',
    url,
    day,
    verdict,
  });
  const was = (fields: Partial<LinkRecord>): LinkRecord => ({
    id: 'a',
    url: 'https://a.example/',
    state: 'alive',
    since: '2026-01-01',
    checked: '2026-06-01',
    ...fields,
  });

  test.each([
    ['the first look', undefined, seen({ state: 'alive', status: 200 }), 'alive since 2026-11-23'],
    ['the same again', was({}), seen({ state: 'alive' }), 'alive since 2026-01-01'],
    ['a change', was({}), seen({ state: 'dead', reason: 'gone' }), 'dead since 2026-11-23'],
    [
      'another reason',
      was({ state: 'dead', reason: 'gone' }),
      seen({ state: 'dead', reason: 'not-found' }),
      'dead since 2026-11-23',
    ],
    [
      'another address',
      was({}),
      seen({ state: 'alive' }, '2026-11-23', 'https://b.example/'),
      'alive since 2026-11-23',
    ],
    [
      'a host without a name, again that day',
      was({ state: 'cannot-tell', reason: 'no-host', since: '2026-11-23', checked: '2026-11-23' }),
      seen({ state: 'cannot-tell', reason: 'no-host' }),
      'cannot-tell since 2026-11-23',
    ],
    [
      'a host without a name, on a later day',
      was({ state: 'cannot-tell', reason: 'no-host', since: '2026-11-20' }),
      seen({ state: 'cannot-tell', reason: 'no-host' }),
      'dead since 2026-11-20',
    ],
    [
      'a host without a name, a third time',
      was({ state: 'dead', reason: 'no-host' }),
      seen({ state: 'cannot-tell', reason: 'no-host' }),
      'dead since 2026-01-01',
    ],
    [
      'a host without a name at another address',
      was({ url: 'https://b.example/', state: 'cannot-tell', reason: 'no-host' }),
      seen({ state: 'cannot-tell', reason: 'no-host' }),
      'cannot-tell since 2026-11-23',
    ],
    [
      'a host that came back',
      was({ state: 'dead', reason: 'no-host' }),
      seen({ state: 'alive' }),
      'alive since 2026-11-23',
    ],
    [
      'an editor’s word',
      was({ state: 'removed', why: 'Gone.' }),
      seen({ state: 'alive' }),
      'removed since 2026-01-01',
    ],
    [
      'a look that is older than the record',
      was({ checked: '2026-12-01' }),
      seen({ state: 'dead', reason: 'gone' }),
      'alive since 2026-01-01',
    ],
  ])('%s', (_name, known, finding, expected) => {
    const { state, since } = recordOf(known, finding);
    expect(`${state} since ${since}`).toBe(expected);
  });

  test('is printed in the same order with the same words, and read again as it was', () => {
    const records = [
      was({ id: 'b' }),
      { ...was({ state: 'dead', reason: 'gone' }), id: undefined },
      was({ final: 'https://c.example/x' }),
    ];
    const text = printLinks(records);
    expect(text).toBe(printLinks([...records].reverse()));
    expect(text.match(/^- .*/gm)).toEqual(['- id: a', '- id: b', '- url: https://a.example/']);
    expect(printLinks([])).toMatch(/^(?:# .*\n)+\[\]\n$/);
  });
});

describe('the rule link-record', () => {
  const taken = link('state: taken-over, why: It sells shoes.');
  const told = (files: Parameters<typeof check>[0]): string[] =>
    check(files)
      .filter(({ rule }) => rule === 'link-record')
      .map(({ file, line, found }) => `${file}:${line} ${found}`);

  test('names a record of a source that is not there, with the nearest', () => {
    const altered = link('state: altered, why: Half is gone.');
    const [fault, ...more] = check({
      'data/links.yaml': swap(altered, 'doe-2019-cameras', 'doe-2019-camera'),
    });
    expect(more).toEqual([]);
    expect(fault).toMatchObject({
      rule: 'link-record',
      file: 'data/links.yaml',
      line: 1,
      found: 'doe-2019-camera',
    });
    expect(fault?.mend).toContain('write doe-2019-cameras');
  });

  test('names an editor’s word on an address that the source has no more', () => {
    expect(told({ 'data/links.yaml': swap(taken, URL_OF_DOE, 'https://old.example/') })).toEqual([
      'data/links.yaml:1 https://old.example/',
    ]);
  });

  test('names every other way to a domain that was taken over: sources and texts', () => {
    expect(
      told({
        'data/links.yaml': taken,
        'content/pages/about.mdx':
          '---\ntitle: About\nsummary: Who.\n---\nSee [it](https://example.org/other).\n',
      }),
    ).toEqual([
      'content/pages/about.mdx:5 https://example.org/other, of which data/links.yaml:1 says taken-over',
      'data/sources/all.yaml:11 https://example.org/law, of which data/links.yaml:1 says taken-over',
    ]);
  });

  test('leaves other domains, and other pages of a domain whose one page misleads, alone', () => {
    expect(told({ 'data/links.yaml': link('state: removed, why: Taken down., withhold: true') })).toEqual([]);
    const sources = SOURCES.replace('https://example.org/law', 'https://law.example/');
    expect(told({ 'data/links.yaml': taken, 'data/sources/all.yaml': sources })).toEqual([]);
  });
});
