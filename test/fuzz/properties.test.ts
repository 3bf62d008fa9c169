import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import * as fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toBibtex } from '../../src/citations/export/bibtex.ts';
import { toRis } from '../../src/citations/export/ris.ts';
import { createFormatter } from '../../src/citations/formatter.ts';
import { referenceToHast } from '../../src/citations/to-hast.ts';
import { pageIds } from '../../src/report/addresses/page-ids.ts';
import { wholeName } from '../../src/report/evidence/person-name.ts';
import { readYaml } from '../../src/report/load/read-yaml.ts';
import { readProse } from '../../src/report/prose/read-prose.ts';
import { readCitation } from '../../src/text/citation-syntax.ts';
import { en } from '../../src/text/interface/en.ts';
import { markScripts } from '../../src/text/mark-scripts.ts';
import { rightToLeftRuns } from '../../src/text/rtl-runs.ts';
import { scriptRuns } from '../../src/text/script-runs.ts';
import { setTypography } from '../../src/text/set-typography.ts';
import { curly } from '../../src/text/typography.ts';
import { SOURCES, sound } from '../helpers/small-report.ts';
import { ARABIC, HAN, LATIN, mixedText, title } from './pieces.ts';
import { runs } from './runs.ts';

const formatter = createFormatter(sound());

test('a place that is cited is in the note word for word, or is refused by its label or its syntax', () => {
  const label = fc.constantFrom(
    'p.',
    'pp.',
    'art.',
    'arts.',
    '§',
    '§§',
    'table',
    'figs.',
    'app.',
    'ch.',
    'sec.',
    'x.',
    '',
  );
  const number = fc.constantFrom(
    '3',
    '3-2',
    '13–14',
    'B-2',
    'xiv',
    '7, 9',
    '4(3)-(4)',
    '230-c',
    '12-1-4',
    '7, para. 2',
    '3 and 5',
    '2 - 4',
    '"a; b"',
    '',
  );
  fc.assert(
    fc.property(label, number, (said, place) => {
      const read = readCitation(`@doe-2019-cameras, ${said} ${place}`.trim());
      if (read.kind !== 'items') return;
      const [item] = read.items;
      const note = textOf(fromHtml(formatter.note('doe-2019-cameras', item?.locator), { fragment: true }));
      const plain = (words: string): string => words.replace(/[-–\s"]/g, '');
      expect(plain(note)).toContain(plain(place));
    }),
    runs(),
  );
});

const part = fc.array(fc.constantFrom(...LATIN, ...ARABIC, ...HAN, 'O’Brien', 'de', 'Inc.'), {
  minLength: 1,
  maxLength: 3,
});

test('a name of any script comes out of each format as one author, and stands in a note once with both its parts', () => {
  const joined = part.map((words) => words.join(' '));
  const language = fc.constantFrom('en', 'ug', 'fa', 'zh-Hans', 'ja', 'hu', 'vi', 'bo', 'he');
  fc.assert(
    fc.property(joined, joined, fc.boolean(), language, (family, given, isBody, code) => {
      const name = isBody ? { literal: `${family}, ${given}` } : { family, given };
      const item = { id: 'x', type: 'report', title: 'T', author: [name] } as const;
      for (const [text, form] of [
        [toRis([item]), '@ris/file'],
        [toBibtex([item]), '@biblatex/text'],
      ] as const)
        expect(new Cite(text, { forceType: form }).data[0]?.author, text).toHaveLength(1);
      const whole = wholeName(name, code);
      expect(whole).toContain(family);
      expect(whole).toContain(given);
    }),
    runs(),
  );
});

test('a title in YAML is read as it was typed, or a fault tells how to type it', () => {
  fc.assert(
    fc.property(title, (typed) => {
      const { value, faults } = readYaml(`title: ${typed}\n`, 'x.yaml');
      if (faults.length === 0) {
        const read: unknown =
          typeof value === 'object' && value !== null ? Reflect.get(value, 'title') : undefined;
        // Other types than words, and none, are told by the schema; quotation marks around all of it are YAML's own.
        if (typeof read === 'string' && read !== '' && !/^(["']).*\1$/s.test(typed)) expect(read).toBe(typed);
        return;
      }
      expect(faults[0]?.line).toBeLessThanOrEqual(2);
      const mend = faults[0]?.mend ?? '';
      const mended = /(?:quotes|colon): (?:title: )?(".*"|'.*')(?:;|$)/.exec(mend)?.[1];
      if (mended !== undefined) expect(parse(`title: ${mended}`)).toEqual({ title: parse(mended) });
      else expect(mend).not.toBe('');
    }),
    runs(),
  );
});

test('runs of scripts lose no sign, and none tears a pair of brackets apart', () => {
  fc.assert(
    fc.property(mixedText, (text) => {
      expect(
        scriptRuns(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
      let last = 0;
      for (const { start, end } of rightToLeftRuns(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      const tree = markScripts(
        h('p', [text.slice(0, 5), h('em', text.slice(5, 9)), text.slice(9)]),
        { Arab: 'ug', Hani: 'zh' },
        'en',
      );
      expect(textOf(tree)).toBe(text);
    }),
    runs(),
  );
});

test('a phrase within balanced brackets of an English sentence has balanced brackets itself', () => {
  const inner = fc.array(fc.constantFrom(...ARABIC, '«ماياك»', '(2-سان)', '1936', ': ', ' '), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(inner, (parts) => {
      const phrase = parts.join('');
      for (const { start, end } of rightToLeftRuns(`the (${phrase}) of «${phrase}» here`)) {
        const run = `the (${phrase}) of «${phrase}» here`.slice(start, end);
        for (const [open, close] of ['()', '«»'])
          expect(run.split(open ?? '').length).toBe(run.split(close ?? '').length);
      }
    }),
    runs(),
  );
});

test('quotation marks are set one for one, the same with emphasis in the sentence as without', () => {
  const words = fc.array(fc.constantFrom('a', 'b', '"', "'", ' ', '(', ')', '—', '90s', ',', '燈'), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, fc.nat(12), fc.nat(12), (signs, from, to) => {
      const text = signs.join('');
      const [start, end] = [Math.min(from, to), Math.max(from, to)];
      const tree = h('p', [text.slice(0, start), h('em', text.slice(start, end)), text.slice(end)]);
      setTypography(tree);
      expect(textOf(tree)).toBe(curly(text));
      expect(curly(text).replace(/[“”]/g, '"').replace(/[‘’]/g, "'")).toBe(text);
    }),
    runs(),
  );
});

test('ids of headings are given once, and none is one of the page', () => {
  const heading = fc.array(
    fc.constantFrom('main', 'cite', 'notes', 'x', 'fn', 'fnref', 'theme', 'share', 'menu', '2', '燈塔'),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  fc.assert(
    fc.property(fc.array(heading, { minLength: 1, maxLength: 8 }), (headings) => {
      const body = headings.map((words) => `## ${words.join(' ')}`).join('\n\n');
      const { anchors } = readProse(body, 'x.mdx').prose;
      expect(new Set([...anchors, ...pageIds('x')]).size).toBe(anchors.length + pageIds('x').length);
      for (const id of anchors) expect(id).not.toMatch(/^x-fn(?:ref)?-/);
    }),
    runs(),
  );
});

test('an address is in its note once, sign by sign, as a link that leads to it', () => {
  const path = fc.array(
    fc.constantFrom(
      "'",
      '.',
      '(',
      ')',
      ',',
      ';',
      '_',
      '-',
      '--',
      '*',
      '~',
      'a',
      'B',
      '7',
      '/',
      '?x=',
      '&y=',
      '#z',
      '燈',
      '!',
      '%20',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(path, (signs) => {
      // It ends with a letter: the punctuation of a sentence at its end is refused.
      const url = `https://a.example/${signs.join('')}z`;
      const report = sound({
        'data/sources/all.yaml': `${SOURCES}- { id: x, type: webpage, title: T, issued: '2001', language: en, kind: primary, checked: read, URL: "${url}" }\n`,
      });
      const source = report.sources.get('x');
      if (!source) throw new Error(url);
      const tree = h('p', referenceToHast(createFormatter(report).note('x', undefined), source, en));
      const links = tree.children.filter((child) => child.type === 'element' && child.tagName === 'a');
      expect(links).toHaveLength(1);
      expect(links[0]).toMatchObject({ properties: { href: url } });
    }),
    // Each makes a report of its own.
    runs({ numRuns: Math.ceil((runs().numRuns ?? 100) / 10) }),
  );
});
