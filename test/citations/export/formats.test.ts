import { describe, expect, test } from 'vitest';
import { toBibtex } from '../../../src/citations/export/bibtex.ts';
import { toCslJson } from '../../../src/citations/export/csl-json.ts';
import { type ExportItem, exportSource } from '../../../src/citations/export/export-item.ts';
import { partItem } from '../../../src/citations/export/own-items.ts';
import { toRis } from '../../../src/citations/export/ris.ts';
import { figureTitles } from '../../../src/figures/data/figure-text.ts';
import { partsOf, type ReportPart } from '../../../src/report/addresses/citable-parts.ts';
import { en } from '../../../src/text/interface/en.ts';
import { itemsOfEveryType, madeUpItems } from '../../helpers/exported.ts';
import { expectGolden } from '../../helpers/golden.ts';
import { withFigure } from '../../helpers/small-figure.ts';
import { chapter, sound } from '../../helpers/small-report.ts';

const items = madeUpItems();

describe('the made-up sources are written as the goldens show', () => {
  test('BibTeX', () => expectGolden('references/made-up.bib', toBibtex(items)));
  test('RIS', () => expectGolden('references/made-up.ris', toRis(items)));
  test('CSL-JSON', () => expectGolden('references/made-up.json', toCslJson(items)));
});

describe('a record', () => {
  const report = sound();
  const law = report.sources.get('npc-2017-law');
  if (!law) throw new Error('no law');

  test('has its title in all scripts, together and one by one', () => {
    const item = exportSource({ ...law, 'title-romanized': 'Guojia qingbao fa' }, report, en);
    expect(item.title).toBe('Guojia qingbao fa 中华人民共和国国家情报法 [National Intelligence Law]');
    expect(item.custom).toEqual({
      'title-romanized': 'Guojia qingbao fa',
      'title-original': '中华人民共和国国家情报法',
      'title-translated': 'National Intelligence Law',
    });
  });

  test('tells what kind of evidence it is and where it is archived, and nothing of our own remarks', () => {
    const archive = { URL: 'https://archive.example/1', date: '2020-01-02' };
    const item = exportSource({ ...law, archive, note: 'Read by me.' }, report, en);
    expect(item.annote).toBe(
      'primary source, in Simplified Chinese, seen quoted, not read; archived on 2 January 2020: https://archive.example/1',
    );
    expect(JSON.stringify(item)).not.toContain('Read by me');
  });

  test('of every type of the registry is an entry of biblatex and a reference of RIS', () => {
    const every = itemsOfEveryType();
    expect(toBibtex(every).match(/^@[a-z]+\{[a-z0-9-]+,$/gm)).toHaveLength(every.length);
    expect(toRis(every).match(/^TY {2}- [A-Z]{3,5}\r$/gm)).toHaveLength(every.length);
    expect(toBibtex(every) + toRis(every)).not.toContain('undefined');
  });
});

describe('BibTeX', () => {
  const entry = (title: string, name = 'A'): string =>
    toBibtex([{ id: 'x', type: 'book', title, author: [{ literal: name }] }]);

  test('escapes the signs of TeX and keeps braces balanced', () => {
    expect(entry('100% & #1_a $5 ~ ^ {b} \\c')).toContain(
      'title = {{100\\% \\& \\#1\\_a \\$5 \\textasciitilde{} \\textasciicircum{} \\{b\\} \\textbackslash{}c}}',
    );
  });
  test('never cuts the name of a body at “and” or a comma', () => {
    expect(entry('T', 'Ministry of A and B, C')).toContain('author = {{Ministry of A and B, C}}');
  });
  test('takes no small first letter for a particle', () => {
    expect(
      toBibtex([{ id: 'x', type: 'book', title: 'T', author: [{ family: 'de Vries', given: 'Jan' }] }]),
    ).toContain('author = {{de Vries}, Jan}');
  });
  test('keeps a brace of an address from ending the field', () => {
    expect(toBibtex([{ id: 'x', type: 'book', title: 'T', URL: 'https://a.example/{b' }])).toContain(
      'url = {https://a.example/%7Bb}',
    );
  });
});

test('RIS keeps a title that is broken over lines on one', () => {
  expect(toRis([{ id: 'x', type: 'book', title: 'One\nER  - two' }])).toBe(
    'TY  - BOOK\r\nID  - x\r\nTI  - One ER - two\r\nER  - \r\n',
  );
});

describe('a part of the report as a record', () => {
  const report = sound({
    ...withFigure(),
    'content/chapters/01-first.mdx': chapter(
      '## Where\n\nThey are <Claim id="cameras-in-63">in 63 countries</Claim>; she denies they were <Claim id="sold-to-laos">sold</Claim>.',
    ),
  });
  const parts = partsOf(report, (figure) => figureTitles(report, figure, en));
  const of = (kind: ReportPart['kind']): ExportItem[] =>
    parts.filter((part) => part.kind === kind).map((part) => partItem(report, part, en));

  test('is a report, a part of a book or data, with edition, date, id and permanent link', () => {
    expect(of('report')).toMatchObject([
      { id: 'small-2026', type: 'report', title: 'Small: A small report', edition: '2 January 2026' },
    ]);
    expect(of('chapter')).toMatchObject([
      {
        id: 'small-2026-first',
        type: 'chapter',
        'container-title': 'Small',
        author: [{ literal: 'Small' }],
        issued: { 'date-parts': [[2026, 1, 2]] },
        URL: 'https://small.example/chapters/first/',
      },
    ]);
    expect(of('section')).toMatchObject([
      {
        id: 'small-2026-section-first-where',
        type: 'chapter',
        title: 'Where',
        'container-title': 'Small: Chapter 1',
        URL: 'https://small.example/chapters/first/#where',
        annote: 'Section where, edition of 2 January 2026',
      },
    ]);
    expect(of('figure')).toMatchObject([
      { type: 'chapter', annote: 'Figure cameras-sold, edition of 2 January 2026' },
    ]);
    expect(of('table')).toMatchObject([
      {
        id: 'small-2026-table-sales',
        type: 'dataset',
        title: 'Sales of cameras',
        URL: 'https://small.example/data/#table-sales',
      },
    ]);
  });

  test('quotes a claim, and of one that is held back only its id', () => {
    expect(of('claim').map(({ title }) => title)).toEqual([
      'Claim cameras-in-63: Cameras are in 63 countries.',
      'Claim sold-to-laos, held back',
    ]);
  });

  test('has a key of its own', () => {
    const keys = parts.map((part) => partItem(report, part, en).id);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
