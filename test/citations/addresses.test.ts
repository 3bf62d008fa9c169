import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { createFormatter } from '../../src/citations/formatter.ts';
import { referenceToHast } from '../../src/citations/to-hast.ts';
import { readLocator } from '../../src/text/citation-syntax.ts';
import { en } from '../../src/text/interface/en.ts';
import { setTypography } from '../../src/text/set-typography.ts';
import { SOURCES, sound } from '../helpers/small-report.ts';

const ADDRESSES = [
  "https://law.example/pdf/ThePeople'sCoast.pdf",
  'https://t.example/Lamp_Inc.',
  'https://t.example/what?',
  'https://t.example/really!',
  'https://t.example/a_(b)',
  'https://t.example/a,b;c:d',
  'https://t.example/x--y---z',
  'https://t.example/?a=1&b=2&copy=3',
  'https://t.example/#!/lamp',
  'https://t.example/~keeper/a*b_c_d',
  'https://t.example/a|b',
  'https://t.example/燈塔',
  'https://T.example/CaseKept',
] as const;

const DOIS = [
  '10.1002/(SICI)1097-4571(199806)49:8<693::AID-LMP4>3.0.CO;2-O',
  '10.1000/a.b.c',
  "10.1000/o'lamp",
  '10.1000/100%#1?x',
  '10.1000/ABC_def--g',
] as const;

/** Every reference to a source with these fields: a note, a note with a place, an entry in each style. */
function references(fields: string): { links: string[][]; texts: string[] } {
  return ['webpage', 'article-journal', 'book', 'report', 'legal_case', 'post'].reduce<{
    links: string[][];
    texts: string[];
  }>(
    ({ links, texts }, type) => {
      const record = `- { id: x, type: ${type}, title: Decision, author: [{ literal: Court }], issued: '2001', language: en, kind: primary, checked: read, ${fields} }\n`;
      const report = sound({ 'data/sources/all.yaml': SOURCES + record });
      const source = report.sources.get('x');
      if (!source) throw new Error('no source');
      const formatter = createFormatter(report);
      const made = [
        formatter.note('x', undefined),
        formatter.note('x', readLocator('p. 3')),
        ...(['chicago', 'apa', 'mla'] as const).map((style) => formatter.entry('x', style)),
      ].map((html) => h('p', referenceToHast(html, source, en)));
      for (const tree of made) setTypography(tree);
      return {
        links: [
          ...links,
          ...made.map((tree) => selectAll('a', tree).map((a) => `${a.properties.href} ${textOf(a)}`)),
        ],
        texts: [...texts, ...made.map((tree) => textOf(tree))],
      };
    },
    { links: [], texts: [] },
  );
}

describe('an address stands in every reference once, letter for letter, as a link:', () => {
  test.each(ADDRESSES)('%s', (url) => {
    const { links, texts } = references(`URL: "${url}"`);
    for (const found of links) expect(found).toEqual([`${url} ${url}`]);
    for (const text of texts) {
      expect(text.split(url)).toHaveLength(2);
      expect(text).not.toContain('address.invalid');
    }
  });
});

describe('a DOI stands in every reference once, letter for letter, as a link that leads to it:', () => {
  test.each(DOIS)('%s', (doi) => {
    const { links, texts } = references(`DOI: "${doi}"`);
    for (const found of links) {
      expect(found).toHaveLength(1);
      const [href = '', text] = found[0]?.split(' ') ?? [];
      expect(text).toBe(`https://doi.org/${doi}`);
      expect(decodeURIComponent(new URL(href).pathname)).toBe(`/${doi}`);
      expect(href).not.toMatch(/[<>"?#]|%(?![\dA-F]{2})/);
    }
    for (const text of texts) expect(text.split(doi)).toHaveLength(2);
  });
});

test('an address that misleads is printed in no reference, and the DOI is a name without a link', () => {
  const report = sound({
    'data/sources/all.yaml': `${SOURCES}- { id: x, type: article-journal, title: T, issued: '2001', language: en, kind: primary, checked: read, URL: "https://t.example/Inc.", DOI: "10.1000/a<b>" }\n`,
  });
  const source = report.sources.get('x');
  if (!source) throw new Error('no source');
  const { URL: _url, ...bare } = source;
  const link = {
    url: 'https://t.example/Inc.',
    state: 'taken-over',
    checked: '2026-01-01',
    since: '2026-01-01',
  } as const;
  const tree = h('p', referenceToHast(createFormatter(report).note('x', undefined), { ...bare, link }, en));
  expect(toHtml(tree)).not.toMatch(/<a |t\.example|address\.invalid/);
  expect(textOf(tree)).toContain('https://doi.org/10.1000/a<b>');
});
