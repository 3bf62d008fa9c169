import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { citationFile, spdxOf } from '../../../../src/publish/before/references/citation-file.ts';
import { referenceFiles } from '../../../../src/publish/before/references/reference-files.ts';
import { editionSchema } from '../../../../src/report/schema/edition.ts';
import { en } from '../../../../src/text/interface/en.ts';
import { chapter, sound } from '../../../helpers/small-report.ts';

const report = sound({ 'content/chapters/02-second.mdx': chapter('Heard [@roe-2001-heard].', 2) });
const files = new Map(referenceFiles(report, en).map(({ path, content }) => [path, String(content)]));

function keysIn(path: string): string[] {
  return JSON.parse(files.get(path) ?? '[]').map(({ id }: { id: string }) => id);
}

describe('the files of references', () => {
  test('are three of what the report and each chapter cite, three for each part that can be cited, and three for each source', () => {
    const names = ['bib', 'ris', 'json'];
    const wanted = [
      '/references/small',
      '/small',
      '/references/first',
      '/chapters/first/first',
      '/references/second',
      '/chapters/second/second',
      '/chapters/first/cite/where-they-are',
      '/claims/cameras-in-63/cite/cameras-in-63',
      '/data/cite/sales',
      ...['doe-2019-cameras', 'npc-2017-law', 'roe-2001-heard'].map((key) => `/sources/${key}/${key}`),
    ];
    const paths = [...wanted.flatMap((path) => names.map((name) => `${path}.${name}`)), '/CITATION.cff'];
    expect([...files.keys()].sort()).toEqual(paths.sort());
  });

  test('hold what the chapter cites, by itself or through its claims, in the order of the keys; the report holds all', () => {
    expect(keysIn('/references/first.json')).toEqual(['doe-2019-cameras', 'npc-2017-law']);
    expect(keysIn('/references/second.json')).toEqual(['roe-2001-heard']);
    expect(keysIn('/references/small.json')).toEqual(['doe-2019-cameras', 'npc-2017-law', 'roe-2001-heard']);
    expect(files.get('/references/small.bib')?.match(/^@\w+\{[^,]+/gm)).toEqual([
      '@report{doe-2019-cameras',
      '@legislation{npc-2017-law',
      '@online{roe-2001-heard',
    ]);
  });

  test('are whole UTF-8, without the marks that the engine puts into titles', () => {
    expect(files.get('/references/small.ris')).toContain(
      'TI  - 中华人民共和国国家情报法 [National Intelligence Law]\r\n',
    );
    expect([...files.values()].join('')).not.toMatch(/[\uE000-\uE002\uFFFD]/);
  });
});

describe('CITATION.cff', () => {
  test('is of version 1.2.0 with all that the format asks for, and names no person', () => {
    const file = parse(citationFile(report.edition, en));
    expect(file).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      title: 'Small: A small report',
      'date-released': '2026-01-02',
    });
    expect(file.message).toMatch(/cite/);
    expect(file.authors).toEqual([{ name: 'Small', website: 'https://small.example/' }]);
    expect(file['preferred-citation']).toMatchObject({
      type: 'report',
      institution: { name: 'Small' },
      authors: file.authors,
    });
  });

  test('has its licence by its SPDX name where it has one, else by its address', () => {
    expect(
      ['CC BY 4.0', 'CC BY-SA 4.0', 'CC BY-NC-ND 3.0', 'CC0 1.0', 'CC', 'All rights reserved'].map(spdxOf),
    ).toEqual(['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-ND-3.0', 'CC0-1.0', undefined, undefined]);
    expect(parse(citationFile(report.edition, en))).toMatchObject({
      'license-url': 'https://example.org/by',
    });
  });

  test('of this repository is that of its report', () => {
    const own = editionSchema.parse(parse(readFileSync('data/edition.yaml', 'utf8')));
    expect(readFileSync('CITATION.cff', 'utf8'), 'copy dist/CITATION.cff to the root').toBe(
      citationFile(own, en),
    );
  });
});
