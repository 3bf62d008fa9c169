import { describe, expect, test } from 'vitest';
import { toBibtex } from '../../../src/citations/export/bibtex.ts';
import { toCslJson } from '../../../src/citations/export/csl-json.ts';
import { exportSource } from '../../../src/citations/export/export-item.ts';
import { chapterItem, reportItem } from '../../../src/citations/export/own-items.ts';
import { toRis } from '../../../src/citations/export/ris.ts';
import { en } from '../../../src/text/interface/en.ts';
import { itemsOfEveryType, madeUpItems } from '../../helpers/exported.ts';
import { expectGolden } from '../../helpers/golden.ts';
import { sound } from '../../helpers/small-report.ts';

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
  const entry = (title: string, name = 'A'): string => toBibtex([{ id: 'x', type: 'book', title, author: [{ literal: name }] }]);

  test('escapes the signs of TeX and keeps braces balanced', () => {
    expect(entry('100% & #1_a $5 ~ ^ {b} \\c')).toContain(
      'title = {{100\\% \\& \\#1\\_a \\$5 \\textasciitilde{} \\textasciicircum{} \\{b\\} \\textbackslash{}c}}',
    );
  });
  test('never cuts the name of a body at “and” or a comma', () => {
    expect(entry('T', 'Ministry of A and B, C')).toContain('author = {{Ministry of A and B, C}}');
  });
  test('takes no small first letter for a particle', () => {
    expect(toBibtex([{ id: 'x', type: 'book', title: 'T', author: [{ family: 'de Vries', given: 'Jan' }] }])).toContain(
      'author = {{de Vries}, Jan}',
    );
  });
  test('keeps a brace of an address from ending the field', () => {
    expect(toBibtex([{ id: 'x', type: 'book', title: 'T', URL: 'https://a.example/{b' }])).toContain('url = {https://a.example/%7Bb}');
  });
});

test('RIS keeps a title that is broken over lines on one', () => {
  expect(toRis([{ id: 'x', type: 'book', title: 'One\nER  - two' }])).toBe('TY  - BOOK\r\nID  - x\r\nTI  - One ER - two\r\nER  - \r\n');
});

test('the report is a report and a chapter a part of it, with edition, date and address', () => {
  const report = sound();
  const [chapter] = report.chapters;
  if (!chapter) throw new Error('no chapter');
  expect(reportItem(report)).toMatchObject({ id: 'small-2026', type: 'report', title: 'Small: A small report', edition: '2 January 2026' });
  expect(chapterItem(report, chapter)).toMatchObject({
    id: 'small-2026-first',
    type: 'chapter',
    'container-title': 'Small',
    author: [{ literal: 'Small' }],
    issued: { 'date-parts': [[2026, 1, 2]] },
    URL: 'https://small.example/chapters/first/',
  });
});
