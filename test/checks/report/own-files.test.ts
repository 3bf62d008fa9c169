import { expect, test } from 'vitest';
import type { Fault } from '../../../src/report/rules/fault.ts';
import { chapter, check } from '../../helpers/small-report.ts';

const FIRST = 'content/chapters/01-first.mdx';
const linked = (url: string): readonly Fault[] =>
  check({
    [FIRST]: chapter(
      `## Where they are\n\nThey are <Claim id="cameras-in-63">in 63 countries</Claim>.\n\nSee [it](${url}) now.`,
    ),
  }).filter(({ rule }) => rule === 'internal-link' || rule === 'link-address');

test.each([
  '/data/sales.csv',
  '/data/sales.json',
  '/data/datapackage.json',
  '/data/small.zip',
  '/references/first.bib',
  '/references/small.ris',
  '/feeds/first.xml',
  '/feeds/corrections.xml',
  '/claims.json',
  '/CITATION.cff',
  '/chapters/first/first.json',
  '/chapters/first/cite/where-they-are.bib',
  '/claims/cameras-in-63/cite/cameras-in-63.ris',
  '/sources/doe-2019-cameras/doe-2019-cameras.bib',
  '/card.png',
  '/sitemap.xml',
  '/search/',
  '/search/?q=camera',
  '/search/?q=camera+law&kind=claim',
  '/search/?q=%E5%9B%BD%E5%AE%B6',
  'https://small.example/data/sales.csv',
  'https://small.example/chapters/first/#where-they-are',
  'https://small.example',
  'https://small.example.org/nowhere/',
])('a link to %s is good', (url) => {
  expect(linked(url)).toEqual([]);
});

test.each([
  ['/data/sale.csv', 'internal-link', '/data/sales.csv'],
  ['/references/frist.bib', 'internal-link', '/references/first.bib'],
  ['/feeds/firsts.xml', 'internal-link', '/feeds/first.xml'],
  ['/search/?query=camera', 'link-address', '/search/?q=WORDS'],
  ['/chapters/first/?page=2', 'link-address', '/chapters/first/'],
  ['../data/sales.csv', 'link-address', '/data/sales.csv'],
  ['sales.csv', 'link-address', '/data/sales.csv'],
  ['/data/sales.csv#row-2', 'internal-link', '/data/sales.csv'],
  ['https://small.example/data/sale.csv', 'internal-link', '/data/sales.csv'],
  ['https://small.example/chapters/frist/', 'internal-link', '/chapters/first/'],
])('a link to %s is told, and the mend is good', (url, rule, mended) => {
  const faults = linked(url);
  expect(faults.map((f) => [f.rule, f.file, f.line])).toEqual([[rule, FIRST, 10]]);
  expect(faults[0]?.mend).toContain(mended);
  expect(linked(mended)).toEqual([]);
});
