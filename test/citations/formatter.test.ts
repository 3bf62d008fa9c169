import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { createFormatter } from '../../src/citations/formatter.ts';
import { referenceToHast } from '../../src/citations/to-hast.ts';
import type { Report } from '../../src/report/report.ts';
import { LOCATOR_LABELS, ledgerLocator, readLocator } from '../../src/text/citation-syntax.ts';
import { en } from '../../src/text/interface/en.ts';
import { expectGolden } from '../helpers/golden.ts';
import { SOURCES, sound } from '../helpers/small-report.ts';

const made: readonly object[] = parse(readFileSync(join(import.meta.dirname, 'sources.yaml'), 'utf8'));
const records = stringify(made.map((record) => ({ ...record, kind: 'primary', checked: 'read' })));
const report = sound({ 'data/sources/made-up.yaml': records });
const keys = [...report.sources.keys()].filter((key) => /^[a-z]-/.test(key));

/** What is printed for each source, one paragraph each under its key. */
function sheet(print: (key: string) => string): string {
  return `${keys.map((key) => `${key}\n${print(key)}`).join('\n\n')}\n`;
}

function html(formatted: string, key: string): string {
  const source = report.sources.get(key);
  if (!source) throw new Error(key);
  return toHtml(referenceToHast(formatted, source, en));
}

describe('the made-up sources are printed as the goldens show', () => {
  const formatter = createFormatter(report);
  test('notes without a locator', () => {
    expectGolden(
      'citations/notes.txt',
      sheet((key) => html(formatter.note(key, undefined), key)),
    );
  });
  test('notes with a page', () => {
    expectGolden(
      'citations/notes-with-page.txt',
      sheet((key) => html(formatter.note(key, readLocator('pp. 3-4')), key)),
    );
  });
  test('notes with an article', () => {
    expectGolden(
      'citations/notes-with-article.txt',
      sheet((key) => html(formatter.note(key, readLocator('art. 7')), key)),
    );
  });
  test.each(['chicago', 'apa', 'mla'] as const)('entries in %s', (style) => {
    expectGolden(
      `citations/entries-${style}.txt`,
      sheet((key) => html(formatter.entry(key, style), key)),
    );
  });
  test('locators of every label, one and several, and places in words', () => {
    const places = [
      ...LOCATOR_LABELS.flatMap((label) => [`${label} 3`, `${label} 3–4`]),
      '"Key findings"',
      '"A–B & <c>"',
      'p. xiv',
      'art. 4(3)-(4)',
    ];
    const print = (key: string): string =>
      places.map((place) => `${place}: ${formatter.note(key, readLocator(place))}`).join('\n');
    expectGolden('citations/locators.txt', `${print('e-no-address')}\n\n${print('h-case')}\n`);
  });
});

test('no style loses a title, an author or an address, and none prints a sign of the engine', () => {
  const formatter = createFormatter(report);
  for (const key of keys) {
    const source = report.sources.get(key);
    for (const formatted of [
      formatter.note(key, undefined),
      formatter.entry(key, 'apa'),
      formatter.entry(key, 'mla'),
      formatter.entry(key, 'chicago'),
    ]) {
      const printed = html(formatted, key);
      expect(printed, key).not.toMatch(/[\uE000-\uF8FF]|undefined|NaN|\[object/);
      if (source?.URL !== undefined)
        expect(printed, key).toContain(`href="${source.URL.replaceAll('&', '&#x26;')}"`);
      if (source?.URL === undefined && source?.DOI === undefined) expect(printed, key).not.toContain('<a');
      if (source?.['title-translated'])
        expect(printed.toLowerCase(), key).toContain(source['title-translated'].slice(0, 8).toLowerCase());
      expect(printed, key).not.toMatch(/<(?:script|kes|img)/);
    }
  }
});

test('a name in Chinese characters is not split at a comma', () => {
  const formatter = createFormatter(report);
  for (const style of ['apa', 'mla', 'chicago'] as const) {
    expect(formatter.entry('j-chinese-name', style)).toContain('王小明');
    expect(formatter.entry('m-japanese', style)).toContain('山田太郎');
    expect(formatter.entry('l-comma-in-name', style)).toContain('Hangzhou Eye Technology Co., Ltd.');
  }
});

test('READERS.md no. 15: original, romanized and translated title stand in every output, each with its language', () => {
  const formatter = createFormatter(report);
  const outputs = [
    formatter.note('m-japanese', undefined),
    ...(['apa', 'mla', 'chicago'] as const).map((s) => formatter.entry('m-japanese', s)),
  ];
  for (const output of outputs) {
    const printed = html(output, 'm-japanese');
    expect(printed).toMatch(
      /<span lang="ja-Latn">Kanshi kamera no shikumi<\/span> <span lang="ja">監視カメラのしくみ<\/span> \[How Cameras Work\]/i,
    );
  }
});

test('a place that a style leaves out is told all the same', () => {
  const formatter = createFormatter(report);
  for (const key of keys) {
    for (const place of ['art. 7', 'pp. 3–4', '¶¶ 41–42', 'Key findings', 'fig. 2', 'line 9', 'app. B'])
      expect(formatter.note(key, ledgerLocator(place)), `${key}, ${place}`).toMatch(
        /7|3–4|41–42|Key findings|2|9|B/,
      );
  }
});

test('markup in a place in words is shown, not run', () => {
  expect(
    createFormatter(report).note('e-no-address', { kind: 'words', text: '<script>alert(1)</script> $& $1' }),
  ).toContain('&lt;script&gt;alert(1)&lt;/script&gt; $&amp; $1');
});

test('each source, form and style is formatted once, however often and with however many locators it is cited', () => {
  const formatter = createFormatter(report);
  for (let round = 0; round < 3; round += 1) {
    for (let page = 1; page < 50; page += 1)
      formatter.note('e-no-address', { kind: 'label', label: 'page', text: String(page) });
    formatter.note('e-no-address', undefined);
    formatter.entry('e-no-address', 'apa');
  }
  expect(formatter.formatted()).toBe(3);
});

test('what was formatted before does not change what is printed now', () => {
  const one = createFormatter(report);
  const forwards = keys.map((key) => one.note(key, undefined));
  const other = createFormatter(report);
  const backwards = [...keys].reverse().map((key) => other.note(key, undefined));
  expect(backwards.reverse()).toEqual(forwards);
});

test('a citation costs the same with ten sources in the registry as with a thousand', () => {
  const registry = (size: number): Report => {
    const more = Array.from({ length: size }, (_, n) =>
      SOURCES.slice(0, SOURCES.indexOf('- id: npc')).replace('doe-2019-cameras', `doe-${n}-x`),
    );
    return sound({ 'data/sources/more.yaml': more.join('') });
  };
  const cost = (size: number): { calls: number; asked: number } => {
    const whole = registry(size);
    let asked = 0;
    const sources = new Map(whole.sources);
    const get = sources.get.bind(sources);
    sources.get = (key) => {
      asked += 1;
      return get(key);
    };
    const formatter = createFormatter({ ...whole, sources });
    for (let n = 0; n < 10; n += 1) {
      formatter.note(`doe-${n}-x`, undefined);
      formatter.entry(`doe-${n}-x`, 'chicago');
    }
    return { calls: formatter.formatted(), asked };
  };
  expect(cost(1000)).toEqual(cost(10));
  expect(cost(10).calls).toBe(20);
});

test('a source that is not in the registry is an error that names it', () => {
  expect(() => createFormatter(report).note('nobody', undefined)).toThrow('nobody');
});

test.each([
  ['[Chinese border guards put spyware on visitors’ phones]', 'webpage'],
  ["[WeChat monitors foreign users’ documents and images, the lab's finding]", 'post'],
  ['Keepers’ Union v. Board', 'legal_case'],
  ['The Lamps’ “Small” Act', 'legislation'],
])('a title that keeps its letters and has an apostrophe is printed without markup: %s', (title, type) => {
  const record = `- { id: x, type: ${type}, title: ${JSON.stringify(title)}, issued: '2001', language: en, kind: primary, checked: read }\n`;
  const made = sound({ 'data/sources/all.yaml': SOURCES + record });
  const source = made.sources.get('x');
  if (!source) throw new Error(title);
  const formatter = createFormatter(made);
  for (const formatted of [
    formatter.note('x', undefined),
    formatter.entry('x', 'apa'),
    formatter.entry('x', 'mla'),
  ]) {
    const printed = toHtml(referenceToHast(formatted, source, en));
    expect(printed).not.toMatch(/nocase|&#x3C;|&lt;|[\ue000-\uf8ff]/);
    expect(printed.replace(/<[^>]*>/g, '').replace(/[‘“”]/g, '"')).toContain(
      title.replace(/[“”]/g, '"').replaceAll("'", '’').slice(0, 12),
    );
  }
});
