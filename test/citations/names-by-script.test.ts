import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { createFormatter } from '../../src/citations/formatter.ts';
import { referenceToHast } from '../../src/citations/to-hast.ts';
import { en } from '../../src/text/interface/en.ts';
import { markScripts } from '../../src/text/mark-scripts.ts';
import { SOURCES, sound } from '../helpers/small-report.ts';

const record = (language: string, more: string): string =>
  `- { id: x, type: book, title: T, issued: '2001', language: ${language}, kind: primary, checked: read, ${more} }\n`;

/** The note of a source, in a report whose Arabic letters are Uyghur and whose characters are simplified Chinese. */
function note(language: string, more: string): string {
  const report = sound({ 'data/sources/all.yaml': SOURCES + record(language, more) });
  const source = report.sources.get('x');
  if (!source) throw new Error('no source');
  const children = referenceToHast(createFormatter(report).note('x', undefined), source, en);
  return toHtml(markScripts(h('p', children), report.edition.scripts, 'en').children);
}

test.each([
  ['fa', 'author: [{ family: نوری, given: آرش }]', '<span lang="fa"><bdi dir="rtl">آرش نوری</bdi></span>'],
  [
    'ar',
    'author: [{ literal: وزارة المنارات }]',
    '<span lang="ar"><bdi dir="rtl">وزارة المنارات</bdi></span>',
  ],
  ['ur', 'publisher: "ادارہ چراغ (لاہور)"', '<span lang="ur"><bdi dir="rtl">ادارہ چراغ (لاہور)</bdi></span>'],
  ['ja', 'author: [{ family: 山田, given: 光 }]', '<span lang="ja">山田光</span>'],
  ['zh-Hant', 'container-title: 燈塔 Monthly', '<span lang="zh-Hant">燈塔</span> Monthly'],
  ['en', 'publisher: 三联', '<span lang="zh-Hans">三联</span>'],
  ['vi', 'author: [{ family: Nguyễn, given: Văn An }]', 'Nguyễn Văn An, '],
])('a record in %s (%s) has its names marked with its own language, each once', (language, more, html) => {
  const made = note(language, more);
  expect(made.split(html)).toHaveLength(2);
  expect(made).not.toMatch(/lang="ug"|[\ue000-\uf8ff]/);
});
