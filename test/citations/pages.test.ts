import { expect, test } from 'vitest';
import { toBibtex } from '../../src/citations/export/bibtex.ts';
import type { ExportItem } from '../../src/citations/export/export-item.ts';
import { toRis } from '../../src/citations/export/ris.ts';
import { createFormatter } from '../../src/citations/formatter.ts';
import { CLAIMS, SOURCES, sound, swap } from '../helpers/small-report.ts';

/** Pages as a record has them; as a chapter is listed by APA; the first and last of RIS; the pages of BibTeX. */
const PAGES: readonly [string, string, readonly (string | undefined)[], string][] = [
  ['12-1–12-9', 'pp. 12-1–12-9', ['12-1', '12-9'], '12-1--12-9'],
  ['B-3–B-14', 'pp. B-3–B-14', ['B-3', 'B-14'], 'B-3--B-14'],
  ['B-3-B-14', 'pp. B-3–B-14', ['B-3', 'B-14'], 'B-3--B-14'],
  ['A-7', 'p. A-7', ['A-7', undefined], 'A-7'],
  ['12a–12c', 'pp. 12a–12c', ['12a', '12c'], '12a--12c'],
  ['1-5, B-3–B-4', 'pp. 1–5, B-3–B-4', ['1-5, B-3-B-4', undefined], '1--5, B-3--B-4'],
  ['101-108', 'pp. 101–108', ['101', '108'], '101--108'],
  ['xii–xv', 'pp. xii–xv', ['xii', 'xv'], 'xii--xv'],
  ['2-11-2-19', 'pp. 2-11–2-19', ['2-11', '2-19'], '2-11--2-19'],
];

test.each(PAGES)('the pages %s are the same in text, RIS and BibTeX', (page, apa, [first, last], bibtex) => {
  const source = swap(SOURCES, 'type: report', `type: chapter\n  container-title: Lamps\n  page: '${page}'`);
  const report = sound({ 'data/sources/all.yaml': source });
  const formatter = createFormatter(report);
  const entry = (style: 'apa' | 'mla' | 'chicago'): string => formatter.entry('doe-2019-cameras', style);
  expect(entry('apa')).toContain(`(${apa})`);
  const item: ExportItem = { id: 'x', type: 'chapter', title: 'X', page };
  const tag = (name: string): string | undefined =>
    new RegExp(`^${name} {2}- (.*)\r$`, 'm').exec(toRis([item]))?.[1];
  expect([tag('SP'), tag('EP')]).toEqual([first, last]);
  expect(toBibtex([item])).toContain(`pages = {${bibtex}}`);
  if (!/^(?:\d+|[ivx]+)[-–](?:\d+|[ivx]+)$/.test(page))
    for (const text of [entry('mla'), entry('chicago'), formatter.note('doe-2019-cameras', undefined)])
      expect(text).toContain(apa.replace(/^pp?\. /, ''));
});

test.each(['constructor', 'valueof', 'hasownproperty', 'proto'])('a source may have the key %s', (key) => {
  const report = sound({
    'data/sources/all.yaml': SOURCES.replace('doe-2019-cameras', key),
    'data/claims/first.yaml': CLAIMS.replaceAll('doe-2019-cameras', key),
  });
  const formatter = createFormatter(report);
  for (const text of [formatter.note(key, undefined), formatter.entry(key, 'apa')]) {
    expect(text).toContain('Doe');
    expect(text).toContain('Cameras');
  }
});
